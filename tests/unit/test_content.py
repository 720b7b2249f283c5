"""What the maintainer wrote: it loads, and no spelling in it is careless."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.digest.entities import find_mentions
from seed_digest.digest.matching import EntityMatcher
from seed_digest.facts.facts import Facts, load_facts
from seed_digest.model import Document, Paragraph, Role, Status

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


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts(CONTENT)


def test_no_spelling_stands_twice_in_an_entry(facts: Facts) -> None:
    for key, entity in facts.entities.items():
        for language in {*entity.names, *entity.aliases, *entity.short}:
            forms = [entity.names[language]] if language in entity.names else []
            forms += [*entity.aliases.get(language, []), *entity.short.get(language, [])]
            assert len(forms) == len(set(forms)), f"{key}: {language}: {forms}"


def test_no_spelling_has_loose_ends(facts: Facts) -> None:
    for key, entity in facts.entities.items():
        listed = [*entity.aliases.values(), *entity.short.values()]
        forms = [*entity.names.values(), *(name for names in listed for name in names)]
        assert all(form and form == " ".join(form.split()) for form in forms), key


def test_the_tags_of_this_site_are_there(facts: Facts) -> None:
    """Of this repository's own site: the ids by which its articles are tagged."""
    assert [key for key in TAGS if key not in facts.entities or not facts.entities[key].tag] == []


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Россияне смогут купить акции SpaceX", "ru", ["spacex"]),
        ("Россияне летят на МКС", "ru", ["russian-cosmonauts", "iss"]),
        ("Une cosmonaute française rêve de la Nasa", "fr", ["nasa"]),
        ("The shop lost its payment Gateway.", "en", []),
        ("NASA and ESA build the Gateway.", "en", ["nasa", "esa", "lunar-gateway"]),
        ("Корабль «Союз» ждут на МКС, а Советский Союз тут ни при чём.", "ru", ["soyuz-ms", "iss"]),
        ("Mayor Michael Bloomberg met Cissy Houston.", "en", []),
        ("Построят лунную станцию.", "ru", ["moon"]),
        ("В море у мыса Канаверал нашли клад.", "ru", ["cape-canaveral"]),
    ],
)
def test_namesakes_are_told_apart(facts: Facts, text: str, language: str, named: list[str]) -> None:
    body = (Paragraph(text, 1, language, Role.PARAGRAPH),)
    read = Document(id="a", seed="a.txt", status=Status.ARTICLE, language=language, body=body)
    assert [one.entity for one in find_mentions(read, EntityMatcher(facts.entities))] == named
