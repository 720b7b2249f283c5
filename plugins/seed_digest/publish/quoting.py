"""Quotation marks at the ends of words that were cut from a longer text: a mark without its partner is not shown."""

from __future__ import annotations

from collections.abc import Iterator

PARTNERS = {"«": "»", "“": "”", "„": "“”", "‹": "›", "「": "」", "『": "』", '"': '"'}
"""What may close each opening mark. The apostrophe's characters are not here: they stand in words, too."""

CLOSING = frozenset("".join(PARTNERS.values()))
AFTER = ".,;:!?…。，！？ "
"""What may stand behind a closing mark at the end."""


def without_lone_marks(text: str) -> str:
    """The text less an opening mark at its start that never closes and a closing one at its end that never opened."""
    lone = frozenset(lone_marks(text))
    last = len(text.rstrip(AFTER)) - 1
    if last in lone and text[last] in CLOSING and last > 0:
        text = text[:last] + text[last + 1 :]
    return text[1:].lstrip() if 0 in lone and text[0] in PARTNERS else text


def lone_marks(text: str) -> Iterator[int]:
    """The places of marks that have no partner."""
    opened: list[int] = []
    for place, mark in enumerate(text):
        if mark in CLOSING and not opens(text, place):
            partner = next((one for one in reversed(opened) if mark in PARTNERS[text[one]]), None)
            if partner is None:
                yield place
            else:
                yield from opened[opened.index(partner) + 1 :]
                del opened[opened.index(partner) :]
        elif mark in PARTNERS:
            opened.append(place)
    yield from opened


def opens(text: str, place: int) -> bool:
    """Whether a mark that can close opens here: a straight or German one does before a word and after none."""
    if text[place] not in PARTNERS:
        return False
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    return (not before or not (before.isalnum() or before in ".,!?…)»")) and bool(after) and not after.isspace()
