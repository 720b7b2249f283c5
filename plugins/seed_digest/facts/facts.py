"""All facts of a content folder, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..errors import UsageError
from .corrections import Correction, check_references, load_corrections
from .digests import Digest, load_digests
from .entities import Entity, load_entities
from .sites import Site, load_sites
from .sources import SourceEntry, load_sources


@dataclass(frozen=True, slots=True)
class Facts:
    """What the maintainer wrote. drafts: corrections that are not ready; they correct nothing."""

    entities: Mapping[str, Entity]
    sources: Mapping[str, SourceEntry]
    digests: Mapping[str, Digest]
    sites: tuple[Site, ...]
    corrections: Mapping[str, Correction]
    drafts: Mapping[str, Correction] = field(default_factory=dict)


def load_facts(content: Path) -> Facts:
    """Read and check a content folder. UsageError where there is none, FactsError on a broken file."""
    if not content.is_dir():
        raise UsageError(f"{content}: there is no such content folder")
    entities = load_entities(content)
    sources = load_sources(content)
    digests = load_digests(content, entities)
    corrections = load_corrections(content)
    check_references((one for one in corrections.values() if not one.draft), entities, digests)
    return Facts(
        entities=entities,
        sources=sources,
        digests=digests,
        sites=load_sites(content, sources),
        corrections={seed: one for seed, one in corrections.items() if not one.draft},
        drafts={seed: one for seed, one in corrections.items() if one.draft},
    )
