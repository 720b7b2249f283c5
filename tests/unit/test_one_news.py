"""News of several documents that neither words nor dates join: one row for one event, and no row for two."""

from __future__ import annotations

from pathlib import Path

import pytest
from two_lines import REST, corpus, rows

from seed_digest.model import Corpus

PLACES = """
[oslo]
kind = "place"
names.en = "Oslo"
names.ru = "Осло"
names.fr = "Oslo"
[bergen]
kind = "place"
names.en = "Bergen"
names.ru = "Берген"
"""


def page(title: str, day: str, *body: str) -> str:
    """A report with its title and day, a paragraph a sentence; behind it what no other report has."""
    at = len(title) % len(REST)
    rest = (REST[at], f"{title}: so much for the news of the harbour, which is quiet on most days of the year.")
    return "\n".join([title, "", *([day, ""] if day else []), *body, *rest])


def tellers(found: Corpus) -> list[set[str]]:
    """The documents of each row, by the first letters of their names."""
    return [{event.seed[:1] for event, _ in one.tellings} for one in rows(found)]


def read(folder: Path, **seeds: str) -> list[set[str]]:
    entities = folder / "content" / "entities"
    entities.mkdir(parents=True)
    (entities / "places.toml").write_text(PLACES, encoding="utf-8")
    return tellers(corpus(folder, seeds))


WALKED = page(
    "North Line chief shown round the yard in Oslo",
    "21 March 2024",
    "On Wednesday Anna Vogel of the North Line was the guest of the South Line in Oslo, and two cars held up the tram.",
    "Pavel Lind showed her the yard of the South Line.",
)
RECEIVED = page(
    "Анна Фогель приехала в Осло",
    "20 марта 2024",
    "Павел Линд принял Анну Фогель 20 марта на верфи в Осло, где стоят суда Северной линии и Южной линии.",
    "Разговор шёл три часа.",
)
UNDATED = page(
    "Anna Vogel at the South Line",
    "",
    "In Oslo Anna Vogel of the North Line walked with Pavel Lind of the South Line along an empty quay.",
    "Nobody in town had been told of it.",
)
SIGNED = page(
    "North Line and South Line sign the lease",
    "21 March 2024",
    "Anna Vogel of the North Line and Pavel Lind signed the lease of the Gull cruise in Oslo on Wednesday.",
    "It runs for ten years.",
)
SANK = page(
    "Tern runs aground",
    "22 March 2024",
    "The Tern cruise of the North Line and the South Line was cancelled on Thursday off Bergen.",
    "Pavel Lind of the South Line was on board.",
)


def test_a_visit_told_in_other_words_and_another_language_is_one_row(tmp_path: Path) -> None:
    assert {"a", "b"} in read(tmp_path, a=WALKED, b=RECEIVED)


def test_the_news_of_a_document_without_a_day_joins_that_of_one_with_it(tmp_path: Path) -> None:
    assert {"a", "c"} in read(tmp_path, a=WALKED, c=UNDATED)


def test_documents_without_a_day_do_not_choose_between_two_visits(tmp_path: Path) -> None:
    later = WALKED.replace("21 March", "21 June").replace("the tram", "all the trams")
    found = read(tmp_path, a=WALKED, b=later, c=UNDATED)
    assert {"c"} in found and not any("c" in one and len(one) > 1 for one in found)


def test_another_deed_of_the_same_days_is_a_row_of_its_own(tmp_path: Path) -> None:
    found = read(tmp_path, a=RECEIVED, d=SANK)
    assert not any({"a", "d"} <= one for one in found)


def test_what_was_signed_where_they_met_is_one_row(tmp_path: Path) -> None:
    assert any({"b", "d"} <= one for one in read(tmp_path, b=RECEIVED, d=SIGNED))


def test_what_two_people_did_on_one_day_is_one_row(tmp_path: Path) -> None:
    put = "Anna Vogel of the North Line and Pavel Lind of the South Line put their names to it on 16 October 2023."
    seen = "On 16 October 2023 Anna Vogel of the North Line and Pavel Lind of the South Line sat over a bowl of soup."
    found = read(tmp_path, a=page("Long friends", "2 March 2024", put), b=page("Old ties", "5 May 2024", seen))
    assert {"a", "b"} in found


@pytest.mark.parametrize("opening", ["OSLO, March 21.", "OSLO - Fjord News, 21 March 2024, 09:14."])
def test_a_dateline_that_is_a_sentence_is_no_event(opening: str, tmp_path: Path) -> None:
    body = f"{opening} Anna Vogel of the North Line met Pavel Lind of the South Line in Oslo on the quay."
    found = corpus(tmp_path, {"a": page("Lines meet", "", body)})
    assert rows(found) and not any(event.sentence.text == opening for one in rows(found) for event, _ in one.tellings)


def test_when_a_text_was_published_is_no_event(tmp_path: Path) -> None:
    lead = "Anna Vogel of the North Line met Pavel Lind of the South Line in Oslo on the quay."
    found = corpus(
        tmp_path, {"a": page("Lines meet", "21 March 2024", lead, "This story was first published on March 21, 2024.")}
    )
    assert rows(found) and not any(
        "published" in event.sentence.text for one in rows(found) for event, _ in one.tellings
    )


def test_what_is_to_come_is_not_what_was_done_days_later(tmp_path: Path) -> None:
    plan = "It was heard on 18 March that Anna Vogel of the North Line will meet Pavel Lind of the South Line in Oslo."
    done = "Pavel Lind of the South Line said in Oslo that Anna Vogel of the North Line was ready to go on."
    found = read(tmp_path, a=page("Lines to meet", "18 March 2024", plan), b=page("Ready", "21 March 2024", done))
    assert not any({"a", "b"} <= one for one in found)


def test_news_without_a_day_and_a_deed_needs_people(tmp_path: Path) -> None:
    safe = "Pavel Lind of the South Line feels safe on the Gull cruise and the Tern cruise of the North Line in Oslo."
    other = "The Gull cruise of the North Line is what Pavel Lind of the South Line likes in Oslo, and the Tern cruise."
    found = read(tmp_path, a=page("Safe at sea", "18 March 2024", safe), b=page("A liking", "", other))
    assert not any({"a", "b"} <= one for one in found)


def test_one_paper_is_not_another_for_the_ships_that_it_is_about(tmp_path: Path) -> None:
    order = "On 15 March a minister signed an order for talks of the North Line and the South Line on Gull and Tern."
    lease = "The North Line and the South Line signed a lease of the Gull cruise and the Tern cruise, a paper says."
    found = read(tmp_path, a=page("An order", "18 March 2024", order), b=page("A lease signed", "", lease))
    assert not any({"a", "b"} <= one for one in found)


def test_an_order_to_sign_is_not_what_was_signed_by_others(tmp_path: Path) -> None:
    order = (
        "Anna Vogel of the North Line told her office on 15 March to sign the lease of the Gull with the South Line."
    )
    lease = "The North Line and the South Line signed the lease of the Gull cruise in Oslo, a paper of Bergen says."
    lind = "Pavel Lind was glad."
    found = read(tmp_path, a=page("An order", "18 March 2024", order, lind), b=page("A lease", "", lease, lind))
    assert not any({"a", "b"} <= one for one in found)
