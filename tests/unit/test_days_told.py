"""The day of an event, by the words of its sentence and those beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology import REST
from two_lines import corpus, rows

DAYS = [
    ("en", "24 March 2024", "The North Line and the South Line met from 20 to 22 March.", ["2024-03-20/2024-03-22"]),
    ("en", "24 March 2024", "The North Line met the South Line in Oslo on 9 and 10 December 2023.",
     ["2023-12-09/2023-12-10"]),
    ("ru", "24 марта 2024", "Северная линия и Южная линия провели переговоры с 20 по 22 марта.",
     ["2024-03-20/2024-03-22"]),
    # What is moved is of one day, then of another.
    ("en", "24 February 2024", "The North Line and the South Line postponed the cruise from 20 to 22 March.",
     ["2024-03-22 plan"]),
    ("zh", "2024年3月24日", "北方航运与南方航运本月14日签署协议。", ["2024-03-14"]),
    ("zh", "2024年3月24日", "北方航运本月14日在奥斯陆向南方航运移交设备，将用于码头。", ["2024-03-14"]),
    ("zh", "2024年3月24日", "北方航运原计划本月14日与南方航运签署协议。", ["2024-03-14 plan"]),
    # By when something is to be done, not until when it lasts.
    ("en", "24 March 2024", "The North Line will submit new soundings to the South Line by the end of May 2024.",
     ["2024-05 plan"]),
    ("en", "24 March 2024", "The North Line and the South Line will share the pier until 12 May 2024.", []),
    ("ru", "24 марта 2024", "Северная линия и Южная линия должны опубликовать замеры до конца мая.", ["2024-05 plan"]),
    ("ru", "24 марта 2024", "Северная линия и Южная линия должны держать мол закрытым до конца мая.", []),
    ("fr", "24 mars 2024",
     "La Ligne du Nord et la Ligne du Sud doivent signer un bail d'ici la fin du mois de mai 2024.",
     ["2024-05 plan"]),
    ("en", "24 March 2024", "The North Line and the South Line will not sign the lease before 2026.", ["2026 plan"]),
    ("fr", "24 mars 2024", "Depuis l'été 2022, la Ligne du Nord et la Ligne du Sud se partagent le port.", []),
    # What somebody is said to have said is read by its own words.
    ("ru", "24 июля 2024", "Северная линия заявила, что 30 июля глава Южной линии приедет осматривать причал.",
     ["2024-07-30 plan"]),
    ("ru", "24 июля 2024", "Северная линия заявила, что 30 июля глава Южной линии приезжала смотреть суда.",
     ["2023-07-30"]),
    ("en", "24 July 2024",
     "The North Line trains for a cruise with the South Line in September, though nothing has been agreed.",
     ["2024-09 plan"]),
    ("en", "24 July 2024",
     "The North Line and the South Line have moved the launch from Sept. 15 to no earlier than Sept. 24.",
     ["2024-09-24 plan"]),
    # "This August" is of the text's own year; who is asked to come, or challenged, is so for a day to come.
    ("en", "24 March 2024", "The North Line's ferry with the South Line's crew is due this August.", ["2024-08 plan"]),
    ("de", "24. März 2024", "Die Nordlinie besucht diesen August die Südlinie.", ["2024-08 plan"]),
    # The verb may stand far behind its time.
    ("ru", "24 марта 2024",
     "По нему осенью на новом корабле Южной линии к далёкому северному маяку должна отправиться Северная линия.",
     ["2024-09/2024-11 plan"]),
    ("ru", "24 марта 2024", "Северная линия в ответ позвала Южную линию на гонку 30 апреля.", ["2024-04-30 plan"]),
    ("ja", "2024年7月24日", "北航路社と南航路社の航海は2027年から2028年に延びることになった。", ["2028 plan"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "day", "sentence", "expected"), DAYS, ids=[f"{one[0]}-{one[2][:50]}" for one in DAYS])
def test_the_day_of_an_event(tmp_path: Path, code: str, day: str, sentence: str, expected: list[str]) -> None:
    text = "\n".join(["", "", day, "", sentence, REST[code], REST[code].replace(",", " –")])
    found = corpus(tmp_path, {"a": text})
    assert found.articles[0].document.language == code
    dated = [one for one in rows(found) if not one.event.reported]
    assert [(one.event.date.value if one.event.date else "?") + " plan" * one.planned for one in dated] == expected


def test_a_day_of_the_month_that_a_report_is_of(tmp_path: Path) -> None:
    """A report of April tells of 20 April: that is the April before it only in one of last year's."""
    sentence = "The North Line and the South Line signed a lease on 20 April."
    text = "\n".join(["The piers of Bergen", "", "April 2024", "", sentence, REST["en"], REST["en"].replace(",", " –")])
    found = corpus(tmp_path, {"a": text})
    assert found.articles[0].date is not None and found.articles[0].date.value.value == "2024-04"
    assert [one.event.date.value for one in rows(found) if one.event.date] == ["2024-04-20"]


