"""What is not in the corpus, in words: the same on a digest's page and in its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..model import ChronologyEntry, Gap
from . import urls
from .cards import entity_name
from .chronology import entries_of, row_links
from .gap_words import gap_words
from .library import Library
from .pieces import GapView, Link, NameView, PlanView
from .reasons import citation


def gap_text(library: Library, gap: Gap, entries: Sequence[ChronologyEntry]) -> str:
    """One gap in a file. entries: of the digest's chronology."""
    told = [f"“{plan_words(library, one).text}”" for one in entries if one.key and one.key in gap.keys]
    said = gap_words(gap, len(told), library.options.language)
    names = [
        [entity_name(library, library.facts.entities[key]).text for key in part] for part in (said.lead, said.tail)
    ]
    plans = (f": {'; '.join(told)}" if told else ".") if said.plans else ""
    return f"{', '.join(names[0])}{said.words}{', '.join(names[1])}{said.end}{plans}"


def plan_words(library: Library, entry: ChronologyEntry) -> NameView:
    """The sentence that tells a plan."""
    sentence = entry.event.sentence
    cited = citation(library, library.by_id[entry.article_id].document, sentence.text, sentence.line)
    return NameView(cited.text, cited.language)


def gap_views(library: Library, gaps: Sequence[Gap], slug: str) -> tuple[GapView, ...]:
    """What is not in the corpus, as a digest's page shows it."""
    links = row_links(library, slug)
    plans = {
        one.key: PlanView(links[one.key], plan_words(library, one))
        for one in entries_of(library, slug)
        if one.key and any(one.key in gap.keys for gap in gaps)
    }
    return tuple(gap_view(library, one, plans) for one in gaps)


def gap_view(library: Library, gap: Gap, rows: Mapping[str, PlanView]) -> GapView:
    """One thing that is not there. rows: of plans, by their keys."""
    plans = tuple(rows[key] for key in gap.keys if key in rows)
    said = gap_words(gap, len(plans), library.options.language)
    lead, tail = (tuple(gap_entity(library, key) for key in part) for part in (said.lead, said.tail))
    return GapView(lead, said.words, tail, said.end, said.plans, plans)


def gap_entity(library: Library, key: str) -> Link:
    """The name of an entity; its address is '' where no document names it, so that it has no page."""
    name = entity_name(library, library.facts.entities[key])
    if key in library.tagged:
        return Link(name.text, urls.tag(key), name.language)
    return Link(name.text, library.homes.get(key, ""), name.language)
