"""A digest's brief: the sentences that carry it, where sources differ, who plays a part, what is not in the corpus."""
