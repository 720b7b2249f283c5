"""The subject of a verb of saying: before it, behind it, or at the head of the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...language.speech import words_of
from ...language.words import words
from ...language.writing import lower
from .clause import COMMA, Clause, Nominal, Token
from .nominals import NAME_WORDS, PERSONAL, find_nominals, is_name
from .setting import Kind

# Between a verb and its subject stand so many other words at most.
GAP = 4
BEHIND = 6


def last_subject(clause: Clause, found: Sequence[Nominal], at: int) -> Nominal | None:
    """Of the nominals before a verb the one that can be its subject."""
    fit = [one for one in found if not one.oblique and one.kind is not Kind.THING]
    if not fit:
        return None
    who = fit[-1]
    between = at - who.last - 1 - sum(one.last - one.first + 2 for one in found if one.first > who.last)
    # One word at the head has its capital from there; no name where its verb does not follow.
    unsure = who.kind is Kind.NAME and who.first == 0 and " " not in who.text and between > 0
    if between > GAP or unsure:
        return None
    both = len(fit) > 1 and fit[-2].last + 2 == who.first and is_and(clause, who.first - 1)
    return together(clause, fit[-2], who) if both else who


def together(clause: Clause, one: Nominal, other: Nominal) -> Nominal:
    """Two who speak as one: 'X and Y said'. They are no one listed entity."""
    text = clause.text[clause.tokens[one.first].start : clause.tokens[other.last].end]
    return Nominal(Kind.NAME, text, one.first, other.last)


def head_subject(clause: Clause) -> Nominal | None:
    """Whom the sentence opens with."""
    stop = clause.on_to_mark(0)
    found = find_nominals(clause, 0, stop)
    found = [one for one in found if one.kind is not Kind.NAME or one.first or " " in one.text] or found
    if not found or found[0].oblique or found[0].first > 1 or found[0].kind is Kind.THING:
        return None
    if found[0].title and len(found) > 1 and found[1].kind in (Kind.PERSON, Kind.NAME) and not found[1].oblique:
        return found[1]
    if len(found) > 1 and found[1].title and found[1].first == found[0].last + 1:
        return found[1]
    return found[0]


def before_comma(clause: Clause) -> Nominal | None:
    """Whom the last words before the first comma name, where all before belongs to them: 'the … saying X, … said'."""
    stop = clause.on_to_mark(0)
    found = find_nominals(clause, 0, stop)
    if not found or clause.mark(stop) not in COMMA:
        return None
    who = found[-1]
    return who if who.kind in (Kind.PERSON, Kind.NAME) and who.last + 1 == stop and not who.oblique else None


def before_apposition(clause: Clause, comma: int) -> Nominal | None:
    """'X, who keeps the port, said': whom the words before one or two commas name, and they alone."""
    begin = clause.back_to_mark(comma)
    if clause.tokens[max(0, begin - 1)].kind == "that" and clause.mark(begin - 2):
        begin -= 1
    inner = find_nominals(clause, begin, comma)
    if clause.mark(begin - 1) not in COMMA:
        return None
    outer_begin = clause.back_to_mark(begin - 1)
    outer = find_nominals(clause, outer_begin, begin - 1)
    if len(inner) == 1 and inner[0].kind in (Kind.PERSON, Kind.NAME) and covers(clause, inner[0], begin, comma):
        return inner[0] if outer and outer[-1].title else None
    who = outer[-1] if outer else None
    if who is None or who.oblique or who.kind in (Kind.THING, Kind.TEXT):
        return None
    return who if who.last + 1 == begin - 1 and is_phrase(clause, outer_begin, begin - 1) else None


def before_relative(clause: Clause, begin: int, at: int) -> Nominal | None:
    """'An official who was in the room said': the office or the name that a clause follows whose verb is another."""
    if begin == at or begin < 1 or clause.tokens[begin - 1].kind != "that":
        return None
    found = find_nominals(clause, clause.back_to_mark(begin - 1), begin - 1)
    who = found[-1] if found else None
    if who is None or who.oblique or who.last + 1 != begin - 1 or who.kind not in (Kind.PERSON, Kind.NAME, Kind.TITLE):
        return None
    return who if who.kind is not Kind.TITLE or who.title in PERSONAL else None


def is_phrase(clause: Clause, begin: int, end: int) -> bool:
    """True for a stretch that has nothing but names and words of known kinds: no verb."""
    return all(one.capital or one.kind for one in clause.tokens[begin:end])


def covers(clause: Clause, one: Nominal, begin: int, end: int) -> bool:
    """True where a nominal is all that a stretch has."""
    return one.first == begin and one.last + 1 == end


def first_subject(clause: Clause, at: int) -> Nominal | None:
    """Of the nominals behind a verb the one that can be its subject."""
    stop = clause.on_to_mark(at)
    found = find_nominals(clause, at, stop)
    fit = [one for one in found if not one.oblique and one.kind is not Kind.THING and one.kind is not Kind.IT]
    people = [one for one in fit if one.kind is not Kind.MEDIA]
    who = next(iter(people or fit), None)
    if not clause.setting.spaced_cases:
        who = without_capitals(clause, who, at, stop)
    if who is None or who.first - at > BEHIND:
        return None
    if who.title:
        named = [one for one in people[1:] if one.kind in (Kind.PERSON, Kind.NAME)]
        return named[0] if named else named_behind(clause, stop) or with_complement(clause, who, stop)
    return who


def without_capitals(clause: Clause, who: Nominal | None, at: int, stop: int) -> Nominal | None:
    """A subject behind its verb in a script that shows no names: an office with all behind it, or a few words alone."""
    cut = next((one for one in range(at, stop) if clause.tokens[one].kind == "preposition"), stop)
    if who is not None and not (who.title and who.first == at):
        return who
    ends = cut < len(clause.tokens) and clause.tokens[cut].kind in ("that", "mark", "preposition")
    if who is None and not (ends and cut == stop and 1 < cut - at <= NAME_WORDS):
        return None
    text = clause.text[clause.tokens[at].start : clause.tokens[cut - 1].end]
    if who is None:
        return Nominal(Kind.NAME, text, at, cut - 1)
    return replace(who, text=text, last=cut - 1) if cut - at <= BEHIND + NAME_WORDS else who


def named_behind(clause: Clause, comma: int) -> Nominal | None:
    """'said the keeper of the port, X,': whom the words between two marks name, and they alone."""
    if clause.mark(comma) not in COMMA:
        return None
    stop = clause.on_to_mark(comma + 1)
    found = find_nominals(clause, comma + 1, stop)
    alone = len(found) == 1 and found[0].kind in (Kind.PERSON, Kind.NAME) and covers(clause, found[0], comma + 1, stop)
    return found[0] if alone and clause.mark(stop) else None


def with_complement(clause: Clause, who: Nominal, stop: int) -> Nominal:
    """An office with the small word behind it that the mark follows: 'the head of state' without an 'of'."""
    last = who.last + 1
    if last + 1 != stop or clause.tokens[last].kind or clause.tokens[last].capital:
        return who
    return replace(who, text=clause.text[clause.tokens[who.first].start : clause.tokens[last].end], last=last)


def inside(clause: Clause, before: Sequence[Nominal], begin: int, at: int) -> Nominal | None:
    """Whose people say it, where the language tells so: 'in the house they said'."""
    token = clause.tokens[at]
    if words_of(clause.text[token.start : token.end]) not in clause.setting.words.they_say:
        return None
    behind = find_nominals(clause, at + 1, clause.on_to_mark(at + 1))
    if len(behind) > 1 and behind[0].last + 1 == behind[1].first:
        # The house itself stands behind what kind of house it is.
        behind = behind[1:]
    for one in (*before[-1:], *behind[:1]):
        before_it = before_house(clause, one.first)
        spoken = one.kind is Kind.BODY or one.title in ("service", "institution")
        if spoken and words_of(clause.text[before_it.start : before_it.end]) in clause.setting.words.inside:
            return one
    return None


def before_house(clause: Clause, first: int) -> Token:
    """The word before a house, its article and what kind of house it is."""
    at = max(0, first - 1)
    while at > 0 and (clause.tokens[at].kind in ("institution", "article") or is_name(clause, clause.tokens[at])):
        at -= 1
    return clause.tokens[at]


def is_and(clause: Clause, at: int) -> bool:
    token = clause.tokens[at]
    return lower(clause.text[token.start : token.end]) in words("and")
