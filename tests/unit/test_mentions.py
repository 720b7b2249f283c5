"""Which names in a document are mentions of what: word edges, attached words, and names that mean several things."""

from __future__ import annotations

from dataclasses import replace

import pytest

from seed_digest.digest.entities import find_mentions, find_refused, find_sentences
from seed_digest.digest.forms import compiled
from seed_digest.digest.matching import EntityMatcher
from seed_digest.facts.entities import Entity
from seed_digest.model import Certainty, Document, Paragraph, Resolved, Role, Source, Status

ENTITIES = {
    "fleet": Entity(kind="organisation", names={"en": "Northern Fleet", "ru": "Северный флот"}),
    "heron": Entity(
        kind="spacecraft",
        names={"en": "Heron", "ru": "Цапля"},
        aliases={"en": ["Heron ferry"]},
        doubtful={"en": ["Heron"], "ru": ["Цапля"]},
        literal={"ru": ["Grey Bird"]},
        unlike={"en": ["Heron Street"]},
        context=["fleet"],
    ),
    "mask": Entity(
        kind="person",
        names={"en": "Ivan Maskin", "ru": "Иван Маск"},
        aliases={"ru": ["Маск"]},
        homographs={"ru": ["маска", "маску", "маски"]},
    ),
    "vale-two": Entity(kind="person", names={"en": "Otto Vale"}, short={"en": ["Vale"]}),
    "grau": Entity(kind="person", names={"es": "Nicolás Grau"}),
    "isle": Entity(kind="place", names={"ru": "Зелёный остров"}),
    "office": Entity(kind="organisation", names={"en": "Norland's harbour office"}),
    "vale": Entity(kind="person", names={"en": "Rita Vale"}, short={"en": ["Vale"]}),
    "land": Entity(
        kind="country",
        names={"en": "Norland", "ko": "북국", "ar": "الشمال", "de": "Norland", "pl": "Norlandia", "ja": "北国"},
    ),
}  # fmt: skip
MATCHER = EntityMatcher(ENTITIES)


def document(*paragraphs: str, language: str = "en", source: Source | None = None) -> Document:
    body = tuple(Paragraph(text, number, language, Role.PARAGRAPH) for number, text in enumerate(paragraphs, 1))
    made = Document(id="a", seed="a.txt", status=Status.ARTICLE, language=language, body=body)
    return replace(made, source=source) if source else made


def named(*paragraphs: str, language: str = "en", source: Source | None = None) -> list[tuple[str, str]]:
    """(entity, text) of each mention."""
    return [
        (one.entity, one.text)
        for one in find_mentions(document(*paragraphs, language=language, source=source), MATCHER)
    ]


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("The heron flew over Norland.", "en", ["land"]),
        ("Norland's ferries are late.", "en", ["land"]),
        ("Norlands Fähren kommen spät.", "de", ["land"]),
        ("Norlands fähren", "fr", []),
        ("It was Norland’s harbour office that spoke.", "en", ["office"]),
        ("The Nоrthern Fleet has a Cyrillic letter.", "en", ["fleet"]),
        ("Северный флoт с латинской буквой.", "ru", ["fleet"]),
        ("Зелёный остров. Это Зеленый остров.", "ru", ["isle", "isle"]),
        ("Nicolas Grau, the minister, spoke.", "en", ["grau"]),
        ("Norlandia is Polish, but no English word.", "en", []),
        ("Norlandia i Norland to jedno.", "pl", ["land", "land"]),
        ("A paper from 북국 said so.", "en", ["land"]),
        ("북국은 배를 샀다.", "ko", ["land"]),
        ("북국어는 어렵다.", "ko", []),
        ("والشمال يبيع السفن", "ar", ["land"]),
        ("昨日、北国の船が着いた。", "ja", ["land"]),
        ("В Северном флоте новый корабль.", "ru", ["fleet"]),
        ("Norlander Brot", "de", []),
    ],
)
def test_a_name_is_a_word_with_what_its_language_attaches(text: str, language: str, found: list[str]) -> None:
    assert [entity for entity, _ in named(text, language=language)] == found


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        pytest.param(["The Heron is in port."], [], id="nothing shows which"),
        pytest.param(
            ["The Heron of the Northern Fleet is in port."], ["heron", "fleet"], id="context in the paragraph"
        ),
        pytest.param(["The Northern Fleet is small.", "The Heron is in port."], ["fleet"], id="context elsewhere"),
        pytest.param(
            ["The Heron ferry is new.", "The Heron is in port."], ["heron", "heron"], id="full name elsewhere"
        ),
        pytest.param(["The Northern Fleet has an office in Heron Street."], ["fleet"], id="a longer name of another"),
        pytest.param(["The Northern Fleet calls it Grey Bird."], ["fleet"], id="literal, in no translation"),
        pytest.param(["Vale spoke."], [], id="a surname alone"),
        pytest.param(["Vale spoke.", "Rita Vale was late."], ["vale", "vale"], id="a surname with the full name"),
    ],
)
def test_a_name_of_several_things_needs_what_tells_which(paragraphs: list[str], found: list[str]) -> None:
    assert [entity for entity, _ in named(*paragraphs)] == found


