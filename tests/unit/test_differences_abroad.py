"""Where sources differ across languages and wordings: what shows two sentences to tell of one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_differences import ENTITIES, article, differences, values

from seed_digest.digest.briefs.differences.recalled import recalled
from seed_digest.digest.briefs.differences.scenes import scenes_of
from seed_digest.digest.briefs.differences.spans import spans_told
from seed_digest.digest.chronology.events import find_events
from seed_digest.digest.corpus import tellings_of
from seed_digest.digest.events import counted_days
from seed_digest.model import Article, Differs

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


def with_periods(one: Article) -> Article:
    """An article with the periods and near days that it tells."""
    times = (*one.document.times, *counted_days(one.document, one.sentences))
    made = replace(one, document=replace(one.document, times=times))
    return replace(made, events=find_events(made, tellings_of(made), {}))


WEIGHED = "Talks | Anna Vogel of the North Agency spoke on Tuesday. | {}"
YEARS = "The North Agency and the South Agency plan to install a power plant {}."


@pytest.mark.parametrize(
    ("here", "there", "day", "wanted"),
    [
        pytest.param(
            YEARS.format("between 2033 and 2035"), "2030年至2035年", "2024-05-08",
            ("between 2033 and 2035", "2030年至2035年"), id="years in common",
        ),
        pytest.param(YEARS.format("between 2033 and 2035"), "2033年至2035年", "2024-05-08", None, id="the same"),
        pytest.param(YEARS.format("between 2026 and 2028"), "2033年至2035年", "2024-05-08", None, id="two steps"),
        pytest.param(YEARS.format("between 2033 and 2035"), "2030年至2035年", "2024-06-08", None, id="a month later"),
        pytest.param(YEARS.format("in the 2030s"), "2030年至2035年", "2024-05-08", None, id="a decade"),
        pytest.param(
            "The North Agency and the South Agency plan to install the plant of Harbour Station between 2033 and 2035.",
            "2030年至2035年", "2024-05-08", None, id="a plan for what the other does not know",
        ),
        pytest.param(
            YEARS.format("between 2033 and 2035") + " | The road is to be finished between 2027 and 2029.",
            "2030年至2035年", "2024-05-08", None, id="two spans of one document",
        ),
        pytest.param(
            "The North Agency and the South Agency plan to sign further pacts between 2033 and 2035.",
            "2030年至2035年", "2024-05-08", None, id="another deed",
        ),
    ],
)  # fmt: skip
def test_the_years_between_which_one_thing_is_planned(
    here: str, there: str, day: str, wanted: tuple[str, str] | None
) -> None:
    text = f"讲话 | 北方局的安娜·福格尔表示，北方局正与南方局计划建设发电站，时间可能是{there}。"
    made = with_periods(article(WEIGHED.format(here), "a")), with_periods(article(text, "b", "zh", day))
    found = list(spans_told({one.document.id: scenes_of(one) for one in made}, ENTITIES))
    assert values(found) == ([(Differs.DATE, wanted)] if wanted else [])
