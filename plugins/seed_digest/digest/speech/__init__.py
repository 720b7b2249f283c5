"""Who says a sentence: quotations, the subject of a verb of saying, and what a document calls people."""
