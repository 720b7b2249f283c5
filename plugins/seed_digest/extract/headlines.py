"""Which line above the text is its headline? Each is weighed by signs; the weights are learned: models/titles.toml.

A conditional logit over the lines of one page (McFadden 1974): a line's score is the sum of its signs' weights, and its
share among the candidates is how likely it is the headline. desk/training/fit_titles.py finds the weights.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec

from ..language.writing import CASED_CAPITAL, key, stems, word_count
from ..model import Role, Voice
from .beside_title import house_names, is_house_line, is_standfirst
from .labels.kinds import is_item
from .reading import Reading

FILE = "titles.toml"
# Filled lines above the text among which the headline is looked for.
REACH = 60
MOST_WORDS, FEW_WORDS, MANY_WORDS = 45, 2.5, 16
# What a headline's line may have been taken for when it was looked at alone.
MAY_BE = frozenset({Role.BYLINE, Role.CAPTION, Role.DUPLICATE, Role.FURNITURE, Role.STANDFIRST})
# The kind of marker that opens a byline, and what such a line ends in: a name in full.
BYLINE, FULL_NAME = "byline", re.compile(rf"\s{CASED_CAPITAL}[\w.'’-]*(?:\s{CASED_CAPITAL}[\w.'’-]*){{1,3}}$")
FINAL_STOP = re.compile(r"(?<![.!?…])[.。।]$")
ELLIPSIS = re.compile(r"(?:\.{3}|…)$")
FIELDS = re.compile(r"[|»›•]|\s[-–—/]\s")
CLOCK = re.compile(r"(?<!\d)\d\d?:\d\d(?!\d)")
# A row of a menu: so many short names parted by runs of blanks or strokes; two are enough for a path to the page.
MENU_PARTS, PATH_PARTS, MENU_WORDS = 3, 2, 4.5
BETWEEN_NAMES, STEP_DOWN = re.compile(r"\t+|\s{2,}|\s[>›»|/]\s"), re.compile(r"\s[>›»]\s")
OPENS_BRACKET, ENDS_BRACKET = "([【（#＃※", ")]）】"
COMMAS = 2
TOP = 3
NEAR = 3
LEAST_LIKELY = 1e-4

SIGNS: Mapping[str, str] = {
    "network": "likely by the network",
    "best": "the network's likeliest headline",
    "text": "",
    "overlap": "words of the text",
    "shared": "words of the text",
    "lead": "words of the lead",
    "words": "its length",
    "few": "", "many": "",
    "longest": "the longest near by",
    "repeated": "printed more than once",
    "prefix": "printed again with the source behind it",
    "adjacent": "right above the text",
    "distance": "",
    "opens": "the heading with which the text opens",
    "above byline": "right above a byline or date",
    "below byline": "right below a byline or date",
    "after blank": "set apart", "before blank": "set apart",
    "before standfirst": "right above a standfirst",
    "before text": "", "after headline": "", "before headline": "",
    "stop": "", "ellipsis": "", "fields": "", "clock": "", "colon": "", "commas": "", "question": "",
    "lower": "", "capitals": "",
    "opens bracket": "", "ends bracket": "",
    "first": "the first of the page", "top": "at the page's top",
    "labelled": "", "caption": "", "item": "",
    "none": "",
}  # fmt: skip
"""Each sign, and how a reason calls it where it speaks for a line; '' for one that is not named. The last is the only
sign of one more candidate: that the page prints no headline."""
NO_HEADLINE: Mapping[str, float] = {"none": 1.0}
# A line is no headline where it is so many times as likely that the page prints none: pages without one are rare beyond
# the sets. Between 2 and 3 the labelled corpus, cross-validated, has one headline more than with 1, and none less.
NONE_TIMES = 2.5


@dataclass(frozen=True, slots=True)
class Headline:
    """A line that may be the headline. likely: its share among the candidates; doubted: much less than that of none.

    because: the strongest signs.
    """

    index: int
    likely: float
    doubted: bool
    because: tuple[str, ...]


class Weights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What each sign weighs."""

    weights: dict[str, float]


@cache
def shipped_weights() -> Mapping[str, float]:
    """The weights that ship with the package."""
    return read_weights((files(__package__) / "labeller" / "models" / FILE).read_text(encoding="utf-8"))


