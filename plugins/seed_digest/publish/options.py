"""What the publishing needs to know of Pelican's settings, read once and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..errors import UsageError
from ..facts.loading import nearest
from ..settings import MAX_BYTES, Settings

KEYS = {
    "SEED_DIGEST_SEEDS": "the folder of raw documents",
    "SEED_DIGEST_CONTENT": "the folder of what the maintainer writes; PATH where it is not given",
    "SEED_DIGEST_JOBS": "worker processes for the extraction",
    "SEED_DIGEST_MAX_BYTES": "size limit of one document",
    "SEED_DIGEST_CNAME": "host name of the site on GitHub Pages, for its CNAME file",
    "SEED_DIGEST_RELAX_CSP": "allow the reload script of a server on this machine; never for a site that is published",
    "SEED_DIGEST_READ": "facts and corpus that the caller has read already",
}
"""The settings of the plugin, and what each is for."""

HOST = re.compile(r"(?i)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")

POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'"
"""The site has no script, so none may run."""

RELAXED_POLICY = f"{POLICY}; script-src 'self' 'unsafe-inline'; connect-src 'self' ws:"
"""For the reload script of a server on this machine."""


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """How the site is to be published.

    url: its whole address without a slash at the end, '' where it has none yet. feed_items: the longest a feed may be,
    None for no limit.
    """

    name: str
    description: str
    language: str
    url: str
    cname: str
    policy: str
    feed_items: int | None

    @property
    def path(self) -> str:
        """The site's place on its host: '/' or '/repo/'."""
        return urlsplit(self.url).path.rstrip("/") + "/"


def site_options(pelican: Mapping[str, Any]) -> SiteOptions:
    """Read the settings of the site. UsageError on an unknown SEED_DIGEST_ key and on an address that is none."""
    for key in pelican:
        if key.startswith("SEED_DIGEST_") and key not in KEYS:
            raise UsageError(f"{key}: unknown setting{nearest(key, KEYS)}")
    url = str(pelican.get("SITEURL", "")).rstrip("/")
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname):
        raise UsageError(f"SITEURL: {url!r} is no address that begins with http:// or https://")
    cname = str(pelican.get("SEED_DIGEST_CNAME") or "").strip()
    if cname and not HOST.fullmatch(cname):
        raise UsageError(f"SEED_DIGEST_CNAME: {cname!r} is no host name such as www.example.org")
    items = pelican.get("FEED_MAX_ITEMS")
    return SiteOptions(
        name=str(pelican["SITENAME"]),
        description=str(pelican.get("SITESUBTITLE") or ""),
        language=str(pelican.get("DEFAULT_LANG", "en")),
        url=url,
        cname=cname,
        policy=RELAXED_POLICY if pelican.get("SEED_DIGEST_RELAX_CSP") else POLICY,
        feed_items=int(items) if items else None,
    )


def run_settings(pelican: Mapping[str, Any]) -> Settings:
    """The options of the extraction, for a run of plain `pelican`. UsageError where no seeds folder is named."""
    if not pelican.get("SEED_DIGEST_SEEDS"):
        raise UsageError("SEED_DIGEST_SEEDS: name the folder of raw documents in Pelican's settings")
    return Settings(
        seeds=Path(pelican["SEED_DIGEST_SEEDS"]),
        content=Path(pelican.get("SEED_DIGEST_CONTENT") or pelican["PATH"]),
        jobs=int(pelican.get("SEED_DIGEST_JOBS", 1)),
        max_bytes=int(pelican.get("SEED_DIGEST_MAX_BYTES", MAX_BYTES)),
    )
