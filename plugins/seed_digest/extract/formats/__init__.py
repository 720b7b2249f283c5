"""Ways into the flow: a file suffix and the callable that reads it, mounted in table.py."""
