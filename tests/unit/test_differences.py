"""Where sources differ: what is told differently for one thing, and what only looks so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from seed_digest.digest.briefs.differences import numbers
from seed_digest.digest.briefs.differences.measures import Measure, measures_of
from seed_digest.digest.briefs.differences.news import same_news
from seed_digest.digest.briefs.differences.pipeline import joined, row_scenes, told
from seed_digest.digest.briefs.differences.recalled import recalled
from seed_digest.digest.briefs.differences.scenes import openings_of, scenes_of
from seed_digest.digest.chronology.events import find_events
from seed_digest.digest.corpus import assemble, read_article, tellings_of
from seed_digest.digest.kin import neighbours
from seed_digest.digest.matching import EntityMatcher
from seed_digest.edtf import parse_edtf
from seed_digest.extract.pipeline import make_tools, read_document
from seed_digest.facts.entities import Entity, EntityKind
from seed_digest.facts.facts import Facts, load_facts
from seed_digest.language.languages import facts_of
from seed_digest.language.times import find_times
from seed_digest.model import (
    Article,
    Certainty,
    ChronologyEntry,
    Difference,
    Differs,
    Document,
    Paragraph,
    RawDocument,
    Reason,
    Resolved,
    Role,
    Speaker,
    Status,
)

ROOT = Path(__file__).resolve().parents[2]
PAIRS = Path(__file__).with_name("differences.tsv")


def entity(kind: str, *implies: str, **names: str) -> Entity:
    return Entity(kind=EntityKind(kind), names=names, implies=[*implies])


ENTITIES = {
    "anna-vogel": entity(
        "person", en="Anna Vogel", ru="Анна Фогель", fr="Anna Vogel", zh="安娜·福格尔", de="Anna Vogel"
    ),
    "pavel-lind": entity("person", en="Pavel Lind", de="Pavel Lind"),
    "north-agency": entity(
        "organisation", en="North Agency", ru="Северное агентство", fr="Agence du Nord", zh="北方局", de="Nordagentur"
    ),
    "south-agency": entity(
        "organisation", en="South Agency", ru="Южное агентство", fr="Agence du Sud", zh="南方局", de="Südagentur"
    ),
    "harbour-station": entity(
        "station", en="Harbour Station", ru="станция «Гавань»", fr="Station du Port", zh="海港站", de="Hafenstation"
    ),
    "northland": entity("country", en="Northland"),
    "aven": entity("place", "northland", en="Aven", ru="Авен", fr="Aven", zh="阿文", de="Aven"),
    "aven-dock": entity("place", "aven", en="Old Dock"),
    "lira": entity("place", "northland", en="Lira", ru="Лира", fr="Lira", zh="利拉", de="Lira"),
    "moon": entity("place", en="Moon"),
    "geneva": entity("place", en="Geneva"),
    "porto": entity("place", en="Porto"),
}
FACTS = Facts(entities=ENTITIES, sources={}, sites=(), digests={}, corrections={})


def article(text: str, seed: str, language: str = "en", day: str | None = "2024-05-07") -> Article:
    """'title | text' as an article of a day; a new paragraph behind each further '|'."""
    title, *paragraphs = text.split(" | ")
    body = tuple(Paragraph(one, line, language, Role.PARAGRAPH) for line, one in enumerate(paragraphs, 3))
    date = Resolved(parse_edtf(day), Certainty.STATED, (Reason("", day, 2),)) if day else None
    spoken = tuple(one for one in [facts_of(language)] if one is not None)
    document = Document(
        id=seed, seed=f"{seed}.txt", status=Status.ARTICLE, language=language, date=date, body=body,
        title=Resolved(title, Certainty.STATED, (Reason("", title, 1),)),
        title_from="headline", times=tuple(time for one in body for time in find_times(one.text, one.line, spoken)),
    )  # fmt: skip
    made = read_article(document, EntityMatcher(ENTITIES), FACTS)
    return replace(made, events=find_events(made, tellings_of(made), {}))


def differences(*articles: Article) -> tuple[Difference, ...]:
    found = told({one.document.id: scenes_of(one) for one in articles}, ENTITIES)
    return joined(found, {one.document.id: one for one in articles})


def values(found: Sequence[Difference]) -> list[tuple[Differs, tuple[str, ...]]]:
    return [(one.what, tuple(account.value for account in one.accounts)) for one in found]


def pairs() -> list[list[str]]:
    rows = (row.split("\t") for row in PAIRS.read_text(encoding="utf-8").splitlines() if not row.startswith("#"))
    return [row for row in rows if len(row) == 6]


@pytest.mark.parametrize("row", pairs(), ids=[f"{row[0]}-{row[1]} {row[3]}" for row in pairs()])
def test_numbers(row: list[str]) -> None:
    one, other, wanted, _, here, there = row
    found = differences(article(here, "a", one), article(there, "b", other))
    if wanted == "-":
        assert not found
        return
    ((what, told_so),) = values(found)
    assert what == Differs.NUMBER
    assert all(word in value for word, value in zip(wanted.split(" / "), told_so, strict=True))
    assert all(account.cited.sentence.text.startswith(account.value, account.start) for account in found[0].accounts)
    assert found[0].subject in " ".join(account.cited.sentence.text for account in found[0].accounts)
    assert len(found[0].because) == 2


def test_the_pairs_are_of_many_languages_and_half_of_them_none() -> None:
    rows = pairs()
    assert len({row[0] for row in rows}) >= 8
    assert sum(row[2] == "-" for row in rows) >= len(rows) / 2


TOLL = "Ferry sinks | The sinking of the ferry near the old harbour killed {} people, the coast guard said."


@pytest.mark.parametrize(
    ("days", "tolls", "differ"),
    [
        pytest.param(("2024-05-07", "2024-05-07"), (12, 17), True, id="two tolls of one day"),
        pytest.param(("2024-05-07", "2024-05-09"), (12, 17), False, id="a toll that has grown"),
        pytest.param(("2024-05-07", "2024-05-09"), (17, 12), True, id="a toll that fell is told otherwise"),
    ],
)
def test_a_count_that_a_later_report_raises_is_none(
    days: tuple[str, str], tolls: tuple[int, int], differ: bool
) -> None:
    made = [article(TOLL.format(toll), key, day=day) for key, toll, day in zip("ab", tolls, days, strict=True)]
    assert bool(differences(*made)) == differ


def test_a_plan_that_a_later_document_changes_is_none() -> None:
    plan = "Pier planned | The new pier in the old harbour will cost the town {} million euros to build."
    first, last = article(plan.format(45), "a"), article(plan.format(52), "b", day="2024-05-12")
    assert not differences(first, last)
    assert differences(first, replace(last, date=first.date))


def test_two_parties_with_their_numbers_are_named() -> None:
    text = "Ground closes | The works will close the fishing ground for {} months, {} said."
    made = []
    for key, months, who in (("a", "seven", "the fishermen"), ("b", "five", "the builder")):
        one = article(text.format(months, who), key)
        speaker = Speaker(who, None, "said", False, Certainty.STATED, ())
        made.append(replace(one, sentences=tuple(replace(row, speaker=speaker) for row in one.sentences)))
    (found,) = differences(*made)
    assert [who in reason.rule for who, reason in zip(("the fishermen", "the builder"), found.because, strict=True)]
    assert values([found]) == [(Differs.NUMBER, ("seven months", "five months"))]


DAYS = [
    pytest.param(
        ("en", "Pact signed | On 3 May 2024 the North Agency and the South Agency signed the pact on the station."),
        ("fr", "Accord signé | L'Agence du Nord et l'Agence du Sud ont signé l'accord le 4 mai 2024."),
        ("3 May 2024", "4 mai 2024"), id="one deed on two days",
    ),
    pytest.param(
        ("en", "Pact due | The North Agency and the South Agency will sign the pact on 3 May 2024."),
        ("fr", "Accord signé | L'Agence du Nord et l'Agence du Sud ont signé l'accord le 4 mai 2024."),
        None, id="a plan that slipped",
    ),
    pytest.param(
        ("en", "Pact signed | On 3 May 2024 the North Agency and the South Agency signed the pact on the station."),
        ("en", "Talks held | On 4 May 2024 the port of another town opened a market, as was told there."),
        None, id="another deed",
    ),
    pytest.param(
        ("en", "Pact signed | On 3 May 2024 the North Agency and the South Agency signed the pact on the station."),
        ("en", "Pact signed | On 4 May 2024 the North Agency and the South Agency signed the annex."
         " | They had signed the pact on 3 May 2024."),
        None, id="the other day is told there too",
    ),
    pytest.param(
        ("de", "Pakt | Die Nordagentur und die Südagentur haben am 3. Mai 2024 in Aven den Pakt unterzeichnet."),
        ("ru", "Договор | Северное агентство и Южное агентство подписали 4 мая 2024 года пакт, сказала Анна Фогель."),
        ("3. Mai 2024", "4 мая 2024 года"), id="somebody tells of it in a clause of its own",
    ),
    pytest.param(
        ("en", "Pact signed | On 3 May 2024 the North Agency and the South Agency signed the pact on the station."),
        ("en", "Pact signed | Anna Vogel said on 4 May 2024 that the North Agency and the South Agency signed it."),
        None, id="the day of the words",
    ),
    pytest.param(
        ("en", "Pact signed | On 3 May 2024 the North Agency and the South Agency signed the pact on the station."),
        ("en", "Pact signed | On 4 May 2024, Anna Vogel said, the North Agency and the South Agency signed the pact."),
        None, id="a day in a clause without the deed",
    ),
    pytest.param(
        ("en", "Pact signed | On 3 May 2024 the North Agency and the South Agency signed the pact on the station."),
        ("en", "Pact signed | In May 2024 the North Agency and the South Agency signed the pact on the station."),
        None, id="less precise",
    ),
    pytest.param(
        ("en", "Pact signed | On 3 May 2024 the North Agency and the South Agency signed the pact on the station."),
        ("fr", "Accord signé | L'Agence du Nord et l'Agence du Sud ont signé l'accord en avril 2024."),
        ("3 May 2024", "avril 2024"), id="a day and another month",
    ),
    pytest.param(
        ("de", "Pakt | Die Nordagentur und die Südagentur haben im Mai 2024 in Aven den Pakt unterzeichnet."),
        ("en", "Pact signed | In April 2024 the North Agency and the South Agency signed the pact on the station."),
        ("Mai 2024", "April 2024"), id="two months",
    ),
    pytest.param(
        ("en", "Pact signed | In May 2024 the North Agency and the South Agency signed the pact on the station."),
        ("en", "Pact signed | In February 2024 the North Agency and the South Agency signed the pact on the station."),
        None, id="months apart: a second signing",
    ),
    pytest.param(
        ("en", "Pact signed | In May 2024 the North Agency and the South Agency signed the pact on the station."),
        ("en", "Pact signed | In April 2024 the North Agency and the South Agency signed the pact on the station."
         " | The papers of 3 May 2024 had been lost."),
        None, id="the other month is told there too",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("here", "there", "wanted"), DAYS)
def test_days(here: tuple[str, str], there: tuple[str, str], wanted: tuple[str, str] | None) -> None:
    found = differences(*(article(text, key, code) for key, (code, text) in zip("ab", (here, there), strict=True)))
    assert values(found) == ([(Differs.DATE, wanted)] if wanted else [])


def test_a_month_of_no_known_year_is_near_no_day() -> None:
    day = "Pact signed | On 3 May 2024 the North Agency and the South Agency signed the pact on the station."
    month = "Accord signé | L'Agence du Nord et l'Agence du Sud ont signé l'accord en {}."
    found = [differences(article(day, "a"), article(month.format(told), "b", "fr", None))
             for told in ("avril 2024", "avril")]  # fmt: skip
    assert [values(one) for one in found] == [[(Differs.DATE, ("3 May 2024", "avril 2024"))], []]


SIGNED = "Pact signed | Anna Vogel of the North Agency signed the pact with the South Agency in {}."
PLACES = [
    pytest.param(SIGNED.format("Aven"), SIGNED.format("Lira"), ("Aven", "Lira"), id="one deed in two places"),
    pytest.param(SIGNED.format("Aven"), SIGNED.format("Old Dock"), None, id="one lies within the other"),
    pytest.param(SIGNED.format("Aven"), SIGNED.format("Northland"), None, id="a country"),
    pytest.param(
        SIGNED.format("Aven"), SIGNED.format("Lira") + " | She had come from Aven.", None, id="both are named there"
    ),
    pytest.param(
        SIGNED.format("Aven"),
        "Pact due | Anna Vogel of the North Agency will sign the pact with the South Agency in Lira.",
        None,
        id="a plan",
    ),
    pytest.param(
        "Anna Vogel meets South Agency in Aven | Anna Vogel met the South Agency, her office said.",
        "Talks held | Anna Vogel met the head of the South Agency in Lira for a day.",
        ("Aven", "Lira"),
        id="a headline that its text does not bear out",
    ),
    pytest.param(
        "Anna Vogel meets South Agency in Aven | Anna Vogel met the South Agency at the Old Dock, her office said.",
        "Talks held | Anna Vogel met the head of the South Agency in Lira for a day.",
        ("Old Dock", "Lira"),
        id="a headline that a place within it bears out",
    ),
    pytest.param(
        SIGNED.format("Aven"), "Moon pact | Anna Vogel of the North Agency signed the Moon pact.", None, id="a world"
    ),
    pytest.param(
        "Pact | The North Agency will pay the South Agency more, under a pact signed in Geneva.",
        "Pact | On Thursday the North Agency and the South Agency signed in Porto.",
        ("Geneva", "Porto"),
        id="places of no country, right beside the deed, and a plan in another clause",
    ),
    pytest.param(
        "Pact | The North Agency will pay the South Agency more, under a pact that is to be signed in Geneva.",
        "Pact | On Thursday the North Agency and the South Agency signed in Porto.",
        None,
        id="a plan in the clause of the place",
    ),
    pytest.param(
        "Pact | The North Agency and the South Agency signed a pact on the way from Geneva.",
        "Pact | On Thursday the North Agency and the South Agency signed in Porto.",
        None,
        id="a place of no country further away",
    ),
    pytest.param(
        "Harbour Station | The North Agency handed over Harbour Station to the South Agency in Geneva on 3 May 2024.",
        "Harbour Station | The North Agency handed over Harbour Station to the South Agency in Porto on 3 May 2024.",
        ("Geneva", "Porto"),
        id="right beside the day",
    ),
    pytest.param(
        "Harbour Station | On 3 May 2024 in Geneva the North Agency handed over Harbour Station to the South Agency.",
        "Harbour Station | On 3 May 2024 from Porto the North Agency handed over Harbour Station to the South Agency.",
        None,
        id="whence, right beside the day",
    ),
    pytest.param(
        "Talks | Anna Vogel of the North Agency met the South Agency's board in Aven, the first visit of its kind.",
        "Talks | Anna Vogel of the North Agency met the South Agency in Lira.",
        ("Aven", "Lira"),
        id="another deed nearer, in the next clause",
    ),
    pytest.param(
        "Talks | Anna Vogel of the North Agency met the South Agency, the first visit of a board to Aven.",
        "Talks | Anna Vogel of the North Agency met the South Agency in Lira.",
        None,
        id="the other deed in the clause of the place",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("here", "there", "wanted"), PLACES)
def test_places(here: str, there: str, wanted: tuple[str, str] | None) -> None:
    found = differences(article(here, "a"), article(there, "b"))
    assert values(found) == ([(Differs.PLACE, wanted)] if wanted else [])


def test_places_beside_two_days_are_not_of_one_deed() -> None:
    text = "Station | The North Agency handed over Harbour Station to the South Agency in {} May 2024."
    found = differences(article(text.format("Geneva on 3"), "a"), article(text.format("Porto on 5"), "b"))
    assert Differs.PLACE not in [one.what for one in found]


def test_the_seat_of_a_party_is_no_place_that_a_text_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENTITIES, "north-agency", entity("organisation", "lira", en="North Agency"))
    found = differences(article(SIGNED.format("Aven"), "a"), article(SIGNED.format("Lira"), "b"))
    assert values(found) == [(Differs.PLACE, ("Aven", "Lira"))]


ROW = "Übergabe | Die Nordagentur hat der Südagentur am 3. Mai 2024 {} die Hafenstation übergeben."


@pytest.mark.parametrize(
    ("here", "there", "wanted"),
    [
        pytest.param("in Aven", "im alten Hafen von Lira", ("Aven", "Lira"), id="with a verb at the end"),
        pytest.param("in Aven", "nach Lira", None, id="whither"),
        pytest.param("in Aven", "im Namen der Stadt von Lira", None, id="a longer phrase"),
    ],
)
def test_a_place_beside_the_day_in_one_row(here: str, there: str, wanted: tuple[str, str] | None) -> None:
    facts = {**ENTITIES, "aven": entity("place", de="Aven"), "lira": entity("place", de="Lira")}
    made = [article(ROW.format(text), key, "de") for key, text in (("a", here), ("b", there))]
    found = told({one.document.id: scenes_of(one) for one in made}, facts)
    assert values(list(found)) == ([(Differs.PLACE, wanted)] if wanted else [])


@pytest.mark.parametrize(("day", "wanted"), [(3, [(Differs.PLACE, ("Aven", "Лире"))]), (4, [])])
def test_places_beside_one_day_where_no_deed_is_known(day: int, wanted: list[tuple[Differs, tuple[str, ...]]]) -> None:
    facts = {**ENTITIES, "aven": entity("place", de="Aven"), "lira": entity("place", ru="Лира")}
    other = f"Станция | Северное агентство {day} мая 2024 года в Лире вверило Южному агентству станцию «Гавань»."
    made = article(ROW.format("in Aven"), "a", "de"), article(other, "b", "ru")
    assert values(list(told({one.document.id: scenes_of(one) for one in made}, facts))) == wanted


def test_who_agrees_with_one_of_two_stands_beside_it() -> None:
    text = "Pier order | The port gave the builder Brandt an order worth {} million euros for the new pier."
    (found,) = differences(*(article(text.format(worth), key) for key, worth in (("a", 450), ("b", 480), ("c", 450))))
    assert [account.value for account in found.accounts] == [
        "450 million euros",
        "480 million euros",
        "450 million euros",
    ]
    assert len(found.because) == 3


def test_the_later_account_stands_last() -> None:
    text = "Pier order | The port gave the builder Brandt an order worth {} million euros for the new pier."
    rows = (("a", 450, None), ("b", 480, "2024-05-08"), ("c", 450, "2024-05-07"))
    (found,) = differences(*(article(text.format(worth), key, day=day) for key, worth, day in rows))
    assert [account.cited.article_id for account in found.accounts] == ["c", "b", "a"]
    assert [reason.seed for reason in found.because] == ["c.txt", "b.txt", "a.txt"]


FRENCH = (
    "Câble coupé | Un cargo a coupé dimanche 5 mai 2024 le câble de l'Agence du Nord vers la Station du Port à Aven."
    " | Il avait posé {} kilomètres. | La réparation coûtera 19 millions d'euros."
)
RUSSIAN = (
    "Обрыв кабеля | Балкер 6 мая 2024 года порвал кабель, который Северное агентство ведёт к станции «Гавань» у города"
    " Авен. | Уложено {} километров. | Ремонт обойдётся в 19 миллионов евро."
)


QUIET = "Станция | Северное агентство ведёт кабель к станции «Гавань» у города Авен. | Уложено {} километров."


def joined_by_days(*made: Article) -> list[tuple[str, str]]:
    scenes = {one.document.id: scenes_of(one) for one in made}
    return list(neighbours(openings_of(scenes, scenes)))


@pytest.mark.parametrize(
    ("text", "day", "joins"),
    [
        pytest.param(QUIET, "2024-05-08", True, id="documents of the same days"),
        pytest.param(QUIET, "2024-05-20", False, id="days apart"),
        pytest.param(QUIET, None, False, id="no day at all"),
        pytest.param(RUSSIAN, "2024-05-20", True, id="what it opens with was in those days"),
        pytest.param(RUSSIAN, None, True, id="so it was, and no day of its own"),
        pytest.param(RUSSIAN.replace(" 2024 года", ""), None, True, id="nor a year"),
        pytest.param(RUSSIAN.replace("6 мая 2024 года", "6 марта"), None, False, id="of another month"),
        pytest.param(RUSSIAN.replace("станции «Гавань» у города Авен", "берегу"), None, False, id="other names"),
    ],
)
def test_documents_are_compared_that_open_with_the_same_names_in_the_same_days(
    text: str, day: str | None, joins: bool
) -> None:
    made = article(FRENCH.format(26), "a", "fr"), article(text.format(31), "b", "ru", day)
    assert joined_by_days(*made) == ([("a", "b")] if joins else [])


def test_a_day_told_in_two_languages_differs() -> None:
    made = article(FRENCH.format(26), "a", "fr"), article(RUSSIAN.format(26), "b", "ru", "2024-05-08")
    assert values(differences(*made)) == [(Differs.DATE, ("5 mai 2024", "6 мая 2024 года"))]


def test_who_tells_one_row_of_a_chronology_is_compared_though_no_story_joins_them() -> None:
    text = "Pier order | On 3 May 2024 the North Agency gave Brandt an order worth {} million euros for a pier. | {}"
    other = "The rest of the order is worth 7 million euros to the North Agency, and Brandt waits for a pier."
    made = [article(text.format(worth, other), key) for key, worth in (("a", 450), ("b", 480))]
    first, second = (one.events[0] for one in made)
    entry = ChronologyEntry(first, "a", also=((second, "b"),))
    rows = row_scenes(entry, {one.document.id: scenes_of(one) for one in made})
    assert [len(scenes) for scenes in rows.values()] == [1, 1]
    assert values(list(told(rows, ENTITIES))) == [(Differs.NUMBER, ("450 million euros", "480 million euros"))]


def test_the_seeds_differ_in_a_number_and_a_place() -> None:
    facts = load_facts(ROOT / "content")
    tools = make_tools(facts)
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    corpus = assemble([read_document(RawDocument(one.name, one.read_bytes(), ".txt"), tools) for one in seeds], facts)
    told_so = {slug: [one.what for one in brief.differences] for slug, brief in corpus.briefs.items()}
    assert [sorted(kinds) for kinds in told_so.values() if kinds] == [[Differs.NUMBER, Differs.PLACE]]


def test_no_document_differs_from_itself() -> None:
    text = "Pier | The pier cost 9 million euros to build in the harbour. | The pier cost 12 million euros to build."
    assert not differences(article(text, "a"))


def test_the_order_of_documents_changes_nothing() -> None:
    rows = [row for row in pairs() if row[2] != "-"]
    for one, other, _, _, here, there in rows:
        both = article(here, "a", one), article(there, "b", other)
        assert differences(*both) == differences(*reversed(both))


def test_the_work_of_one_story_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long documents are, so many sentences of each are looked at."""
    looked: list[int] = []
    cannot_be_one = numbers.cannot_be_one

    def counted(one: Measure, other: Measure) -> bool:
        looked.append(1)
        return cannot_be_one(one, other)

    monkeypatch.setattr(numbers, "cannot_be_one", counted)
    text = "Pier | " + " | ".join(f"Pier {number} cost {number} million euros." for number in range(2, 400))
    made = [article(text, key) for key in "ab"]
    assert all(len(measures_of(scenes_of(one))) <= 40 for one in made)
    assert not differences(*made)
    assert len(looked) <= 40 * 40


