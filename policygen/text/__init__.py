"""Make model values out of strings, and strings out of model values."""
