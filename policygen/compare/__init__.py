"""Compare two documents: align -> read -> classify -> decide -> report."""
