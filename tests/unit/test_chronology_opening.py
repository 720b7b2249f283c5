"""How a document opens: its dateline is no event, and its lead is told with the day that the next sentence gives it."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_chronology import REST
from two_lines import corpus, rows, told


def report(code: str, day: str, *paragraphs: str) -> str:
    """A report without a headline of its own: its day, its paragraphs, two that tell nothing of the lines."""
    return "\n\n".join([day, *paragraphs, REST[code], REST[code].replace(",", " –")])


@pytest.mark.parametrize(
    ("code", "day", "above", "text"),
    [
        (
            "ru",
            "15 мая, 14:02",
            "Анна Фогель во время тренировки © Пресс-служба порта",
            "БЕРГЕН, 15 мая 2024 года. /АС/. Северная линия и Южная линия вчера подписали договор о причале.",
        ),
        (
            "en",
            "May 15, 2024",
            "The pier of Bergen by morning. Photo: P. Lind",
            "BERGEN, May 15 - The North Line and the South Line signed a lease yesterday.",
        ),
        ("zh", "2024年5月15日", "", "本报卑尔根5月15日电 北方航运与南方航运昨日签署协议。"),
        ("zh", "2024年5月15日", "", "卑尔根5月15日電 北方航运与南方航运昨日签署协议。"),
    ],
)
def test_a_dateline_is_no_event_though_a_caption_stands_above_it(
    tmp_path: Path, code: str, day: str, above: str, text: str
) -> None:
    found = corpus(tmp_path, {"a": report(code, day, *filter(None, [above, text]))})
    (article,) = found.articles
    assert article.date is not None and article.date.value.first_day is not None
    assert [one.partition(":")[0] for one in told(found)] == ["2024-05-14"]


@pytest.mark.parametrize(
    ("code", "day", "lead_and_next", "leads"),
    [
        (
            "en",
            "16 May 2024",
            (
                "The North Line and the South Line are to share the western pier.",
                "The lease was signed by Anna Vogel and Pavel Lind on Tuesday.",
            ),
            "The lease",
        ),
        (
            "de",
            "16. Mai 2024",
            (
                "Die Nordlinie und die Südlinie rücken am Kai näher zusammen.",
                "Anna Vogel und Pavel Lind unterzeichneten am Dienstag in Bergen ein Abkommen.",
            ),
            "Anna Vogel",
        ),
        (
            "ru",
            "16 мая 2024",
            (
                "Северная линия вместе с Южной линией прорабатывает доставку рыбы на острова.",
                "Об этом во вторник сообщила в порту журналистам Анна Фогель.",
            ),
            "Северная линия",
        ),
        (
            "de",
            "16. Mai 2024",
            (
                "Die Nordlinie prüft, gemeinsam mit der Südlinie Fisch auf die Inseln zu bringen.",
                "Das sagte die Chefin der Linie, Anna Vogel, am Dienstag vor jungen Leuten in Bergen.",
            ),
            "Die Nordlinie",
        ),
        (
            "uk",
            "16 травня 2024",
            (
                "Північна лінія заявила, що дасть Південна лінія човен для рейсу на острови.",
                "Про це вона сказала у вівторок у порту.",
            ),
            "Північна лінія",
        ),
    ],
)
def test_a_lead_is_told_with_the_day_that_the_next_sentence_gives(
    tmp_path: Path, code: str, day: str, lead_and_next: tuple[str, str], leads: str
) -> None:
    found = corpus(tmp_path, {"a": report(code, day, " ".join(lead_and_next))})
    (row,) = rows(found)
    assert row.event.date is not None and row.event.date.value == "2024-05-14"
    assert row.event.sentence.text.startswith(leads)
    assert lead_and_next[0] in {event.sentence.text for event, _ in row.tellings}
    assert not row.event.planned and row.event.because


def test_what_stands_deeper_in_a_text_gives_its_lead_no_day(tmp_path: Path) -> None:
    lead = "The North Line and the South Line agreed to share the western pier."
    found = corpus(
        tmp_path,
        {
            "a": report(
                "en", "16 May 2024", lead, REST["en"], "Soup was free. The harbour was closed by ice on Tuesday."
            )
        },
    )
    assert [one.event.reported for one in rows(found) if one.event.sentence.text == lead] == [True]


@pytest.mark.parametrize(
    ("code", "day", "lead", "deep"),
    [
        (
            "en",
            "16 May 2024",
            "The North Line turned down the bill on Tuesday.",
            "The fish of the North Line goes to the South Line in boxes of wood.",
        ),
        (
            "es",
            "16 de mayo de 2024",
            "La Línea Norte rechazó el martes la factura.",
            "El pescado de la Línea Norte va a la Línea Sur en cajas de madera.",
        ),
    ],
)
def test_the_news_of_a_title_is_what_the_opening_dates_and_no_contact_deep_in_the_text(
    tmp_path: Path, code: str, day: str, lead: str, deep: str
) -> None:
    title = {"en": "North Line and South Line in a quarrel", "es": "La Línea Norte y la Línea Sur, en disputa"}[code]
    text = "\n\n".join([title, report(code, day, lead, REST[code]), REST[code].replace(",", ";"), deep])
    found = rows(corpus(tmp_path, {"a": text}))
    assert [(one.event.sentence.text, one.event.reported) for one in found] == [(lead, False)]


@pytest.mark.parametrize(
    ("code", "day", "sentence"),
    [
        ("en", "16 May 2024", "The North Line and the South Line will use both piers for it."),
        ("ru", "16 мая 2024", "Вместе с Южной линией Северная линия будет занимать оба причала."),
    ],
)
def test_what_is_planned_without_a_deed_and_a_day_is_no_row(tmp_path: Path, code: str, day: str, sentence: str) -> None:
    lead = {
        "en": "The North Line met the South Line yesterday.",
        "ru": "Северная линия и Южная линия встретились вчера.",
    }[code]
    text = "\n\n".join([{"en": "Notes from the harbour", "ru": "Заметки из гавани"}[code], day, f"{lead} {sentence}"])
    found = rows(corpus(tmp_path, {"a": "\n\n".join([text, REST[code], REST[code].replace(",", " –")])}))
    assert [one.event.sentence.text for one in found] == [lead]


@pytest.mark.parametrize(
    ("code", "day", "lead", "detail"),
    [
        (
            "en",
            "16 May 2024",
            "The North Line and the South Line signed a lease in Bergen on Tuesday.",
            "Under it the South Line will deliver the North Line six cranes a year.",
        ),
        (
            "ru",
            "16 мая 2024",
            "Северная линия и Южная линия во вторник подписали в Бергене договор.",
            "По договору Северная линия будет подписывать с Южной линией списки грузов.",
        ),
        (
            "zh",
            "2024年5月16日",
            "北方航运和南方航运周二在卑尔根签署协议。",
            "根据协议,北方航运将与南方航运签署货物清单。",
        ),
    ],
)
def test_what_was_agreed_on_a_day_is_no_row_of_plans_beside_it(
    tmp_path: Path, code: str, day: str, lead: str, detail: str
) -> None:
    found = rows(corpus(tmp_path, {"a": report(code, day, f"{lead} {detail}")}))
    assert [one.event.date.value for one in found if one.event.date] == ["2024-05-14"]
    undated = report(
        code, day, f"{lead.replace(' on Tuesday', '').replace(' во вторник', '').replace('周二', '')} {detail}"
    )
    assert any(one.planned for one in rows(corpus(tmp_path / "b", {"a": undated})))


@pytest.mark.parametrize(
    ("code", "day", "lead", "sentence"),
    [
        (
            "en",
            "16 May 2024",
            "The North Line and the South Line signed a lease on Tuesday.",
            "The North Line and the South Line will resume the talks broken off in November.",
        ),
        (
            "ja",
            "2024年7月30日",
            "北航路社と南航路社は28日、協定に署名した。",
            "北航路社と南航路社は11月に中断した協議を再開する。",
        ),
    ],
)
def test_what_is_to_go_on_is_not_planned_for_the_day_on_which_it_ended(
    tmp_path: Path, code: str, day: str, lead: str, sentence: str
) -> None:
    found = corpus(tmp_path, {"a": report(code, day, lead, sentence)})
    assert not [one for one in told(found) if "-11" in one]


def test_a_year_of_which_no_date_is_read_is_another_time(tmp_path: Path) -> None:
    lead = "The North Line and the South Line signed a treaty on 4 July 1776."
    (row,) = rows(corpus(tmp_path, {"a": report("en", "16 May 2024", lead)}))
    assert row.event.date is None
    assert [one.quote for one in row.event.because] == ["4 July 1776"]
