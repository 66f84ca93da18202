"""Read: state who does what to which data, and which words differ; judges nothing."""
