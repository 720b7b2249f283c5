"""What holds for any input: what is raised, what is made up (nothing), what depends on what."""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from seed_digest.digest.corpus import assemble
from seed_digest.edtf import Edtf, parse_edtf
from seed_digest.errors import SeedError
from seed_digest.extract.decoding import decode
from seed_digest.extract.identity import document_id
from seed_digest.extract.pipeline import Tools, make_tools, read_document
from seed_digest.facts.corrections import Correction
from seed_digest.facts.facts import Facts
from seed_digest.language.languages import languages
from seed_digest.language.sentences import split_sentences
from seed_digest.language.times import find_times
from seed_digest.language.writing import lower
from seed_digest.model import Document, RawDocument
from seed_digest.record import article_record

NO_FACTS = Facts(entities={}, sources={}, digests={}, sites=(), corrections={})
# The same examples in every run: a build must not fail by chance.
PLENTY = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
SOME = settings(PLENTY, max_examples=60)

WORDS = [one for known in languages().values() for one in (*known.months, *known.weekdays)]
PIECES = [
    "2025", "1999", "28", "07", "31", "29", "25", "0", "99", ".", "-", "/", ":", ", ", " ", "T", "Z", "+03:00", " GMT",
    "年", "月", "日", "г.", "th", " of ", " de ", "year", "in ", "в ", "٢٠٢٥", "２０２５", "²", "\u00a0",
]  # fmt: skip
DATEISH = st.lists(st.sampled_from([*PIECES, *WORDS]), max_size=12).map("".join)
TEXT = st.text(max_size=200)
LINES = st.lists(st.one_of(TEXT, DATEISH, st.sampled_from([
    "Home", "Share", "Related articles", "By A. Writer", "2025-07-28T05:13:43Z — The council met on Monday.",
    "The council met on Tuesday, May 24, and agreed to repair the old harbour wall before winter.",
    "Совет собрался во вторник, 24 мая, и решил починить старую стену гавани до зимы.",
    "议会在星期二（5月24日）开会，决定在冬天之前修好旧港口的堤坝。", "https://example.org/2025/07/28/story.html",
])), max_size=25)  # fmt: skip
EDTF = st.builds(
    lambda day, parts, offset: cut(day, parts, offset),
    st.datetimes(min_value=datetime.datetime(1000, 1, 1), max_value=datetime.datetime(9998, 12, 31)),
    st.integers(min_value=1, max_value=6),
    st.one_of(st.none(), st.integers(min_value=-14 * 60, max_value=14 * 60)),
)


def cut(day: datetime.datetime, parts: int, offset: int | None) -> Edtf:
    """A date of so many parts: 1 the year, 2 the month, 3 the day, 4 and 5 to the minute, 6 to the second."""
    return Edtf(
        day.year,
        day.month if parts > 1 else None,
        day.day if parts > 2 else None,
        day.hour if parts > 3 else None,
        day.minute if parts > 3 else None,
        day.second if parts > 5 else None,
        offset if parts > 3 else None,
    )


@cache
def tools() -> Tools:
    return make_tools(NO_FACTS)


def raw(text: str, seed: str = "seed.txt") -> RawDocument:
    return RawDocument(seed, text.encode("utf-8", "surrogatepass"), ".txt")


def read(text: str, seed: str = "seed.txt", known: Tools | None = None) -> Document | None:
    """The document, None where it is refused as a seed may be."""
    try:
        return read_document(raw(text, seed), known or tools())
    except SeedError as error:
        assert error.stage
        assert error.reason
        return None


@PLENTY
@given(st.binary(max_size=400), st.one_of(st.none(), st.text(max_size=20)))
@example(b"\xff\xfe\x00", None)
@example(b"\x1b$B\xff", None)
@example(b"\x80", "utf-7")
@example(b"\xe3", "shift_jis")
def test_decoding_raises_nothing_but_a_seed_error(content: bytes, declared: str | None) -> None:
    try:
        decoded = decode(RawDocument("seed.txt", content, ".txt"), declared)
    except SeedError as error:
        assert error.stage == "decoding"
    else:
        assert decoded.text.isascii() or decoded.text.encode("utf-8")


@PLENTY
@given(LINES)
@example(["\ud800 lone"])
@example(["ß" * 70 + "İ" * 70])
def test_reading_a_text_raises_nothing_but_a_seed_error(lines: list[str]) -> None:
    document = read("\n".join(lines))
    if document is not None:
        assert all(one.line.number for one in document.lines)


