"""Who says a sentence, by the verb of saying and what stands beside it, in languages that part words by spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..language.words import words
from ..language.writing import lower
from .nominals import NAME_WORDS, Kind, Nominal, Setting, Token, find_nominals
from .quotations import HIDDEN

MARK = re.compile(rf"[,;:()\[\]،؛—–―]|\s-\s|[.!?…।](?=\s|$)|{HIDDEN}+")
COMMA = frozenset({",", "،"})
# Between a verb and its subject stand so many other words at most.
GAP = 4
BEHIND = 6
# What stands behind all that is said has so many more words at most.
TAIL = 8


@dataclass(frozen=True, slots=True)
class Saying:
    """A speaker as one sentence tells it: the nominal, the words that tell it, where they stand.

    behind: it stands behind what is said, and so frames the whole. by_verb: False for 'according to'.
    """

    who: Nominal
    said: str
    start: int
    behind: bool = False
    by_verb: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A sentence taken apart. text: with blanks in place of quotations, tokens: its words, names and marks."""

    text: str
    tokens: tuple[Token, ...]
    setting: Setting

    def back_to_mark(self, at: int) -> int:
        """The first token of the stretch without marks that ends before a token."""
        while at > 0 and self.tokens[at - 1].kind not in ("mark", "that"):
            at -= 1
        return at

    def on_to_mark(self, at: int) -> int:
        """The token behind the stretch that begins at one."""
        while at < len(self.tokens) and self.tokens[at].kind not in ("mark", "that", "says", "tells"):
            at += 1
        return at

    def nominals(self, begin: int, end: int) -> list[Nominal]:
        return find_nominals(self.text, self.tokens, begin, end, self.setting)

    def mark(self, at: int) -> str:
        """The mark at a token; '' for a word or none."""
        if not 0 <= at < len(self.tokens) or self.tokens[at].kind != "mark":
            return ""
        return self.text[self.tokens[at].start : self.tokens[at].end].strip()


def take_apart(text: str, names: Sequence[tuple[int, int, str]], setting: Setting) -> Clause:
    """A sentence's tokens. names: (start, end, entity) of those listed in it."""
    marks = [Token(match.start(), match.end(), "mark") for match in MARK.finditer(text)]
    listed = [Token(start, end, "name", True, entity) for start, end, entity in names]
    taken = bytearray(len(text))
    for one in (*marks, *listed):
        taken[one.start : one.end] = b"\x01" * (one.end - one.start)
    words = [
        Token(one.start, one.end, one.kind, one.capital)
        for one in setting.words.pieces(text)
        if not taken[one.start] and not taken[one.end - 1]
    ]
    marks = [one for one in marks if not any(start <= one.start < end for start, end, _ in names)]
    return Clause(text, tuple(sorted((*marks, *listed, *words))), setting)


def find_sayings(clause: Clause) -> Iterator[Saying]:
    """Every speaker that a sentence tells, in order."""
    for at, token in enumerate(clause.tokens):
        if at and clause.tokens[at - 1].kind == "negation":
            continue
        if token.kind in ("says", "tells"):
            found = beside_verb(clause, at) or by_closing(clause, at)
        elif token.kind == "closing":
            found = by_closing(clause, at)
        elif token.kind == "says_alone":
            said = clause.text[token.start : token.end]
            found = Saying(Nominal(Kind.PRONOUN, said, at, at), said, token.start, by_verb=False)
        elif token.kind == "by" or (token.kind == "tag" and clause.tokens[at - 1].kind == "mark" and at):
            found = behind_preposition(clause, at)
        elif token.kind == "behind":
            found = before_postposition(clause, at)
        else:
            continue
        if found is not None:
            yield found


