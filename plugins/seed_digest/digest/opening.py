"""How a text opens: its title, and its lead, in which a report says what it is about."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Sentence

# The paragraphs of so many sentences are the lead: of one to four, two told most mains and mentions apart, on the
# labelled corpus and on other documents.
LEAD_SENTENCES = 2


def lead_of(sentences: Sequence[Sentence]) -> frozenset[Sentence]:
    """The standfirst, and the paragraphs that hold the first sentences."""
    lines = [one.line for one in sentences if one.where == "body" and one.line is not None][:LEAD_SENTENCES]
    return frozenset(
        one for one in sentences if one.where == "standfirst" or (one.where == "body" and one.line in lines)
    )


def opening_of(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The title and the lead, in reading order."""
    lead = lead_of(sentences)
    return tuple(one for one in sentences if one.where == "title" or one in lead)
