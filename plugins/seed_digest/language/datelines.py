"""What an agency opens with: 'Paris. May 24. AGENCY -', 'ПАРИЖ, 3 ноя - Агентство.', 'PARIS (Agency) -'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import TimeExpression
from .languages import Language
from .times import find_times

PLACE = r"[^\W\d_][\w'’. -]{1,30}?(?:\s*\([^)]{2,30}\))?"
DASH = r"\s*[-–—]+\s*"
NAME = r"[^\W\d_][\w./ «»\"]{1,40}?"
# Each form names its parts; the date is read from `when` by the languages' own forms.
FORMS = (
    re.compile(rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>[^-–—.]{{3,24}}\.?)\s*(?:[.,]\s*)?{DASH}(?P<agency>{NAME})\.\s"),
    re.compile(rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>[^-–—.]{{3,24}})\.?\s*[.,]?\s*/?(?P<agency>{NAME})/?\.?{DASH}"),
    re.compile(rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>[^-–—./]{{3,24}})\.\s*/(?P<agency>{NAME})/\.\s"),
    re.compile(rf"(?P<place>{PLACE})\s*[.,]\s*(?P<when>[^-–—.(]{{3,24}})\.?\s*\((?P<agency>{NAME})\)\.?{DASH}"),
    re.compile(rf"(?P<place>{PLACE})\s*,?\s*\((?P<agency>{NAME})\)\.?{DASH}"),
    re.compile(r"\s*(?P<agency>[\u4e00-\u9fff]{2,8}?[社網网])(?P<place>[\u4e00-\u9fff]{2,6})(?P<when>(?:\d{1,2}月)?\d{1,2}日)[电電](?:[((][^))]{2,20}[))])?"),
    re.compile(r"\s*(?P<agency>[\u4e00-\u9fff]{2,8}?[社網网])(?P<when>\d{1,2}月\d{1,2}日)[电電讯訊][,,]?"),
)  # fmt: skip
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: where it ends in the text, the agency and place as printed, the date if it has one."""

    end: int
    agency: str
    place: str | None
    time: TimeExpression | None
    text: str


def find_dateline(text: str, line: int, languages: Sequence[Language]) -> Dateline | None:
    """The dateline a paragraph opens with, None where it has none."""
    head = text[:LONGEST]
    for form in FORMS:
        match = form.match(head)
        if match is None:
            continue
        parts = match.groupdict()
        when = parts.get("when")
        times = find_times(when, line, languages) if when else ()
        if when and not any(one.date for one in times):
            continue
        time = next((one for one in times if one.date), None)
        return Dateline(match.end(), parts["agency"].strip(' /«»".'), parts.get("place"), time, match[0].strip())
    return None
