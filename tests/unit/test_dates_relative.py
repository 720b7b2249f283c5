"""'3 hours ago' and 'yesterday': nothing without a capture time, a day with it; on made-up pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from one_document import BODY, TITLE, date_of, read

from seed_digest.language.ago import Unit, find_ago

CAPTURE = "2025-08-06T12:30:00Z"


@pytest.mark.parametrize(
    ("code", "text", "count", "unit"),
    [
        ("en", "3 hours ago", 3, Unit.HOUR),
        ("en", "an hour ago", 1, Unit.HOUR),
        ("en", "Ann Lee · 3h ago", 3, Unit.HOUR),
        ("en", "Yesterday", 1, Unit.DAY_NAME),
        ("zh", "8小时前", 8, Unit.HOUR),
        ("zh", "2 天前", 2, Unit.DAY),
        ("zh", "昨天", 1, Unit.DAY_NAME),
        ("ja", "5時間前", 5, Unit.HOUR),
        ("ja", "昨日", 1, Unit.DAY_NAME),
        ("de", "vor 2 Stunden", 2, Unit.HOUR),
        ("de", "vor einem Tag", 1, Unit.DAY),
        ("de", "vorgestern", 2, Unit.DAY_NAME),
        ("ru", "2 дня назад", 2, Unit.DAY),
        ("ru", "час назад", 1, Unit.HOUR),
        ("ru", "Позавчера", 2, Unit.DAY_NAME),
        ("uk", "3 години тому", 3, Unit.HOUR),
        ("bg", "преди 2 дни", 2, Unit.DAY),
        ("fr", "il y a 4 jours", 4, Unit.DAY),
        ("es", "hace una hora", 1, Unit.HOUR),
        ("it", "2 giorni fa", 2, Unit.DAY),
        ("pt", "há 3 horas", 3, Unit.HOUR),
        ("pl", "5 godzin temu", 5, Unit.HOUR),
        ("tr", "2 gün önce", 2, Unit.DAY),
        ("ar", "منذ ٣ ساعات", 3, Unit.HOUR),
        ("ar", "منذ يومين", 2, Unit.DAY),
        ("ko", "3시간 전", 3, Unit.HOUR),
        ("he", "לפני שעתיים", 2, Unit.HOUR),
        ("hi", "5 घंटे पहले", 5, Unit.HOUR),
    ],
)
def test_forms_of_every_language(code: str, text: str, count: int, unit: Unit) -> None:
    assert [(one.count, one.unit) for one in find_ago(text, code)] == [(count, unit)]
    # In a page of another language too.
    assert [(one.count, one.unit) for one in find_ago(text, "en")] == [(count, unit)]


@pytest.mark.parametrize("text", ["2.3 hours", "13 hours", "todays", "vor Ort", "tagoday", "3 hours agony"])
def test_what_is_no_such_form(text: str) -> None:
    assert find_ago(text, "en") == ()


@pytest.mark.parametrize(
    ("stamp", "captured", "want"),
    [
        ("8 hours ago", CAPTURE, "2025-08-06"),
        ("8小时前", CAPTURE, "2025-08-06"),
        ("20 hours ago", CAPTURE, "2025-08-05"),
        ("12 hours ago", CAPTURE, "2025-08-05/2025-08-06"),
        ("8 hours ago", "2025-08-06", "2025-08-05/2025-08-06"),
        ("25 minutes ago", CAPTURE, "2025-08-06T12:05Z"),
        ("yesterday", CAPTURE, "2025-08-05"),
        ("Вчера, 14:05", CAPTURE, "2025-08-05T14:05"),
        ("2 дня назад", "2025-08-06", "2025-08-04"),
        ("By Ann Lee | 2 days ago", "2025-08-06", "2025-08-04"),
        ("2 weeks ago", CAPTURE, "2025-07-17/2025-07-23"),
        ("10 months ago", CAPTURE, "2024-09-07/2024-10-06"),
        ("1 month ago", "2025-03-02", "2025-01-03/2025-02-02"),
        ("1 month ago", "2025-03-31", "2025-02-01/2025-02-28"),
        ("2 years ago", CAPTURE, "2022-08-07/2023-08-06"),
        ("1 year ago", "2025-01-05", "2023-01-06/2024-01-05"),
        ("1 year ago", "2024-02-29", "2022-03-01/2023-02-28"),
        # Without the day of the capture nothing is counted.
        ("8 hours ago", None, None),
        ("8 hours ago", "2025-08", None),
        ("900 years ago", CAPTURE, None),
        ("9000 years ago", CAPTURE, None),
    ],
)
def test_a_relative_form_counts_from_the_capture_alone(
    tmp_path: Path, stamp: str, captured: str | None, want: str | None
) -> None:
    document = read(tmp_path, f"{TITLE}{stamp}\n{BODY}", captured)
    assert date_of(document) == want
    if want is None:
        assert [one.refused for one in document.date_candidates if one.witness == "relative form"]
    elif document.date is not None:
        assert document.date.certainty.value == "inferred"
        assert document.date.because[-1].quote == captured
        assert len(document.date.because) == 2


def test_a_lower_bound_of_the_capture_is_none(tmp_path: Path) -> None:
    ticker = "Oil climbs\n2025-08-06T10:00Z\nRain is near\n2025-08-06T11:00Z\nA whale is seen\n2025-08-06T11:30Z\n"
    document = read(tmp_path, f"{TITLE}3 hours ago\n{BODY}Most read\n{ticker}", None)
    assert document.date is None


@pytest.mark.parametrize(
    "text",
    [
        TITLE + BODY + "Comments\nAnn\n3 hours ago\nWell done.\n",
        TITLE + BODY + "Most read\nOil climbs on supply fears\n3 hours ago\nA whale is seen\n2 hours ago\n",
        "Oil climbs on supply fears\n1 hour ago\nA whale is seen\n2 hours ago\nRain is near\n3 hours ago\n"
        + TITLE
        + BODY,
        TITLE + BODY.replace("their speaker said", "their speaker said yesterday"),
        "Today\nSport\nWeather\nHarbour\nTravel\nMarkets\n" + TITLE + BODY,
    ],
    ids=["a comment", "another list", "a list above", "in the text", "navigation"],
)
def test_another_relative_form_dates_nothing(tmp_path: Path, text: str) -> None:
    assert date_of(read(tmp_path, text, CAPTURE)) is None


def test_a_stated_date_is_believed_before_a_relative_form(tmp_path: Path) -> None:
    assert date_of(read(tmp_path, f"{TITLE}August 4, 2025\nUpdated 3 hours ago\n{BODY}", CAPTURE)) == "2025-08-04"


def test_a_dateline_gains_its_year_by_the_relative_form(tmp_path: Path) -> None:
    document = read(tmp_path, f"{TITLE}2 days ago\nOslo. August 4. NEWSWIRE - {BODY}", CAPTURE)
    assert date_of(document) == "2025-08-04"
