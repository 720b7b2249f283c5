"""Several events of the same parties within a week, in many languages: how many pairs of documents are told right."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from seed_digest.digest.stories.deeds import PASSED, SAME, UNDONE, agree, deeds_of
from seed_digest.digest.stories.lapse import Lapse, lapse_between
from seed_digest.digest.stories.traits import traits_of
from seed_digest.facts.facts import Facts, load_facts
from seed_digest.flow import read_corpus
from seed_digest.language.deeds import DEEDS
from seed_digest.language.sounds import sound_of
from seed_digest.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
TOLD = ROOT / "tests" / "stories"


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts(ROOT / "content")


def texts_of(*names: str) -> dict[str, str]:
    """The documents of some files: 'event.language.txt' -> text."""
    events = {
        event: told
        for name in names
        for event, told in tomllib.loads((TOLD / name).read_text(encoding="utf-8")).items()
    }
    return {f"{event}.{code}.txt": one["text"] for event, told in events.items() for code, one in told.items()}


def stories_told(folder: Path, facts: Facts, texts: dict[str, str]) -> dict[str, str | None]:
    """The story of each document by its name."""
    (folder / "seeds").mkdir()
    for name, text in texts.items():
        (folder / "seeds" / name).write_text(text, encoding="utf-8")
    corpus = read_corpus(Settings(folder / "seeds", folder), facts)
    assert not corpus.others
    return {one.document.seed: one.story for one in corpus.articles}


@pytest.mark.parametrize("name", ["weeks.toml", "unseen.toml"])
def test_the_same_parties_do_several_things_in_a_week(name: str, tmp_path: Path, facts: Facts) -> None:
    story = stories_told(tmp_path, facts, texts_of(name))
    told = {pair for pair in combinations(sorted(story), 2) if story[pair[0]] and story[pair[0]] == story[pair[1]]}
    right = {pair for pair in combinations(sorted(story), 2) if event_of(pair[0]) == event_of(pair[1])}
    assert len(told & right) >= 0.9 * len(told), sorted(told - right)
    assert len(told & right) >= 0.95 * len(right), sorted(right - told)


def event_of(seed: str) -> str:
    return seed.partition(".")[0]


def test_one_event_in_six_languages_is_one_story(tmp_path: Path, facts: Facts) -> None:
    """Among as many documents again on other events."""
    own = texts_of("twelve.toml")
    others = dict(list(texts_of("weeks.toml").items())[: len(own)])
    story = stories_told(tmp_path, facts, own | others)
    (found,) = {story[seed] for seed in own}
    assert found is not None
    assert found not in {story[seed] for seed in others}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The heads of both agencies met in Rome", "Главы агентств провели переговоры в Риме", True),
        ("The heads of both agencies met in Rome", "Главы агентств отменили встречу", False),
        ("The heads of both agencies did not meet in Rome", "Главы агентств отменили встречу", True),
        ("The heads of both agencies did not meet in Rome", "Главы агентств провели переговоры в Риме", False),
        ("Probe crashes on the Moon", "探测器发射升空", False),
        ("Probe crashes on the Moon", "Спокойная неделя на станции", None),
    ],
)
def test_deeds_agree_whatever_the_language(one: str, other: str, same: bool | None) -> None:
    code = "en" if other.isascii() else "zh" if "升" in other else "ru"
    assert agree(deeds_of(one, one, "en"), deeds_of(other, other, code)) is same


def test_kinds_of_deeds_that_are_one_for_stories_are_known() -> None:
    assert {*SAME, *SAME.values(), *PASSED, *UNDONE} <= set(DEEDS)
    assert not {*SAME, *PASSED} & {*SAME.values(), *UNDONE}


PLAN = """Head of the Kelm agency arrives in Orsa for talks
3 March 2022
Ilse Brandt, head of the Kelm agency, has arrived in Orsa, the agency said. She will meet the head of the Orsa agency,
Pavo Lind, and see the launch of the Petrel, {when}.
"""
OUTCOME = """Kelm and Orsa agency heads meet
{day} March 2022
Ilse Brandt of the Kelm agency met Pavo Lind, the head of the Orsa agency, after the launch of the Petrel in Orsa.
They spoke of a common station.
"""


def lapse_of(folder: Path, facts: Facts, when: str, day: int) -> Lapse:
    folder.mkdir()
    (folder / "a.txt").write_text(PLAN.format(when=when), encoding="utf-8")
    (folder / "b.txt").write_text(OUTCOME.format(day=day), encoding="utf-8")
    one, other = (traits_of(article) for article in read_corpus(Settings(folder, folder), facts).articles)
    assert lapse_between(one, other) == lapse_between(other, one)
    return lapse_between(one, other)


def test_the_days_to_what_was_announced_do_not_part_it_from_the_plan(tmp_path: Path, facts: Facts) -> None:
    assert lapse_of(tmp_path / "planned", facts, "planned for March 6", 7) == Lapse(1, announced=True)
    assert lapse_of(tmp_path / "on_the_day", facts, "planned for March 7", 7) == Lapse(0, announced=True)
    assert lapse_of(tmp_path / "beyond", facts, "planned for March 20", 7) == Lapse(4)
    assert lapse_of(tmp_path / "before", facts, "put off from March 1", 7) == Lapse(4)
    assert Lapse(1, announced=True).objection == "1 day apart, from the day announced"
    assert Lapse(0).objection == ""


@pytest.mark.parametrize(
    "forms",
    [
        ("Ryzhikov", "Ryżikow", "Рыжикова"),
        ("Prokopyev", "Prokopiev", "Прокопьевым"), ("Orlenko", "Орленко", "Όρλενκο"),
        ("Zelensky", "Selenskyj", "Зеленский"), ("Bridenstine", "Брайденстайном"),
    ],
)  # fmt: skip
def test_a_name_sounds_alike_in_several_scripts(forms: tuple[str, ...]) -> None:
    assert len({sound_of(one) for one in forms}) == 1


def test_a_short_name_has_no_sound_of_its_own() -> None:
    assert sound_of("Kim") == sound_of("Xi") == sound_of("巴卡诺夫") == ""
