"""The files beside the pages: the corpus as data, the report, and what hosts and robots ask for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from markupsafe import Markup

from ..record import records
from . import urls
from .edition import Edition
from .file_bytes import as_bytes, json_bytes
from .masking import mask

SITEMAP = Markup('<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="{}">\n{}</urlset>\n')
SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP_ENTRY = Markup("<url><loc>{}</loc></url>\n")


def site_files(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """The address and the bytes of each file but the sitemap."""
    rows = (json.dumps(cleared(row), ensure_ascii=False) for row in records(edition.library.corpus))
    yield urls.RECORDS, as_bytes("".join(f"{row}\n" for row in rows))
    yield urls.BUILD_DATA, json_bytes(edition.report.as_object())
    yield urls.ROBOTS, as_bytes(robots(edition))
    yield ".nojekyll", b""
    if edition.options.cname:
        yield "CNAME", as_bytes(f"{edition.options.cname}\n")


def sitemap(edition: Edition, addresses: Iterable[str]) -> bytes:
    """The sitemap of the pages that search engines should list."""
    listed = sorted(set(addresses))
    entries = (SITEMAP_ENTRY.format(urls.absolute(edition.options.url, one)) for one in listed)
    return as_bytes(SITEMAP.format(SITEMAP_NAMESPACE, Markup("").join(entries)))


def robots(edition: Edition) -> str:
    """All may read all; the sitemap is named where the site has an address."""
    lines = ["User-agent: *", "Allow: /"]
    if edition.options.url:
        lines.append(f"Sitemap: {urls.absolute(edition.options.url, urls.SITEMAP)}")
    return "".join(f"{line}\n" for line in lines)


def cleared(row: dict[str, Any]) -> dict[str, Any]:
    """A record whose reasons quote no contact data from page furniture."""
    text_lines = {paragraph["line"] for paragraph in row["body"]}
    return {key: clear_quotes(value, text_lines) for key, value in row.items()}


def clear_quotes(value: Any, text_lines: set[int | None]) -> Any:
    """The same with every reason's quote masked that is not from the text's own lines."""
    if isinstance(value, list):
        return [clear_quotes(one, text_lines) for one in value]
    if not isinstance(value, dict):
        return value
    made = {key: clear_quotes(one, text_lines) for key, one in value.items()}
    if made.get("quote") and made.get("line") not in text_lines:
        made["quote"] = mask(made["quote"], contact=False)
    return made
