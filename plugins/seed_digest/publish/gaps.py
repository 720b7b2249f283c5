"""What is not in the corpus, in words: the same on a digest's page and in its files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model import ChronologyEntry, Gap, GapKind
from . import urls
from .brief_pieces import GapView
from .cards import entity_name
from .chronology import row_links
from .kinds import section_of
from .library import Library
from .pieces import Link
from .reasons import citation


@dataclass(frozen=True, slots=True)
class GapWords:
    """A sentence on what is not there. entity: whose name opens it, '' for none; plans: whether plans end it."""

    entity: str
    words: str
    plans: bool = False


def gap_words(gap: Gap, plans: int) -> GapWords:
    """What is said of a gap. plans: how many of those concerned can be shown."""
    entity = gap.entities[0] if gap.entities else ""
    match gap.kind:
        case GapKind.UNHEARD:
            return GapWords(entity, ": no words of its own are quoted.")
        case GapKind.COUNTRY:
            return GapWords(entity, ": no document is known to come from a source in this country.")
        case GapKind.YEARS:
            return GapWords("", silence(gap))
        case GapKind.OUTCOME:
            many = "one plan" if plans == 1 else f"{plans or len(gap.keys)} plans"
            return GapWords("", f"No follow-up of {many} found in this corpus", plans=True)
        case GapKind.ONE_ACCOUNT:
            return GapWords("", "One document only has this as its subject.")


def silence(gap: Gap) -> str:
    """Years without a document; where others have no date, those may be of them."""
    first, last = gap.years or (0, 0)
    years = str(first) if first == last else f"{first}–{last}"
    if not gap.undated:
        return f"No document of {years}."
    others = "one document is" if gap.undated == 1 else f"{gap.undated} documents are"
    return f"No dated document of {years}; {others} of no known year."


def gap_text(library: Library, gap: Gap, entries: Sequence[ChronologyEntry]) -> str:
    """One gap in a file. entries: of the digest's chronology."""
    told = [plan_text(library, one) for one in entries if one.key and one.key in gap.keys]
    said = gap_words(gap, len(told))
    name = entity_name(library, library.facts.entities[said.entity]).text if said.entity else ""
    plans = (f": {'; '.join(told)}" if told else ".") if said.plans else ""
    return f"{name}{said.words}{plans}"


def plan_text(library: Library, entry: ChronologyEntry) -> str:
    """The sentence that tells a plan."""
    sentence = entry.event.sentence
    return citation(library, library.by_id[entry.article_id].document, sentence.text, sentence.line).text


def gap_views(library: Library, gaps: Sequence[Gap], slug: str) -> tuple[GapView, ...]:
    """What is not in the corpus, as a digest's page shows it."""
    links = row_links(library, slug)
    return tuple(gap_view(library, one, links) for one in gaps)


def gap_view(library: Library, gap: Gap, links: Mapping[str, Link]) -> GapView:
    """One thing that is not there."""
    plans = tuple(links[key] for key in gap.keys if key in links)
    said = gap_words(gap, len(plans))
    return GapView(gap_entity(library, said.entity) if said.entity else None, said.words, said.plans, plans)


def gap_entity(library: Library, key: str) -> Link:
    """The name of an entity; its address is '' where no document names it, so that it has no page."""
    name = entity_name(library, library.facts.entities[key])
    if key in library.tagged:
        return Link(name.text, urls.tag(key), name.language)
    known = library.facts.entities[key]
    url = f"{section_of(known.kind).url}#{key}" if key in library.naming else ""
    return Link(name.text, url, name.language)
