"""A new digest is one file: documents in four languages find their place in one that the site does not have."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from seed_digest.facts.facts import load_facts
from seed_digest.flow import read_corpus
from seed_digest.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
SLUG = "roscosmos-esa"
# Written for this test: a title, a day, a text of some sentences.
DOCUMENTS = {
    "en.txt": (
        "Roscosmos and ESA end their Mars mission\n3 May 2023\n"
        "The European Space Agency has ended its work with Roscosmos on the Mars rover, its council said on Tuesday.\n"
        "The rover stays in a clean room while its engineers look for another lander and another year.\n"
    ),
    "ru.txt": (
        "Рогозин ответил на решение о марсоходе\n18 марта 2022\n"
        "Глава Роскосмоса Дмитрий Рогозин назвал решение Европейского космического агентства по Марсу позором.\n"
        "По его словам, посадочный модуль готов, а экспедицию можно провести и без партнёров, хотя и позже.\n"
    ),
    "de.txt": (
        "Rover wartet weiter auf seine Reise\n4. Juni 2024\n"
        "Der Rover für den Mars wartet in Turin auf eine neue Landeplattform, teilte die ESA am Dienstag mit.\n"
        "Die Ingenieure prüfen jede Schraube, und das Warten kostet jedes Jahr mehr Geld als geplant.\n"
        "Die alte Plattform hatte Roskosmos gebaut, sie steht inzwischen in einer Halle bei Moskau.\n"
    ),
    "other.txt": (
        "NASA tests a parachute for Mars\n5 June 2024\n"
        "NASA has tested a parachute in the upper air, and it opened as planned above the desert of New Mexico.\n"
        "The engineers will fly it twice more before they fold it for the journey to Mars in two years.\n"
    ),
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fourth")
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copy(ROOT / "tests" / "digests" / f"{SLUG}.toml", folder / "content" / "digests")
    (folder / "seeds").mkdir()
    for name, text in DOCUMENTS.items():
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
    return folder


def test_documents_find_their_place_in_a_new_digest(home: Path) -> None:
    facts = load_facts(home / "content")
    corpus = read_corpus(Settings(home / "seeds", home / "content", jobs=1), facts)
    roles = {one.document.seed: one.digests[SLUG].role if SLUG in one.digests else "out" for one in corpus.articles}
    assert roles == {"en.txt": "main", "ru.txt": "main", "de.txt": "mention", "other.txt": "out"}
    assert SLUG in corpus.chronologies
    assert all(one.digests[SLUG].because[0].quote for one in corpus.articles if SLUG in one.digests)