@SOME
@given(LINES)
def test_reading_a_page_raises_nothing_but_a_seed_error(lines: list[str]) -> None:
    page = "".join(f"<p>{one}" for one in lines)
    try:
        read_document(RawDocument("seed.html", page.encode("utf-8", "surrogatepass"), ".html"), tools())
    except SeedError as error:
        assert error.reason


@PLENTY
@given(st.one_of(DATEISH, TEXT))
@example("29 February")
@example("28.07.25 10:15")
@example("May 24, 99999")
def test_no_year_is_invented(text: str) -> None:
    for time in find_times(text, 1, tuple(languages().values())):
        assert text[time.start : time.end] == time.text
        if time.date is None or time.date.year is None:
            continue
        digits = "".join(str(unicodedata.digit(one)) if one.isdecimal() else " " for one in time.text)
        assert {str(time.date.year), f"{time.date.year % 100:02}"} & set(digits.split()), time


@PLENTY
@given(st.lists(st.sampled_from([one for one in [*PIECES, *WORDS] if not re.search(r"\d{2,}", one)]), max_size=8))
def test_a_text_without_a_year_gets_none(pieces: list[str]) -> None:
    text = " | ".join(pieces)
    assert all(one.date is None or one.date.year is None for one in find_times(text, 1, tuple(languages().values())))


@PLENTY
@given(st.one_of(DATEISH, TEXT))
def test_times_do_not_overlap_and_stand_in_order(text: str) -> None:
    found = find_times(text, 1, tuple(languages().values()))
    assert all(one.end <= other.start for one, other in pairwise(found))


@PLENTY
@given(TEXT)
def test_sentences_stand_where_they_say(text: str) -> None:
    for start, sentence in split_sentences(text, "en"):
        assert text[start : start + len(sentence)] == sentence


@PLENTY
@given(TEXT)
def test_lower_case_keeps_every_place(text: str) -> None:
    assert len(lower(text)) == len(text)


@PLENTY
@given(EDTF)
def test_a_date_is_read_as_it_is_written(date: Edtf) -> None:
    assert parse_edtf(date.value) == date


@PLENTY
@given(EDTF, EDTF)
def test_an_interval_is_read_as_it_is_written(one: Edtf, other: Edtf) -> None:
    first, last = sorted((one.day_only(), other.day_only()), key=lambda date: str(date.first_day))
    interval = replace(first, end=last)
    assert parse_edtf(interval.value) == interval
    assert interval.sort == first.sort


@PLENTY
@given(st.integers(min_value=1, max_value=12), st.one_of(st.none(), st.integers(min_value=1, max_value=28)))
def test_a_date_without_year_stays_without(month: int, day: int | None) -> None:
    date = Edtf(None, month, day)
    assert parse_edtf(date.value) == date
    assert date.sort is None


@PLENTY
@given(st.text(max_size=30))
def test_what_is_no_date_is_refused(text: str) -> None:
    try:
        date = parse_edtf(text)
    except ValueError:
        return
    assert parse_edtf(date.value) == date


@PLENTY
@given(st.text(max_size=80), st.text(max_size=120))
def test_an_id_is_a_plain_slug(seed: str, title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{6}", document_id(seed, title))


ARTICLE = "\n".join(
    f"The council met on Tuesday, May {day}, and agreed to repair the old harbour wall before winter."
    for day in (3, 4, 5)
)


@SOME
@given(st.text(min_size=1, max_size=60), LINES)
def test_an_id_is_untouched_by_corrections_and_other_documents(title: str, others: list[str]) -> None:
    plain = read(ARTICLE)
    correction = Correction(seed="seed.txt", reason="a slip", source="a letter", title=title, date="2024-05-06")
    corrected = read(ARTICLE, known=make_tools(replace(NO_FACTS, corrections={"seed.txt": correction})))
    assert plain is not None
    assert corrected is not None
    assert corrected.id == plain.id
    other = read("\n".join(others), seed="other.txt")
    alone, together = assemble([plain], NO_FACTS), assemble([one for one in (plain, other) if one], NO_FACTS)
    ids = {one.document.seed: article_record(one)["id"] for one in together.articles}
    assert ids["seed.txt"] == article_record(alone.articles[0])["id"] == plain.id


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_reading_changes_nothing(order: int) -> None:
    documents = [one for number in range(4) if (one := read(f"{ARTICLE} {number}", seed=f"{number}.txt"))]
    corpus = assemble(documents[::order], NO_FACTS)
    assert [one.document.seed for one in corpus.articles] == ["0.txt", "1.txt", "2.txt", "3.txt"]
