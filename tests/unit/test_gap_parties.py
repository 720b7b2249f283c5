"""Whose absence is told where a digest's rule has one group of several houses, and who else speaks for a party."""

from __future__ import annotations

from pathlib import Path

import pytest
import two_lines
from two_lines import brief, corpus, letter

from seed_digest.model import Gap, GapKind

VOGEL = "“The North Line greets the South Line,” Anna Vogel said to Pavel Lind in the town hall."
LIND = "“The South Line greets the North Line,” Pavel Lind said to Anna Vogel in the town hall."
MET = "The North Line met the South Line in the old town hall."
DAYS = ("21 March 2024", "2 April 2024", "9 April 2024")


def gaps(folder: Path, said: tuple[str, ...]) -> dict[GapKind, list[Gap]]:
    seeds = {key: letter(at, day, text) for at, (key, day, text) in enumerate(zip("abc", DAYS, said, strict=True))}
    found: dict[GapKind, list[Gap]] = {}
    for one in brief(corpus(folder, seeds)).gaps:
        found.setdefault(one.kind, []).append(one)
    return found


def one_group(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = two_lines.DIGEST.replace('["north-line"], ["south-line"]', '["north-line", "south-line"]')
    monkeypatch.setattr(two_lines, "DIGEST", rule)


def test_each_house_of_the_only_group_is_a_party(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one_group(monkeypatch)
    found = gaps(tmp_path, (LIND, MET, LIND))
    assert [one.entities for one in found[GapKind.ONE_VOICE]] == [("south-line", "pavel-lind")]
    assert [one.entities for one in found[GapKind.UNHEARD]] == [("north-line",)]
    assert [one.entities for one in found[GapKind.ONE_SIDE]] == [("south-line",)]


def test_one_of_several_groups_is_called_by_whom_its_voice_speaks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    houses = '[west-line]\nkind = "organisation"\nnames.en = "West Line"\n'
    monkeypatch.setattr(two_lines, "ENTITIES", two_lines.ENTITIES + houses)
    rule = two_lines.DIGEST.replace('["south-line"]', '["west-line", "south-line"]')
    monkeypatch.setattr(two_lines, "DIGEST", rule)
    found = gaps(tmp_path, (LIND, MET, LIND))
    assert [one.entities for one in found[GapKind.ONE_VOICE]] == [("south-line", "pavel-lind")]
    assert [one.entities for one in found[GapKind.ONE_SIDE]] == [("south-line",)]


def test_nobody_is_the_only_voice_beside_another_who_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = '[ida-holm]\nkind = "person"\nimplies = ["north-line"]\nnames.en = "Ida Holm"\n'
    monkeypatch.setattr(two_lines, "ENTITIES", two_lines.ENTITIES + other)
    told = "{} said that the North Line had met the South Line in the old town hall."
    voices = [gaps(tmp_path / name[:3], (VOGEL, told.format(name), MET)) for name in ("Ida Holm", "A spokeswoman")]
    assert [GapKind.ONE_VOICE in found for found in voices] == [False, True]
