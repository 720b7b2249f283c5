"""Interviews: paragraphs that open with who speaks, 'Anna Vogel: We shall build'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...language.clauses import is_question
from ...language.equal_letters import flattened
from ...language.first_names import first_names
from ...language.writing import CASED_CAPITAL
from ...model import Certainty, Reason, Speaker
from .passage import Passage
from .setting import Kind, Setting
from .stretch import Name

ANSWERS = "their name opens the paragraph, as in an interview"
# A paragraph opens with a few words and a colon; what is said follows.
LABEL = re.compile(r"\s*(?P<who>[^\s:：.!?«»“”\"][^:：.!?«»“”\"]{0,40}?)\s*[:：]\s*(?=[^\W\d_])")
FULL_NAME = re.compile(rf"{CASED_CAPITAL}[\w’'-]+(?: {CASED_CAPITAL}[\w.’'-]*){{1,3}}")
# So often one opens a paragraph who has no question before any.
OFTEN = 2


class Label(NamedTuple):
    """Who speaks in a paragraph, as its first words have it, and the listed person."""

    text: str
    entity: str | None


def find_answers(passages: Sequence[Passage], names: Sequence[Sequence[Name]], setting: Setting) -> Mapping[int, Label]:
    """By the number of the paragraph who speaks in it. names: the listed ones of each paragraph's first sentence.

    People alone: a list of a crew and a heading have the same form, but no question before them and nobody twice.
    """
    found = {at: label_of(one, some, setting) for at, (one, some) in enumerate(zip(passages, names, strict=True))}
    labels = {at: one for at, one in found.items() if one is not None}
    often = Counter(one.text for one in labels.values())
    asked = {at for at in labels if at and is_question(passages[at - 1].sentences[-1].text)}
    answering = {labels[at].text for at in asked}
    return {at: one for at, one in labels.items() if often[one.text] >= OFTEN or one.text in answering}


def label_of(passage: Passage, names: Sequence[Name], setting: Setting) -> Label | None:
    """The person whose name and a colon open a paragraph: a listed one, or a full name."""
    match = LABEL.match(passage.sentences[0].text)
    if match is None:
        return None
    for start, end, entity in names:
        if (start, end) == match.span("who") and setting.kind_of(entity) is Kind.PERSON:
            return Label(match["who"], entity)
    full = FULL_NAME.fullmatch(match["who"])
    return Label(match["who"], None) if full and flattened(match["who"].split()[0]) in first_names() else None


def answered(label: Label, passage: Passage, told: Sequence[Speaker | None]) -> list[Speaker | None]:
    """The speakers of an answer: whom it opens with, but for what it says that others say."""
    found: list[Speaker | None] = []
    for number, (sentence, own) in enumerate(zip(passage.sentences, told, strict=True)):
        certainty = Certainty.INFERRED if number else Certainty.STATED
        because = Reason(ANSWERS, f"{label.text}:", passage.sentences[0].line)
        theirs = Speaker(label.text, label.entity, ":", True, certainty, (because,))
        told_here = own is not None and own.certainty is Certainty.STATED and own.text in sentence.text
        found.append(own if told_here and number else theirs)
    return found
