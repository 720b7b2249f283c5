"""What can be taken away: digests and the corpus's references in the formats of other programs."""
