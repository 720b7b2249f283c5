"""A year by the weekday beside the date, narrowed by the years that the text names and by the capture."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from one_document import BODY, TITLE, date_of, read

from seed_digest.extract.dates import weekday
from seed_digest.language.languages import in_order
from seed_digest.language.sentences import split_sentences
from seed_digest.language.times import find_times
from seed_digest.language.weekdays import weekday_beside

RUSSIAN_BODY = (
    "Портовые конторы обоих городов договорились о том, что лоцманы и катера у них с новой навигации будут общие.\n"
    "Каждая контора заплатит половину и получит один из двух ключей, сообщил представитель порта журналистам.\n"
)


@pytest.mark.parametrize(
    ("code", "text", "want"),
    [
        ("en", "Saturday, 13 September", 5),
        ("en", "Sat 13 September", 5),
        ("en", "September 13 (Saturday)", 5),
        ("ru", "суббота, 13 сентября", 5),
        ("ru", "13 сентября, сб", 5),
        ("uk", "субота, 13 вересня", 5),
        ("de", "Samstag, 13. September", 5),
        ("de", "Sa., 13. September", 5),
        ("fr", "samedi 13 septembre", 5),
        ("es", "sábado, 13 de septiembre", 5),
        ("it", "sabato 13 settembre", 5),
        ("pl", "sobota, 13 września", 5),
        ("tr", "13 Eylül Cumartesi", 5),
        ("ar", "السبت، 13 سبتمبر", 5),
        ("zh", "9月13日 星期六", 5),
        ("zh", "9月13日（六）", 5),
        ("ja", "9月13日(土)", 5),
        ("en", "13 September", None),
        ("en", "Not on Saturday but on 13 September", None),
        ("zh", "9月13日 六名代表", None),
    ],
)
def test_weekdays_beside_a_date(code: str, text: str, want: int | None) -> None:
    languages = in_order(code)
    (time,) = [one for one in find_times(text, 1, languages) if one.date]
    found = weekday_beside(text, time.start, time.end, languages)
    assert (found[0] if found else None) == want


JUNE = "In June 2025 the towns had bought a boat.\n"


@pytest.mark.parametrize(
    ("text", "captured", "want"),
    [
        (f"{TITLE}Saturday, 13 September\n{BODY}", "2025-11-02", "2025-09-13"),
        (f"{TITLE}Saturday, 13 September\n{BODY}{JUNE}", "2026-01-10", "2025-09-13"),
        (f"{TITLE}Friday, 13 September\n{BODY}In 2020 the towns had bought a boat.\n", "2029-01-01", "2024-09-13"),
        # Two years fit, or none does.
        (f"{TITLE}Saturday, 13 September\n{BODY}In 2012 the towns had bought a boat.\n", "2025-11-02", "XXXX-09-13"),
        (f"{TITLE}Friday, 13 September\n{BODY}", "2025-11-02", "XXXX-09-13"),
        (f"{TITLE}Friday, 13 September\n{BODY}{JUNE}", None, "XXXX-09-13"),
        # Nothing bounds it: a weekday alone, a lone year of history, a later year, a plan.
        (f"{TITLE}Saturday, 13 September\n{BODY}", None, "XXXX-09-13"),
        (f"{TITLE}Saturday, 13 September\n{BODY}In 2014 the towns had bought a boat.\n", None, "XXXX-09-13"),
        (f"{TITLE}Saturday, 13 September\n{BODY}{JUNE}In 2026 a storm took it.\n", "2026-08-01", "XXXX-09-13"),
        (f"{TITLE}Saturday, 13 September\n{BODY}A new boat will be bought in June 2025.\n", None, "XXXX-09-13"),
        # A past date says only after what the text was written: of a quay founded then, years later.
        (f"{TITLE}Saturday, 13 September\n{BODY}The quay was founded on 1 October 2013.\n", None, "XXXX-09-13"),
        (f"{TITLE}Saturday, 13 September\n{BODY}{JUNE}", None, "XXXX-09-13"),
        (f"{TITLE}13 September\n{BODY}{JUNE}", None, "XXXX-09-13"),
        (f"Порты поделят лоцманов\nсуббота, 13 сентября\n{RUSSIAN_BODY}", "2025-09-20T10:00:00Z", "2025-09-13"),
        (
            f"Порт\nсуббота, 13 сентября 2025, 19:02 ч.\nГлавная » Порт\n\nПорты поделят лоцманов\n\n{RUSSIAN_BODY}",
            None,
            "2025-09-13T19:02",
        ),
    ],
    ids=[
        "by the capture",
        "by a past month and the capture",
        "between both",
        "two years fit",
        "the capture's year does not fit",
        "the next year does not fit",
        "a weekday alone",
        "history",
        "a later year",
        "a plan",
        "a past day without the capture",
        "a past month without the capture",
        "no weekday",
        "in Russian",
        "behind it a word of the clock",
    ],
)
def test_a_year_by_the_weekday(tmp_path: Path, text: str, captured: str | None, want: str) -> None:
    document = read(tmp_path, text, captured)
    assert date_of(document) == want
    assert document.date is not None
    assert document.date.certainty.value == ("stated" if want.startswith("X") or "T" in want else "inferred")


STEPS = (
    "Oslo. {}. NEWSWIRE - The pilots' office has begun to use its new harbour radar.\n"
    "In March, the pilots' office tested the harbour radar again.\n"
    "In January, the office had ordered the harbour radar from a yard.\n"
    "On November 3, 2018, the pilots' office chose the yard for the harbour radar.\n"
)


@pytest.mark.parametrize(("day", "want"), [("Monday", "2019-05-20"), ("Thursday", "XXXX-05-20")])
def test_a_weekday_holds_other_rules_against_itself(tmp_path: Path, day: str, want: str) -> None:
    document = read(tmp_path, f"{TITLE}\n{STEPS.format(day + ', May 20')}")
    assert date_of(document) == want


def test_a_line_of_many_dates_is_split_once() -> None:
    """A page's whole calendar on one line: thousands of dates, read in their order."""
    day = datetime.date(2010, 1, 1)
    days = [day + datetime.timedelta(days=one) for one in range(4000)]
    text = (
        " ".join(f"The boat came on {one.isoformat()} at noon." for one in days)
        + " It will come on 2031-05-05 at noon."
    )
    languages = in_order("en")
    times = find_times(text, 1, languages)
    splits: list[str] = []

    def counted(line: str, code: str) -> tuple[tuple[int, str], ...]:
        splits.append(line)
        return split_sentences(line, code)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weekday, "split_sentences", counted)
        planned = weekday.plans_on({1: text}, times, languages[:1])
    assert [one.text for one in planned] == ["2031-05-05"]
    assert len(splits) == 1
