"""A year that the document itself settles: the order in which its rules are asked, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from ...edtf import Edtf
from ...model import Paragraph, Resolved, TimeExpression
from ..reading import Reading
from .named_year import settle_by_words
from .steps_back import settle_year
from .weekday import settle_by_weekday


def settle_within(
    chosen: Resolved[Edtf] | None, reading: Reading, times: Sequence[TimeExpression], body: Sequence[Paragraph]
) -> Resolved[Edtf] | None:
    """The chosen date with its year, where the text settles it; else as it is. The weekday has the last word."""
    if chosen is None or chosen.value.year is not None:
        return chosen
    settled: Resolved[Edtf] | None = settle_by_words(chosen, reading, body)
    if settled is chosen:
        settled = settle_year(chosen, times, body)
    return settle_by_weekday(settled, chosen, reading, times)
