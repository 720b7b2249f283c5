"""Stories: which documents tell of one event, in whatever language, and which of them are copies of each other."""
