"""A paragraph put together of its sentences, with the quotations in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...language.speech import SpeechWords
from ...model import Sentence
from .quotations import Quotation, find_dialogue, find_quotations, masked


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """The sentences of one paragraph, its text with quotations blanked, and the quotations."""

    sentences: tuple[Sentence, ...]
    text: str
    hidden: str
    quotations: tuple[Quotation, ...]
    parts: tuple[tuple[Quotation, ...], ...]

    @property
    def base(self) -> int:
        return self.sentences[0].start

    def span(self, one: Sentence) -> tuple[int, int]:
        """Where a sentence stands in the text."""
        return one.start - self.base, one.start - self.base + len(one.text)

    def is_within(self, one: Sentence) -> bool:
        """True for a sentence that has nothing outside quotations."""
        start, end = self.span(one)
        return not any(map(str.isalnum, self.hidden[start:end]))

    def opens(self, number: int) -> bool:
        """True for a sentence in which a quotation opens that goes on into the next."""
        following = self.parts[number + 1] if number + 1 < len(self.parts) else ()
        return bool(self.parts[number]) and self.parts[number][-1] in following

    def opened_in(self, number: int) -> int:
        """The sentence in which the first quotation of a sentence opens."""
        first = number
        while first and self.parts[number] and self.parts[number][0] in self.parts[first - 1]:
            first -= 1
        return first


def make_passage(sentences: tuple[Sentence, ...], words: SpeechWords) -> Passage:
    """A paragraph put together of its sentences, each in its place."""
    base, size = sentences[0].start, 0
    parts = []
    for one in sentences:
        gap = max(0, one.start - base - size)
        parts += [" " * gap, one.text]
        size += gap + len(one.text)
    text = "".join(parts)
    quotations = find_dialogue(text, words) or find_quotations(text, words)
    spans = [(one.start - base, one.start - base + len(one.text)) for one in sentences]
    return Passage(sentences, text, masked(text, quotations), quotations, parted(quotations, spans))


def parted(quotations: Sequence[Quotation], spans: Sequence[tuple[int, int]]) -> tuple[tuple[Quotation, ...], ...]:
    """Of each span, in order, the quotations that it has a part of."""
    found, first = [], 0
    for start, end in spans:
        while first < len(quotations) and quotations[first].end <= start:
            first += 1
        last = first
        while last < len(quotations) and quotations[last].start < end:
            last += 1
        found.append(tuple(quotations[first:last]))
    return tuple(found)
