"""Finding the maintainer's sources in a text: by host, by spelling, by the formulas in which papers cite each other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..facts.sources import SourceEntry
from ..language.languages import Language, languages
from ..language.writing import UNSPACED, lower, script_of


@dataclass(frozen=True, slots=True)
class Cited:
    """A source cited in a text: its entry and the words that cite it."""

    entry: SourceEntry
    quote: str


class SourceNames:
    """All spellings of all sources, compiled once for a run."""

    def __init__(self, sources: Mapping[str, SourceEntry]) -> None:
        self.by_spelling = {lower(spelling): entry for entry in sources.values() for spelling in entry.spellings()}
        self.by_host = {host.lower(): entry for entry in sources.values() for host in entry.hosts}
        spellings = sorted((spelling for entry in sources.values() for spelling in entry.spellings()), key=lambda s: (-len(s), s))
        self.any = "|".join(edged(one) for one in spellings) or r"(?!)"
        self.spelling = re.compile(self.any)
        self.attribution = {code: self.formulas(one.attribution) for code, one in languages().items()}
        self.house = {code: self.formulas(one.house) for code, one in languages().items()}

    def formulas(self, forms: Sequence[str]) -> re.Pattern[str] | None:
        """Formulas with {source} as one pattern; None where a language has none."""
        if not forms:
            return None
        return re.compile("|".join(one.replace("{source}", rf"[«\"“„]?(?:{self.any})[»\"”“]?") for one in forms))

    def named(self, text: str) -> SourceEntry | None:
        """The source whose name the whole text is."""
        return self.by_spelling.get(lower(text.strip(" .,:«»\"“”/()")))

    def of_host(self, url: str) -> SourceEntry | None:
        """The source whose site an address is on: 'example.org' covers 'www.example.org'."""
        host = (urlsplit(url).hostname or "").lower()
        parts = host.split(".")
        found = (self.by_host.get(".".join(parts[start:])) for start in range(len(parts) - 1))
        return next((entry for entry in found if entry), None)

    def within(self, text: str) -> Cited | None:
        """The first source spelled in a text."""
        match = self.spelling.search(text)
        entry = self.by_spelling.get(lower(match[0])) if match else None
        return Cited(entry, match[0]) if match and entry else None

    def cited(self, text: str, spoken: Sequence[Language], house: bool = False) -> list[Cited]:
        """Sources cited by a formula of attribution, or of the house, in a text of these languages."""
        table = self.house if house else self.attribution
        found = []
        for language in spoken:
            pattern = table[language.code]
            for match in pattern.finditer(text) if pattern else ():
                inner = self.within(match[0])
                if inner:
                    found.append(Cited(inner.entry, match[0]))
        return found


def edged(spelling: str) -> str:
    """A spelling as a pattern that keeps to whole words, where its script has spaces."""
    text = re.escape(spelling)
    before = "" if script_of(spelling[0]) in UNSPACED else r"(?<!\w)"
    after = "" if script_of(spelling[-1]) in UNSPACED else r"(?!\w)"
    return f"{before}{text}{after}"
