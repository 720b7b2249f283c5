"""Where sources differ across languages and wordings: what shows two sentences to tell of one thing."""

from __future__ import annotations

import pytest
from test_differences import ENTITIES, article, differences, values

from seed_digest.digest.briefs.differences.recalled import recalled
from seed_digest.digest.briefs.differences.scenes import scenes_of
from seed_digest.model import Differs

AHEAD = "El jueves Anna Vogel se reunirá con la North Agency en Aven, en la primera cita de este nivel en {} años."


@pytest.mark.parametrize(
    ("years", "wanted"),
    [
        pytest.param("ocho", ("ocho años", "семь лет"), id="planned and done"),
        pytest.param("siete", None, id="as long"),
        pytest.param("más de siete", None, id="somewhat longer"),
    ],
)
def test_how_long_something_had_not_been_changes_with_no_plan(years: str, wanted: tuple[str, str] | None) -> None:
    here = article(f"Viaje | {AHEAD.format(years)}", "a", "es", "2024-05-07")
    text = "Переговоры | Анна Фогель и Северное агентство впервые за семь лет провели очные переговоры."
    there = article(text, "b", "ru", "2024-05-10")
    assert values(differences(here, there)) == ([(Differs.NUMBER, wanted)] if wanted else [])


@pytest.mark.parametrize(
    ("here", "there", "wanted"),
    [
        pytest.param(
            "The pact was signed on 24 November 2022 and entered into force in 2024.",
            "协议于2022年11月25日签署，有效期二十年。",
            ("24 November 2022", "2022年11月25日"),
            id="a coarser date of what followed",
        ),
        pytest.param(
            "The pact was signed on 24 November 2022 and ratified on 3 May 2023.",
            "协议于2022年11月25日签署，有效期二十年。",
            None,
            id="a second day",
        ),
        pytest.param(
            "The pact was drafted on 24 November 2022 and signed in 2023.",
            "协议于2022年11月25日签署，有效期二十年。",
            None,
            id="the coarser date is the deed's",
        ),
    ],
)
def test_the_one_day_of_a_sentence_with_a_coarser_date(here: str, there: str, wanted: tuple[str, str] | None) -> None:
    text = f"Pact | The North Agency met the South Agency. | It rained all day. | {here}"
    made = article(text, "a"), article(f"会见 | 北方局会见了南方局。 | 整天下雨。 | {there}", "b", "zh")
    found = list(recalled({one.document.id: scenes_of(one) for one in made}))
    assert values(found) == ([(Differs.DATE, wanted)] if wanted else [])
