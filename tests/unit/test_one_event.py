"""What is one event and what is not: citations of a point, rows of a plan, outcomes, plans of undated documents."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from two_lines import brief, corpus, letter, rows, told

from seed_digest.digest.briefs.points.candidates import Candidate
from seed_digest.digest.briefs.points.likes import same, vouched
from seed_digest.digest.likeness import Likeness

SHIPS = """
[heron]
kind = "spacecraft"
names.en = "Heron"
[osprey]
kind = "spacecraft"
names.en = "Osprey"
"""
TOWNS = ("Bergen", "Oslo", "Tromsø", "Bodø", "Narvik", "Molde", "Hamar", "Moss", "Skien", "Arendal")
SAILED = "The North Line launched the Gull cruise with Anna Vogel on board for the South Line on 20 March."


def with_ships(folder: Path) -> None:
    entities = folder / "content" / "entities"
    entities.mkdir(parents=True)
    (entities / "ships.toml").write_text(SHIPS, encoding="utf-8")


def test_thanks_for_what_was_done_do_not_hold_that_it_was(tmp_path: Path) -> None:
    thanks = "«Спасибо Южной линии и Северной линии за рейс «Чайка»», – сказала Анна Фогель 20 марта."
    found = corpus(
        tmp_path,
        {
            "a": letter(1, "21 March 2024", SAILED),
            "b": f"Заметки из гавани\n\n21 марта 2024\n\n{thanks}\nРыбу продают в крытом рынке у старой таможни.",
        },
    )
    (point,) = (one for one in brief(found).points if one.cited[0].sentence.text == SAILED)
    assert len(point.cited) == 1


@pytest.mark.parametrize(
    ("deeds", "people", "counts", "expected"),
    [
        ((["sign"], ["agree"]), (["a"], ["a"]), ([], []), False),
        ((["sign"], ["agree", "sign"]), ([], []), ([], []), True),
        ((["agree"], []), ([], []), (["318"], ["318"]), True),
        (([], []), (["a"], ["a"]), ([], []), True),
        (([], []), ([], []), ([], []), False),
    ],
)
def test_what_holds_that_two_sentences_of_one_row_tell_one_thing(
    deeds: tuple[list[str], list[str]],
    people: tuple[list[str], list[str]],
    counts: tuple[list[str], list[str]],
    *,
    expected: bool,
) -> None:
    one, other = (
        SimpleNamespace(deeds=frozenset(deeds[at]), people=frozenset(people[at]), counts=frozenset(counts[at]))
        for at in (0, 1)
    )
    assert vouched(cast("Candidate", one), cast("Candidate", other)) is expected


@pytest.mark.parametrize(("ship", "count"), [("Gull", 1), ("Tern", 2)])
def test_a_bare_plan_of_one_day_joins_the_plan_that_names_the_ship(tmp_path: Path, ship: str, count: int) -> None:
    plan = "The North Line will launch the Gull cruise for the South Line on 8 June."
    about = f"The North Line and the South Line agreed on the fares of the {ship} cruise on 22 January."
    bare = "The start is due on 8 June, with soup for all who stand on the quay that day."
    seeds = {"a": letter(1, "21 March 2024", plan), "b": letter(3, "24 January 2024", about, bare)}
    assert len([one for one in rows(corpus(tmp_path, seeds)) if one.planned]) == count


def test_one_refusal_of_one_day_in_two_languages_is_one_row(tmp_path: Path) -> None:
    refusal = "The North Line let it be known on Tuesday that Pavel Lind of the South Line is not welcome."
    german = "Am 19. März ließ die Nordlinie wissen, dass Pavel Lind von der Südlinie nicht willkommen ist."
    rest = "Fisch wird in der Markthalle neben dem alten Zollhaus verkauft, und die Bahn fährt alle zehn Minuten."
    usual = "Pavel Lind of the South Line spoke well of the North Line and its blue funnels, number {}, in {}."
    seeds = {"a": letter(1, "21 March 2024", refusal), "b": f"Hafennotizen\n\n29. Mai 2024\n\n{german}\n{rest}"}
    seeds |= {f"c{at}": letter(at, f"{at} May 2023", usual.format(at, name)) for at, name in enumerate(TOWNS, 1)}
    (row,) = (one for one in rows(corpus(tmp_path, seeds)) if one.event.date and one.event.date.value == "2024-03-19")
    assert len(row.tellings) == 2


def test_one_half_of_a_plan_is_not_what_became_of_it(tmp_path: Path) -> None:
    with_ships(tmp_path)
    plan = "The North Line will launch the Heron with Pavel Lind and the Osprey with Anna Vogel on 20 March."
    half = "The North Line launched the Osprey with Anna Vogel for the South Line on 20 March."
    both = "The North Line launched the Osprey with Anna Vogel and the Heron with Pavel Lind on 20 March."
    for number, (done, found) in enumerate(((half, False), (both, True))):
        seeds = {"a": letter(1, "5 March 2024", plan), "b": letter(2, "21 March 2024", done)}
        folder = tmp_path / str(number)
        with_ships(folder)
        (row,) = (one for one in rows(corpus(folder, seeds)) if one.planned)
        assert bool(row.outcomes) is found


def test_an_undated_document_plans_what_is_later_than_all(tmp_path: Path) -> None:
    invited = "The North Line invited the South Line to a shared cruise in 2029, papers in Bergen say."
    dated = letter(2, "21 March 2024", "The North Line and the South Line signed a lease, papers say.")
    found = corpus(tmp_path, {"a": letter(1, "", invited), "b": dated})
    assert any(one.startswith("2029 plan") for one in told(found))
    (row,) = (one for one in rows(found) if one.event.date and one.event.date.year == 2029)
    assert "later than 2024-03-21" in row.event.because[-1].rule


def test_what_an_undated_document_tells_as_past_is_no_plan_though_later_than_all(tmp_path: Path) -> None:
    dated = letter(2, "21 March 2024", "The North Line and the South Line signed a lease, papers say.")
    met = "In April 2025 Anna Vogel of the North Line met the head of the South Line in Bergen."
    met_ru = [
        "В апреле 2025 г. глава Северной линии встречался с людьми Южной линии в Бергене.",
        "В гавани города два причала, и оба после бури починили жители набережной вместе с рабочими порта.",
        "Утром там продают рыбу, а по воскресеньям поёт хор детей, и кафе на берегу открыто до самого вечера.",
    ]
    for text in (letter(1, "", met), "\n".join(["Заметки из гавани", "", *met_ru])):
        found = corpus(tmp_path, {"a": text, "b": dated})
        assert [one.partition(":")[0] for one in told(found)] == ["2024-03-21 report", "2025-04"]


def test_an_undated_plan_names_the_day_that_it_is_later_than(tmp_path: Path) -> None:
    dated = letter(2, "21 March 2024", "The North Line and the South Line signed a lease, papers say.")
    both = (
        "The North Line and the South Line met on 5 April 2025 in Bergen. "
        "The North Line invited the South Line to a shared cruise in 2029."
    )
    found = rows(corpus(tmp_path, {"a": letter(1, "", both), "b": dated}))
    (row,) = (one for one in found if one.event.date and one.event.date.year == 2029)
    assert row.event.because[-1].rule == "planned: later than 2025-04-05, the newest day that it tells as past"


def test_an_undated_document_is_believed_to_be_newer_by_a_day_that_it_tells_as_past(tmp_path: Path) -> None:
    signed = "The North Line and the South Line signed the Gull lease on 3 May 2025, papers say in Bergen."
    earlier = "In April 2025 the North Line and the South Line agreed on the fares of the Gull cruise."
    dated = letter(2, "21 March 2024", "The North Line and the South Line quarrelled, papers say.")
    found = corpus(tmp_path, {"a": letter(1, "", signed, earlier), "b": dated})
    assert not any("plan" in one for one in told(found))


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("28 members", "25 members", False),
        ("28 members", "28 members of 3 states", True),
        ("28 members", "The members", True),
        ("Nine workers", "Six workers", False),
    ],
)
def test_a_sentence_with_other_numbers_is_no_second_source(here: str, there: str, *, expected: bool) -> None:
    """One row, one deed; only the numbers tell that one does not hold what the other says."""
    entry = object()
    one, other = (
        SimpleNamespace(
            cited=SimpleNamespace(article_id=key),
            sentence=SimpleNamespace(text=f"{told} signed the lease of the pier."),
            article=SimpleNamespace(document=SimpleNamespace(language="en")),
            entry=entry,
            denied=frozenset(),
            deeds=frozenset({"sign"}),
            people=frozenset(),
            counts=frozenset(re.findall(r"[0-9]+", told)),
        )
        for key, told in (("a", here), ("b", there))
    )
    assert same(cast("Candidate", one), cast("Candidate", other), cast("Likeness", None)) is expected
