"""In brief: which sentences carry a digest."""