def read_weights(text: str) -> Mapping[str, float]:
    """The weights of a file. ValueError where they are not those of the signs."""
    found = msgspec.toml.decode(text, type=Weights).weights
    if set(found) != set(SIGNS):
        raise ValueError(f"{FILE}: not the weights of the signs: {sorted(set(found) ^ set(SIGNS))}")
    return found


def rank(reading: Reading, weights: Mapping[str, float]) -> list[Headline]:
    """The lines that may be the headline, the likeliest first."""
    indexes = candidates(reading)
    rows = [*signs(reading, indexes), NO_HEADLINE]
    scores = [sum(weights[name] * value for name, value in row.items()) for row in rows]
    shares = [math.exp(score - max(scores)) for score in scores]
    found = [
        Headline(index, share / sum(shares), share * NONE_TIMES < shares[-1], strongest(row, weights))
        for index, share, row in zip(indexes, shares, rows, strict=False)
    ]
    return sorted(found, key=lambda one: (-one.likely, one.index))


def strongest(row: Mapping[str, float], weights: Mapping[str, float], most: int = 2) -> tuple[str, ...]:
    """The signs that speak most for a line, by the words of a reason."""
    moves = sorted(((weights[name] * value, SIGNS[name]) for name, value in row.items()), reverse=True)
    return tuple(dict.fromkeys(words for move, words in moves if move > 0 and words))[:most]


def candidates(reading: Reading) -> list[int]:
    """Indexes of the lines that may be the headline: some of those above the text, and the heading that opens it."""
    body = reading.body.indexes
    if not body:
        return []
    above = [index for index in range(body[0]) if reading.lines[index].text][-REACH:]
    opening = [body[0]] if opens_with_heading(reading) else []
    found = [index for index in (*above, *opening) if may_be_headline(reading, index)]
    houses = house_names(reading)
    beside = {one for one in found if is_house_line(reading, one, houses) or is_standfirst(reading, one, houses)}
    return [index for index in found if index not in beside]


def opens_with_heading(reading: Reading) -> bool:
    """True for a text that opens with a line that is no sentence and goes on with a longer one."""
    lines = [reading.lines[index] for index in reading.body.indexes[:2]]
    return len(lines) > 1 and not lines[0].ends_sentence and lines[0].words < lines[1].words


def may_be_headline(reading: Reading, index: int) -> bool:
    """True for a line with letters, of no great length, not told to be something else nor in a list of articles."""
    label, text = reading.labels[index], reading.texts[index]
    if reading.is_listed(index):
        return False
    if label is not None and label.voice is Voice.CORRECTION:
        return False
    if label is not None and label.role not in MAY_BE and index != reading.body.indexes[0]:
        return False
    if is_dated_byline(reading, index) or is_menu_row(reading.lines[index].raw):
        return False
    return any(character.isalpha() for character in text) and 1 <= word_count(text) <= MOST_WORDS


def is_dated_byline(reading: Reading, index: int) -> bool:
    """True for 'By Jane Doe' beside a date: a byline's word, a full name and nothing else."""
    label = reading.labels[index]
    if label is None or label.marker != BYLINE or not FULL_NAME.search(reading.texts[index]):
        return False
    beside = (reading.labels[one] for one in (index - 1, index + 1) if 0 <= one < len(reading.labels))
    return any(one is not None and one.role is Role.DATE for one in beside)


def is_menu_row(raw: str) -> bool:
    """True for short names in a row, as the bare text of a page's menu has them: 'News   Sport > Rowing'."""
    names = BETWEEN_NAMES.split(raw.strip())
    least = PATH_PARTS if STEP_DOWN.search(raw) else MENU_PARTS
    return len(names) >= least and all(0 < word_count(one) <= MENU_WORDS for one in names)


def signs(reading: Reading, indexes: Sequence[int]) -> list[dict[str, float]]:
    """The signs of each line, by name."""
    page = Page(reading, indexes)
    return [{**page.by_network(index), **page.by_place(index), **page.by_form(index)} for index in indexes]


