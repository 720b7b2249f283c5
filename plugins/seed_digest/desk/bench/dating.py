"""`invoke bench dates`: the day a page was published. To add a tool: a function and its row in the table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from ...edtf import Edtf
from ...extract.pipeline import Tools, read_document
from ...model import RawDocument, Resolved
from .peers import BOTH, Peer
from .question import Figures, Question
from .sets import CORPUS, Gold, Record, Scorer

DATES = "dates"
# The parts of the set, as it names them itself.
PARTS = ("default", "mediacloud")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def htmldate(content: bytes, extensive: bool = True, first: bool = True) -> str:
    """extensive: search the text, too, where markup tells no date. first: the day of publication, not of a change."""
    from htmldate import find_date

    return find_date(content, extensive_search=extensive, original_date=first) or ""


DATERS = (
    Peer("htmldate, fast", "htmldate", BOTH, partial(htmldate, extensive=False)),
    # Its defaults. On bare text they find more days of publication than the row below does.
    Peer("htmldate, extensive, last change", "htmldate", BOTH, partial(htmldate, first=False)),
    Peer("htmldate, extensive", "htmldate", BOTH, htmldate),
)


def dated(raw: RawDocument, tools: Tools) -> Resolved[Edtf] | None:
    """Bytes -> the date as the document alone tells it."""
    return read_document(raw, tools).date


def date_record(day: str) -> Record:
    return {"status": "article", "date": {"value": day} if day else None}


def figures_of(scorer: Scorer, name: str, gold: Gold, records: Mapping[str, Record]) -> dict[str, float]:
    """The figures of some pages of a set; at the end how many got a date that is no whole day."""
    of_set = corpus_figures if name == CORPUS else page_figures
    values = [value_of(records.get(one["id"])) for one in gold]
    partial_dates = sum(bool(value) and not is_day(value) for value in values)
    return {**of_set(scorer, gold, records), "partial": partial_dates}


def page_figures(scorer: Scorer, gold: Gold, records: Mapping[str, Record]) -> dict[str, float]:
    """The script's own, days invented for the whole set alone."""
    figures, _ = scorer.score_dates(gold, records)
    return {name: figure for name, figure in figures.items() if not name.startswith("invented ")}


def corpus_figures(scorer: Scorer, gold: Gold, records: Mapping[str, Record]) -> dict[str, float]:
    """Stated dates told right, and days answered that are right."""
    found, _ = scorer.score_corpus(gold, records)
    figures = {"date": found["date"], "days answered": days_answered(scorer, gold, records)}
    return {name: figure for name, figure in figures.items() if figure is not None}


def days_answered(scorer: Scorer, labels: Gold, records: Mapping[str, Record]) -> float | None:
    """The share of whole days answered for articles that are right; None where no day was answered."""
    right = []
    for label in labels:
        value = value_of(records.get(label["id"]))
        if is_day(value) and not label["not_article"]:
            known = filter(None, (label["date_text_only"], label["date"], *label["date_alt"]))
            right.append(any(scorer.same_day(value, one) for one in known))
    return sum(right) / len(right) if right else None


def value_of(record: Record | None) -> str:
    """A record's date in EDTF, '' for none."""
    date = (record or {}).get("date") or {}
    return str(date.get("value") or "")


def is_day(value: str) -> bool:
    """True where year, month and day are settled, with or without a time; an interval is no day."""
    return "/" not in value and bool(DAY.match(value))


def headlines(figures: Figures) -> dict[str, float]:
    """How many got their day, and how many of the days answered are right."""
    return {name: figures[name] for name in ("accuracy", "precision", "date", "days answered") if name in figures}


DATING = Question(
    name="dates",
    floors={
        DATES: tuple(f"{figure} {part}" for part in PARTS for figure in ("accuracy", "precision")),
        CORPUS: ("date", "days answered"),
    },
    peers=DATERS,
    answer=dated,
    record=date_record,
    figures=figures_of,
    headlines=headlines,
    legend=(
        "accuracy: days right, of the pages with a date; precision: days right, of those answered; after the set's own"
        " figures those of its parts",
        "invented: days answered for pages that have none; partial: dates answered without a settled day",
        "date: dates right, of those that a text states; days answered: days right, of those answered",
        "by language (pages): accuracy and precision; of the corpus date and days answered",
    ),
)