@pytest.mark.parametrize(
    ("here", "there", "day", "joins"),
    [
        pytest.param("signed", "подписали", 2, True, id="one day, one deed, the same names"),
        pytest.param("discussed", "подписали", 2, False, id="another deed"),
        pytest.param("signed", "подписали", 3, False, id="another day"),
    ],
)
def test_documents_with_one_piece_of_news(here: str, there: str, day: int, joins: bool) -> None:
    text = f"Pact | The North Agency and the South Agency {here} a plan for Harbour Station on 2 May 2024."
    other = f"Договор | Северное агентство и Южное агентство {there} план станции «Гавань» {day} мая 2024 года."
    made = article(text, "a"), article(other, "b", "ru")
    assert list(same_news({one.document.id: scenes_of(one) for one in made})) == ([("a", "b")] if joins else [])


LATER = "The North Agency and the South Agency signed on 2 May 2024. | {}"


@pytest.mark.parametrize(
    ("here", "there", "wanted"),
    [
        pytest.param(
            "They will build Harbour Station by 2035.",
            "Harbour Station is to be built by 2036.",
            ("by 2035", "by 2036"),
            id="one deed",
        ),
        pytest.param(
            "They will build Harbour Station by 2035.", "They will sign a further pact by 2036.", None, id="two deeds"
        ),
        pytest.param(
            "They will build Harbour Station by 2035.",
            "Harbour Station is to be built by 2036, and not by 2035.",
            None,
            id="both years in one",
        ),
        pytest.param(
            "They will build Harbour Station in 2035.", "Harbour Station is to be built by 2036.", None,
            id="a year before the deadline",
        ),
        pytest.param(
            "They will build Harbour Station in 2037.", "Harbour Station is to be built by 2036.",
            ("in 2037", "by 2036"), id="a year behind the deadline",
        ),
        pytest.param(
            "They will build Harbour Station by 2035.", "The two agencies will build a dam by 2036.",
            None, id="what only one names",
        ),
        pytest.param(
            "They built Harbour Station in 2015.",
            "Harbour Station is to be built by 2036.",
            None,
            id="done and planned",
        ),
    ],
)  # fmt: skip
def test_one_thing_planned_for_two_years(here: str, there: str, wanted: tuple[str, str] | None) -> None:
    made = (article(f"Pact | {LATER.format(text)}", key) for text, key in ((here, "a"), (there, "b")))
    assert values(differences(*made)) == ([(Differs.DATE, wanted)] if wanted else [])


