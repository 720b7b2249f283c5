"""Where sources differ: numbers, days and places that documents on one event tell differently."""
