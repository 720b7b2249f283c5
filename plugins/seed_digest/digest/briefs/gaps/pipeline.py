"""The order in which is told what a digest's documents do not hold: whose accounts, by whom, from where, of when."""

from __future__ import annotations

from collections.abc import Sequence

from ....model import ChronologyEntry, Gap
from ...ground import Ground
from .origins import countries, languages, own_publications
from .plans import plans
from .times import bounds, silences
from .voices import accounts, people, statements


def find_gaps(slug: str, chronology: Sequence[ChronologyEntry], ground: Ground) -> tuple[Gap, ...]:
    """What a reader might look for and does not find in a digest's documents; none for a digest without any."""
    rule, members = ground.digests[slug].rule, ground.members(slug)
    if not members:
        return ()
    return (
        *accounts(slug, members),
        *statements(rule, members, ground.entities),
        *people(rule, members, ground.entities),
        *own_publications(rule, members, ground),
        *countries(rule, members, ground),
        *languages(rule, members, ground),
        *silences(members),
        *bounds(slug, rule, members, chronology),
        *plans(members, chronology),
    )
