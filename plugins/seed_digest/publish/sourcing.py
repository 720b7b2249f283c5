"""Which entry of the maintainer's list a source's name means, and the address of its page."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from ..facts.sources import SourceEntry
from . import urls

SLUG_LENGTH = 60


class Sources:
    """The maintainer's sources, found by any of their spellings."""

    def __init__(self, entries: Mapping[str, SourceEntry]) -> None:
        self.entries = entries
        self.by_spelling: dict[str, str] = {}
        for key, entry in entries.items():
            for spelling in entry.spellings():
                self.by_spelling.setdefault(spelling.casefold(), key)

    def key(self, name: str) -> str:
        """The id of a source: the entry's, else a slug of its name with a part of the name's hash."""
        listed = self.by_spelling.get(name.casefold())
        return listed or unlisted_key(name)

    def entry(self, name: str) -> SourceEntry | None:
        """The maintainer's entry, None where there is none."""
        return self.entries.get(self.key(name))

    def rights(self, name: str) -> str:
        """'full' or 'excerpt'; full where the maintainer says nothing."""
        entry = self.entry(name)
        return entry.rights if entry else "full"

    def url(self, name: str) -> str:
        """The address of the source's page."""
        return urls.source(self.key(name))


def unlisted_key(name: str) -> str:
    """'some-paper-1a2b3c': never the id of an entry, and never the same for two names."""
    from slugify import slugify

    digest = hashlib.sha256(name.casefold().encode("utf-8", "surrogatepass")).hexdigest()[:6]
    return f"{slugify(name, max_length=SLUG_LENGTH)}-{digest}".lstrip("-")
