"""What a sentence says was done, befell or is planned: 'met', 'встретились' and 会见 are one deed.

The forms stand in [deeds] of a language's file, by kind, in lower case: a * at the end allows more letters, one at the
beginning more before; '…' stands for words between a verb and the particle that closes its clause ('schlug … vor'). A
form with a ! before it denies the deed itself. One with a capital is found with one only; what has a capital otherwise,
within a sentence, is a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

import ahocorasick

from .attached import Attached, attached, is_word
from .denials import Denials, denials_of, denied_form
from .languages import book_of
from .phrasebooks import DEEDS, Phrasebook
from .sentences import opens_sentence
from .writing import in_spaced_word, respelled

# The kind of forms that tell no deed.
NONE = "none"
# The kind of deed by which something is put off.
DELAY = "delay"
GAP = "…"
# Deeds of words, by which others come about, and what brings one about.
ASKED = frozenset({"agree", "propose", "approve", "discuss"})
MADE = {"agree": "sign"}
# What was found is kept, of so many sentences: one is asked about for each of its dates, and by several passes.
KEPT = 20_000
# No word has more letters before or behind a form: a run of letters without end costs no more.
REST = 24
# A particle stands in the verb's clause, so many characters behind it, and closes it: a sign follows, an 'and' or none.
CLAUSE, CLAUSE_ENDS = 120, r"\s*(?:[^\w\s]|\Z)"
# A headline in which most words begin with a capital: so many of them, this share, within so many characters.
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
LEAST_WORDS, CAPITAL_SHARE, HEADLINE = 4, 0.75, 80
PART = re.compile(r"[.!?;:\n]\s*")


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed that a text names, from start to before end. denied: a negation stands beside it."""

    kind: str
    start: int
    end: int
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a deed.

    size: of its letters, without stars and particle. opened, stem: letters may stand before it, behind it. capital: it
    begins with one. particle: what must close the clause, None where the form is whole. denied: it says itself that
    nothing was done.
    """

    kind: str
    size: int
    opened: bool
    stem: bool
    capital: bool
    particle: re.Pattern[str] | None
    denied: bool


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms of a language, and what denies them."""

    automaton: Any
    own: Attached
    denials: Denials


@dataclass(frozen=True, slots=True)
class Place:
    """Where a form stands in a text, with all letters that it allows."""

    form: Form
    start: int
    end: int


@lru_cache(maxsize=KEPT)
def deeds_in(text: str, language: str) -> tuple[Deed, ...]:
    """The deeds that a text in a language (BCP 47 code) names, in their order, the longest form where several stand.

    () where nothing is known of the language.
    """
    forms = forms_of(language)
    if forms is None:
        return ()
    plain = respelled(text)
    found = sorted(places(text, plain, forms), key=rank)
    deeds, last = [], 0
    for one in found:
        if one.start < last:
            continue
        last = one.end
        if one.form.kind != NONE:
            denied = one.form.denied or forms.denials.beside(plain, one.start, one.end)
            deeds.append(Deed(one.form.kind, one.start, one.end, denied))
    return tuple(with_clause(text, plain, deeds, forms.denials))


def rank(place: Place) -> tuple[int, int, int, bool]:
    """The order in which places are taken: of those that begin as one the longest, and that with its particle."""
    return place.start, -place.end, -place.form.size, place.form.particle is None


def with_clause(text: str, plain: str, deeds: Sequence[Deed], denials: Denials) -> list[Deed]:
    """The deeds with those denied that a denied verb is said of, and the verb whose clause a negation closes.

    A deed right behind a denied one is its object: 'did not sign the agreement'; so is one right before a verb that is
    denied, though nothing stands before that: 'anlaşmayı imzalamadı'.
    """
    ends = [*(one.start for one in deeds[1:]), len(plain)][: len(deeds)]
    denied = [one.denied or denials.fails(plain, one.end, last) for one, last in zip(deeds, ends, strict=True)]
    for at in range(1, len(deeds)):
        one, other = deeds[at - 1], deeds[at]
        between = plain[one.end : other.start]
        denied[at] |= one.denied and denials.is_object(between, complement=one.kind in ASKED)
        alone = between.isspace() and not denials.before_it(plain, other.start, other.end)
        denied[at - 1] |= other.denied and (alone or made_by(one, other, between, denials))
        denied[at - 1] |= other.denied and denials.is_no_object(between)
    return [
        replace(one, denied=told) for one, told in zip(deeds, closed(text, plain, deeds, denied, denials), strict=True)
    ]


def made_by(one: Deed, other: Deed, between: str, denials: Denials) -> bool:
    """True for an agreement right before a signing, nothing but what denies that between: there is none."""
    return one.kind in MADE and other.kind == MADE[one.kind] and denials.is_no_more(between)


