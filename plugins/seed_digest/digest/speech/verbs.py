"""Who says a sentence, by the verb of saying and what stands beside it, in languages that part words by spaces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ...language.speech import words_of
from .clause import COMMA, Clause, Nominal, Saying
from .framing import before_postposition, behind_preposition
from .nominals import find_nominals
from .quotations import HIDDEN
from .quoting import by_calling, is_participle
from .setting import Kind
from .subjects import (
    before_apposition,
    before_comma,
    before_relative,
    first_subject,
    head_subject,
    inside,
    is_and,
    is_phrase,
    last_subject,
)
from .titles import QUOTES

# What stands behind all that is said has so many more words at most.
TAIL = 8


def find_sayings(clause: Clause) -> Iterator[Saying]:
    """Every speaker that a sentence tells, in order."""
    for at in range(len(clause.tokens)):
        found = None if is_denied(clause, at) or is_object(clause, at) else saying_at(clause, at)
        if found is not None:
            yield found


def saying_at(clause: Clause, at: int) -> Saying | None:
    """The speaker that a token tells: a verb, a small word, a mark."""
    token = clause.tokens[at]
    if token.kind in ("says", "tells"):
        return beside_verb(clause, at) or by_closing(clause, at)
    if token.kind == "says_alone":
        said = clause.text[token.start : token.end]
        return Saying(Nominal(Kind.PRONOUN, said, at, at), said, token.start, by_verb=False)
    if token.kind == "by" or (token.kind == "tag" and clause.tokens[at - 1].kind == "mark" and at):
        return behind_preposition(clause, at)
    reader = READERS.get(":" if clause.mark(at) == ":" else token.kind)
    return reader(clause, at) if reader else None


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
        if is_participle(clause, at) or is_thrown_in(clause, at):
            return None
        who = None if is_followed(clause, at) else before_apposition(clause, begin - 1)
        if who is not None:
            return Saying(who, said, clause.tokens[at].start)
    if may_invert(clause, begin, at):
        who = first_subject(clause, behind_addressed(clause, at))
        if who is not None:
            return Saying(who, said, clause.tokens[at].start, ends_sentence(clause, begin, who.last))
    who = inside(clause, before, begin, at)
    if who is None and not before:
        who = before_relative(clause, begin, at)
    return Saying(who, said, clause.tokens[at].start, ends_sentence(clause, begin, max(at, who.last))) if who else None


def behind_addressed(clause: Clause, at: int) -> int:
    """Where a subject behind its verb may stand: behind it, or behind 'for “The Port”' beside it."""
    to = at + 1 < len(clause.tokens) and clause.tokens[at + 1].kind == "preposition"
    title = to and clause.mark(at + 2) and not clause.mark(at + 2).strip(HIDDEN + QUOTES)
    return at + 3 if title else at + 1


def is_followed(clause: Clause, at: int) -> bool:
    """True for a verb of one addressed or none whose subject stands right behind it, and nothing else: '…, said X.'."""
    who = first_subject(clause, at + 1) if clause.tokens[at].kind == "says" else None
    return who is not None and who.first == at + 1 and is_last(clause, who.last)


def is_thrown_in(clause: Clause, at: int) -> bool:
    """True for 'they say' between two commas: no word of theirs stands beside it."""
    said = clause.text[clause.tokens[at].start : clause.tokens[at].end]
    both = all(clause.mark(one) and clause.mark(one) in COMMA for one in (at - 1, at + 1))
    return both and words_of(said) in clause.setting.words.they_say


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


READERS: Mapping[str, Callable[[Clause, int], Saying | None]] = {
    "calls": by_calling,
    "closing": by_closing,
    "behind": before_postposition,
    ":": before_colon,
}
"""Who reads what a token tells, by its kind."""
