"""Date expressions as pages write them: in figures, in words of any language, glued, doubled, without an order."""

from __future__ import annotations

import datetime

import pytest

from seed_digest.extract.dates.trust import unsettled
from seed_digest.language.calendars import every_name, months_of_the_world, read_months
from seed_digest.language.day_month import Known, find_order
from seed_digest.language.languages import in_order
from seed_digest.language.times import find_times
from seed_digest.model import Line


def told(text: str, language: str = "en") -> list[str]:
    return [one.date.value for one in find_times(text, 1, in_order(language)) if one.date]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("PUBLISHED: April 24, 2020 at 9:06 a.m.", ["2020-04-24T09:06"]),
        ("Mar 16, 2020 at 12:44 PM", ["2020-03-16T12:44"]),
        ("Mar 16, 2020 at 12:44 AM", ["2020-03-16T00:44"]),
        ("Publié le 2 nov. 2023 à 16:00Mis à jour", ["2023-11-02T16:00"]),
        ("Veröffentlicht: 07.11.2023, 10:37 Uhr | aktualisiert 08.11.2023", ["2023-11-07T10:37", "2023-11-08"]),
        ("06/01/2026 às 08h12", ["2026-01-06T08:12"]),
        ("28 dic 2025 | ore 17:30", ["2025-12-28T17:30"]),
        ("8.5.12", ["2012-05-08"]),
        ("28.09.19", ["2019-09-28"]),
        ("29. 09. 2020", ["2020-09-29"]),
        ("2020. 06. 04. 11:27", ["2020-06-04T11:27"]),
        ("2020/6/4", ["2020-06-04"]),
        ("2020년 9월 29일 오후", ["2020-09-29"]),
        ("2020年9月29號", ["2020-09-29"]),
        ("١٢ مارس ٢٠٢٠", ["2020-03-12"]),
        ("17/11/201917/11/2019", ["2019-11-17"]),
        ("10–12 May 2020", ["2020-05-10/2020-05-12"]),
        ("March 3-5, 2020", ["2020-03-03/2020-03-05"]),
        ("5.–7. Mai 2020", ["2020-05-05/2020-05-07"]),
    ],
)
def test_figures_clocks_and_intervals(text: str, want: list[str]) -> None:
    assert told(text) == want


@pytest.mark.parametrize(
    ("zone", "want"),
    [
        ("GMT", "Z"),
        ("GMT+3", "+03:00"),
        ("UTC-5", "-05:00"),
        ("UTC−5", "-05:00"),
        ("GMT+05:30", "+05:30"),
        ("GMT+0300 (MSK)", "+03:00"),
        ("(UTC+3)", "+03:00"),
        ("+05", "+05:00"),
        ("+0530", "+05:30"),
        ("GMT - Reuters", "Z"),
        ("GMT+25", ""),
        ("GMT+123456", ""),
        ("+99", ""),
    ],
)
def test_a_zone_is_read_whole_or_not_at_all(zone: str, want: str) -> None:
    assert told(f"12 May 2020, 01:15 {zone}") == [f"2020-05-12T01:15{want}"]
    assert told(f"2020-05-12 01:15:00 {zone}") == [f"2020-05-12T01:15:00{want}"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("13 gusht 2020, 09:08", "2020-08-13T09:08"),
        ("20 septembrie 2020", "2020-09-20"),
        ("23 de març de 2020", "2020-03-23"),
        ("4 d’abril del 2020", "2020-04-04"),
        ("२९ सितंबर 2020", "2020-09-29"),
        ("Senin, 4 Mei 2020", "2020-05-04"),
        ("2020. gada 29. septembris", "2020-09-29"),
        ("2020 m. rugsėjo 29 d.", "2020-09-29"),
        ("2020. szeptember 29.", "2020-09-29"),
        ("29. září 2020", "2020-09-29"),
        ("29 september 2020", "2020-09-29"),
        ("29 Σεπτεμβρίου 2020", "2020-09-29"),
        ("29 בספטמבר 2020", "2020-09-29"),
        ("29 סתיו 2020", None),
        ("१६ मई 2020", "2020-05-16"),
        ("16 আগস্ট 2020", "2020-08-16"),
        ("10 Feb 2020", "2020-02-10"),
        ("19 FEB 2020", "2020-02-19"),
    ],
)
def test_months_of_the_world_whatever_the_page_is_in(text: str, want: str | None) -> None:
    assert told(text, "de")[:1] == ([want] if want else [])


@pytest.mark.parametrize(
    "text",
    [
        "v1.2.10",
        "12.5.300",
        "31 September 2020",
        "30 people in a hall of 2020 seats",
        "12-10",
        "8 listopada 2020",
        "1-2-3 go",
        "13:45 PM on 40.13.2020",
    ],
)
def test_what_is_no_whole_date(text: str) -> None:
    languages = tuple(one for one in in_order("cs") if one.code != "pl")
    assert not [one for one in find_times(text, 1, languages) if one.date and one.date.is_day]


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("二〇二三年八月", "zh", ["2023-08"]),
        ("二零二六年", "zh", ["2026"]),
        ("一九九〇年5月3日", "ja", ["1990-05-03"]),
        ("二十五年八月", "zh", ["XXXX-08"]),
    ],
)
def test_a_year_in_chinese_figures_is_that_of_its_date(text: str, language: str, want: list[str]) -> None:
    assert told(text, language) == want


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("on 4 July 1776", "en"),
        ("in May 1066.", "en"),
        ("by 31 December 2999", "en"),
        ("12 мая 1066 года", "ru"),
        ("el 5 de mayo de 1066", "es"),
        ("1066年5月3日", "zh"),
        ("on 0 May", "en"),
    ],
)
def test_a_date_of_a_year_long_ago_is_none_of_the_text_s_own(text: str, language: str) -> None:
    assert told(text, language) == []