def has_denial(text: str, language: str) -> bool:
    """True for a text that denies a deed, or holds words that do so behind one."""
    forms = forms_of(language)
    if forms is None:
        return False
    behind = forms.denials.behind
    return any(one.denied for one in deeds_in(text, language)) or bool(behind and behind.search(respelled(text)))


def closed(text: str, plain: str, deeds: Sequence[Deed], denied: Sequence[bool], denials: Denials) -> list[bool]:
    """Which deeds are denied, with the last verb of a clause that a negation closes, and the nouns behind it."""
    found, verb = list(denied), False
    for at in range(len(deeds) - 1, -1, -1):
        if not denials.closes(plain, deeds[at].end):
            verb = False
        elif not verb:
            found[at], verb = True, text[deeds[at].start].islower()
    return found


def denies_all(deeds: Sequence[Deed]) -> bool:
    """True for the deeds of a text that tells of some, and that none was done."""
    return bool(deeds) and all(one.denied for one in deeds)


def places(text: str, plain: str, forms: Forms) -> Iterator[Place]:
    """Every place of a text where a form may be meant."""
    for last, some in forms.automaton.iter(plain):
        for form in some:
            start, end = last - form.size + 1, last + 1
            first, most = max(0, start - REST), min(len(plain), end + REST)
            while form.opened and start > first and in_spaced_word(plain[start - 1]):
                start -= 1
            while form.stem and end < most and in_spaced_word(plain[end]):
                end += 1
            if is_word(plain, start, end, forms.own) and is_meant(text, plain, Place(form, start, end)):
                yield Place(form, start, end)


def is_meant(text: str, plain: str, place: Place) -> bool:
    """False for a part of a name, and for a verb whose particle does not follow."""
    form, start, end = place.form, place.start, place.end
    if form.particle is not None and not form.particle.match(plain, end):
        return False
    if text[start].isupper():
        return form.capital or opens_sentence(text, start) or is_headline(text, start, end)
    return not form.capital


def is_headline(text: str, start: int, end: int) -> bool:
    """True where nearly all words around begin with a capital, so that one more tells no name."""
    before, behind = text[max(0, start - HEADLINE) : start], text[end : end + HEADLINE]
    around = f"{PART.split(before)[-1]} {text[start:end]} {PART.split(behind)[0]}"
    words = LONG_WORD.findall(around)
    return len(words) >= LEAST_WORDS and sum(one[0].isupper() for one in words) >= CAPITAL_SHARE * len(words)


@cache
def forms_of(language: str) -> Forms | None:
    """The forms of a language; None where its file has none."""
    book = book_of(language)
    if book is None or not book.deeds:
        return None
    table: dict[str, list[Form]] = {}
    for kind in (*DEEDS, NONE):
        for phrase in book.deeds.get(kind, ()):
            for key, form in forms_from(kind, phrase, book):
                table.setdefault(key, []).append(form)
    automaton = ahocorasick.Automaton()
    for key, some in table.items():
        automaton.add_word(key, tuple(some))
    automaton.make_automaton()
    return Forms(automaton, attached(book.code), denials_of(book))


def forms_from(kind: str, phrase: str, book: Phrasebook) -> Iterator[tuple[str, Form]]:
    """A phrase's own form with what is looked for, and those that deny it within the verb."""
    joins, endings = book.words.get("and", ()), book.deeds.get("not_ending", ())
    yield make_form(kind, phrase, joins)
    if kind == NONE or phrase.startswith("!"):
        return
    other = denied_form(phrase, endings)
    opened = [one + phrase for one in book.deeds.get("not_opening", ()) if not phrase.startswith("*")]
    for denied in (*([other] if other is not None else []), *opened):
        yield make_form(kind, f"!{denied}", joins)


def make_form(kind: str, told: str, joins: Sequence[str]) -> tuple[str, Form]:
    """What is looked for, and the form. joins: the language's words for 'and'."""
    phrase = told.removeprefix("!")
    head, _, particle = (part.strip() for part in phrase.partition(GAP))
    letters = head.strip("*")
    ends = "|".join([CLAUSE_ENDS, *(rf"\s+{re.escape(one)}(?!\w)" for one in joins)])
    closing = rf"\s[^.!?;\n]{{0,{CLAUSE}}}?(?<!\w){re.escape(respelled(particle))}(?={ends})"
    return respelled(letters), Form(
        kind,
        size=len(letters),
        opened=head.startswith("*"),
        stem=head.endswith("*"),
        capital=letters[0].isupper(),
        particle=re.compile(closing) if particle else None,
        denied=told != phrase,
    )


def is_delayed(text: str, code: str, before: int | None = None) -> bool:
    """True for a text that says that something is put off. before: the place up to which, None for all of it."""
    return any(one.kind == DELAY and (before is None or one.end <= before) for one in deeds_in(text, code))
