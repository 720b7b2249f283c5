"""Where a stamp stands on its page, and so whether it may date the article. What all stamps need is looked up once."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from ...model import Role
from ..reading import Reading

# A stamp this many filled lines from title or body is theirs.
REACH = 30
BELOW_REACH = 3
HEADLINE_WORDS = 4
ELSEWHERE, LIST = "elsewhere", "in a list"
HEADLINES = (Role.FURNITURE, Role.RELATED, Role.DUPLICATE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stamp stands, as the table of trust has it; why it has no say there; how many filled lines it is away."""

    where: str
    refused: str | None = None
    distance: int = 0


def elsewhere(why: str) -> Place:
    return Place(ELSEWHERE, why)


class Page:
    """The lines of a document as stamps see them: which are filled, where the title is printed, where the body is."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.roles = tuple(label.role if label else Role.FURNITURE for label in reading.labels)
        self.filled = [index for index, line in enumerate(reading.lines) if line.text]
        self.place = {index: place for place, index in enumerate(self.filled)}

    @cached_property
    def anchors(self) -> list[int]:
        """Places, among the filled lines, of each print of the title and of the first line of the body, in order."""
        return sorted(self.place[one] for one in (*self.reading.title_lines, self.reading.body.indexes[0]))

    @cached_property
    def end(self) -> int:
        """Index of the first marker below the body: the end of the article's part of the page, or of the page."""
        last = self.reading.body.indexes[-1]
        rest = range(last + 1, len(self.roles))
        return next((index for index in rest if self.roles[index] is Role.MARKER), len(self.roles))

    def stands_apart(self, index: int) -> bool:
        """True for the last line of the body where other lines stand between it and the rest: it may be the page's."""
        body = self.reading.body.indexes
        return len(body) > 1 and index == body[-1] and self.place[index] - self.place[body[-2]] > 1

    def is_beside(self, index: int, words: re.Pattern[str]) -> bool:
        """True where a line has one of some words, or the next filled line opens with one."""
        following = self.filled[self.place[index] + 1 : self.place[index] + 2]
        below = any(words.match(self.reading.lines[one].text) for one in following)
        return below or words.search(self.reading.lines[index].text) is not None

    def place_of(self, index: int) -> Place:
        """What the place of a stamp makes of it. Constant cost: a page may hold any number of stamps."""
        if not self.reading.body.indexes:
            return elsewhere("there is no article to stand by")
        if self.is_above_lead(index):
            return Place("right above the lead")
        if self.reading.is_listed(index):
            return Place(LIST, "one of several stamps close together: a list of other articles")
        first, last = self.reading.body.indexes[0], self.reading.body.indexes[-1]
        if index < first:
            return self.above(index)
        return self.below(index) if index > last else self.between(index)

    def above(self, index: int) -> Place:
        """Of a stamp above the body: near the title or the body it is theirs."""
        distance = self.distance(index)
        if distance > REACH:
            return elsewhere("far from title and body")
        caption = self.roles[index] is Role.CAPTION
        return Place("in a caption" if caption else "by the title", None, distance - 1)

    def below(self, index: int) -> Place:
        """Of a stamp below the body: right below it may be the article's, unless it heads another."""
        if index > self.end:
            return elsewhere("it belongs to another part of the page, below the article")
        if self.heads_another(index):
            return elsewhere("it stands above the headline of another article")
        far = self.place[index] - self.place[self.reading.body.indexes[-1]] > BELOW_REACH
        if far or self.roles[index] is Role.CAPTION:
            return elsewhere("far from title and body")
        return Place("below the body")

    def between(self, index: int) -> Place:
        if self.roles[index] is Role.CAPTION:
            return elsewhere("a caption within the article")
        return Place("between the lines of the body")

    def distance(self, index: int) -> int:
        """Filled lines from the nearest print of the title, or from the body."""
        here = self.place[index]
        at = bisect_left(self.anchors, here)
        return min(abs(here - one) for one in self.anchors[max(0, at - 1) : at + 1])

    def is_above_lead(self, index: int) -> bool:
        """True for a stamp between which and the first line of the body nothing stands."""
        first = self.reading.body.indexes[0]
        return self.place[first] - self.place[index] == 1

    def heads_another(self, index: int) -> bool:
        """True for a stamp whose next line is text that is no part of this article."""
        following = self.place[index] + 1
        if following >= len(self.filled):
            return False
        below = self.filled[following]
        return self.reading.lines[below].words >= HEADLINE_WORDS and self.roles[below] in HEADLINES
