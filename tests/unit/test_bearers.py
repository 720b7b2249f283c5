"""Whose a surname or a first name is, where several people of a text bear it."""

from __future__ import annotations

import pytest

from seed_digest.digest.entities import find_mentions
from seed_digest.digest.matching import EntityMatcher
from seed_digest.facts.entities import Entity
from seed_digest.language import first_names
from seed_digest.language.first_names import same_first_name
from seed_digest.language.sentences import opens_sentence
from seed_digest.model import Document, Paragraph, Role, Status

ENTITIES = {
    "port": Entity(kind="organisation", names={"en": "Port Office", "ru": "Портовое бюро"}),
    "vale": Entity(
        kind="person",
        names={"en": "Otto Vale", "de": "Otto Vale", "ru": "Отто Валин", "zh": "奥托·瓦林", "ja": "オットー・ワリン"},
        aliases={"en": ["Vale"], "ru": ["Валин"], "zh": ["瓦林"], "ja": ["ワリン氏"]},
    ),
    "kast": Entity(kind="person", names={"es": "José Antonio Kestrel", "en": "José Antonio Kestrel"}),
    "nils": Entity(kind="person", names={"en": "Yury Nelson", "de": "Juri Nelson"}),
    "orlov": Entity(kind="person", names={"ru": "Дмитрий Орлянов", "en": "Dmitry Orlyanov"}),
    "hope": Entity(kind="person", names={"en": "Hope Marrin", "ru": "Надежда Маррина"}),
}  # fmt: skip
MATCHER = EntityMatcher(ENTITIES)


def named(*paragraphs: str, language: str = "en") -> list[tuple[str, str]]:
    """(entity, text) of each mention."""
    body = tuple(Paragraph(text, number, language, Role.PARAGRAPH) for number, text in enumerate(paragraphs, 1))
    read = Document(id="a", seed="a.txt", status=Status.ARTICLE, language=language, body=body)
    return [(one.entity, one.text) for one in find_mentions(read, MATCHER)]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        pytest.param("We met Felix Vale there.", "en", [], id="a surname alone that is an alias"),
        pytest.param("Felix Vale came.", "en", [], id="at the head of a sentence"),
        pytest.param("Otto Vale and Anna Vale came.", "en", ["Otto Vale"], id="beside the listed one"),
        pytest.param("Felipe Kestrel met José Antonio Kestrel.", "es", ["José Antonio Kestrel"], id="Spanish"),
        pytest.param("Antonio Kestrel met José Antonio Kestrel.", "es", None, id="one of two own first names"),
        pytest.param("Otto Vale und Anna-Lena Vale kamen.", "de", ["Otto Vale"], id="a double name"),
        pytest.param("Hafenchef Vale, Präsident Vale, Port-Chef Vale", "de", ["Vale"] * 3, id="nouns and posts"),
        pytest.param("President Vale met Administrator Vale. Mr Vale left.", "en", ["Vale"] * 3, id="titles"),
        pytest.param("On Friday Vale left. In Norland Vale slept.", "en", ["Vale", "Vale"], id="days and places"),
        pytest.param("Will Vale pay? May Vale stay?", "en", ["Vale", "Vale"], id="words at the head of a sentence"),
        pytest.param("They met Mark Vale there.", "en", [], id="the same as names within one"),
        pytest.param("Yury Nelson came, then Juri Nelson and Iury Nelson.", "en", None, id="other spellings"),
        pytest.param("Otto George Vale came.", "en", ["Vale"], id="a middle name"),
        pytest.param("Глава бюро Валин спорил с Василием Валиным.", "ru", ["Валин"], id="Russian, in another case"),
        pytest.param("奥托·瓦林说。卡罗·瓦林说。欧托·瓦林说。", "zh", ["奥托·瓦林", "瓦林"], id="Chinese"),
        pytest.param("オットー・ワリン氏とカール・ワリン氏", "ja", ["オットー・ワリン"], id="Japanese"),
        pytest.param("Yury Nelson spoke there about Nelson Mandrake.", "en", ["Yury Nelson"], id="behind"),
        pytest.param("YURY NELSON\nNelson Praises Port Plan", "en", None, id="capitals that tell nothing"),
        pytest.param("Anna Vale runs a farm. Vale likes it.", "en", [], id="the other one, called by the surname"),
        pytest.param("Anna Vale came. President Vale spoke.", "en", ["Vale"], id="a rank that she has not"),
        pytest.param("President Anna Vale came. President Vale left.", "en", [], id="a rank that she has"),
        pytest.param("Anna Vale, the president, came. President Vale left.", "en", [], id="a rank told behind"),
        pytest.param("Vale runs it. Anna Vale helps. Vale left.", "en", ["Vale", "Vale"], id="the listed one first"),
    ],
)  # fmt: skip
def test_a_surname_behind_anothers_first_name_is_anothers(text: str, language: str, names: list[str] | None) -> None:
    """names: None for every one in the text."""
    people = [(key, name) for key, name in named(text, language=language) if ENTITIES[key].kind == "person"]
    if names is None:
        assert len(people) == text.count("Kestrel") + text.lower().count("nelson")
    else:
        assert [name for _, name in people] == names


