"""Many documents -> the corpus. Pure."""
