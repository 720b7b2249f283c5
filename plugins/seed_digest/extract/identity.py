"""A document's id: the article's slug. Untouched by corrections and by other documents."""

from __future__ import annotations

import hashlib

from slugify import slugify

WORDS_LENGTH = 70


def document_id(seed: str, title: str) -> str:
    """Words of the title, in Latin letters, and six hex digits of the hash of the seed's path.

    A title without a letter or digit leaves the hash alone, after 'document'.
    """
    digits = hashlib.sha256(seed.encode("utf-8", "surrogateescape")).hexdigest()[:6]
    words = slugify(title[:500], max_length=WORDS_LENGTH, word_boundary=True, save_order=True) or "document"
    return f"{words}-{digits}"
