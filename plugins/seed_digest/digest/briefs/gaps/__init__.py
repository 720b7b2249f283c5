"""Not in this corpus: what can be said from the documents' own data, and no more."""