def test_a_translation_may_render_a_name() -> None:
    translated = Source(translator=Resolved("a program", Certainty.STATED, ()))
    assert ("heron", "Grey Bird") in named("The Northern Fleet calls it Grey Bird.", source=translated)
    assert named("A Grey Bird sat there.", source=translated) == []


@pytest.mark.parametrize(
    ("paragraphs", "found"),
    [
        pytest.param(["Маска лежит на столе."], [], id="a word at the head of a sentence"),
        pytest.param(["Он ушёл. Маску сняли."], [], id="of a second sentence"),
        pytest.param(["Маск приехал."], ["mask"], id="the name as it is listed"),
        pytest.param(["У Маска есть корабль."], ["mask"], id="within a sentence"),
        pytest.param(["Маску ответили.", "Потом Маск уехал."], ["mask", "mask"], id="named elsewhere too"),
        pytest.param(["На нём маска."], [], id="small letters"),
        pytest.param(["Врач сказал: «Маску снимать рано»."], [], id="behind a colon"),
        pytest.param(["СНИМИТЕ МАСКУ И ВЫБРОСИТЕ"], [], id="all in capitals"),
        pytest.param(["Маскин ушёл. Северному флоту дали корабль."], ["fleet"], id="another case of no common word"),
        pytest.param(["Северному флоту дали корабль."], ["fleet"], id="a name at the head in another case"),
    ],
)
def test_a_capital_at_the_head_of_a_sentence_tells_nothing(paragraphs: list[str], found: list[str]) -> None:
    assert [entity for entity, _ in named(*paragraphs, language="ru")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rita Vale came. Vale spoke.", ["vale", "vale"]),
        ("Otto Vale came. Vale spoke.", ["vale-two", "vale-two"]),
        ("Rita Vale met Otto Vale. Vale spoke.", ["vale", "vale-two", "vale-two"]),
        ("Otto Vale met Rita Vale. Vale spoke.", ["vale-two", "vale", "vale"]),
        ("Vale spoke.", []),
    ],
)
def test_a_surname_of_two_is_that_of_the_nearest_full_name_before(text: str, found: list[str]) -> None:
    assert [entity for entity, _ in named(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Astronaut Rita Vale came. Senator Vale spoke.", ["vale"], id="an office that she has not"),
        pytest.param("Astronaut Rita Vale came. Astronaut Vale spoke.", ["vale"] * 2, id="an office that she has"),
        pytest.param("Rita Vale, an astronaut, came. Astronaut Vale spoke.", ["vale"] * 2, id="told behind"),
        pytest.param("Rita Vale came. Senator Vale spoke.", ["vale"] * 2, id="none is told of her"),
        pytest.param(
            "Astronaut Rita Vale met Senator Otto Vale. Astronaut Vale left.", ["vale", "vale-two", "vale"],
            id="the office decides, not what stands nearest",
        ),
        pytest.param(
            "Astronaut Rita Vale met Secretary of State Otto Vale. Secretary of State Vale left.",
            ["vale", "vale-two", "vale-two"], id="an office of several words",
        ),
    ],
)  # fmt: skip
def test_an_office_in_front_decides_which_of_several_bears_the_surname(text: str, found: list[str]) -> None:
    assert [entity for entity, _ in named(text)] == found


