"""Plans that were called off or moved: what tells so is what became of the plan, and no plan itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from two_lines import corpus, letter, rows, told

from seed_digest.language.contrasted import denied_day
from seed_digest.language.languages import in_order
from seed_digest.language.slated import how_turned
from seed_digest.language.times import find_times

PLANNED = "The North Line and the South Line will meet in Bergen on {} June 2024 to talk about the Gull cruise."
CALLED_OFF = (
    "The North Line has called off the talks with the South Line about the Gull cruise that were planned for {} "
    "June 2024.",
    "The North Line cancelled the talks with the South Line about the Gull cruise planned for {} June 2024.",
    "The talks of the North Line with the South Line about the Gull cruise on {} June 2024 have been called off.",
    "The North Line and the South Line called off their meeting of {} June 2024 about the Gull cruise.",
)

# (language, sentence, how it turns its dates, in their order)
OLD_DATES = [
    ("en", "They put off to 11 April 2025 the opening of the pier planned for 14 February.", ["", "superseded"]),
    ("en", "The opening planned for 14 February was postponed to 11 April 2025.", ["superseded", ""]),
    ("en", "After a delay the opening is now planned for 14 February.", [""]),
    ("en", "The planned launch was postponed on 14 February.", [""]),
    ("fr", "Ils ont reporté au 11 avril 2025 l’ouverture du quai, prévue le 14 février.", ["", "superseded"]),
    ("es", "Aplazó al 11 de abril de 2025 la apertura del muelle, prevista para el 14 de febrero.", ["", "superseded"]),
    ("it", "Ha rinviato all’11 aprile 2025 l’apertura del molo, prevista per il 14 febbraio.", ["", "superseded"]),
    ("pt", "Adiou para 11 de abril de 2025 a abertura do cais, prevista para 14 de fevereiro.", ["", "superseded"]),
    ("de", "Sie verschob die für den 14. Februar geplante Öffnung auf den 11. April 2025.", ["superseded", ""]),
    ("ru", "Они перенесли на 11 апреля 2025 года открытие, запланированное на 14 февраля.", ["", "superseded"]),
    ("uk", "Вони перенесли на 11 квітня 2025 року відкриття, заплановане на 14 лютого.", ["", "superseded"]),
    ("zh", "双方将原定于2月14日的启用推迟到2025年4月11日。", ["superseded", ""]),
    ("zh", "“海鸥25号”原定10月10日启航,已推迟到4月11日。", ["superseded", ""]),
    ("ja", "両社は2月14日に予定されていた会談を2025年4月11日に延期した。", ["superseded", ""]),
    ("de", "Die Linie hat das für den 20. Mai 2025 geplante Treffen abgesagt.", ["undone"]),
    ("fr", "La ligne a annulé la rencontre prévue le 20 mai 2025 à Bergen.", ["undone"]),
    ("ru", "Линия отменила встречу, запланированную на 20 мая 2025 года.", ["undone"]),
    ("zh", "航运公司取消了原定于2025年5月20日举行的会谈。", ["undone"]),
]


@pytest.mark.parametrize(("code", "text", "expected"), OLD_DATES, ids=[f"{one[0]}-{one[1][:40]}" for one in OLD_DATES])
def test_the_planned_date_of_what_was_turned(code: str, text: str, expected: list[str]) -> None:
    times = find_times(text, 1, in_order(code))
    assert [how_turned(text, one.start, one.end, code) for one in times] == expected


def test_four_meetings_called_off_are_four(tmp_path: Path) -> None:
    plans = {f"a{day}": letter(day, f"{day} May 2024", PLANNED.format(10 + day)) for day in range(1, 5)}
    offs = {f"b{at}": letter(at, f"{4 + at} June 2024", CALLED_OFF[at - 1].format(10 + at)) for at in range(1, 5)}
    found = rows(corpus(tmp_path, plans | offs))
    texts = {one.key: one.event.sentence.text for one in found}
    became = {
        one.event.date.value: [(texts[two.key], two.how) for two in one.outcomes]
        for one in found
        if one.planned and one.event.date is not None
    }
    assert became == {f"2024-06-{10 + at}": [(CALLED_OFF[at - 1].format(10 + at), "called off")] for at in range(1, 5)}
    assert [one.event.date.value for one in found if one.event.reported and one.event.date] == [
        f"2024-06-0{4 + at}" for at in range(1, 5)
    ]


def test_what_is_put_off_to_no_day_is_told_of_its_plan(tmp_path: Path) -> None:
    off = "The North Line put off the meeting with the South Line about the Gull cruise planned for 12 June 2024."
    found = rows(
        corpus(tmp_path, {"a": letter(1, "1 May 2024", PLANNED.format(12)), "b": letter(2, "3 June 2024", off)})
    )
    assert [(one.event.date.value, [two.how for two in one.outcomes]) for one in found if one.event.date] == [
        ("2024-06-03", []),
        ("2024-06-12", ["moved"]),
    ]


def test_a_plan_called_off_that_nobody_told_of(tmp_path: Path) -> None:
    found = told(corpus(tmp_path, {"a": letter(1, "5 June 2024", CALLED_OFF[1].format(12))}))
    assert [one.partition(":")[0] for one in found] == ["2024-06-05 report"]


NOT_BUT = [
    ("ru", "Экипаж отправится в путь не 14, а 21 июля.", 14),
    ("uk", "Екіпаж вирушить не 14, а 21 липня.", 14),
    ("en", "The crew will sail not on the 14th but on 21 July.", 14),
    ("en", "They will sail with not 14 but 21 sailors on 3 July.", None),
    ("de", "Die Fähre soll nicht am 14., sondern am 21. Juli ablegen.", 14),
    ("fr", "Le bateau partira non pas le 14, mais le 21 juillet.", 14),
    ("es", "El barco zarpará no el 14, sino el 21 de julio.", 14),
    ("it", "La nave partirà non il 14 ma il 21 luglio.", 14),
    ("pl", "Prom wypłynie nie 14, lecz 21 lipca.", 14),
    ("zh", "渡轮将不是14日而是7月21日启航。", 14),
    ("ja", "船は14日ではなく7月21日に出航する。", 14),
    ("ru", "В порту ждут 14, а 21 июля придёт ещё пять.", None),
]


@pytest.mark.parametrize(("code", "text", "day"), NOT_BUT, ids=[f"{one[0]}-{one[1][:30]}" for one in NOT_BUT])
def test_the_day_that_it_is_not(code: str, text: str, day: int | None) -> None:
    (time,) = (one for one in find_times(text, 1, in_order(code)) if one.date is not None)
    assert denied_day(text, time.start, code) == day


def test_a_plan_is_moved_from_the_day_that_it_is_not(tmp_path: Path) -> None:
    plan = letter(1, "1 May 2024", PLANNED.format(14))
    moved = letter(2, "3 June 2024", "The North Line and the South Line will meet not on the 14th but on 21 June 2024.")
    found = rows(corpus(tmp_path, {"a": plan, "b": moved}))
    assert [(one.event.date.value, [two.how for two in one.outcomes]) for one in found if one.event.date] == [
        ("2024-06-14", ["moved"]),
        ("2024-06-21", []),
    ]
