""".txt: a page's visible text, as a scraper saved it."""

from __future__ import annotations

import re

from ...model import RawDocument, Text
from ..decoding import decode

# As editors count lines; the rarer separators of str.splitlines would shift every line number.
LINE_END = re.compile(r"\r\n|\n|\r")


def read_text(raw: RawDocument) -> Text:
    """One line of the file, one block. SeedError as decode."""
    decoded = decode(raw)
    lines = LINE_END.split(decoded.text)
    if lines and not lines[-1]:
        lines.pop()
    blocks = tuple((line, None) for line in lines)
    return Text(raw.seed, blocks, decoded.encoding, True, raw.sidecar, decoded.notes)
