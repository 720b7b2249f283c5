"""Which sentence tells a document's news, and how many documents share the points, on made-up documents."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from two_lines import REST, brief, corpus, letter

from seed_digest.digest.briefs.points.setting import setting_of
from seed_digest.facts.entities import Entity
from seed_digest.language.inflection import is_inflected
from seed_digest.model import Certainty, Corpus, Speaker
from seed_digest.publish.library import Library
from seed_digest.publish.voices import voice_name


def texts(found: Corpus) -> list[str]:
    return [one.cited[0].sentence.text for one in brief(found).points]


def reason(found: Corpus, text: str) -> str:
    """Why a sentence is a point."""
    (point,) = (one for one in brief(found).points if one.cited[0].sentence.text == text)
    return point.because[0].rule


def titled(title: str, day: str, *sentences: str) -> str:
    return "\n".join([title, "", day, "", *sentences, REST[0], REST[1]])


TITLE = "North Line and South Line settle on night ferry fares for June"
CAPTION = "The manager of the South Line will look at the new pier before he takes the tram to the airport."
LEAD = "The heads of both companies agreed in Bergen on night ferry fares, which are to be paid from June."


def test_the_lead_is_what_tells_the_title_and_not_what_stands_above_it(tmp_path: Path) -> None:
    found = corpus(tmp_path, {"a": titled(TITLE, "5 May 2024", CAPTION, LEAD)}, points=1)
    assert texts(found) == [LEAD]
    assert "the title above it names the parties" in reason(found, LEAD)


def test_a_title_does_not_stand_for_the_parties_where_the_lead_names_them(tmp_path: Path) -> None:
    ships = "The North Line said that the paint on its ships for the night ferry had dried before the rain of June."
    fares = "The North Line and the South Line agreed that the fares be the same on the ships of both."
    found = corpus(tmp_path, {"a": titled(TITLE, "5 May 2024", ships, fares)}, points=1)
    assert texts(found) == [fares]


def test_a_reason_says_that_one_party_is_named(tmp_path: Path) -> None:
    both = "The North Line and the South Line agreed on a common ticket for all their ships."
    one = "The South Line refused on 2 April to sell the ticket on board, where it has 14 cashiers."
    found = corpus(tmp_path, {"a": letter(1, "3 April 2024", both, one)})
    assert "names the parties" in reason(found, both) and "names the parties" not in reason(found, one)


def test_no_document_is_newer_than_one_of_its_day(tmp_path: Path) -> None:
    days = {"a": "3 April 2024", "b": "3 April 2024", "c": "5 April 2024"}
    seeds = {
        key: letter(at, day, f"The North Line met the South Line {at} times.")
        for at, (key, day) in enumerate(days.items(), 1)
    }
    found = corpus(tmp_path, seeds)
    rank = setting_of(found.articles, {}).rank
    assert [rank[one.document.id] for one in sorted(found.articles, key=lambda one: one.document.seed)] == [0, 0, 1]


DEEDS = (
    "agreed on a common ticket",
    "signed a lease of the Gull",
    "suspended the night service",
    "extended the summer timetable",
    "resumed the mail trips",
    "refused to share the old crane",
    "approved the plan of the new quay",
)


def test_while_others_have_none_no_document_has_two_points(tmp_path: Path) -> None:
    deeds = [f"The North Line and the South Line {deed} in {2010 + at}." for at, deed in enumerate(DEEDS)]
    seeds = {f"d{at}": letter(at, f"{at + 2} March {2010 + at}", deed) for at, deed in enumerate(deeds)}
    more = (
        "The North Line and the South Line signed 3 papers on the harbour of Bergen and 2 on its dredging.",
        "The North Line and the South Line agreed to pay 45 million crowns for tugs, said Anna Vogel.",
        "The North Line and the South Line cancelled 18 trips on account of a strike of the pilots.",
    )
    seeds["busy"] = letter(8, "9 June 2020", *more)
    found = corpus(tmp_path, seeds)
    count = Counter(one.cited[0].article_id for one in brief(found).points)
    assert len(brief(found).points) == 7 and max(count.values()) == 1


def test_one_document_alone_has_several_points(tmp_path: Path) -> None:
    told = [f"The North Line and the South Line {deed}, it was said in Bergen." for deed in DEEDS[:4]]
    found = corpus(tmp_path, {"a": letter(1, "5 May 2024", *told)})
    assert {*told} <= {*texts(found)}


def test_one_accident_told_twice_is_no_second_point_before_another_matter(tmp_path: Path) -> None:
    first = "The Gull ran aground on Sunday 2 February while the North Line and the South Line tested her engines."
    again = "Рейс «Чайка» 3 февраля сел на мель во время испытаний, которые Северная линия и Южная линия вели вдвоём."
    other = "The North Line and the South Line talked in Bergen about the price of coal."
    found = corpus(
        tmp_path,
        {
            "a": letter(1, "4 February 2025", first),
            "b": f"Вести порта\n\n5 февраля 2025\n\n{again}\nРыбу продают в крытом рынке у старой таможни.",
            "c": letter(3, "2 March 2024", other),
        },
        points=2,
    )
    assert other in texts(found) and len({first, again} & {*texts(found)}) == 1


def test_deeds_come_before_words_and_lists_of_names(tmp_path: Path) -> None:
    deed = "The North Line and the South Line suspended the night ferry to the islands."
    word = "The North Line and the South Line praised the night ferry to the islands."
    crew = "On board were Anna Vogel and Pavel Lind and Peter Hansen."
    found = corpus(tmp_path, {"a": letter(1, "5 May 2024", REST[2], crew, word, deed)})
    order = texts(found)
    assert order[0] == deed and order.index(word) < order.index(crew) if crew in order else True


def test_a_lead_on_another_matter_is_no_lead(tmp_path: Path) -> None:
    title = "South Line names its third ship after the lighthouse keeper of Bergen"
    named = "The South Line has named its third ship after the lighthouse keeper of Bergen."
    fares = "The North Line and the South Line have talked about it."
    more = "The North Line and the South Line paint their piers together, and share the tram to them as well."
    found = corpus(tmp_path, {"a": titled(title, "5 May 2024", named, fares, more)})
    assert "among the first sentences" not in "".join(reason(found, one) for one in texts(found) if one == named)
    assert texts(found)[0] != named


def test_a_second_first_sentence_of_a_document_gives_way_to_another_matter(tmp_path: Path) -> None:
    lead = "The North Line and the South Line agreed on night ferry fares in Bergen."
    detail = (
        "Anna Vogel of the North Line and Pavel Lind of the South Line sat together for 2 hours over night ferry fares."
    )
    other = "The North Line and the South Line gave the old crane to a school of welders."
    found = corpus(tmp_path, {"a": titled(TITLE, "5 May 2024", lead, detail, REST[2], other)}, points=2)
    assert texts(found) == [lead, other]


@pytest.mark.parametrize(("crews", "wins"), [("", True), ('crews = ["anna-vogel", "pavel-lind"]', False)])
def test_a_list_of_those_who_fly_for_the_parties_is_no_news(tmp_path: Path, crews: str, wins: bool) -> None:
    crew = "Aboard in the grey morning were Anna Vogel, Pavel Lind and Peter Hansen, who all slept well until dawn."
    news = "The North Line and the South Line praised the 45 stokers of the night ferry."
    found = corpus(tmp_path, {"a": letter(1, "5 May 2024", crew, REST[3], news)}, crews, points=1)
    assert (texts(found) == [crew]) is wins


FLIGHTS = (
    letter(
        1, "5 May 2024", REST[2], "Anna Vogel boarded a ship of the South Line in the grey of the morning, and slept.",
        REST[3], "The North Line and the South Line sat in the town hall in the evening.",
    ),
    "Заметки порта\n\n5 мая 2024\n\nРыбу продают в крытом рынке у старой таможни, трамвай ходит каждые десять минут.\n"
    "Анна Фогель рано утром поднялась на судно, которое принадлежит компании «Южная линия».\n"
    "Дети пели для мэра, который перерезал ленту и угощал супом всех, кто стоял под дождём.\n"
    "Северная линия и Южная линия вечером сидели в городской ратуше.",
)  # fmt: skip


@pytest.mark.parametrize(("crews", "wins"), [("", True), ('crews = ["anna-vogel"]', False)])
@pytest.mark.parametrize("text", FLIGHTS, ids=["en", "ru"])
def test_that_somebody_flies_gives_way_to_what_the_parties_do(
    tmp_path: Path, text: str, crews: str, wins: bool
) -> None:
    (first,) = texts(corpus(tmp_path, {"a": text}, crews, points=1))
    assert first.startswith(("Anna Vogel boarded", "Анна Фогель рано")) is wins


RECALLED = (
    letter(
        1, "5 May 2024", REST[2], "The North Line and the South Line talked of one timetable.", REST[3],
        "Earlier, the North Line and the South Line agreed on 45 stokers.",
    ),
    "Заметки порта\n\n5 мая 2024\n\nРыбу продают в крытом рынке у старой таможни, трамвай ходит каждые десять минут.\n"
    "Северная линия и Южная линия говорили об одном расписании.\n"
    "Дети пели для мэра, который перерезал ленту и угощал супом всех, кто стоял под дождём.\n"
    "Ранее Северная линия и Южная линия договорились о 45 новых кочегарах.",
)  # fmt: skip


@pytest.mark.parametrize("text", RECALLED, ids=["en", "ru"])
def test_what_a_text_only_recalls_is_no_news(tmp_path: Path, text: str) -> None:
    (first,) = texts(corpus(tmp_path, {"a": text}, points=1))
    assert not first.startswith(("Earlier", "Ранее"))


def test_what_was_signed_comes_before_what_was_agreed(tmp_path: Path) -> None:
    agreed = "The North Line and the South Line agreed on one timetable for the islands."
    signed = "The North Line and the South Line signed one timetable for the islands."
    found = corpus(tmp_path, {"a": letter(1, "5 May 2024", REST[2], signed, REST[3], agreed)}, points=1)
    assert texts(found) == [signed]


EXTENDED = "The North Line and the South Line extended the common timetable of the islands."
EXTENDED_AGAIN = (
    f"Pier\n\n9 December 2024\n\n{REST[2]}\n{EXTENDED.replace('the islands', 'their islands')}",
    "Причал\n\n9 декабря 2024\n\nРыбу продают у старой таможни, как и прежде, по субботам.\n"
    "Северная линия и Южная линия продлили общее расписание островов.",
)


@pytest.mark.parametrize(("year", "again"), [(2024, False), (2019, True)])
@pytest.mark.parametrize("text", EXTENDED_AGAIN)
def test_what_is_done_again_after_years_is_news(tmp_path: Path, text: str, year: int, again: bool) -> None:
    other = "The North Line and the South Line praised the 45 stokers of the old crane."
    seeds = {"a": letter(1, f"4 February {year}", EXTENDED), "b": text, "c": letter(3, "2 March 2024", other)}
    found = texts(corpus(tmp_path, seeds, points=2))
    assert (other not in found) is again


def test_the_years_of_a_long_time_share_the_points(tmp_path: Path) -> None:
    deeds = [f"The North Line and the South Line {deed} of the western harbour." for deed in DEEDS]
    seeds = {f"d{at}": letter(at, f"{at * 2 + 2} March 2024", deed) for at, deed in enumerate(deeds[:6])}
    old = "The North Line and the South Line met in Hamburg about tugs."
    seeds["old"] = letter(7, "9 June 2012", old)
    found = corpus(tmp_path, seeds, points=5)
    assert old in texts(found)


@pytest.mark.parametrize(
    ("text", "name", "language", "inflected"),
    [
        ("Фогеля", "Пётр Фогель", "ru", True),
        ("Петра Фогеля", "Петр Фогель", "ru", True),
        ("Фогель", "Пётр Фогель", "ru", False),
        ("директор Фогеля", "Пётр Фогель", "ru", False),
        ("Анны Ветровой", "Анна Ветрова", "ru", True),
        ("Vogel", "Anna Vogel", "en", False),
        ("福格尔", "安娜·福格尔", "zh", False),
    ],
)
def test_a_name_in_another_case_is_known(text: str, name: str, language: str, inflected: bool) -> None:
    assert is_inflected(text, name, language) is inflected


@pytest.mark.parametrize(
    ("text", "entity", "shown"),
    [
        ("Фогеля", "peter-vogel", "Пётр Фогель"),
        ("директор порта", "peter-vogel", "директор порта"),
        ("Фогеля", None, "Фогеля"),
    ],
)
def test_who_is_listed_speaks_in_the_nominative(text: str, entity: str | None, shown: str) -> None:
    listed = {"peter-vogel": Entity(kind="person", names={"en": "Peter Vogel", "ru": "Пётр Фогель"})}
    library = cast("Library", SimpleNamespace(facts=SimpleNamespace(entities=listed)))
    speaker = Speaker(text, entity, "сказал", False, Certainty.STATED, ())
    assert voice_name(library, speaker, "ru") == shown


def test_a_brief_of_little_tells_what_is_planned_and_no_weather(tmp_path: Path) -> None:
    met = "The North Line met the South Line in the old town hall, and both agreed on a ferry."
    plan, weather = (
        "The ferry will sail on 8 June, and each will pay one half.",
        "“The weather was bad,” said Laura Penn.",
    )
    found = brief(corpus(tmp_path, {"a": letter(1, "21 March 2024", met, weather, plan)}))
    assert [one.cited[0].sentence.text for one in found.points] == [met, plan]


def test_two_accounts_of_one_difference_are_not_two_points(tmp_path: Path) -> None:
    one = "On 3 May 2024 the North Line and the South Line signed the lease of the pier, which Anna Vogel had wanted."
    other = "It was 4 May 2024 when the South Line and the North Line signed a lease in the presence of Anna Vogel."
    seeds = {"a": titled("Lease of the pier", "5 May 2024", one), "b": titled("A lease", "6 May 2024", other)}
    found = corpus(tmp_path, seeds)
    (difference,) = brief(found).differences
    assert {row.cited.sentence.text for row in difference.accounts} == {one, other}
    assert len({one, other} & {*texts(found)}) == 1
