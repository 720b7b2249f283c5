"""A fixed page and what the networks see of it: where that changes, models that were trained before no longer fit."""

from __future__ import annotations

from hashlib import sha256

import numpy as np

from ...extract.formats.table import read_format
from ...extract.labeller.matrix import matrix
from ...extract.labeller.network import View
from ...extract.labeller.page import make_page
from ...extract.labels.order import tell_lines, with_main
from ...extract.lines import make_lines
from ...model import RawDocument

# Other processors may round the last digits otherwise.
DECIMALS = 2
ROWS = (
    ("h1", "The ferry that could not turn round"),
    ("nav", "Home | Harbour | Weather (12)"),
    ("div class='byline'", "By Ann Sailor, 12 May 2024, 10:15"),
    ("figcaption", "The ferry at its berth. Photo: A. Sailor / Harbour News"),
    ("p", "The old ferry left its berth at six on Tuesday morning and found that its rudder would not move at all."),
    ("p", "„Wir hatten Kaffee“, sagte sie, „und wir hatten Zeit, also hat sich niemand über die Aussicht beschwert.“"),
    ("h2", "Три часа по кругу"),
    ("p", "Капитан, который ходит через пролив уже тридцать лет, описал один широкий круг, пока не подошёл буксир."),
    ("p", "渡轮在海峡里转了三个小时，乘客们喝着咖啡，看着同一座灯塔从左边走到右边。"),
    ("blockquote", "It was, she said, the best view of the harbour that she ever had!"),
    ("li", "Read also: Harbour fees go up"),
    ("li", "Harbour fees go up"),
    ("p", "Harbour fees go up - Harbour News"),
    ("div", "* * *"),
    ("h3", "Comments (2)"),
    ("p", "Nice ferry."),
    ("footer", "© 2024 Harbour News. All rights reserved."),
)


def digest(view: View) -> str:
    """The SHA-256 of the page's features, rounded."""
    lines = make_lines(read_format(page(view)))
    if view is View.ADVISED:
        lines = with_main(lines, frozenset(range(4, 10)))
    seen = make_page(lines, tell_lines(lines))
    if seen is None:
        raise ValueError("the probe has no text")
    rounded = np.round(matrix(seen, view).astype(float), DECIMALS) + 0.0
    return sha256(rounded.astype("<f4").tobytes()).hexdigest()


def page(view: View) -> RawDocument:
    """The page as the view has it: text, or HTML."""
    if view is View.BARE:
        return RawDocument("probe.txt", "\n".join(text for _, text in ROWS).encode(), ".txt")
    body = "".join(f"<{element}>{text}</{element.split(' ')[0]}>" for element, text in ROWS)
    html = f"<!doctype html><html lang='en'><title>{ROWS[0][1]}</title><body>{body}</body></html>"
    return RawDocument("probe.html", html.encode(), ".html")
