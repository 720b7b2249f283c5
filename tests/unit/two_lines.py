"""A made-up corpus of two ferry lines, read as a build reads it: what the tests of chronologies and briefs share."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

from seed_digest.digest.corpus import assemble
from seed_digest.extract.pipeline import make_tools, read_document
from seed_digest.facts.facts import Facts, load_facts
from seed_digest.model import Brief, ChronologyEntry, Corpus, RawDocument

ENTITIES = """
[north-line]
kind = "organisation"
names.en = "North Line"
names.ru = "Северная линия"
names.zh = "北方航运"
names.de = "Nordlinie"
names.fr = "Ligne du Nord"
names.es = "Línea Norte"
names.it = "Linea Nord"
names.ja = "北航路社"
names.uk = "Північна лінія"
names.pl = "Linia Północna"
aliases.ru = ["Северной линии", "Северную линию"]
[south-line]
kind = "organisation"
names.en = "South Line"
names.ru = "Южная линия"
names.zh = "南方航运"
names.de = "Südlinie"
names.fr = "Ligne du Sud"
names.es = "Línea Sur"
names.it = "Linea Sud"
names.ja = "南航路社"
names.uk = "Південна лінія"
names.pl = "Linia Południowa"
aliases.ru = ["Южной линии", "Южную линию", "Южной линией"]
[anna-vogel]
kind = "person"
implies = ["north-line"]
names.en = "Anna Vogel"
names.ru = "Анна Фогель"
names.zh = "安娜·福格尔"
names.de = "Anna Vogel"
names.fr = "Anna Vogel"
names.es = "Anna Vogel"
names.it = "Anna Vogel"
names.ja = "アンナ・フォーゲル"
names.pl = "Anna Vogel"
aliases.en = ["Vogel"]
[pavel-lind]
kind = "person"
implies = ["south-line"]
names.en = "Pavel Lind"
names.ru = "Павел Линд"
names.zh = "帕维尔·林德"
names.de = "Pavel Lind"
names.fr = "Pavel Lind"
names.es = "Pavel Lind"
names.it = "Pavel Lind"
names.ja = "パベル・リンド"
names.pl = "Pavel Lind"
[gull]
kind = "mission"
names.en = "the Gull cruise"
names.ru = "рейс «Чайка»"
names.zh = "海鸥号航行"
names.de = "die Möwenfahrt"
aliases.en = ["Gull"]
aliases.ru = ["Чайка", "Чайку", "Чайки"]
aliases.zh = ["海鸥号"]
[tern]
kind = "mission"
names.en = "the Tern cruise"
names.ru = "рейс «Крачка»"
names.zh = "燕鸥号航行"
aliases.en = ["Tern"]
aliases.ru = ["Крачка", "Крачку"]
aliases.zh = ["燕鸥号"]
"""
DIGEST = """
title = "Talks of two lines"
scope = "What the North Line and the South Line do together."
[rule]
parties = [["north-line"], ["south-line"]]
"""
SLUG = "talks"
REST = (
    "Fish is sold in the market hall beside the old customs house, and the tram stops there every ten minutes.",
    "A choir of children sang for the mayor, who cut a ribbon and served soup to all who stood in the rain.",
    "The lighthouse keeper counted forty sails on the horizon, more than in any spring since the great storm.",
    "Two poets read from their new books in the reading room, and the tickets for it were sold out by noon.",
)


def facts(folder: Path, more: str = "", points: int = 7) -> Facts:
    """The facts of a content folder. more: tables of the digest's file, behind its rule."""
    (folder / "entities").mkdir(parents=True, exist_ok=True)
    (folder / "digests").mkdir(exist_ok=True)
    (folder / "entities" / "all.toml").write_text(ENTITIES, encoding="utf-8")
    (folder / "digests" / f"{SLUG}.toml").write_text(f"points = {points}\n{DIGEST}{more}", encoding="utf-8")
    return load_facts(folder)


def corpus(
    folder: Path, seeds: Mapping[str, str], more: str = "", points: int = 7, chance: random.Random | None = None
) -> Corpus:
    """What is made of some seeds, in the order of their names or in any."""
    known = facts(folder / "content", more, points)
    tools = make_tools(known)
    names = sorted(seeds)
    if chance is not None:
        chance.shuffle(names)
    raws = [RawDocument(f"{name}.txt", seeds[name].strip().encode(), ".txt") for name in names]
    return assemble([read_document(raw, tools) for raw in raws], known)


def rows(found: Corpus) -> tuple[ChronologyEntry, ...]:
    """The chronology of the digest."""
    return found.chronologies[SLUG]


def told(found: Corpus) -> list[str]:
    """Each row as 'date plan: its first words'."""
    return [
        f"{one.event.date.value if one.event.date else '?'}{' plan' * one.planned}{' report' * one.event.reported}: "
        + one.event.sentence.text[:40]
        for one in rows(found)
    ]


def letter(number: int, day: str, *sentences: str) -> str:
    """A report of a day, with a sentence of its own that is no contact."""
    head = ["Harbour notes, number " + str(number), ""]
    return "\n".join([*head, *([day, ""] if day else []), *sentences, REST[number % 4], REST[(number + 1) % 4]])


def brief(found: Corpus) -> Brief:
    return found.briefs[SLUG]
