"""All features of a page's lines side by side: the order that the trained weights know."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from . import form, markup, near, place, wording
from .page import Page

BARE = (*form.NAMES, *near.NAMES, *place.NAMES, *wording.NAMES)
MARKED = (*BARE, *markup.NAMES)


def names(marked: bool) -> tuple[str, ...]:
    """The names of the features, in the order of the columns. marked: with those of markup."""
    return MARKED if marked else BARE


def matrix(page: Page, marked: bool) -> NDArray[np.float32]:
    """(lines, features), on a logarithmic scale. marked: with what markup tells."""
    places, run = place.place(page)
    forms = form.form(page)
    blocks = [forms, near.near(page, forms), places, wording.wording(page, run)]
    if marked:
        blocks.append(markup.markup(page))
    values = np.hstack(blocks)
    return (np.sign(values) * np.log1p(np.abs(values))).astype(np.float32)