def beside_verb(clause: Clause, at: int) -> Saying | None:
    """The subject of a verb of saying, before it or behind it."""
    begin = clause.back_to_mark(at)
    before = clause.nominals(begin, at)
    said = clause.text[clause.tokens[at].start : clause.tokens[at].end]
    if begin < at and is_and(clause, at - 1):
        who = head_subject(clause)
        return Saying(who, said, clause.tokens[at].start) if who else None
    who = last_subject(clause, before, at)
    if who is not None:
        return Saying(who, said, clause.tokens[at].start, ends_sentence(clause, begin, at))
    if begin == at and clause.mark(begin - 1) in COMMA:
        who = before_apposition(clause, begin - 1)
        if who is not None:
            return Saying(who, said, clause.tokens[at].start)
    if may_invert(clause, begin, at):
        who = first_subject(clause, at + 1)
        if who is not None:
            return Saying(who, said, clause.tokens[at].start, ends_sentence(clause, begin, at))
    who = inside(clause, before, begin, at)
    return Saying(who, said, clause.tokens[at].start, ends_sentence(clause, begin, at)) if who else None


def inside(clause: Clause, before: Sequence[Nominal], begin: int, at: int) -> Nominal | None:
    """Whose people say it, where the language tells so: 'in the house they said'."""
    token = clause.tokens[at]
    if tuple(lower(clause.text[token.start : token.end]).split()) not in clause.setting.words.they_say:
        return None
    for one in (*before[-1:], *clause.nominals(at + 1, clause.on_to_mark(at + 1))[:1]):
        before_it = clause.tokens[max(0, one.first - 1)]
        spoken = one.kind is Kind.BODY or one.title in ("service", "institution")
        if spoken and lower(clause.text[before_it.start : before_it.end]) in clause.setting.words.inside:
            return one
    return None


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


def ends_sentence(clause: Clause, begin: int, at: int) -> bool:
    """True for '…, X said.': it stands behind what is said, at the end."""
    rest = clause.tokens[at + 1 :]
    if any(one.kind == "that" for one in rest) or sum(one.kind != "mark" for one in rest) > TAIL:
        return False
    return bool(begin) and clause.tokens[begin - 1].kind == "mark" and clause.mark(begin - 1) not in (":", "(")


def before_apposition(clause: Clause, comma: int) -> Nominal | None:
    """'X, who keeps the port, said': whom the words before one or two commas name, and they alone."""
    begin = clause.back_to_mark(comma)
    inner = clause.nominals(begin, comma)
    if clause.mark(begin - 1) not in COMMA:
        return None
    outer_begin = clause.back_to_mark(begin - 1)
    outer = clause.nominals(outer_begin, begin - 1)
    if len(inner) == 1 and inner[0].kind in (Kind.PERSON, Kind.NAME) and covers(clause, inner[0], begin, comma):
        return inner[0] if outer and outer[-1].title else None
    who = outer[-1] if outer else None
    if who is None or who.oblique or who.kind in (Kind.THING, Kind.TEXT):
        return None
    return who if who.last + 1 == begin - 1 and is_phrase(clause, outer_begin, begin - 1) else None


def is_phrase(clause: Clause, begin: int, end: int) -> bool:
    """True for a stretch that has nothing but names and words of known kinds: no verb."""
    return all(one.capital or one.kind for one in clause.tokens[begin:end])


def covers(clause: Clause, one: Nominal, begin: int, end: int) -> bool:
    """True where a nominal is all that a stretch has."""
    return one.first == begin and one.last + 1 == end


def is_and(clause: Clause, at: int) -> bool:
    token = clause.tokens[at]
    return lower(clause.text[token.start : token.end]) in words("and")


def head_subject(clause: Clause) -> Nominal | None:
    """Whom the sentence opens with."""
    stop = clause.on_to_mark(0)
    found = clause.nominals(0, stop)
    found = [one for one in found if one.kind is not Kind.NAME or one.first or " " in one.text] or found
    if not found or found[0].oblique or found[0].first > 1 or found[0].kind is Kind.THING:
        return None
    if found[0].title and len(found) > 1 and found[1].kind in (Kind.PERSON, Kind.NAME) and not found[1].oblique:
        return found[1]
    if len(found) > 1 and found[1].title and found[1].first == found[0].last + 1:
        return found[1]
    return found[0]


