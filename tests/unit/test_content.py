"""What the maintainer wrote: it loads, no spelling stands for two things, and what is a tag is decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from seed_digest.facts.entities import Entity, implied
from seed_digest.facts.facts import Facts, load_facts

CONTENT = Path(__file__).parents[2] / "content"

TAGS = [
    "roscosmos",
    "spacex",
    "nasa",
    "dmitry-bakanov",
    "elon-musk",
    "deep-space",
    "mars",
    "crew-dragon",
    "dmitry-rogozin",
    "lunar-gateway",
    "orel",
    "ilrs",
    "moon",
    "technical-standards",
    "russia-china",
    "iss",
    "sean-duffy",
    "artemis",
    "baikonur",
    "space-cooperation",
    "crew-11",
    "cnsa",
    "alexander-bloshenko",
    "super-heavy-rocket",
    "crewed-spacecraft",
    "oleg-platonov",
    "boeing",
    "starliner",
    "houston",
    "cross-flights",
]
NAMED_IN_PASSING = [
    "russia",
    "usa",
    "china",
    "ukraine",
    "japan",
    "kazakhstan",
    "moscow",
    "washington",
    "beijing",
    "vladimir-putin",
    "donald-trump",
    "xi-jinping",
    "johnson-space-center",
    "kennedy-space-center",
    "interfax",
    "tass",
    "ria-novosti",
    "sputnik-news",
    "vzglyad",
    "fortune",
    "xinhua",
]
EVIDENCE = [
    ("crew-dragon", "spacex"),
    ("elon-musk", "spacex"),
    ("crew-11", "spacex"),
    ("crew-11", "nasa"),
    ("artemis", "nasa"),
    ("lunar-gateway", "nasa"),
    ("sean-duffy", "nasa"),
    ("cross-flights", "roscosmos"),
    ("dmitry-bakanov", "russia"),
    ("cnsa", "china"),
    ("luna-26", "moon"),
    ("chang-e-7", "cnsa"),
]


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts(CONTENT)


def full_names(entity: Entity) -> Iterable[tuple[str, str]]:
    """(language, spelling) of each form that stands for the entity alone."""
    for language, name in entity.names.items():
        yield language, name
    for language, names in entity.aliases.items():
        for name in names:
            yield language, name


def as_matched(spelling: str) -> str:
    """Spellings that a reader of the page would take for one: ё is е, every apostrophe is one."""
    return spelling.casefold().replace("ё", "е").replace("’", "'").replace("ʼ", "'")


def shared(entities: Mapping[str, Entity]) -> dict[tuple[str, str], set[str]]:
    """Spellings that stand for two entities in one language."""
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, entity in entities.items():
        for language, name in full_names(entity):
            owners[language, as_matched(name)].add(key)
    return {form: keys for form, keys in owners.items() if len(keys) > 1}


def test_no_full_name_stands_for_two_entities(facts: Facts) -> None:
    assert shared(facts.entities) == {}


def test_a_collision_is_found(facts: Facts) -> None:
    twin = Entity(kind="person", names={"ru": "Орёл"})
    assert shared({**facts.entities, "twin": twin}) == {("ru", "орел"): {"orel", "twin"}}


def test_no_spelling_stands_twice_in_an_entry(facts: Facts) -> None:
    for key, entity in facts.entities.items():
        for language in {*entity.names, *entity.aliases, *entity.short}:
            forms = [entity.names[language]] if language in entity.names else []
            forms += [*entity.aliases.get(language, []), *entity.short.get(language, [])]
            assert len(forms) == len(set(forms)), f"{key}: {language}: {forms}"


def test_no_spelling_has_loose_ends(facts: Facts) -> None:
    for key, entity in facts.entities.items():
        forms = [name for _, name in full_names(entity)] + [name for names in entity.short.values() for name in names]
        assert all(form and form == " ".join(form.split()) for form in forms), key


def test_a_short_form_needs_a_full_name_in_its_language(facts: Facts) -> None:
    for key, entity in facts.entities.items():
        named = {*entity.names, *entity.aliases}
        assert set(entity.short) <= named, key


@pytest.mark.parametrize("key", TAGS)
def test_is_a_tag(facts: Facts, key: str) -> None:
    assert facts.entities[key].tag


@pytest.mark.parametrize("key", NAMED_IN_PASSING)
def test_is_no_tag(facts: Facts, key: str) -> None:
    assert not facts.entities[key].tag


def test_countries_and_media_are_no_tags(facts: Facts) -> None:
    assert [key for key, one in facts.entities.items() if one.kind in ("country", "media") and one.tag] == []


@pytest.mark.parametrize(("named", "evidence"), EVIDENCE)
def test_implies(facts: Facts, named: str, evidence: str) -> None:
    assert evidence in implied(facts.entities, frozenset({named}))


def test_three_scripts_name_the_heads(facts: Facts) -> None:
    for key in ("roscosmos", "nasa", "iss", "ilrs", "dmitry-bakanov", "dmitry-rogozin", "elon-musk", "sean-duffy"):
        assert {"en", "ru", "zh"} <= set(facts.entities[key].names), key


def test_the_digests_in_their_order(facts: Facts) -> None:
    assert list(facts.digests) == ["roscosmos-nasa", "russia-china-moon", "spacex-contacts"]
    assert all(one.scope and one.intro for one in facts.digests.values())


def test_no_spelling_and_no_host_stands_for_two_sources(facts: Facts) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for key, source in facts.sources.items():
        for form in [*source.spellings(), *source.hosts]:
            owners[as_matched(form)].add(key)
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


def test_sources_are_shown_in_full_by_default(facts: Facts) -> None:
    assert {source.rights for source in facts.sources.values()} == {"full"}
