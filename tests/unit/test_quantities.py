"""Quantities in a text: how much of what, and how exact; and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from seed_digest.language.languages import phrasebooks
from seed_digest.language.quantities import Bound, find_quantities
from seed_digest.language.units import UNITS, unit_pattern

TOLD = [
    ("en", "The pier is 92 kilometres long.", "92 kilometres", "92000", "metre", "exact"),
    ("en", "The pier is more than seven years old.", "seven years", "84", "month", "over"),
    ("en", "It cost $1.3 billion.", "$1.3 billion", "1.3e9", "USD", "exact"),
    ("en", "It took at least 1,200 people.", "1,200 people", "1200", "person", "at least"),
    ("en", "A 12-kilometre tunnel.", "12-kilometre", "12000", "metre", "exact"),
    (
        "en",
        "Two thousand five hundred sailors.",
        "Two thousand five hundred sailors",
        "2500",
        "count of sailo",
        "exact",
    ),
    ("en", "Waves of 4–6 metres.", "4–6 metres", "4", "metre", "range"),
    ("ru", "Мост длиной в 14 километрах от города.", "14 километрах", "14000", "metre", "exact"),
    ("ru", "Работы стоили 1,5 млрд рублей.", "1,5 млрд рублей", "1.5e9", "RUB", "exact"),
    ("ru", "Впервые за двадцать восемь лет.", "двадцать восемь лет", "336", "month", "exact"),
    ("uk", "Роботи тривали понад сім років.", "сім років", "84", "month", "over"),
    ("pl", "Budowa kosztowała 450 mln euro.", "450 mln euro", "450e6", "EUR", "exact"),
    ("cs", "Stavba trvala osm let.", "osm let", "96", "month", "exact"),
    ("bg", "Мостът е дълъг 92 километра.", "92 километра", "92000", "metre", "exact"),
    ("de", "Für 480 Millionen Euro wird gebaut.", "480 Millionen Euro", "480e6", "EUR", "exact"),
    ("de", "Der Turm ist knapp 1.500 Meter hoch.", "1.500 Meter", "1500", "metre", "nearly"),
    ("fr", "Le pont a coûté 62 millions d'euros.", "62 millions d'euros", "62e6", "EUR", "exact"),
    ("fr", "Les 200 invités ont applaudi.", "200 invités", "200", "count of invit", "exact"),
    ("es", "El puente costará 450 millones de euros.", "450 millones de euros", "450e6", "EUR", "exact"),
    ("it", "Il ponte dista 20 chilometri.", "20 chilometri", "20000", "metre", "exact"),
    ("pt", "A ponte custou 20 mil euros.", "20 mil euros", "20000", "EUR", "exact"),
    ("nl", "De brug kostte meer dan zeven miljoen euro.", "zeven miljoen euro", "7e6", "EUR", "over"),
    ("tr", "Köprü yedi yıldan fazla sürdü.", "yedi yıldan fazla", "84", "month", "over"),
    ("ar", "بلغت الكلفة ٤٥٠ مليون دولار.", "٤٥٠ مليون دولار", "450e6", "USD", "exact"),
    ("hi", "पुल की लागत 5 करोड़ रुपये है।", "5 करोड़ रुपये", "5e7", "INR", "exact"),
    ("zh", "海缆全长九十二公里。", "九十二公里", "92000", "metre", "exact"),
    ("zh", "设计容量60万千瓦。", "60万千瓦", "6e8", "watt", "exact"),
    ("zh", "耗资400万至600万欧元。", "400万至600万欧元", "4e6", "EUR", "range"),
    ("ja", "全長は約92キロメートル。", "92キロメートル", "92000", "metre", "about"),
    ("ko", "약 7년 만에 다시 열렸다.", "7년", "84", "month", "about"),
]
NONE = [
    ("en", "Heron-11 left on July 31, 2025 at 10:40.", "names, days, times"),
    ("fr", "Le Duval 200 navigue encore.", "a name"),
    ("en", "They won 3:1 in the 8th round of 2024.", "scores, ranks, years"),
    ("en", "Call +49 30 123456.", "a telephone"),
    ("ru", "Судно «Чайка-28» вышло 25 января 2021 года в 15 часов.", "names, days, hours"),
    ("ru", "В 2030 году начнётся стройка.", "a year"),
    ("de", "Am 22. Mai um 18 Uhr.", "a day and a time"),
    ("zh", "翠鸟七号2025年7月31日第3次出海。", "names, days, ranks"),
    ("ja", "7月31日に出発した。", "a day"),
]


@pytest.mark.parametrize("row", TOLD, ids=[f"{row[0]} {row[2]}" for row in TOLD])
def test_a_quantity_is_told(row: tuple[str, str, str, str, str, str]) -> None:
    code, text, words, value, unit, bound = row
    (found,) = find_quantities(text, code)
    assert text[found.start : found.end] == words
    assert (found.value, found.unit, found.bound) == (Decimal(value), unit, Bound(bound))


@pytest.mark.parametrize(("code", "text", "why"), NONE, ids=[why for *_, why in NONE])
def test_what_is_no_quantity(code: str, text: str, why: str) -> None:
    assert not find_quantities(text, code), why


def test_a_range_has_two_ends() -> None:
    (found,) = find_quantities("between 400 and 500 tonnes", "en")
    assert (found.value, found.most, found.unit) == (Decimal(400_000), Decimal(500_000), "kilogram")


def test_a_mark_that_may_mean_two_things_is_no_number() -> None:
    assert not find_quantities("Das Rohr ist 1,500 Meter lang.", "de")


def test_every_language_knows_units() -> None:
    for book in phrasebooks():
        if book.numbers:
            kinds = {one.kind for one in unit_pattern(book.code)[1].values()}
            assert {"month", "metre", "percent"} <= kinds, book.code


def test_units_of_one_kind_are_compared_in_one() -> None:
    assert {one.kind for name, one in UNITS.items() if name.startswith("length")} == {"metre", "light-year"}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "They talked for two and a half hours."),
        ("ru", "Они говорили два с половиной часа."),
        ("es", "Hablaron dos horas y media."),
        ("fr", "Ils ont parlé deux heures et demie."),
        ("tr", "Bir buçuk saat konuştular."),
        ("ja", "1時間半話した。"),
        ("zh", "他们谈了两个半小时。"),
        ("de", "Sie sprachen zwei Stunden und eine halbe."),
    ],
)
def test_a_number_with_a_half_behind_it_is_not_read_as_the_whole_one(code: str, text: str) -> None:
    assert find_quantities(text, code) == ()


@pytest.mark.parametrize(("code", "text"), [("bg", "Около 14,15 часа спря."), ("ru", "Это было около 09.30 часов.")])
def test_an_hour_of_the_day_with_its_minutes_is_no_length_of_time(code: str, text: str) -> None:
    assert find_quantities(text, code) == ()
