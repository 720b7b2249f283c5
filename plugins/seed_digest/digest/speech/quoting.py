"""Verbs that tell who says something beside a quotation alone, and participles that tell nobody."""

from __future__ import annotations

from ...language.writing import lower
from .clause import COMMA, Clause, Saying
from .nominals import find_nominals
from .quotations import HIDDEN
from .subjects import before_apposition, last_subject
from .titles import QUOTES


def by_calling(clause: Clause, at: int) -> Saying | None:
    """'X called the letter “…”', '“…,” X posted': verbs of saying beside a quotation alone.

    'A ship called “…”' and 'was called “…”' tell nobody.
    """
    begin, stop = clause.back_to_mark(at), clause.on_to_mark(at + 1)
    behind = clause.text[clause.tokens[at].end : clause.tokens[stop].end if stop < len(clause.tokens) else None]
    named = behind.partition(HIDDEN)[0].strip(QUOTES + " ") if HIDDEN in behind else ""
    said_before = clause.mark(begin - 1).startswith(HIDDEN)
    if not (named or said_before) or is_auxiliary(clause, at - 1):
        return None
    who = last_subject(clause, find_nominals(clause, begin, at), at)
    if who is None and begin == at and named:
        who = before_apposition(clause, begin - 1)
    token = clause.tokens[at]
    return Saying(who, clause.text[token.start : token.end], token.start) if who else None


def is_auxiliary(clause: Clause, at: int) -> bool:
    """True for a word such as 'was' or 'has'."""
    token = clause.tokens[max(0, at)]
    return at >= 0 and lower(clause.text[token.start : token.end]) in clause.setting.auxiliary


def is_participle(clause: Clause, at: int) -> bool:
    """True for 'X, announced for May, was put off': behind a comma, a phrase behind it, and then the verb."""
    stop = clause.on_to_mark(at + 1)
    token = clause.tokens[at]
    fit = clause.setting.done is not None and clause.setting.done.fullmatch(clause.text, token.start, token.end)
    opened = stop > at + 1 and clause.tokens[at + 1].kind == "preposition"
    return bool(fit and opened and clause.mark(stop) in COMMA and clause.mark(stop)) and is_auxiliary(clause, stop + 1)
