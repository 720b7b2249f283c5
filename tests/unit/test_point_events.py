"""An event is one point: what is told of it again gives way, what is new of it does not; and what takes its room."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from two_lines import REST, brief, corpus, letter

from seed_digest.digest.briefs.points.candidates import Candidate
from seed_digest.digest.briefs.points.choice import UNKNOWN_YEAR, same_year
from seed_digest.digest.briefs.points.events import told_before
from seed_digest.digest.briefs.points.setting import Setting
from seed_digest.edtf import Edtf
from seed_digest.model import Corpus

RARITY = {"gull": 2.0, "tern": 2.0, "bergen": 1.0, "anna-vogel": 1.5, "pier": 0.4}
ALONE = Setting({}, {})
KIN = Setting({}, {}, kin=frozenset({frozenset({"a", "b"})}))


def texts(found: Corpus) -> list[str]:
    return [one.cited[0].sentence.text for one in brief(found).points]


def reasons(found: Corpus) -> dict[str, str]:
    """Why each point is one, by its text."""
    return {one.cited[0].sentence.text: one.because[0].rule for one in brief(found).points}


def teller(article: str, told: str = "", *, date: Edtf | None = None, place: int = 5, row: object = None) -> Candidate:
    """A sentence of an article that no story joins with others. told: things, deeds with a mark behind ('agree!'),
    numbers, and '?' for a plan; date: of its event."""
    facts = told.split()
    deeds = frozenset(one.removesuffix("!") for one in facts if one.endswith("!"))
    counts = frozenset(one for one in facts if one.isdigit())
    stub = SimpleNamespace(
        cited=SimpleNamespace(article_id=article),
        article=SimpleNamespace(story=None),
        things=frozenset(facts) - counts - {"?", *(f"{one}!" for one in deeds)},
        deeds=deeds,
        counts=counts,
        event=None if date is None else SimpleNamespace(date=date, reported=False),
        entry=row,
        place=place,
        planned="?" in facts,
    )
    return cast("Candidate", stub)


ROW = SimpleNamespace()
MARCH, DAY, NEXT = Edtf(2026, 3), Edtf(2026, 3, 18), Edtf(2026, 3, 19)


@pytest.mark.parametrize(
    ("one", "other", "setting", "told"),
    [
        # One row of the chronology, and nothing new; then a number and a thing that nobody has told.
        (teller("a", "gull", row=ROW), teller("b", "gull bergen", row=ROW), ALONE, True),
        (teller("a", "gull tern build! 45", row=ROW), teller("b", "gull", row=ROW), ALONE, False),
        # A sentence that names nothing beside the parties adds nothing to its row.
        (teller("a", row=ROW), teller("b", "gull", row=ROW), ALONE, True),
        # The same deed with the same thing, in March and on a day of March; on another day; as a plan.
        (teller("a", "gull agree!", date=MARCH), teller("b", "gull agree!", date=DAY), ALONE, True),
        (teller("a", "gull agree!", date=NEXT), teller("b", "gull agree!", date=DAY), ALONE, False),
        (teller("a", "gull agree! ?", date=DAY), teller("b", "gull agree!", date=DAY), ALONE, False),
        (teller("a", "gull agree!", date=Edtf(2026)), teller("b", "gull agree!", date=DAY), ALONE, False),
        (teller("a", "agree!", date=DAY), teller("b", "agree!", date=DAY), ALONE, False),
        # Documents on one event: one deed with a thing that is rare, or leads with rare things; without a date.
        (teller("a", "gull agree!"), teller("b", "gull agree!"), KIN, True),
        (teller("a", "gull agree!"), teller("b", "gull agree!"), ALONE, False),
        (teller("a", "pier agree!"), teller("b", "pier agree!"), KIN, False),
        (teller("a", "gull anna-vogel", place=0), teller("b", "gull anna-vogel", place=1), KIN, True),
        (teller("a", "gull", place=0), teller("b", "gull", place=1), KIN, False),
        (teller("a", "gull anna-vogel", place=0), teller("b", "gull anna-vogel", place=4), KIN, False),
        # Their leads of one day tell the same in whatever words.
        (teller("a", "bergen meet!", place=0, date=DAY), teller("b", "tern", place=0, date=DAY), KIN, True),
        (teller("a", "bergen meet!", place=0, date=MARCH), teller("b", "tern", place=0, date=DAY), KIN, False),
    ],
)
def test_what_is_told_of_an_event_again(one: Candidate, other: Candidate, setting: Setting, told: bool) -> None:
    assert (told_before(one, [other], setting, RARITY) > 0.5) is told
    assert told_before(one, [], setting, RARITY) == 0


def test_what_two_points_have_told_together_is_not_new() -> None:
    one = teller("a", "gull tern bergen", row=ROW)
    others = [teller("b", "gull", row=ROW), teller("c", "tern bergen", row=ROW)]
    assert told_before(one, others, ALONE, RARITY) == 1
    assert all(told_before(one, [other], ALONE, RARITY) < 0.5 for other in others)


def test_leads_of_one_day_on_one_event_are_one_point_in_whatever_words(tmp_path: Path) -> None:
    first = (
        "Anna Vogel and Pavel Lind met on 14 July 2021 aboard the Gull for the North Line and the South Line, "
        "and sealed in Bergen what had been on paper for years."
    )
    again = "«Чайка» 14 июля приняла гостей: за Северную линию чай пила Анна Фогель, за Южную линию пил Павел Линд."
    other = "The North Line and the South Line talked of the price of coal."
    found = corpus(
        tmp_path,
        {
            "a": letter(1, "15 July 2021", first),
            "b": f"Вести порта\n\n16 июля 2021\n\n{again}\nРыбу продают в крытом рынке у старой таможни.",
            "c": letter(3, "2 May 2020", *REST[1:], other),
        },
        points=2,
    )
    assert len({first, again} & {*texts(found)}) == 1


def test_what_is_due_when_is_told_where_nothing_became_of_it_yet(tmp_path: Path) -> None:
    plan = "The North Line and the South Line will close the old pier in the winter of 2027."
    found = corpus(tmp_path, {"a": letter(1, "2 July 2025", *REST, plan)})
    assert "tells what is due when" in reasons(found)[plan]


def test_that_a_plan_was_called_off_is_told_rather_than_the_plan(tmp_path: Path) -> None:
    plan = "The North Line and the South Line will meet in Bergen on 12 June 2024 to talk about the Gull cruise."
    off = "The North Line and the South Line called off their meeting of 12 June 2024 about the Gull cruise."
    seeds = {"a": letter(1, "28 May 2024", *REST[:2], plan), "b": letter(2, "10 June 2024", *REST[2:], off)}
    found = corpus(tmp_path, seeds)
    assert texts(found)[:2] == [off, plan]
    assert "tells that a plan was moved or called off" in reasons(found)[off]
    assert "tells what is due when" not in reasons(found)[plan]


def test_an_opening_that_leads_up_to_the_news_gives_way_to_it(tmp_path: Path) -> None:
    teaser = "Anna Vogel of the North Line has found a new reason to be angry with Pavel Lind of the South Line."
    news = "In a letter the head of the North Line accused the South Line of hiding its ships."
    found = corpus(tmp_path, {"a": letter(1, "9 May 2022", teaser, news)}, points=1)
    assert texts(found) == [news]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Edtf(2024), Edtf(2024, 5, 3), 1.0),
        (Edtf(2024), Edtf(2025), 0.0),
        (Edtf(2024), Edtf(None, 5, 3), UNKNOWN_YEAR),
        (None, Edtf(2024), UNKNOWN_YEAR),
        (None, None, UNKNOWN_YEAR),
    ],
)
def test_an_unknown_year_may_be_that_of_another(one: Edtf | None, other: Edtf | None, expected: float) -> None:
    first, second = (cast("Candidate", SimpleNamespace(date=date)) for date in (one, other))
    assert same_year(first, second) == expected
