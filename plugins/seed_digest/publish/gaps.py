"""What is not in the corpus, in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import ChronologyEntry, Gap, GapKind
from .cards import entity_name
from .library import Library
from .reasons import citation


def gap_text(library: Library, gap: Gap, entries: Sequence[ChronologyEntry]) -> str:
    """One gap, to be read after 'not in this corpus'. entries: of the digest's chronology."""
    name = entity_name(library, library.facts.entities[gap.entities[0]]).text if gap.entities else ""
    match gap.kind:
        case GapKind.UNHEARD:
            return f"any statement of its own by {name}"
        case GapKind.YEARS:
            first, last = gap.years or (0, 0)
            return f"any document of {first}" if first == last else f"any document of {first}–{last}"
        case GapKind.COUNTRY:
            return f"any source of the country of {name}"
        case GapKind.OUTCOME:
            plans = "; ".join(plan_text(library, one) for one in entries if one.key and one.key in gap.keys)
            return f"what became of what was planned: {plans}" if plans else "what became of what was planned"
        case GapKind.ONE_ACCOUNT:
            return "a second account: all of this rests on one document"


def plan_text(library: Library, entry: ChronologyEntry) -> str:
    """The sentence that tells a plan."""
    sentence = entry.event.sentence
    return citation(library, library.by_id[entry.article_id].document, sentence.text, sentence.line).text
