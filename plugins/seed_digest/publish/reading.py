"""The edition of a run: from what the caller has read already, else from the folders that Pelican's settings name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..facts.facts import Facts, load_facts
from ..model import Corpus
from .edition import Edition, make_edition
from .options import run_settings, site_options


@dataclass(frozen=True, slots=True)
class Read:
    """Facts and corpus, read."""

    facts: Facts
    corpus: Corpus


def edition_of(pelican: Mapping[str, Any]) -> Edition:
    """What this run publishes. UsageError and FactsError where settings, seeds or content are not as they must be."""
    options = site_options(pelican)
    read = pelican.get("SEED_DIGEST_READ") or read_folders(pelican)
    return make_edition(options, read.facts, read.corpus)


def read_folders(pelican: Mapping[str, Any]) -> Read:
    """Read content and seeds, for a run of plain `pelican`."""
    from ..flow import read_corpus

    settings = run_settings(pelican)
    facts = load_facts(settings.content)
    return Read(facts, read_corpus(settings, facts))
