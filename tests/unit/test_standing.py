"""Who plays a part in a digest's matter, and who is only named beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
import two_lines
from two_lines import brief, corpus, letter

FURTHER = """
[east-line]
kind = "organisation"
names.en = "East Line"
[sailors]
kind = "subject"
names.en = "Southern sailors"
[ida-brandt]
kind = "person"
implies = ["east-line"]
names.en = "Ida Brandt"
[tove-holm]
kind = "person"
implies = ["sailors", "south-line"]
names.en = "Tove Holm"
[nils-berg]
kind = "person"
implies = ["sailors", "south-line"]
names.en = "Nils Berg"
"""
MENTIONED = (
    "The East Line has its own ships, and they are painted white in every spring by the crews.",
    "The East Line has its own pier as well, and a hall of three hundred seats beside it.",
    "Once the North Line met the South Line there.",
    "The hall of the East Line has a stove of green tiles, and it is open to all who come by tram.",
)
MET = "The North Line met the South Line in the old town hall."


@pytest.fixture(autouse=True)
def further(monkeypatch: pytest.MonkeyPatch) -> None:
    """People of another house and of a crew; every list is long."""
    monkeypatch.setattr(two_lines, "ENTITIES", two_lines.ENTITIES + FURTHER)
    monkeypatch.setattr(two_lines, "DIGEST", two_lines.DIGEST + 'crews = ["sailors"]\n')
    monkeypatch.setattr("seed_digest.digest.briefs.parts.bystanders.FEW", 1)


def standing(folder: Path, *lines: str) -> dict[str, bool]:
    """The people of a document, by whether they are only named beside the matter."""
    found = brief(corpus(folder, {"a": letter(1, "21 March 2024", MET, *lines)}))
    listed = {one.entity: one.beside for one in found.parts if one.entity not in ("north-line", "south-line")}
    return listed | {one.name: one.beside for one in found.unlisted}


def test_the_parties_own_people_play_a_part(tmp_path: Path) -> None:
    assert standing(tmp_path, "Later Pavel Lind left. It rained.", "So did Anna Vogel.") == {
        "pavel-lind": False,
        "anna-vogel": False,
    }


def test_people_of_another_house_do_where_told_of_by_a_role(tmp_path: Path) -> None:
    others = "Later Pavel Lind left. It rained."
    assert standing(tmp_path / "1", others, "There was a letter from Ida Brandt too.")["ida-brandt"]
    told = standing(tmp_path / "2", others, "There was a letter from East Line president Ida Brandt too.")
    assert not told["ida-brandt"]


def test_people_of_another_house_do_not_where_only_told_of_beside_the_matter(tmp_path: Path) -> None:
    about = letter(1, "21 March 2024", MET, "There was a letter from Ida Brandt too.", "Later Pavel Lind left.")
    quoted = letter(2, "2 April 2024", "“The snow is here,” said Ida Brandt of the East Line.", *MENTIONED)
    elsewhere = brief(corpus(tmp_path, {"a": about, "b": quoted}))
    assert {one.entity: one.beside for one in elsewhere.parts if one.entity in ("ida-brandt", "pavel-lind")} == {
        "ida-brandt": True,
        "pavel-lind": False,
    }


def test_of_a_crew_who_is_named_with_a_role(tmp_path: Path) -> None:
    found = standing(tmp_path, "On deck stood Tove Holm. It rained.", "The captain Nils Berg was asleep.")
    assert found == {"tove-holm": True, "nils-berg": False}


def test_who_is_asked_once_stands_beside_the_matter(tmp_path: Path) -> None:
    asked = "“The weather was bad,” said the historian Laura Penn."
    assert standing(tmp_path / "1", "Later Pavel Lind left.", asked) == {"pavel-lind": False, "Laura Penn": True}
    again = standing(tmp_path / "2", "Later Pavel Lind left.", asked, "Nobody but Penn had seen it.")
    assert not again["Laura Penn"]


SPOKEN_FOR = (
    letter(1, "21 March 2024", MET, "“The weather was bad,” North Line press secretary Laura Penn said.")
    + "\n“The weather was bad,” said the pilot Peter Drew.",
    "Заметки порта\n\n21 марта 2024\n\nСеверная линия и Южная линия встретились в старой ратуше порта.\n"
    "«Погода была плохая», — сказал представитель Северной линии Пётр Холм.\n"
    "Рыбу продают в крытом рынке у старой таможни, трамвай останавливается там каждые десять минут.\n"
    "«Погода была плохая», — сказал лоцман Андрей Дорн.",
)


@pytest.mark.parametrize("text", SPOKEN_FOR, ids=["en", "ru"])
def test_who_has_an_office_of_a_party_plays_a_part(tmp_path: Path, text: str) -> None:
    assert [one.beside for one in brief(corpus(tmp_path, {"a": text})).unlisted] == [False, True]


def test_a_short_list_needs_no_weight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seed_digest.digest.briefs.parts.bystanders.FEW", 8)
    assert standing(tmp_path, "There was a letter from Ida Brandt too.", "Later Pavel Lind left.") == {
        "pavel-lind": False,
        "ida-brandt": False,
    }


def test_one_of_a_crew_plays_a_part_where_several_documents_tell_of_them_alone(tmp_path: Path) -> None:
    crew = "On board were Tove Holm and Nils Berg."
    one = letter(3, "21 March 2024", MET, crew, "Nils Berg sails for the South Line on a ship of the North Line.")
    two = letter(4, "2 April 2024", "The North Line met the South Line without a word on the Gull.", crew)
    found = []
    for name, seeds in (("1", {"a": one}), ("2", {"a": one, "b": two})):
        parts = brief(corpus(tmp_path / name, seeds, points=1)).parts
        found.append({part.entity for part in parts if not part.beside} & {"tove-holm", "nils-berg"})
    assert found == [set(), {"nils-berg"}]