@pytest.mark.parametrize(
    ("paragraphs", "language", "names"),
    [
        pytest.param(["Otto Vale came. “I know,” said Otto."], "en", ["Otto Vale", "Otto"], id="within a sentence"),
        pytest.param(["Otto Vale came.", "Otto said no."], "en", ["Otto Vale", "Otto"], id="at the head of one"),
        pytest.param(["Then Otto came.", "Otto Vale said no."], "en", ["Otto Vale"], id="before the full name"),
        pytest.param(["Then Otto came, but Vale did not."], "en", ["Vale"], id="without a full name"),
        pytest.param(["Otto Vale met Otto Brand. Later Otto left."], "en", ["Otto Vale"], id="another has it"),
        pytest.param(["Otto Vale met Rita Otto and Otto."], "en", ["Otto Vale", "Otto"], id="behind a first name"),
        pytest.param(["Hope Marrin came.", "Hope is gone."], "en", ["Hope Marrin"], id="a word at the head"),
        pytest.param(["Hope Marrin came.", "They saw little Hope there."], "en", ["Hope Marrin", "Hope"], id="a word"),
        pytest.param(["Hope Marrin kam.", "Keine Hope Band Heute Abend"], "de", ["Hope Marrin"], id="all capitals"),
        pytest.param(["Отто Валин пришёл.", "Все ждали Отто."], "ru", ["Отто Валин", "Отто"], id="Cyrillic"),
        pytest.param(["Дмитрий Орлянов. Слово Дмитрию."], "ru", ["Дмитрий Орлянов", "Дмитрию"], id="in another case"),
        pytest.param(["Надежда Маррина пришла. Надежда умерла."], "ru", ["Надежда Маррина"], id="a word, Cyrillic"),
        pytest.param(["Дмитрий Орлянов и Дмитрий Попов. О Дмитрии."], "ru", ["Дмитрий Орлянов"], id="two of a name"),
        pytest.param(["Yury Nelson and Yury-based staff"], "en", ["Yury Nelson"], id="a compound"),
    ],
)  # fmt: skip
def test_a_first_name_counts_behind_the_full_name_only(paragraphs: list[str], language: str, names: list[str]) -> None:
    assert [name for _, name in named(*paragraphs, language=language)] == names


@pytest.mark.parametrize(
    ("paragraphs", "language", "names"),
    [
        pytest.param(["Otto Vale came.", "He met King Otto."], "en", ["Otto Vale"], id="a sovereign"),
        pytest.param(["Отто Валин приехал.", "Это было во Отто."], "ru", ["Отто Валин"], id="a place"),
        pytest.param(["Отто Валин приехал.", "Его ждал патриарх Отто."], "ru", ["Отто Валин"], id="a patriarch"),
        pytest.param(["Otto Vale came.", "He met Otto there."], "en", ["Otto Vale", "Otto"], id="himself"),
    ],
)
def test_a_first_name_behind_a_word_of_places_or_sovereigns_is_nobody_listed(
    paragraphs: list[str], language: str, names: list[str]
) -> None:
    assert [text for _, text in named(*paragraphs, language=language)] == names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("yuri", "juri", True),
        ("dmitri", "dmitry", True),
        ("sergei", "sergej", True),
        ("alexander", "aleksandr", True),
        ("olga", "oleg", False),
        ("olga", "olega", False),
        ("мария", "дмитрий", False),
        ("robbie", "chris", False),
        ("maria", "mario", False),
    ],
)
def test_another_first_name_is_no_spelling_of_ones_own(one: str, other: str, same: bool) -> None:
    assert same_first_name(one, other) is same


def test_whether_capitals_tell_is_counted_once_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work grows with the text, not with the text times the names in it."""
    asked: list[int] = []

    def opens(text: str, start: int) -> bool:
        asked.append(start)
        return opens_sentence(text, start)

    monkeypatch.setattr(first_names, "opens_sentence", opens)
    text = "Otto Vale came. " + "Then Otto slept. " * 200
    assert len(named(text)) == 201
    assert len(asked) <= len(text.split())
