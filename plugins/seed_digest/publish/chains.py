"""By whom a document is told: the names of its sources, as they stand in lists, citations and feeds."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts.sources import SourceEntry
from ..model import MACHINE_TRANSLATION, Document, Resolved
from .characters import script_language, visible
from .library import Library
from .names import language_of_name, territory_name
from .pieces import SourceName

TOLD_BY = ("agency", "publisher", "aggregator")
"""From who reported to who passed it on."""


def told_by(library: Library, document: Document) -> tuple[SourceName, ...]:
    """Who told it first, then through whom it came; each once, empty where nobody is known."""
    links: list[Resolved[str] | None] = [getattr(document.source, part) for part in TOLD_BY]
    names = [source_name(library, one.value) for one in links if one is not None]
    return tuple({one.url: one for one in names}.values())


def told_by_text(names: Sequence[SourceName]) -> str:
    """'Daily via Reader', with the native names in parentheses."""
    return " via ".join(f"{one.text} ({one.native})" if one.native else one.text for one in names)


def source_name(library: Library, name: str) -> SourceName:
    """A source under its name in the site's language, with its own where that is in another script."""
    entry = library.sources.entry(name)
    shown = site_name(entry, library.options.language) if entry else name
    native = entry.name if entry and script_language(entry.name) != script_language(shown) else ""
    return SourceName(
        text=visible(shown),
        language=language_of(library, entry, shown),
        native=visible(native),
        native_language=language_of(library, entry, native),
        url=library.sources.url(name),
        country=territory(library, entry.country if entry else None),
        state=territory(library, entry.state if entry else None),
    )


def territory(library: Library, code: str | None) -> str | None:
    """A country's name in the site's language; None for none."""
    return territory_name(code, library.options.language) if code else None


def site_name(entry: SourceEntry, language: str) -> str:
    """A source's name in a language, else as it names itself."""
    return entry.names.get(language) or entry.name


def language_of(library: Library, entry: SourceEntry | None, name: str) -> str:
    """The language of a source's name."""
    return language_of_name(name, entry.names if entry else {}, library.options.language)


def translation_mark(library: Library, document: Document) -> str | None:
    """'machine translation' or 'translation'; None for a text that is none, as far as is known."""
    translator = document.source.translator
    if translator is None:
        return None
    entry = library.sources.entry(translator.value)
    by_machine = document.source.by_machine or (entry is not None and entry.machine)
    return MACHINE_TRANSLATION if by_machine else "translation"