def may_invert(clause: Clause, begin: int, at: int) -> bool:
    """True where a subject may stand behind its verb: behind a mark, a few words, or a phrase with a preposition."""
    if clause.tokens[at].kind == "tells":
        return False
    if begin == at or clause.tokens[begin].kind == "preposition":
        return True
    return at - begin <= 2 and not any(one.capital and one.kind == "name" for one in clause.tokens[begin:at])


def first_subject(clause: Clause, at: int) -> Nominal | None:
    """Of the nominals behind a verb the one that can be its subject."""
    stop = clause.on_to_mark(at)
    found = [one for one in clause.nominals(at, stop)]
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


def with_complement(clause: Clause, who: Nominal, stop: int) -> Nominal:
    """An office with the small word behind it that the mark follows: 'the head of state' without an 'of'."""
    last = who.last + 1
    if last + 1 != stop or clause.tokens[last].kind or clause.tokens[last].capital:
        return who
    return replace(who, text=clause.text[clause.tokens[who.first].start : clause.tokens[last].end], last=last)


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
    found = clause.nominals(comma + 1, stop)
    alone = len(found) == 1 and found[0].kind in (Kind.PERSON, Kind.NAME) and covers(clause, found[0], comma + 1, stop)
    return found[0] if alone and clause.mark(stop) else None


def by_closing(clause: Clause, at: int) -> Saying | None:
    """'X … gesagt.': the verb ends the sentence, and whom it tells stands at the head; or behind it and a quotation."""
    token = clause.tokens[at]
    said = clause.text[token.start : token.end]
    if tuple(lower(said).split()) not in clause.setting.words.closing:
        return None
    if not is_last(clause, at):
        who = first_subject(clause, at + 1) if clause.mark(at - 1).startswith(HIDDEN) else None
        return Saying(who, said, token.start) if who and is_last(clause, who.last) else None
    who = head_subject(clause) or before_comma(clause)
    if who is None or clause.text[clause.tokens[who.last].end : clause.tokens[who.last].end + 1] in ("'", "’"):
        return None
    return Saying(who, said, token.start)


def before_comma(clause: Clause) -> Nominal | None:
    """Whom the last words before the first comma name, where all before belongs to them: 'the … saying X, … said'."""
    stop = clause.on_to_mark(0)
    found = clause.nominals(0, stop)
    if not found or clause.mark(stop) not in COMMA:
        return None
    who = found[-1]
    return who if who.kind in (Kind.PERSON, Kind.NAME) and who.last + 1 == stop and not who.oblique else None


def is_last(clause: Clause, at: int) -> bool:
    """True where nothing but marks follows a token."""
    return all(one.kind == "mark" for one in clause.tokens[at + 1 :])


def behind_preposition(clause: Clause, at: int) -> Saying | None:
    """'according to X'."""
    stop = clause.on_to_mark(at + 1)
    # The case there is no subject's.
    anyhow = replace(clause.setting, inflected=False)
    found = [one for one in find_nominals(clause.text, clause.tokens, at + 1, stop, anyhow) if one.kind is not Kind.THING]
    if not found or found[0].first - at > 3 or (found[0].kind is Kind.IT):
        return None
    who = found[0]
    if who.title and len(found) > 1 and found[1].kind in (Kind.PERSON, Kind.NAME) and found[1].first == who.last + 1:
        who = found[1]
    token = clause.tokens[at]
    return Saying(who, clause.text[token.start : token.end], token.start, by_verb=False)


def before_postposition(clause: Clause, at: int) -> Saying | None:
    """'X zufolge'."""
    found = clause.nominals(clause.back_to_mark(at), at)
    if not found or found[-1].kind is Kind.THING or at - found[-1].last > 2:
        return None
    token = clause.tokens[at]
    return Saying(found[-1], clause.text[token.start : token.end], token.start, by_verb=False)
