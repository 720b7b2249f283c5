"""What came about late by so much, as its own sentence says, is what became of the plan of that much before."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology_outcomes import days_of, letter
from two_lines import corpus

from seed_digest.language.lateness import late_by

LATE = [
    ("en", "Work began on 1 June, a week later than planned.", (3, 11)),
    ("en", "The lease was signed some eleven weeks later than promised.", (73, 81)),
    ("en", "The ferry sailed three days behind schedule.", (2, 4)),
    ("en", "The ferry is three days behind its rival.", None),
    ("en", "She came two weeks later.", None),
    ("ru", "Паром вышел с опозданием на неделю.", (3, 11)),
    ("ru", "Причал открыли на три дня позже срока.", (2, 4)),
    ("uk", "Пором вийшов на тиждень пізніше, ніж планували.", (3, 11)),
    ("bg", "Фериботът тръгна с пет дни закъснение.", (4, 6)),
    ("de", "Die Fähre legte mit drei Tagen Verspätung ab.", (2, 4)),
    ("de", "Die Fähre legte zwei Wochen später als geplant ab.", (10, 18)),
    ("fr", "Le quai a ouvert avec trois semaines de retard.", (17, 25)),
    ("es", "El muelle abrió con dos meses de retraso.", (44, 76)),
    ("it", "Il molo ha aperto con tre giorni di ritardo.", (2, 4)),
    ("pt", "O cais abriu com três dias de atraso.", (2, 4)),
    ("pl", "Prom wypłynął z trzydniowym opóźnieniem.", None),
    ("pl", "Prom wypłynął dwa dni później niż planowano.", (1, 3)),
    ("tr", "İskele planlanandan üç gün sonra açıldı.", (2, 4)),
    ("zh", "码头比原计划晚三天启用。", (2, 4)),
    ("ja", "桟橋は予定より三日遅れて開いた。", (2, 4)),
    ("ro", "Lucrarea a pornit cu o săptămână mai târziu decât fusese convenit.", (3, 11)),
    ("ro", "Ecluza a fost redeschisă cu cinci zile peste termen.", (4, 6)),
]


@pytest.mark.parametrize(("code", "text", "days"), LATE, ids=[f"{one[0]}-{one[1][:30]}" for one in LATE])
def test_how_late_a_sentence_says_something_was(code: str, text: str, days: tuple[int, int] | None) -> None:
    assert late_by(text, code) == days


PLAN = ("The quay of the North Line and the South Line is to be dredged.", "It should begin on 25 May.")


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        ("en", "3 June 2024", "The work at the quay began on 1 June, a week later than agreed, because of a storm."),
        ("ru", "3 июня 2024", "Работы на причале начались 1 июня, с опозданием на неделю."),
    ],
)
def test_a_late_one_is_what_became_of_the_plan_of_that_day(tmp_path: Path, code: str, day: str, sentence: str) -> None:
    contact = {
        "en": "On 2 June the North Line met the South Line.",
        "ru": "2 июня Северная линия встретилась с Южной линией.",
    }[code]
    seeds = {"a": letter("en", "20 May 2024", *PLAN), "b": letter(code, day, contact, sentence)}
    assert days_of(corpus(tmp_path, seeds)) == [("2024-06-01", "")]


def test_a_late_one_of_another_day_is_not(tmp_path: Path) -> None:
    contact = "On 2 June the North Line met the South Line."
    sentence = "The work at the quay began on 1 June, two weeks later than agreed, because of a storm."
    seeds = {"a": letter("en", "20 May 2024", *PLAN), "b": letter("en", "3 June 2024", contact, sentence)}
    assert not days_of(corpus(tmp_path, seeds))