def test_a_quoted_date_is_quoted_as_printed() -> None:
    (time,) = find_times("२९ सितंबर २०२०", 1, in_order("hi"))
    assert time.text == "२९ सितंबर २०२०"


def test_names_of_two_months_are_told_apart_by_language_alone() -> None:
    assert "listopad" not in months_of_the_world()
    assert {number for name, number in every_name() if name == "listopad"} == {10, 11}
    assert all(len(rows) == 12 and any(rows) for rows in read_months().values())


def lines(*texts: str) -> list[Line]:
    from seed_digest.extract.lines import make_line

    return [make_line(number, text, text) for number, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("texts", "language", "regions", "want"),
    [
        (("03/04/2025",), "de", (), True),
        (("03/04/2025",), "nl", (), True),
        (("03/04/2025",), "en", (), None),
        (("03/04/2025",), "en", ("US",), None),
        (("03/04/2025",), "en", ("GB",), True),
        (("03/04/2025", "03/28/2025"), "en", ("GB",), False),
        (("03/04/2025", "28/03/2025"), "en", (), True),
        (("03/04/2025", "28/03/2025", "03/28/2025"), "en", (), None),
        (("03/04/2025", "Posted on 4 March 2025"), "en", (), False),
        (("03/04/2025", "Posted on April 3, 2025"), "en", (), True),
        (("03/04/2025", "Posted on May 9, 2025"), "en", (), None),
        (("03/04/2025", "28/03/2025", "03/28/2025"), "de", (), None),
        (("03/04/2025", "05/06/2025", "4 March 2025", "5 June 2025"), "de", (), None),
        (("03/04/2025",), "tl", (), None),
        (("03/04/2025",), "es", ("MX",), True),
        (("03/04/2025",), "es", ("PR",), None),
        (("03/04/2025",), "xx", (), None),
        (("no date at all",), "en", (), None),
    ],
)
def test_day_and_month_are_settled_and_never_guessed(
    texts: tuple[str, ...], language: str, regions: tuple[str, ...], want: bool | None
) -> None:
    order = find_order(lines(*texts), Known(language, in_order(language), regions))
    assert order.day_first is want
    assert bool(order.because) is (want is not None)
    (time,) = find_times("03/04/2025", 1, in_order("en"))
    settled = order.settle(time)
    values = {True: "2025-04-03", False: "2025-03-04"}
    if want is None:
        assert settled.other is not None
    else:
        assert settled.other is None
        assert settled.date is not None
        assert settled.date.value == values[want]


def test_the_article_s_part_speaks_before_the_rest_of_the_page() -> None:
    page = lines("28/03/2025", "03/28/2025")
    order = find_order(page, Known("en", in_order("en")), page[1:])
    assert order.day_first is False
    assert "03/28/2025, line 2" in order.because


def test_what_settled_day_and_month_is_told_with_the_date() -> None:
    (time,) = find_times("03/04/2025", 1, in_order("de"))
    settled = find_order(lines("03/04/2025"), Known("de", in_order("de"))).settle(time)
    assert settled.rule("a stamp").startswith("a stamp; the day before the month, as in ")
    assert time.rule("a stamp") == "a stamp"


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("25.07.28 14:30", "ko", "2025-07-28T14:30"),
        ("25.07.28 14:30", "zh", "2025-07-28T14:30"),
        ("25/07/28 14:30", "ja", "2025-07-28T14:30"),
        ("25.07.28", "hu", "2025-07-28"),
        ("28.07.25", "de", "2025-07-28"),
        ("28.07.25", "nl", "2025-07-28"),
        ("8.5.12", "xx", "2012-05-08"),
        ("25.07.28", "xx", None),
    ],
)
def test_the_year_of_three_short_numbers_is_where_the_language_has_it(
    text: str, language: str, want: str | None
) -> None:
    (time,) = find_times(text, 1, in_order(language))
    settled = find_order(lines(text), Known(language, in_order(language))).settle(time)
    refused = unsettled(settled)
    assert (refused is None) is (want is not None)
    assert want is None or (settled.date is not None and settled.date.value == want)


@pytest.mark.parametrize(
    ("texts", "saved", "want"),
    [
        (("Tuesday, 03/02/2026",), None, True),
        (("Monday 03/02/2026",), None, False),
        (("Sunday 03/02/2026",), None, None),
        (("03/02/2026",), datetime.date(2026, 2, 5), True),
        (("02/03/2026",), datetime.date(2026, 2, 5), False),
        (("03/02/2026",), datetime.date(2026, 5, 5), None),
        (("Tuesday 03/02/2026", "02/04/2026"), datetime.date(2026, 2, 5), None),
    ],
)
def test_a_weekday_and_the_capture_settle_the_order_too(
    texts: tuple[str, ...], saved: datetime.date | None, want: bool | None
) -> None:
    assert find_order(lines(*texts), Known("en", in_order("en"), saved=saved)).day_first is want
