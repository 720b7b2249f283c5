"""Days without a year in sentences that have no word of the past: what is weeks ahead is to come."""

from __future__ import annotations

from pathlib import Path

import pytest
from two_lines import corpus, rows

from seed_digest.language.leaning import leaning_of
from seed_digest.language.tenses import is_planned
from seed_digest.model import Leaning

LEANINGS = [
    ("de", "Anna Vogel übernimmt am 1. Juli die Leitung der Nordlinie, teilte das Haus mit.", Leaning.AHEAD),
    ("de", "Anna Vogel übernahm am 1. Juli die Leitung der Nordlinie.", Leaning.BACK),
    ("de", "Am 1. Juli trafen sich beide Seiten in Bergen.", Leaning.BACK),
    ("de", "Beide Seiten unterzeichneten am 3. Juli den Vertrag.", Leaning.BACK),
    ("de", "Die Karte der Orte liegt ab 1. Juli am Hafen aus.", Leaning.AHEAD),
    ("en", "Anna Vogel takes over at the North Line on 1 July, the house said.", Leaning.AHEAD),
    ("en", "Anna Vogel took over at the North Line on 1 July.", Leaning.BACK),
    ("fr", "Anna Vogel prend la tête de la ligne le 1er juillet, a annoncé la maison.", Leaning.AHEAD),
    ("fr", "Anna Vogel a pris la tête de la ligne le 1er juillet.", Leaning.BACK),
    ("ru", "Анна Фогель вступает в должность 1 июля, сообщила компания.", Leaning.AHEAD),
    ("ru", "Анна Фогель вступила в должность 1 июля.", Leaning.BACK),
    ("ru", "Договор подписан 3 июля.", Leaning.BACK),
    ("zh", "双方7月3日会谈。", Leaning.YEAR),
    ("zh", "双方7月3日进行了会谈。", Leaning.BACK),
]
PLANS = [
    ("en", "After the launch of the ship, which will bring fish to Bergen, Anna Vogel answered an old joke.", False),
    ("en", "The ship, which will bring fish to Bergen, will leave in May.", True),
    ("en", "The ship, which will bring fish to Bergen, is white.", True),
    ("en", "Anna Vogel will answer the letter, which came from Bergen.", True),
    ("ru", "После спуска судна, которое доставит рыбу в Берген, Анна Фогель ответила на старую шутку.", False),
    ("ru", "Судно, которое построили в Бергене, будет доставлять рыбу.", True),
    ("fr", "Après le départ du navire, qui livrera du poisson à Bergen, Anna Vogel a répondu à une lettre.", False),
]
DAYS = [
    ("de", "4. Juni 2025", "Die Nordlinie und die Südlinie unterzeichnen am 3. Juli einen Vertrag.", "2025-07-03 plan"),
    ("en", "4 June 2025", "The North Line and the South Line sign a treaty on 3 July.", "2025-07-03 plan"),
    ("en", "4 June 2025", "The North Line and the South Line signed a treaty on 3 July.", "2024-07-03"),
    ("fr", "4 juin 2025", "La Ligne du Nord et la Ligne du Sud signent le 3 juillet un accord.", "2025-07-03 plan"),
    ("ru", "4 июня 2025", "Северная линия и Южная линия подписывают 3 июля договор.", "2025-07-03 plan"),
    ("zh", "2025年6月4日", "北方航运和南方航运7月3日会谈。", "2025-07-03 plan"),
    ("zh", "2025年12月4日", "北方航运和南方航运1月3日会谈。", "2025-01-03"),
]


@pytest.mark.parametrize(("code", "text", "expected"), LEANINGS, ids=[f"{one[0]}-{one[1][:40]}" for one in LEANINGS])
def test_which_way_a_sentence_leans(code: str, text: str, expected: Leaning) -> None:
    assert leaning_of(text, code) is expected


@pytest.mark.parametrize(("code", "day", "text", "expected"), DAYS, ids=[f"{one[0]}-{one[3]}" for one in DAYS])
def test_the_year_of_a_day(tmp_path: Path, code: str, day: str, text: str, expected: str) -> None:
    filler = {
        "de": "Das Wetter im Hafen ist gut und die Fische sind frisch.",
        "en": "The weather in the harbour is fair and the fish is fresh.",
        "fr": "Le temps est beau dans le port et les poissons sont frais.",
        "ru": "Погода в порту хорошая, и рыба свежая.",
        "zh": "港口天气很好,鱼也很新鲜。",
    }[code]
    found = rows(corpus(tmp_path, {"a": "\n".join(["", "", day, "", text, filler, filler])}))
    dated = [one for one in found if not one.event.reported and one.event.date is not None]
    assert [f"{one.event.date.value}{' plan' * one.planned}" for one in dated if one.event.date] == [expected]


@pytest.mark.parametrize(("code", "text", "expected"), PLANS, ids=[f"{one[0]}-{one[1][:40]}" for one in PLANS])
def test_a_plan_of_a_noun_is_none_of_the_sentence(code: str, text: str, expected: bool) -> None:
    assert is_planned(text, code) is expected