def test_a_surname_follows_a_doubtful_name_that_counts() -> None:
    entities = {
        "fleet": ENTITIES["fleet"],
        "hill": Entity(
            kind="person",
            names={"en": "Green Hill"},
            doubtful={"en": ["Green Hill"]},
            short={"en": ["Hill"]},
            context=["fleet"],
        ),
    }
    read = document("The Northern Fleet has hired Green Hill.", "Hill said so.")
    assert [one.entity for one in find_mentions(read, EntityMatcher(entities))] == ["fleet", "hill", "hill"]


def test_a_name_of_several_words_has_its_capitals_in_each() -> None:
    matcher = EntityMatcher({"wang": Entity(kind="person", names={"ru": "Ван И"})})
    assert not matcher.find("Ван и Петя учатся.", "ru")
    assert len(matcher.find("Министр Ван И приехал.", "ru")) == 1


def test_a_run_of_letters_without_end_is_read_once() -> None:
    matcher = EntityMatcher({"land": Entity(kind="country", names={"ar": "ناسا"})})
    assert not matcher.find("ناسا" * 50_000, "ar")


def test_why_a_name_counts_is_told() -> None:
    mentions = find_mentions(document("The Heron of the Northern Fleet.", "Rita Vale came. Vale spoke."), MATCHER)
    told = {one.text: one.because for one in mentions}
    assert told == {
        "Heron": "beside Northern Fleet", "Northern Fleet": "", "Rita Vale": "",
        "Vale": "a full name stands in the document",
    }  # fmt: skip


def test_many_names_of_one_beginning_cost_no_pattern_each() -> None:
    """A look at the next letters is enough for nearly all: the number of patterns that are made does not grow."""
    compiled.cache_clear()
    many = {f"p{number}": Entity(kind="person", names={"en": f"Anna Q{number:03}vold"}) for number in range(500)}
    matcher = EntityMatcher({**many, "anna": Entity(kind="person", names={"en": "Anna Berg"})})
    assert [hit.forms[0].entity for hit in matcher.find("Anna Berg met Anna Qvist and Anna.")] == ["anna"]
    assert compiled.cache_info().misses <= 2  # the full name, and its last word


