"""How many each of two sides has under one bargain: 'three seats each', 各有两名, 'three pilots … and three crew'."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

from ....language.figures import Figure, find_figures, numbers_of
from ....language.languages import base_code
from ....language.numerals import plain_digits
from ....language.quantities import date_spans
from ....language.words import one_of, words
from ....language.writing import lower, unspaced_letters
from ....model import Account, Difference, Differs, Reason
from ...kin import OPENING_NAMES
from .across import BARGAINS
from .scenes import CLAUSE_END, KEPT, LONGEST, Scene

# No bargain gives a side more; so many characters lie between the numbers of two sides.
MOST, BETWEEN = 1000, 60
# Of one year so many documents that follow it are compared with each.
COMPARED = 16
NOUN = re.compile(r"[\s\u00a0]\w+")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

Documents = Mapping[str, Sequence[Scene]]


@dataclass(frozen=True, slots=True, eq=False)
class Share:
    """What each side has, in a sentence that tells a year. value: the number; start, end: of the words for it."""

    scene: Scene
    value: Decimal
    start: int
    end: int
    years: frozenset[str]

    @property
    def account(self) -> Account:
        return self.scene.account(self.start, self.end)


def sides_told(documents: Documents, *, one_event: bool) -> Iterator[Difference]:
    """The differences between documents, by id, on one event; or on one bargain by names and year."""
    found = {key: rows for key in sorted(documents) if (rows := [*shares(documents[key])])}
    for one, other in of_one_year(found):
        for here in found[one]:
            for there in found[other]:
                agree = {row.value for row in found[one]} & {row.value for row in found[other]}
                if not agree and of_one_bargain(here, there, one_event):
                    yield difference(here, there)


def of_one_year(found: Mapping[str, Sequence[Share]]) -> Iterator[tuple[str, str]]:
    """Pairs of documents that tell a year in common, each with so many of that year behind it."""
    by_year: dict[str, list[str]] = defaultdict(list)
    for key, rows in found.items():
        for year in frozenset().union(*(row.years for row in rows)):
            by_year[year].append(key)
    near = (pair for keys in by_year.values() for at, one in enumerate(keys) for pair in following(one, keys[at + 1 :]))
    yield from sorted(set(near))


def following(one: str, others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """A document with each of the next ones."""
    return ((one, other) for other in others[:COMPARED])


def of_one_bargain(one: Share, other: Share, one_event: bool) -> bool:
    """True for sentences with a year in common of which one tells of a bargain; names tell it where no event does."""
    names = one.scene.named & other.scene.named
    bargain = BARGAINS & (one.scene.deeds | other.scene.deeds)
    return bool(bargain and one.years & other.years) and (one_event or len(names) >= OPENING_NAMES)


def shares(scenes: Sequence[Scene]) -> Iterator[Share]:
    """What the sentences of a document say that each side has."""
    for scene in scenes:
        text = scene.sentence.text
        years = frozenset(YEAR.findall(plain_digits(text)))
        told = share_in(scene) if years and len(text) <= LONGEST else None
        if told is not None:
            yield Share(scene, *told, years)


@lru_cache(maxsize=KEPT)
def share_in(scene: Scene) -> tuple[Decimal, int, int] | None:
    """The number that a sentence gives to each side, and its words; None where it does not, or gives several."""
    text, code = scene.sentence.text, scene.language
    measured = [(one.start, one.end) for one in scene.quantities if not one.counts]
    aside = [*date_spans(text, code), *measured]
    figures = [
        one for one in find_figures(text, code)
        if one.value < MOST and not any(begin < one.end and one.start < end for begin, end in aside)
    ]  # fmt: skip
    found = [*beside_each(text, figures, code), *twice(text, figures)]
    return found[0] if len({value for value, _, _ in found}) == 1 else None


def beside_each(text: str, figures: Sequence[Figure], code: str) -> Iterator[tuple[Decimal, int, int]]:
    """Numbers that stand alone in a clause with a word for each side."""
    pattern = each_side(base_code(code))
    for one in figures if pattern is not None else ():
        begin = one.start - len(CLAUSE_END.split(text[: one.start])[-1])
        end = one.end + len(CLAUSE_END.split(text[one.end :])[0])
        word = pattern.search(lower(text[begin:end])) if pattern is not None else None
        if word is not None and sum(begin <= other.start < end for other in figures) == 1:
            yield one.value, min(one.start, begin + word.start()), max(noun_end(text, one), begin + word.end())


def twice(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Decimal, int, int]]:
    """Numbers that one clause tells twice, with an 'and' between: each of another side."""
    for one, other in pairwise(figures):
        between = text[one.end : other.start]
        apart = len(between) > BETWEEN or CLAUSE_END.search(between) is not None
        if one.value == other.value > 1 and not apart and ands().search(lower(between)):
            yield one.value, one.start, noun_end(text, other)


def noun_end(text: str, one: Figure) -> int:
    """The end of the word behind a number; in a script without spaces that of its first character."""
    if unspaced_letters(text):
        return min(one.end + 1, len(text))
    noun = NOUN.match(text, one.end)
    return noun.end() if noun is not None else one.end


@cache
def each_side(code: str) -> re.Pattern[str] | None:
    """The words of a language for each side; None where none are known."""
    found = {lower(word) for word in numbers_of(code).get("each_side", ())}
    return re.compile(one_of(found, r"(?<!\w)", r"(?!\w)")) if found else None


@cache
def ands() -> re.Pattern[str]:
    """The words of all languages for 'and'."""
    return re.compile(one_of(words("and"), r"(?<!\w)", r"(?!\w)"))


def difference(one: Share, other: Share) -> Difference:
    """What each sentence gives to each side, with why the two are of one bargain."""
    reasons = tuple(because(here, there) for here, there in ((one, other), (other, one)))
    return Difference(Differs.NUMBER, matter(one), (one.account, other.account), reasons)


def matter(one: Share) -> str:
    """The words of the last clause before the number's."""
    text = one.scene.sentence.text
    clauses = [clause.strip() for clause in CLAUSE_END.split(text[: one.start]) if clause.strip()]
    return clauses[-1] if clauses else text


def because(here: Share, there: Share) -> Reason:
    years = sorted(here.years & there.years)
    names = here.scene.as_printed(here.scene.named & there.scene.named)
    rule = f"{here.account.value!r} and {there.account.value!r} for each side; both have: {', '.join([*years, *names])}"
    return Reason(rule, here.scene.sentence.text, here.scene.sentence.line, here.scene.article.document.seed)
