"""What is looked up among all documents is what looking at each of them finds."""

from __future__ import annotations

import datetime
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from many_documents import many
from two_lines import SLUG, facts

from seed_digest.digest.briefs.points import choice
from seed_digest.digest.chronology import in_time, joining, outcomes, rows, turned, without_deed
from seed_digest.digest.corpus import assemble
from seed_digest.digest.likeness import Likeness
from seed_digest.digest.news import News
from seed_digest.digest.reports import Report, gather
from seed_digest.digest.witnesses import Witness, call
from seed_digest.edtf import Edtf
from seed_digest.model import Sentence, Telling, TimeExpression

NOBODY = frozenset[str]()
SENTENCE = Sentence("It rained.", 1, "body", NOBODY, NOBODY)
SEEDS = [f"{number:03}.txt" for number in range(80)]
STEMS = [f"stem{number}" for number in range(18)]


def some_news(chance: random.Random) -> News:
    """An opening of a few stems, some far commoner than others."""
    opening = frozenset(STEMS[int(len(STEMS) * chance.random() ** 2)] for _ in range(chance.randint(2, 14)))
    return News(opening, opening, NOBODY, NOBODY, NOBODY, yearly=False)


def test_reports_of_one_kind_are_all_found_and_in_order() -> None:
    chance = random.Random(5)
    likeness = Likeness({}, {}, {seed: some_news(chance) for seed in SEEDS})
    days = [datetime.date(2020 + chance.randint(0, 3), chance.randint(1, 12), 5) for _ in SEEDS]
    reports = gather([Report(seed, day, SENTENCE) for seed, day in zip(SEEDS, days, strict=True)], likeness)
    every = [one for there in reports.by_day.values() for one in there]
    found = {seed: reports.of_kind(seed, likeness) for seed in SEEDS}
    assert found == {
        seed: [one for one in every if one.seed != seed and likeness.alike_news(seed, one.seed)] for seed in SEEDS
    }
    assert 0 < sum(map(len, found.values())) < len(SEEDS) ** 2


def test_witnesses_of_a_date_are_all_found_and_in_order() -> None:
    chance = random.Random(6)
    months = [chance.choice((None, 3, 4)) for _ in range(200)]
    dates = [Edtf(2020, month, chance.choice((None, *range(1, 10))) if month else None) for month in months]
    witnesses = [Witness(telling(f"{number}.txt", date), date, date) for number, date in enumerate(dates)]
    called = call(witnesses)
    for month in (3, 4):
        for day in (None, *range(1, 12)):
            bare = Edtf(None, month, day)
            assert list(called.of(bare)) == [
                one for one in witnesses if one.date.month == month and bare.agrees(one.date)
            ]
    assert list(called.of(Edtf(2020))) == [one for one in witnesses if one.date.month is None]


def telling(seed: str, date: Edtf) -> Telling:
    time = TimeExpression(date, None, "then", 1, 0, 4)
    return Telling(seed, SENTENCE, time, False, False, False, NOBODY, NOBODY, NOBODY)


def test_work_on_a_digest_grows_with_its_documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the documents, of twice the days, ask for about twice the comparisons; a square were four times."""
    known = facts(tmp_path)
    counts: Counter[str] = Counter()
    for module, name in (
        (rows, "same_event"),
        (joining, "is_same"),
        (outcomes, "alike"),
        (in_time, "planned_deed"),
        (without_deed, "is_open"),
        (turned, "is_turned"),
        (choice, "same"),
        (choice, "echo"),
    ):
        monkeypatch.setattr(module, name, counting(getattr(module, name), name, counts))
    found = []
    for count in (150, 300):
        counts.clear()
        made = assemble(list(many(count)), known)
        assert len(made.chronologies[SLUG]) > count and made.briefs[SLUG].points
        found.append(dict(counts))
    assert set(found[0]) >= {"same_event", "alike", "planned_deed", "same", "echo"}
    for name, asked in found[0].items():
        assert found[1][name] <= 3 * asked, name


def counting(asked: Callable[..., object], name: str, counts: Counter[str]) -> Callable[..., object]:
    """A function that counts how often it is asked."""

    def ask(*arguments: object) -> object:
        counts[name] += 1
        return asked(*arguments)

    return ask
