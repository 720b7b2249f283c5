"""Two events of the same people in the same days are two rows and two points."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_one_news import PLACES, page
from test_point_events import DAY, KIN, NEXT, RARITY, teller
from two_lines import corpus, rows, told

from seed_digest.digest.briefs.points.candidates import Candidate
from seed_digest.digest.briefs.points.events import told_before
from seed_digest.edtf import Edtf

HEADS = "Anna Vogel of the North Line met Pavel Lind of the South Line"


def tellers(folder: Path, **seeds: str) -> list[str]:
    """Who tells each row, by the first letters of their names, each once."""
    entities = folder / "content" / "entities"
    entities.mkdir(parents=True)
    (entities / "places.toml").write_text(PLACES, encoding="utf-8")
    found = rows(corpus(folder, seeds))
    return sorted("".join(sorted({event.seed[:1] for event, _ in one.tellings})) for one in found)


def test_meetings_in_two_towns_of_one_week_are_two(tmp_path: Path) -> None:
    coal = page("Lines meet again", "22 March 2024", f"{HEADS} in Bergen about the price of coal.", "Children sang.")
    for at, day in enumerate(["On 18 March ", ""]):
        lease = page("In Oslo", "19 March 2024", f"{day}{HEADS} in Oslo about the lease.", "The hall was cold.")
        assert tellers(tmp_path / str(at), a=lease, b=coal) == ["a", "b"]


def test_the_visit_of_a_month_is_no_meeting_elsewhere_on_a_day_of_it(tmp_path: Path) -> None:
    visit = "In March Anna Vogel of the North Line visited Pavel Lind of the South Line in Oslo."
    month = page("Visit in Oslo", "2 April 2024", visit, "The hall was cold.")
    day = page("In Bergen", "3 April 2024", f"On 28 March {HEADS} in Bergen.", "Children sang.")
    assert tellers(tmp_path, a=month, b=day) == ["a", "b"]


def test_a_launch_and_a_docking_of_one_day_are_two(tmp_path: Path) -> None:
    of = "The Gull cruise of the North Line and the South Line {} on 19 March with Anna Vogel on board."
    up = page("Gull launched", "19 March 2024", of.format("was launched"), "Crowds cheered.")
    down = page("Gull docks", "20 March 2024", of.format("docked"), "It took six hours.")
    assert tellers(tmp_path, a=up, b=down) == ["a", "b"]


@pytest.mark.parametrize(
    "told_beside",
    ["The yard has been closed since the fire of 3 May 2025.", "They will meet again in Bergen in May 2019."],
)
def test_a_document_without_a_day_tells_no_event_of_another_time(told_beside: str, tmp_path: Path) -> None:
    known = page(
        "In Oslo", "21 March 2024", f"On Wednesday {HEADS} in Oslo and spoke of the lease.", "The hall was cold."
    )
    bare = page("Vogel and Lind", "", f"In Oslo {HEADS[:11]} met Pavel Lind of the South Line for the North Line.")
    assert "ac" in tellers(tmp_path / "none", a=known, c=bare)
    found = tellers(tmp_path / "told", a=known, c=bare + "\n" + told_beside)
    assert "ac" not in found


def test_what_a_year_is_told_of_is_no_report_of_its_first_days(tmp_path: Path) -> None:
    year = page("What a year", "8 January 2024", f"In 2024 {HEADS} in Oslo.", "The hall was cold.")
    report = page("In the new year", "4 January 2024", f"{HEADS} in Oslo.", "Children sang.")
    assert tellers(tmp_path, a=year, b=report) == ["a", "b"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two deeds of one day; what was done and what is planned on it; one deed on two days, and in two months.
        (teller("a", "gull launch!", place=0, date=DAY), teller("b", "gull dock!", place=0, date=DAY)),
        (teller("a", "gull ?", place=0, date=DAY), teller("b", "gull", place=0, date=DAY)),
        (teller("a", "gull meet!", date=DAY), teller("b", "gull meet!", date=Edtf(2026, 3, 21))),
        (teller("a", "gull meet!", date=Edtf(2026, 3)), teller("b", "gull meet!", date=Edtf(2026, 4))),
    ],
)
def test_two_events_of_documents_on_one_are_two_points(one: Candidate, other: Candidate) -> None:
    assert told_before(one, [other], KIN, RARITY) == 0


@pytest.mark.parametrize("other_date", [NEXT, Edtf(2026, 3, 16, end=Edtf(2026, 3, 19))])
def test_accounts_a_day_apart_or_of_days_around_it_are_of_one_event(other_date: Edtf) -> None:
    one, other = teller("a", "gull meet!", date=DAY), teller("b", "gull meet!", date=other_date)
    assert told_before(one, [other], KIN, RARITY) == 1


@pytest.mark.parametrize(
    ("day", "sentence", "expected"),
    [
        ("12 December 2023", "North Line and South Line will open the pier this January.", "2024-01 plan"),
        ("12 January 2024", "North Line and South Line opened the pier this December.", "2023-12"),
        ("12 January 2024", "North Line and South Line will open the pier this November.", "2024-11 plan"),
        ("5 March 2024", "NORTH LINE AND SOUTH LINE MET 4 March.", "2024-03-04"),
        (
            "5 March 2024",
            "On 4 March the North Line put before the board of the South Line its plan to build a pier.",
            "2024-03-04",
        ),
        (
            "5 April 2024",
            "In March the North Line put before the board of the South Line drawings of a ship which will sail.",
            "2024-03",
        ),
    ],
)
def test_the_day_of_a_lead(day: str, sentence: str, expected: str, tmp_path: Path) -> None:
    found = told(corpus(tmp_path, {"a": page("Harbour notes", day, sentence)}))
    assert [one.split(":")[0] for one in found] == [expected]