def report(tmp_path: Path, day: str, *sentences: str) -> list[str]:
    """The dates of the rows of a report with some sentences in one paragraph."""
    text = "\n".join(
        ["The piers of Bergen", "", day, "", " ".join(sentences), REST["en"], REST["en"].replace(",", " –")]
    )
    found = [one for one in rows(corpus(tmp_path, {"a": text})) if not one.event.reported and one.event.date]
    return [one.event.date.value + " plan" * one.planned for one in found if one.event.date]


FIRST = "The North Line and the South Line met on 3 March."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The North Line flew to the South Line six days later.", ["2024-03-03", "2024-03-09"]),
        ("The next day the North Line left the South Line.", ["2024-03-03", "2024-03-04"]),
        ("A month earlier the South Line had asked the North Line for it.", ["2024-02", "2024-03-03"]),
        # Of no day that is told, and too far from the one that is.
        (
            "In spring the pier was wet. Snow fell. It was cold. Six days later the North Line left the South Line.",
            None,
        ),
    ],
)
def test_a_day_that_counts_from_the_one_told_before(tmp_path: Path, sentence: str, expected: list[str] | None) -> None:
    found = report(tmp_path, "24 March 2024", FIRST, sentence)
    assert found == expected if expected else "2024-03-09" not in found


def test_a_day_that_counts_from_none_is_none(tmp_path: Path) -> None:
    assert report(tmp_path, "24 March 2024", "The next day the North Line left the South Line.") == []


@pytest.mark.parametrize("count", ["999 years earlier", "999 years later", "999 months earlier", "999 weeks later"])
def test_what_counts_to_where_no_calendar_goes_is_none(tmp_path: Path, count: str) -> None:
    told = [f"{count} the North Line met the South Line." for _ in range(130 if "years" not in count else 10)]
    assert "2024-03-03" in report(tmp_path, "24 March 2024", FIRST, *told)


def test_a_month_behind_the_year_told_before_it_in_a_report_of_no_day(tmp_path: Path) -> None:
    told = "The North Line and the South Line signed a lease on 14 July 2022.", "In October they launched the Tern."
    assert report(tmp_path / "a", "February 2026", *told) == ["2022-07-14", "2022-10"]
    # News of a day tells of its own year.
    assert report(tmp_path / "b", "24 February 2026", *told) == ["2022-07-14", "2025-10"]


def test_the_line_of_the_text_that_is_its_stamp_tells_no_event(tmp_path: Path) -> None:
    lead = "The North Line and the South Line signed a lease in the old harbour house, and nobody was on the quay."
    text = "\n".join(
        [
            "The North Line and the South Line sign",
            "By Ada Moe",
            "Posted Saturday, June 6, 2026, 6:30 a.m.",
            lead,
            REST["en"],
        ]
    )
    found = rows(corpus(tmp_path, {"a": text}))
    assert not any(event.sentence.text.startswith("Posted") for one in found for event, _ in one.tellings)


def test_what_was_announced_for_a_day_and_called_off_is_a_row_of_what_was_planned(tmp_path: Path) -> None:
    told = "A visit of the North Line to the South Line, announced for 20 March, was called off over the weather."
    text = "\n".join(["The piers of Bergen", "", "24 March 2024", "", told, REST["en"], REST["en"].replace(",", " –")])
    (found,) = rows(corpus(tmp_path, {"a": text}))
    assert found.event.instead_of is not None and found.event.instead_of.value == "2024-03-20"
