"""Dirt inside a line: what is mended in it, and what is cut from it before it is shown."""
