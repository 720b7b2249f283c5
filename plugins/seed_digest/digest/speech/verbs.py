"""Who says a sentence, by the verb of saying and what stands beside it, in languages that part words by spaces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...language.equal_letters import flattened
from ...language.first_names import first_names
from ...language.speech import words_of
from .clause import COMMA, Clause, Nominal, Saying
from .nominals import PERSONAL, find_nominals, person_behind
from .quotations import HIDDEN
from .setting import Kind
from .subjects import (
    before_apposition,
    before_comma,
    first_subject,
    head_subject,
    inside,
    is_and,
    is_phrase,
    last_subject,
)

# What stands behind all that is said has so many more words at most.
TAIL = 8


def find_sayings(clause: Clause) -> Iterator[Saying]:
    """Every speaker that a sentence tells, in order."""
    for at, token in enumerate(clause.tokens):
        if is_denied(clause, at) or is_object(clause, at):
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
        elif clause.mark(at) == ":":
            found = before_colon(clause, at)
        else:
            continue
        if found is not None:
            yield found


def is_denied(clause: Clause, at: int) -> bool:
    """True for a verb beside a negation, or in a stretch that opens with 'nobody': who stands there has not said it."""
    tokens = clause.tokens
    if tokens[clause.back_to_mark(at)].kind == "no_one":
        return True
    behind = at + 1 < len(tokens) and tokens[at + 1].kind == "negation_behind"
    return behind or (at > 0 and tokens[at - 1].kind in ("negation", "negation_behind"))


def is_object(clause: Clause, at: int) -> bool:
    """True for a noun that looks like a verb of saying, right behind a participle: 'has rejected reports'."""
    token, before = clause.tokens[at], clause.tokens[max(0, at - 1)]
    if words_of(clause.text[token.start : token.end]) not in clause.setting.words.nouns or clause.setting.done is None:
        return False
    return clause.setting.done.fullmatch(clause.text, before.start, before.end) is not None


def beside_verb(clause: Clause, at: int) -> Saying | None:
    """The subject of a verb of saying, before it or behind it."""
    begin = clause.back_to_mark(at)
    before = find_nominals(clause, begin, at)
    said = clause.text[clause.tokens[at].start : clause.tokens[at].end]
    if " " in said and words_of(said) in clause.setting.words.they_say:
        # 'Hieß es' has its subject in itself: only the house beside it can be meant.
        who = inside(clause, (), begin, at)
        return Saying(who, said, clause.tokens[at].start, ends_sentence(clause, begin, who.last)) if who else None
    if begin < at and is_and(clause, at - 1):
        who = head_subject(clause)
        return Saying(who, said, clause.tokens[at].start) if who else None
    who = last_subject(clause, before, at)
    if who is not None:
        addressed = clause.tokens[at].kind == "tells"
        return Saying(who, said, clause.tokens[at].start, ends_sentence(clause, begin, at, addressed))
    if begin == at and clause.mark(begin - 1) in COMMA:
        who = before_apposition(clause, begin - 1)
        if who is not None:
            return Saying(who, said, clause.tokens[at].start)
    if may_invert(clause, begin, at):
        who = first_subject(clause, at + 1)
        if who is not None:
            return Saying(who, said, clause.tokens[at].start, ends_sentence(clause, begin, who.last))
    who = inside(clause, before, begin, at)
    return Saying(who, said, clause.tokens[at].start, ends_sentence(clause, begin, max(at, who.last))) if who else None


def before_colon(clause: Clause, at: int) -> Saying | None:
    """'X: “…”': nothing but a name before a colon and a quotation."""
    found = find_nominals(clause, 0, at)
    if not found or at + 1 >= len(clause.tokens) or not clause.mark(at + 1).startswith(HIDDEN):
        return None
    who = found[-1]
    named = who.kind in (Kind.PERSON, Kind.NAME, Kind.BODY) and not who.oblique and is_phrase(clause, 0, at)
    return Saying(who, ":", clause.tokens[at].start) if named and who.last + 1 == at else None


def ends_sentence(clause: Clause, begin: int, last: int, addressed: bool = False) -> bool:
    """True for '…, X said.': it stands behind what is said, at the end. last: its last token.

    addressed: the verb has the one addressed behind it, and so words that are not what is said.
    """
    if not begin or clause.tokens[begin - 1].kind != "mark" or clause.mark(begin - 1) in (":", "("):
        return False
    rest = clause.tokens[last + 1 :]
    if any(one.kind == "that" for one in rest) or sum(one.kind != "mark" for one in rest) > TAIL:
        return False
    return not rest or addressed or rest[0].capital or rest[0].kind in ("mark", "preposition", "adverb")


def may_invert(clause: Clause, begin: int, at: int) -> bool:
    """True where a subject may stand behind its verb: behind a mark, a few words, or a phrase with a preposition."""
    if clause.tokens[at].kind == "tells":
        return False
    if begin == at or clause.tokens[begin].kind == "preposition":
        return True
    return at - begin <= 2 and not any(one.capital and one.kind == "name" for one in clause.tokens[begin:at])


def by_closing(clause: Clause, at: int) -> Saying | None:
    """'X … gesagt.': the verb ends the sentence, and whom it tells stands at the head; or behind it and a quotation."""
    token = clause.tokens[at]
    said = clause.text[token.start : token.end]
    if words_of(said) not in clause.setting.words.closing:
        return None
    if not is_last(clause, at):
        who = first_subject(clause, at + 1) if clause.mark(at - 1).startswith(HIDDEN) else None
        return Saying(who, said, token.start) if who and is_last(clause, who.last) else None
    who = head_subject(clause) or before_comma(clause)
    if who is None or clause.text[clause.tokens[who.last].end : clause.tokens[who.last].end + 1] in ("'", "’"):
        return None
    return Saying(who, said, token.start)


def is_last(clause: Clause, at: int) -> bool:
    """True where nothing but marks follows a token."""
    return all(one.kind == "mark" for one in clause.tokens[at + 1 :])


def behind_preposition(clause: Clause, at: int) -> Saying | None:
    """'according to X'."""
    stop = clause.on_to_mark(at + 1)
    # The case there is no subject's.
    anyhow = replace(clause.setting, inflected=False)
    found = [one for one in find_nominals(replace(clause, setting=anyhow), at + 1, stop) if one.kind is not Kind.THING]
    if not found or found[0].first - at > 3 or (found[0].kind is Kind.IT):
        return None
    between = clause.tokens[at + 1 : found[0].first]
    if clause.tokens[at].kind == "tag" and any(not one.kind and not one.capital for one in between):
        return None
    who = found[0]
    called = who.title or who.kind is Kind.PRONOUN
    if called and len(found) > 1 and found[1].kind in (Kind.PERSON, Kind.NAME) and found[1].first == who.last + 1:
        who = found[1]
    else:
        who = bearer_at_end(clause, who, found[-1], stop) or who
    token = clause.tokens[at]
    said = clause.text[token.start : token.end]
    if who.kind is Kind.TEXT and who.within is None and clause.setting.words.whole.get(words_of(said)[:-1]) == "nobody":
        # 'It is said in the letter': nobody says it.
        return None
    return Saying(who, said, token.start, by_verb=False)


def bearer_at_end(clause: Clause, title: Nominal, name: Nominal, stop: int) -> Nominal | None:
    """The person up to the next mark behind an office, where no more stands between than what that is of."""
    between = clause.tokens[title.last + 1 : name.first]
    plain = title.title in PERSONAL and all(one.kind in ("", "name", "article") for one in between)
    if not plain or name.last + 1 != stop or not clause.mark(stop):
        return None
    person = person_behind(title, name, clause) if name.kind is Kind.NAME else name
    known = person is not None and (person.kind is Kind.PERSON or flattened(person.text.split()[0]) in first_names())
    return person if known else None


def before_postposition(clause: Clause, at: int) -> Saying | None:
    """'X zufolge'."""
    found = find_nominals(clause, clause.back_to_mark(at), at)
    if not found or found[-1].kind is Kind.THING or at - found[-1].last > 2:
        return None
    token = clause.tokens[at]
    return Saying(found[-1], clause.text[token.start : token.end], token.start, by_verb=False)
