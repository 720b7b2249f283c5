"""Variants of labelled pages: what the sets have seldom and the world has often.

A page of the sets has a hundred lines of furniture; many a dump is an article with a line or two around it. And an
article may stand between any furniture and any teasers: another page's serve as well as its own.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...extract.labeller.network import OUTPUTS, View
from ...extract.lines import make_line
from ...model import Line
from .gold import TEXT, TITLE, Gold

# Of a thinned page: the shares of its furniture that stay, one of them a page; how many pages break off.
RATES = (0.0, 0.05, 0.15, 0.4)
BROKEN_OFF = 0.15
# How many articles are short, and how many lines of text these have.
SHORTENED, SHORT = 0.4, (2, 3, 4, 6)
# The shares of a host's furniture that stay, one of them a page.
HOSTED = (1.0, 1.0, 0.5, 0.2)
# Of a teaser: how often its headline is glued to its text, stands above it, is left out; and where it is cut.
GLUED, ABOVE = 0.3, 0.7
CUT_AT = (120, 180, 260, 400)
# How often the teasers stand above the article.
TEASERS_ABOVE, WITH_GAPS = 0.5, 0.5

Variant = tuple[tuple[Line, ...], Gold]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A labelled page: its lines with text, and what is known of each.

    fold: its part in cross-validation. view: what is seen of it. whole: something is known of every line.
    """

    name: str
    seed: str
    fold: int
    view: View
    whole: bool
    lines: tuple[Line, ...]
    gold: Gold

    @property
    def script(self) -> str:
        """The script of most lines."""
        scripts = [line.script for line in self.lines]
        return max(sorted(set(scripts)), key=scripts.count)

    @property
    def text(self) -> list[int]:
        """The rows of the article's text."""
        return np.flatnonzero(self.gold.targets[:, TEXT] > 0).tolist()

    @property
    def own(self) -> list[int]:
        """The rows of the article: text, title, standfirst."""
        return np.flatnonzero(self.gold.targets.max(axis=1) > 0).tolist()


def thinned(sheet: Sheet) -> Variant:
    """The page without most of its furniture, and sometimes without its end."""
    chance = random.Random(sheet.seed)
    rate = chance.choice(RATES)
    text = sheet.text
    last = chance.choice(text) if text and chance.random() < BROKEN_OFF else len(sheet.lines)
    own = frozenset(shortened(sheet, sheet.own, chance))
    theirs = frozenset(range(len(sheet.lines))).difference(sheet.own)
    rows = [
        row
        for row in range(len(sheet.lines))
        if row <= last and (row in own or (row in theirs and chance.random() < rate))
    ]
    return chosen(sheet, rows or [0])


def shortened(sheet: Sheet, rows: Sequence[int], chance: random.Random) -> list[int]:
    """Some rows of a page, of some without the article's text from its third or a later line on.

    What people save of a page as text is often a part of it; markup is saved whole.
    """
    short = sheet.view is View.BARE and chance.random() < SHORTENED
    after = frozenset(sheet.text[chance.choice(SHORT) :] if short else ())
    return [row for row in rows if row not in after]


def hybrid(sheet: Sheet, host: Sheet, others: Sequence[Sheet]) -> Variant:
    """The article of one page between the furniture of another, and teasers of others above or below it."""
    chance = random.Random(f"{sheet.seed} in {host.seed}")
    own, theirs = sheet.own, host.own
    first, last = (theirs[0], theirs[-1]) if theirs else (len(host.lines) // 2,) * 2
    # Half of the articles with what stands between their lines.
    article = list(range(own[0], own[-1] + 1)) if own and chance.random() < WITH_GAPS else own
    article = shortened(sheet, article, chance)
    stays = chance.choice(HOSTED) if sheet.view is View.BARE else 1.0
    above, below = (
        chosen(host, [row for row in rows if chance.random() < stays])
        for rows in (range(first), range(last + 1, len(host.lines)))
    )
    teasers = furniture([line for other in others for line in teaser(other, chance)])
    parts = [above, chosen(sheet, article), below]
    parts.insert(1 if chance.random() < TEASERS_ABOVE else 2, teasers)
    return joined(parts)


def teaser(sheet: Sheet, chance: random.Random) -> list[Line]:
    """An article as other pages announce it: its headline and the beginning of its text."""
    title = next((sheet.lines[row] for row in np.flatnonzero(sheet.gold.targets[:, TITLE] > 0)), None)
    text = next((sheet.lines[row] for row in sheet.text), None)
    if text is None:
        return []
    end = chance.choice(CUT_AT)
    start = (
        text.clean if len(text.clean) <= end else text.clean[:end].rsplit(" ", 1)[0] + chance.choice(("…", "...", ""))
    )
    way = chance.random()
    if title is not None and way < GLUED:
        return [remade(text, title.clean + start)]
    shortened = text if start == text.clean else remade(text, start)
    return [title, shortened] if title is not None and way < ABOVE else [shortened]


def remade(line: Line, text: str) -> Line:
    """A line like another, with other words."""
    return make_line(line.number, text, line.markup)


def chosen(sheet: Sheet, rows: Sequence[int]) -> Variant:
    """Some lines of a page."""
    rows = list(rows)
    return tuple(sheet.lines[row] for row in rows), Gold(sheet.gold.targets[rows], sheet.gold.known[rows])


def furniture(lines: Sequence[Line]) -> Variant:
    """Lines of which none is the article's."""
    shape = len(lines), len(OUTPUTS)
    return tuple(lines), Gold(np.zeros(shape), np.ones(shape))


def joined(parts: Sequence[Variant]) -> Variant:
    """Parts of a page, one below the other."""
    lines = [line for part, _ in parts for line in part]
    return (
        tuple(replace(line, number=number) for number, line in enumerate(lines, 1)),
        Gold(np.vstack([gold.targets for _, gold in parts]), np.vstack([gold.known for _, gold in parts])),
    )
