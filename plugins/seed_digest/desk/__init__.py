"""What the maintainer runs beside the build: records, explain, correct, check, serve, bench. `tasks.py` calls it."""