@pytest.mark.parametrize(
    ("here", "there", "wanted"),
    [
        pytest.param(
            "The pact was signed on 24 November 2022.",
            "Договор подписали 25 ноября 2022 года.",
            ("24 November 2022", "25 ноября 2022 года"),
            id="one deed",
        ),
        pytest.param(
            "The pact was ratified on 24 November 2022.", "Договор подписали 25 ноября 2022 года.", None, id="two deeds"
        ),
        pytest.param(
            "The pact was signed on 24 November 2022.", "Договор подписали 29 ноября 2022 года.", None, id="days apart"
        ),
        pytest.param(
            "Anna Vogel signed the pact on 24 November 2022.", "Договор подписали 25 ноября 2022 года.", None,
            id="by somebody whom the other does not know",
        ),
        pytest.param(
            "The pact was signed on 24 November.", "Договор подписали 25 ноября 2022 года.", None, id="no year"
        ),
        pytest.param("The pact was signed on 4 May 2024.", "Договор подписали 5 мая 2024 года.", None, id="fresh news"),
    ],
)  # fmt: skip
def test_a_deed_of_long_ago_dated_in_full(here: str, there: str, wanted: tuple[str, str] | None) -> None:
    text = f"Pact | The North Agency met the South Agency. | It rained all day. | {here}"
    other = f"Встреча | Северное агентство встретило Южное агентство. | Весь день шёл дождь. | {there}"
    made = article(text, "a"), article(other, "b", "ru")
    found = list(recalled({one.document.id: scenes_of(one) for one in made}))
    assert values(found) == ([(Differs.DATE, wanted)] if wanted else [])
