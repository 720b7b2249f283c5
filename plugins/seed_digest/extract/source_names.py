"""Finding the maintainer's sources in a text: by host, by spelling, by the formulas in which papers cite each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick

from ..addresses import host_of
from ..facts.sources import SourceEntry
from ..language.languages import Language
from ..language.writing import UNSPACED, lower, script_of, stands_whole


@dataclass(frozen=True, slots=True)
class Cited:
    """A source cited in a text: its entry and the words that cite it."""

    entry: SourceEntry
    quote: str


class SourceNames:
    """All spellings of all sources, made ready once for a run."""

    def __init__(self, sources: Mapping[str, SourceEntry]) -> None:
        self.by_spelling = {lower(spelling): entry for entry in sources.values() for spelling in entry.spellings()}
        self.entries = dict(sources)
        self.by_host = {host.lower(): entry for entry in sources.values() for host in entry.hosts}
        self.automaton = ahocorasick.Automaton()
        for entry in sources.values():
            for spelling in entry.spellings():
                self.automaton.add_word(spelling, spelling)
        if len(self.automaton):
            self.automaton.make_automaton()

    def named(self, text: str) -> SourceEntry | None:
        """The source whose name the whole text is."""
        return self.by_spelling.get(lower(text.strip(' .,:«»"“”/()')))

    def by_id(self, key: str) -> SourceEntry | None:
        """The source of an id."""
        return self.entries.get(key)

    def of_host(self, url: str) -> SourceEntry | None:
        """The source whose site an address is on: 'example.org' covers 'www.example.org'."""
        host = host_of(url)
        parts = host.split(".")
        found = (self.by_host.get(".".join(parts[start:])) for start in range(len(parts) - 1))
        return next((entry for entry in found if entry), None)

    def spelled(self, text: str) -> list[tuple[int, str]]:
        """(offset, spelling) of every source spelled in a text as whole words, the longest at a place."""
        if not len(self.automaton):
            return []
        found: dict[int, str] = {}
        for last, spelling in self.automaton.iter(text):
            start = last - len(spelling) + 1
            if stands_whole(text, start, last + 1) and len(spelling) > len(found.get(start, "")):
                found[start] = spelling
        return sorted(found.items())

    def within(self, text: str) -> Cited | None:
        """The first source spelled in a text."""
        return next((Cited(self.by_spelling[lower(spelling)], spelling) for _, spelling in self.spelled(text)), None)

    def cited(self, text: str, spoken: Sequence[Language], house: bool = False) -> list[Cited]:
        """Sources cited by a formula of attribution, or of the house, in a text of these languages."""
        found = []
        for spelling in dict.fromkeys(spelling for _, spelling in self.spelled(text)):
            for language in spoken:
                pattern = formulas(language.house if house else language.attribution, spelling)
                match = pattern.search(text) if pattern else None
                if match:
                    found.append(Cited(self.by_spelling[lower(spelling)], match[0]))
        return found


@lru_cache(maxsize=20_000)
def formulas(forms: tuple[str, ...], spelling: str) -> re.Pattern[str] | None:
    """A language's formulas for one source; None where it has none."""
    if not forms:
        return None
    source = rf"[«\"“„]?{re.escape(spelling)}[»\"”“]?"
    after = "" if script_of(spelling[-1]) in UNSPACED else r"(?!\w)"
    return re.compile("|".join(one.replace("{source}", source) + after for one in forms))
