"""The cuts in their order, and how a line is cut: nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...language.inline import find_hits
from ...language.sentences import STOPS
from ...model import Cut
from ..limits import LONGEST_CLEANED
from .credits import credit_behind, labelled_credit, names_behind, unlabelled_credit
from .heads import HEADS, site_credit
from .spans import Span, Within, cut_out
from .teasers import advert, button_behind, end_mark, follow, teaser

Rule = Callable[[Within], Span | None]

WITHIN: tuple[Rule, ...] = (
    site_credit,
    labelled_credit,
    unlabelled_credit,
    names_behind,
    credit_behind,
    teaser,
    advert,
    follow,
    end_mark,
    button_behind,
)
"""What is cut from a sentence of the article; in a picture's caption these words belong to it."""

# Shorter lines are dirt as a whole or not at all, in characters.
LEAST = 24
MOST_CUTS = 20
STOP_WITHIN = re.compile(rf"[{STOPS}]")
# What must be left of a line from which words within it are cut: less is no sentence.
LEFT = 20
# The first sentence of so many words opens the article.
OPENING_WORDS = 12.0


def clean_head(text: str) -> tuple[str, tuple[Cut, ...]]:
    """A line less what stands before any line. A crawler's date may stand alone."""
    cuts: list[Cut] = []
    while text and may_have_head(text) and len(cuts) < MOST_CUTS:
        line = Within(text, ())
        span = next((span for rule in HEADS if (span := rule(line))), None)
        if span is None:
            break
        cuts.append(Cut(span.rule, text[: span.end].strip()))
        text = text[span.end :]
    return text, tuple(cuts)


def clean_text(text: str, opening: bool) -> tuple[str, tuple[Cut, ...]]:
    """A line less all the dirt in it, with each cut. opening: no sentence of the article can have come before.

    A line of nothing but dirt stays whole: its label says what it is.
    """
    text, found = clean_head(text)
    cuts = list(found)
    while LEAST <= len(text) <= LONGEST_CLEANED and len(cuts) < MOST_CUTS:
        hits = find_hits(text)
        if not hits and not may_have_credit(text):
            break
        line = Within(text, hits, opening)
        span = next((span for rule in WITHIN if (span := rule(line)) and leaves_text(text, span)), None)
        if span is None:
            break
        cuts.append(Cut(span.rule, text[span.start : span.end].strip(), span.kind))
        text = cut_out(text, span)
    return text, tuple(cuts)


def may_have_head(text: str) -> bool:
    """A quick look: most lines have nothing before them."""
    return text[0].isdigit() or text[0] == "#" or ":" in text[6:40] or text.startswith("date ")


def may_have_credit(text: str) -> bool:
    """A quick look at a line without a phrase: brackets or a stroke at its head, something behind its last stop."""
    if text[0] in "(\uff08[/©\u3014" or text[-1] in ")\uff09]":
        return True
    if "/" in text[:60] or ")" in text[:50]:
        return True
    return text[-1] not in STOPS and STOP_WITHIN.search(text) is not None


def leaves_text(text: str, span: Span) -> bool:
    """True where a cut takes something and leaves a text."""
    return span.end > span.start and len(cut_out(text, span)) >= LEFT
