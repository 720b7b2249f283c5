"""All features of a page's lines side by side: the order that the trained weights know."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from . import form, markup, near, place, wording
from .network import View
from .page import Page

BARE = (*form.NAMES, *near.NAMES, *place.NAMES, *wording.NAMES)
NAMES = {
    View.BARE: BARE,
    View.MARKED: (*BARE, *markup.NAMES),
    View.ADVISED: (*BARE, *markup.NAMES, *markup.ADVICE),
}
"""The names of the features, in the order of the columns."""


def view_of(page: Page) -> View:
    """What there is to see of a page."""
    if not any(line.markup for line in page.lines):
        return View.BARE
    asked = any(line.markup and line.markup.kept is not None for line in page.lines)
    return View.ADVISED if asked else View.MARKED


def matrix(page: Page, view: View) -> NDArray[np.float32]:
    """(lines, features), on a logarithmic scale."""
    places, run = place.place(page)
    forms = form.form(page)
    blocks = [forms, near.near(page, forms), places, wording.wording(page, run)]
    if view is not View.BARE:
        blocks.append(markup.markup(page))
    if view is View.ADVISED:
        blocks.append(markup.advice(page))
    values = np.hstack(blocks, dtype=np.float32, casting="same_kind")
    return np.copysign(np.log1p(np.abs(values)), values)