class Page:
    """What the signs of all lines of a page need, looked up once."""

    def __init__(self, reading: Reading, indexes: Sequence[int]) -> None:
        self.reading, self.indexes = reading, indexes
        opinion = reading.opinion
        self.likely = dict(zip(opinion.places, opinion.likely.tolist(), strict=True)) if opinion else {}
        self.best = max((self.share(index, 1) for index in indexes), default=0.0)
        body = reading.body.indexes
        self.text = stems(" ".join(reading.texts[index] for index in body))
        self.lead = stems(" ".join(reading.texts[index] for index in body[:3]))
        self.keys = Counter(key(text) for text in reading.texts if text)
        self.filled = [index for index, line in enumerate(reading.lines) if line.text]
        self.place = {index: place for place, index in enumerate(self.filled)}
        self.words = {index: word_count(reading.texts[index]) for index in indexes}

    def share(self, index: int | None, column: int) -> float:
        """How likely the network takes a line for text (0), title (1), standfirst (2)."""
        row = self.likely.get(index) if index is not None else None
        return float(row[column]) if row else 0.0

    def beside(self, index: int, step: int) -> int | None:
        """The filled line so many places on."""
        place = self.place[index] + step
        return self.filled[place] if 0 <= place < len(self.filled) else None

    def by_network(self, index: int) -> dict[str, float]:
        below, above = self.beside(index, 1), self.beside(index, -1)
        return {
            "network": log_odds(self.share(index, 1)),
            "best": float(self.share(index, 1) >= self.best),
            "text": log_odds(self.share(index, 0)),
            "before standfirst": self.share(below, 2),
            "before text": self.share(below, 0),
            "before headline": self.share(below, 1),
            "after headline": self.share(above, 1),
        }

    def by_place(self, index: int) -> dict[str, float]:
        reading, body = self.reading, self.reading.body.indexes
        distance = self.place[body[0]] - self.place[index]
        dated = self.is_dated(self.beside(index, 1))
        return {
            "distance": math.log1p(max(distance, 0)),
            "adjacent": float(distance == 1),
            "opens": float(distance <= 0),
            "above byline": float(dated),
            "below byline": float(self.is_dated(self.beside(index, -1))),
            "after blank": float(index > 0 and not reading.lines[index - 1].text),
            "before blank": float(index + 1 < len(reading.lines) and not reading.lines[index + 1].text),
            "first": float(self.place[index] == 0),
            "top": float(self.place[index] < TOP),
            "longest": float(all(self.words[one] <= self.words[index] for one in self.near(index))),
        }

    def near(self, index: int) -> list[int]:
        """The candidates a few lines around a line."""
        return [one for one in self.indexes if abs(self.place[one] - self.place[index]) <= NEAR]

    def is_dated(self, index: int | None) -> bool:
        label = self.reading.labels[index] if index is not None else None
        return label is not None and label.role in (Role.BYLINE, Role.DATE)

    def by_form(self, index: int) -> dict[str, float]:
        text, label, own = self.reading.texts[index], self.reading.labels[index], key(self.reading.texts[index])
        words, found = self.words[index], stems(self.reading.texts[index])
        shared = len(found & self.text)
        role = label.role if label else None
        return {
            "overlap": shared / len(found) if found else 0.0,
            "shared": math.log1p(shared),
            "lead": len(found & self.lead) / len(found) if found else 0.0,
            "words": math.log(words + 0.5),
            "few": float(words < FEW_WORDS),
            "many": float(words > MANY_WORDS),
            "repeated": float(self.keys[own] > 1),
            "prefix": float(words > FEW_WORDS and any(one != own and one.startswith(own) for one in self.keys)),
            "stop": float(FINAL_STOP.search(text) is not None),
            "ellipsis": float(ELLIPSIS.search(text) is not None),
            "fields": float(FIELDS.search(text) is not None),
            "clock": float(CLOCK.search(text) is not None),
            "colon": float(text[-1] in ":："),
            "commas": float(text.count(",") > COMMAS),
            "question": float(text[-1] in "?？!！"),
            "lower": float(text[0].islower()),
            "capitals": float(text.isupper()),
            "opens bracket": float(text[0] in OPENS_BRACKET),
            "ends bracket": float(text[-1] in ENDS_BRACKET),
            "labelled": float(label is not None),
            "caption": float(role is Role.CAPTION),
            "item": float(is_item(self.reading.lines[index])),
        }


def log_odds(share: float) -> float:
    """Of a probability, held away from 0 and 1."""
    held = min(max(share, LEAST_LIKELY), 1 - LEAST_LIKELY)
    return math.log(held / (1 - held))
