"""The order of a brief: candidates, differences -> points -> those by hand -> who plays a part, by these as well."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Brief, ChronologyEntry
from ..ground import Ground
from .differences.pipeline import compared, find_differences
from .gaps.pipeline import find_gaps
from .parts.bystanders import with_bystanders
from .parts.listed import find_parts
from .parts.unlisted import find_unlisted
from .points.candidates import candidates, rows_of
from .points.choice import points
from .points.hand import by_seed, with_hand
from .points.setting import setting_of


def find_brief(slug: str, ground: Ground, chronology: Sequence[ChronologyEntry]) -> tuple[Brief, tuple[str, ...]]:
    """A digest's brief, and what its maintainer should know."""
    digest, members = ground.digests[slug], ground.members(slug)
    found = list(candidates(slug, members, ground, rows_of(chronology)))
    documents = compared(slug, ground)
    differences = find_differences(slug, chronology, ground, documents)
    setting = setting_of(members, ground.stories, differences, chronology, documents.kin)
    chosen = points(found, digest.points, setting, ground.likeness)
    chosen, notes = with_hand(chosen, digest, by_seed([*ground.articles, *ground.copies]))
    cited = [one for point in chosen for one in point.cited]
    parts = find_parts(slug, chronology, cited, ground)
    parts, unlisted = with_bystanders(slug, parts, find_unlisted(slug, ground), cited, ground)
    brief = Brief(
        points=chosen,
        differences=differences,
        parts=parts,
        unlisted=unlisted,
        gaps=find_gaps(slug, chronology, ground),
    )
    return brief, tuple(f"digests/{slug}.toml: {note}" for note in notes)
