"""What the maintainer wrote, read and checked: digests, entities, sources, sites, corrections.

A file with an unknown key, an unknown id or a broken rule is a FactsError that names the file, the key and the nearest
valid word.
"""
