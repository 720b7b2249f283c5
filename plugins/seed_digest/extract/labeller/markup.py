"""What a page's elements say of a block: its own element, what holds it, its links, what trafilatura keeps."""

from __future__ import annotations

import numpy as np

from .page import Numbers, Page

ELEMENTS = {
    "p": "p", "h1": "h1", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h4", "h6": "h4", "li": "li",
    "blockquote": "blockquote", "figcaption": "figcaption", "td": "td", "dt": "td", "dd": "td",
    "pre": "pre", "": "none",
}  # fmt: skip
COLUMNS = tuple(dict.fromkeys(ELEMENTS.values()))
HELD = (
    "address", "article", "aside", "box", "breadcrumb", "button", "byline", "caption", "cite", "comment", "consent",
    "content", "credit", "date", "details", "dialog", "figure", "footer", "form", "header", "headline", "hidden",
    "list", "main", "media", "meta", "modal", "nav", "newsletter", "noscript", "promo", "quote", "rating", "related",
    "said author", "said description", "said text", "said title", "search", "share", "sidebar", "standfirst", "table",
    "tags",
)  # fmt: skip
REACH = (1, 3, 8)
NAMES = ("links", *(f"element {name}" for name in COLUMNS), *(f"inside {name}" for name in HELD))
ADVICE = (
    "kept by trafilatura", *(f"kept, {size} {side}" for size in REACH for side in ("above", "below")),
    "share of the page kept",
)  # fmt: skip


def markup(page: Page) -> Numbers:
    """(lines, len(NAMES)): what markup tells of each block; zeros where there is none."""
    told = [line.markup for line in page.lines]
    links = np.fromiter((one.links if one else 0.0 for one in told), float, len(told))
    element = np.array([COLUMNS.index(ELEMENTS.get(one.element, "none")) if one else -1 for one in told])
    inside = np.zeros((len(told), len(HELD)))
    for row, one in enumerate(told):
        for kind in one.inside if one else ():
            column = COLUMN_OF.get(kind)
            if column is not None:
                inside[row, column] = 1.0
    return np.column_stack([links, element[:, None] == np.arange(len(COLUMNS))[None, :], inside])


def advice(page: Page) -> Numbers:
    """(lines, len(ADVICE)): what the main-content extractor keeps of the page."""
    kept = np.array([bool(line.markup and line.markup.kept) for line in page.lines], float)
    whole = (kept * page.words).sum() / max(page.words.sum(), 1.0)
    return np.column_stack([kept, *around(kept), np.full(len(kept), whole)])


COLUMN_OF = {name: column for column, name in enumerate(HELD)}


def around(kept: Numbers) -> list[Numbers]:
    """The share of kept blocks among so many above and below."""
    total = np.concatenate(([0.0], np.cumsum(kept)))
    at = np.arange(len(kept))
    found = []
    for size in REACH:
        found.append((total[at] - total[np.maximum(at - size, 0)]) / size)
        found.append((total[np.minimum(at + 1 + size, len(kept))] - total[at + 1]) / size)
    return found