NESTED = EntityMatcher(
    {
        "land": ENTITIES["land"],
        "isle": Entity(kind="place", names={"en": "Grey Isle", "ru": "Серый остров", "zh": "灰岛"}),
        "station": Entity(
            kind="station",
            names={"en": "Northern Research Station"},
            short={"en": ["Grey Isle station"], "zh": ["灰岛站"]},
            doubtful={"en": ["Grey Isle station hut"]},
            context=["land"],
        ),
        "tern": Entity(
            kind="spacecraft", names={"en": "Tern"}, doubtful={"en": ["Tern"]}, context=["isle"]
        ),
        "pub": Entity(kind="organisation", names={"en": "The Gull"}, unlike={"en": ["Grey Isle Inn"]}),
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("paragraphs", "language", "found"),
    [
        pytest.param(["They build a Grey Isle station."], "en", ["isle"], id="the short form of what is named nowhere"),
        pytest.param(["他们建灰岛站。"], "zh", ["isle"], id="where no spaces are"),
        pytest.param(["The Grey Isle station hut burnt."], "en", ["isle"], id="two weak names around it"),
        pytest.param(["The Grey Isle station hut is in Norland."], "en", ["station", "land"], id="one that counts"),
        pytest.param(
            ["The Northern Research Station opens.", "The Grey Isle station has a hut."], "en", ["station", "station"],
            id="named in full elsewhere",
        ),
        pytest.param(["The Grey Isle station had a Tern."], "en", ["isle", "tern"], id="context for another name"),
        pytest.param(["The Grey Isle Inn is full."], "en", [], id="the name of something else keeps its letters"),
    ],
)  # fmt: skip
def test_a_name_that_does_not_count_hides_no_other(paragraphs: list[str], language: str, found: list[str]) -> None:
    read = document(*paragraphs, language=language)
    assert [one.entity for one in find_mentions(read, NESTED)] == found


def test_words_for_what_is_done_hide_no_name_within_them() -> None:
    entities = {
        **ENTITIES,
        "leaving": Entity(kind="action", names={"en": "leave Norland"}),
        "parting": Entity(kind="subject", names={"en": "parting"}, together=[["fleet"], ["leaving"]], tag=False),
    }
    read = document("The Northern Fleet will leave Norland.")
    mentions = find_mentions(read, EntityMatcher(entities))
    assert find_sentences(read, mentions, entities)[0].named == {"fleet", "land", "parting"}


def test_a_name_that_is_short_and_doubtful_counts_as_either() -> None:
    entities = {
        "fleet": ENTITIES["fleet"],
        "gull": Entity(
            kind="spacecraft",
            names={"en": "Grey Gull"},
            short={"en": ["Gull"]},
            doubtful={"en": ["Gull"]},
            context=["fleet"],
        ),
    }
    read = document("The Gull of the Northern Fleet.", "A Gull flew by.")
    told = [(one.text, one.because) for one in find_mentions(read, EntityMatcher(entities)) if one.entity == "gull"]
    assert told[0][1] == "“Gull” stands beside Northern Fleet"


def test_a_doubtful_name_vouches_for_no_other_of_its_kind() -> None:
    assert named("The Heron of the Northern Fleet is in port.", "A Heron flew by.") == [
        ("heron", "Heron"), ("fleet", "Northern Fleet"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("paragraphs", "doubted"),
    [
        pytest.param(["The Heron of the Northern Fleet is in port."], {"heron"}, id="by what stands beside it"),
        pytest.param(
            ["The Heron of the Northern Fleet.", "The Heron ferry is new."], set(), id="named in full as well"
        ),
    ],
)
def test_a_sentence_knows_what_is_named_by_words_of_several_meanings_alone(
    paragraphs: list[str], doubted: set[str]
) -> None:
    read = document(*paragraphs)
    assert find_sentences(read, find_mentions(read, MATCHER), ENTITIES)[0].doubted == doubted


def test_context_is_told_as_it_is_printed() -> None:
    entities = {
        **ENTITIES,
        "ferry": Entity(kind="spacecraft", names={"en": "Long Ferry"}, implies=["fleet"]),
    }
    mentions = find_mentions(document("The Heron met the Long Ferry."), EntityMatcher(entities))
    assert mentions[0].because == "beside Long Ferry, which implies fleet"


def test_a_surname_of_two_before_both_full_names_is_that_of_the_nearest_behind() -> None:
    mentions = find_mentions(document("Vale spoke.", "Rita Vale came.", "Otto Vale came."), MATCHER)
    assert [one.entity for one in mentions] == ["vale", "vale", "vale-two"]
    assert mentions[0].because == (
        "a full name stands in the document; of vale-two as well, but this full name stands nearest behind"
    )


def test_names_that_do_not_count_are_told_with_why() -> None:
    refused = find_refused(document("The Heron is in Heron Street. Vale spoke."), MATCHER)
    assert {(one.entity, one.text): one.because for one in refused} == {
        ("heron", "Heron"): "no full name stands in the document, and beside it none of fleet",
        ("heron", "Heron Street"): "the name of something else",
        ("vale", "Vale"): "no full name stands in the document, or none with the office before it",
        ("vale-two", "Vale"): "no full name stands in the document, or none with the office before it",
    }


@pytest.mark.parametrize("text", ["Письмо Кима Валина.", "Встреча с Кимом Валиным.", "Ким Валин приехал."])
def test_a_short_first_word_takes_endings_too(text: str) -> None:
    matcher = EntityMatcher({"kim": Entity(kind="person", names={"ru": "Ким Валин"})})
    assert matcher.find(text, "ru")


def test_words_for_what_is_done_are_never_a_tag() -> None:
    assert not Entity(kind="action", names={"en": "sail"}, tag=True).is_tag


def test_a_literal_name_stands_in_no_text_of_its_own_language() -> None:
    translated = Source(translator=Resolved("a program", Certainty.STATED, ()))
    text = "Northern Fleet, то есть Северный флот, назвал это Grey Bird."
    assert ("heron", "Grey Bird") not in named(text, language="ru", source=translated)
    assert ("heron", "Grey Bird") in named(text, language="de", source=translated)
