""".html: a page's blocks in their order, each with what its markup says of it, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import lxml.html

from ...errors import SeedError
from ...language.writing import key
from ...model import Markup, Metadata, RawDocument, Text
from ..decoding import decode
from .blocks import blocks_of
from .echoes import echoes_of, unshown_credits, unshown_text
from .main_content import align, main_text
from .metadata import read_metadata

CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
DECLARED_WITHIN = 4096
# At these a parser of pages may stop short.
CONTROLS = bytes({*range(32)} - {9, 10, 13})
# Boxes that say nothing of what they hold: where a page nests thousands of them, breaks stand for them.
BOXES = re.compile(r"</?(?:div|section|article|main|center|table|tbody|tr|td|ul|ol)\b[^<>]*>", re.IGNORECASE)


def read_html(raw: RawDocument) -> Text:
    """The page as blocks. SeedError as decode, and for what lxml cannot make a page of."""
    declared = CHARSET.search(raw.content[:DECLARED_WITHIN])
    decoded = decode(raw, declared[1].decode("ascii", "replace") if declared else None)
    tree = parse(decoded.text, raw.seed)
    if tree is None:
        tree = parse(BOXES.sub("<hr>", decoded.text), raw.seed)
    if tree is None:
        raise SeedError(raw.seed, "formats", "its elements are nested more deeply than any page's")
    metadata = read_metadata(tree, raw.sidecar)
    shown = tuple(blocks_of(tree))
    blocks = with_echoes((*shown, *unshown_text(shown, metadata)), metadata)
    main = partial(main_blocks, tree, tuple(text for text, _ in blocks))
    return Text(raw.seed, blocks, decoded.encoding, False, metadata, decoded.notes, main)


def with_echoes(blocks: Sequence[tuple[str, Markup]], metadata: Metadata) -> tuple[tuple[str, Markup], ...]:
    """The blocks, each with what of the metadata it repeats; before them what no block shows."""
    keys = [key(text) for text, _ in blocks]
    echoes = echoes_of(metadata)
    found = []
    for (text, markup), one in zip(blocks, keys, strict=True):
        kinds = echoes.kinds(one)
        found.append((text, replace(markup, inside=tuple(sorted({*markup.inside, *kinds}))) if kinds else markup))
    # Pictures stand above an article's text; below it they are another's.
    return (*unshown_credits(keys, metadata), *found)


def main_blocks(tree: Any, texts: Sequence[str]) -> frozenset[int]:
    """Indexes of the blocks that trafilatura takes for the page's main content."""
    return align([key(text) for text in texts], main_text(tree))


def parse(page: str, seed: str) -> Any | None:
    """The page's tree, None where it is nested too deeply to be read whole. SeedError where there is no page at all."""
    content = page.encode("utf-8", "replace").translate(None, CONTROLS)
    # Parsed once, with the options that trafilatura would take.
    parser = lxml.html.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        collect_ids=False,
        default_doctype=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        tree = lxml.html.document_fromstring(content, parser=parser)
    except (lxml.etree.LxmlError, ValueError) as error:
        raise SeedError(seed, "formats", f"no readable HTML: {error}") from error
    cut = any(one.type == lxml.etree.ErrorTypes.ERR_RESOURCE_LIMIT for one in parser.error_log)
    return None if cut else tree
