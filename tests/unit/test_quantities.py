"""Quantities in a text: how much of what, and how exact; and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from seed_digest.digest.briefs.differences.amounts import may_agree
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
    ("zh", "飞船莫斯科时间5时42分升空。", "a time of day"),
    ("ja", "ロケットは午後10時42分に離陸した。", "a time of day"),
    ("ko", "로켓은 오후 5시 42분에 떠났다.", "a time of day"),
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


HALVES = [
    ("en", "They talked for two and a half hours.", "two and a half hours", "9000", "second", "exact"),
    ("en", "They talked for two hours and a half.", "two hours and a half", "9000", "second", "exact"),
    ("en", "The work took more than a year and a half.", "a year and a half", "18", "month", "over"),
    ("en", "The work took half a year.", "half a year", "6", "month", "exact"),
    ("en", "They waited for about half an hour.", "half an hour", "1800", "second", "about"),
    ("en", "It cost half a million euros.", "half a million euros", "5e5", "EUR", "exact"),
    ("en", "The walk takes 2½ hours.", "2½ hours", "9000", "second", "exact"),
    ("en", "The talks took two to two and a half hours.", "two to two and a half hours", "7200", "second", "range"),
    ("ru", "Они говорили два с половиной часа.", "два с половиной часа", "9000", "second", "exact"),
    ("ru", "Работы заняли больше полутора лет.", "полутора лет", "18", "month", "over"),
    ("ru", "Стройка длилась не более полугода.", "полугода", "6", "month", "at most"),
    ("ru", "Паром опоздал на полчаса.", "полчаса", "1800", "second", "exact"),
    ("ru", "Они ждали около полутора часов.", "полутора часов", "5400", "second", "about"),
    ("ru", "Это стоило полмиллиона рублей.", "полмиллиона рублей", "5e5", "RUB", "exact"),
    ("ru", "Через год с половиной порт откроют.", "год с половиной", "18", "month", "exact"),
    ("uk", "Ремонт тривав півтори роки.", "півтори роки", "18", "month", "exact"),
    ("uk", "Ремонт тривав пів року.", "пів року", "6", "month", "exact"),
    ("bg", "Ремонтът отне половин година.", "половин година", "6", "month", "exact"),
    ("bg", "Говориха два часа и половина.", "два часа и половина", "9000", "second", "exact"),
    ("de", "Sie sprachen zweieinhalb Stunden.", "zweieinhalb Stunden", "9000", "second", "exact"),
    ("de", "Sie sprachen zwei Stunden und eine halbe.", "zwei Stunden und eine halbe", "9000", "second", "exact"),
    ("de", "Der Bau dauerte mehr als ein halbes Jahr.", "ein halbes Jahr", "6", "month", "over"),
    ("de", "Das kostete anderthalb Millionen Euro.", "anderthalb Millionen Euro", "15e5", "EUR", "exact"),
    ("fr", "Ils ont parlé deux heures et demie.", "deux heures et demie", "9000", "second", "exact"),
    ("fr", "Les travaux ont duré un an et demi.", "un an et demi", "18", "month", "exact"),
    ("fr", "Cela a coûté un demi-million d'euros.", "un demi-million d'euros", "5e5", "EUR", "exact"),
    ("fr", "Cela a coûté deux millions et demi d'euros.", "deux millions et demi d'euros", "25e5", "EUR", "exact"),
    ("es", "Hablaron dos horas y media.", "dos horas y media", "9000", "second", "exact"),
    ("es", "La obra duró casi medio año.", "medio año", "6", "month", "nearly"),
    ("es", "Costó dos millones y medio de euros.", "dos millones y medio de euros", "25e5", "EUR", "exact"),
    ("pt", "Falaram durante duas horas e meia.", "duas horas e meia", "9000", "second", "exact"),
    ("pt", "Custou meio milhão de euros.", "meio milhão de euros", "5e5", "EUR", "exact"),
    ("it", "Hanno parlato due ore e mezza.", "due ore e mezza", "9000", "second", "exact"),
    ("it", "Il traghetto ha mezz'ora di ritardo.", "mezz'ora", "1800", "second", "exact"),
    ("ja", "会談は2時間半続いた。", "2時間半", "9000", "second", "exact"),
    ("ja", "工事は約半年間続いた。", "半年間", "6", "month", "about"),
    ("zh", "他们谈了两个半小时。", "两个半小时", "9000", "second", "exact"),
    ("zh", "工程持续了两个半月。", "两个半月", "2.5", "month", "exact"),
    ("zh", "工程持续了两年半时间。", "两年半", "30", "month", "exact"),
    ("zh", "渡轮晚点半个小时。", "半个小时", "1800", "second", "exact"),
    ("ko", "공사는 2년 반 걸렸다.", "2년 반", "30", "month", "exact"),
    ("ko", "공사는 반년 걸렸다.", "반년", "6", "month", "exact"),
    ("tr", "Toplantı iki buçuk saat sürdü.", "iki buçuk saat", "9000", "second", "exact"),
    ("tr", "Onarım yarım milyon avro tuttu.", "yarım milyon avro", "5e5", "EUR", "exact"),
    ("pl", "Rozmawiali dwie i pół godziny.", "dwie i pół godziny", "9000", "second", "exact"),
    ("pl", "Budowa trwała półtora roku.", "półtora roku", "18", "month", "exact"),
    ("pl", "Budowa trwała ponad pół roku.", "pół roku", "6", "month", "over"),
    ("cs", "Mluvili dvě a půl hodiny.", "dvě a půl hodiny", "9000", "second", "exact"),
    ("cs", "Stavba trvala půl roku.", "půl roku", "6", "month", "exact"),
    ("el", "Μίλησαν δυόμισι ώρες.", "δυόμισι ώρες", "9000", "second", "exact"),
    ("el", "Το πλοίο άργησε μισή ώρα.", "μισή ώρα", "1800", "second", "exact"),
    ("sv", "De talade i två och en halv timme.", "två och en halv timme", "9000", "second", "exact"),
    ("sv", "Bygget tog ett halvår.", "ett halvår", "6", "month", "exact"),
    ("nl", "Ze spraken tweeënhalf uur.", "tweeënhalf uur", "9000", "second", "exact"),
    ("nl", "De boot was een halfuur te laat.", "een halfuur", "1800", "second", "exact"),
    ("ar", "استمرت المحادثات ساعتين ونصف.", "ساعتين ونصف", "9000", "second", "exact"),
    ("ar", "تأخرت العبارة نصف ساعة.", "نصف ساعة", "1800", "second", "exact"),
    ("he", "הם דיברו שעתיים וחצי.", "שעתיים וחצי", "9000", "second", "exact"),
    ("he", "העבודה נמשכה חצי שנה.", "חצי שנה", "6", "month", "exact"),
    ("fa", "کار دو سال و نیم طول کشید.", "دو سال و نیم", "30", "month", "exact"),
    ("fa", "قایق نیم ساعت دیر رسید.", "نیم ساعت", "1800", "second", "exact"),
    ("hi", "बातचीत साढ़े तीन घंटे चली।", "साढ़े तीन घंटे", "12600", "second", "exact"),
    ("hi", "काम ढाई साल चला।", "ढाई साल", "30", "month", "exact"),
    ("hu", "Két és fél óra beszélgettek.", "Két és fél óra", "9000", "second", "exact"),
    ("hu", "Az építkezés másfél év volt.", "másfél év", "18", "month", "exact"),
    ("ro", "Au vorbit două ore și jumătate.", "două ore și jumătate", "9000", "second", "exact"),
    ("ro", "Feribotul a întârziat o jumătate de oră.", "o jumătate de oră", "1800", "second", "exact"),
    ("hr", "Razgovarali su dva i pol sata.", "dva i pol sata", "9000", "second", "exact"),
    ("hr", "Bili su dva sata i policija je otišla.", "dva sata", "7200", "second", "exact"),
    ("hr", "Trajekt je kasnio pola sata.", "pola sata", "1800", "second", "exact"),
    ("id", "Mereka berbicara dua setengah jam.", "dua setengah jam", "9000", "second", "exact"),
    ("vi", "Họ nói chuyện hai tiếng rưỡi.", "hai tiếng rưỡi", "9000", "second", "exact"),
    ("vi", "Công trình kéo dài một năm rưỡi.", "một năm rưỡi", "18", "month", "exact"),
]
NO_HALVES = [
    ("en", "Half of the passengers left in the first half of 2025.", "shares, periods"),
    ("en", "The match began at half past two, and the first half was dull.", "a time, a part of a match"),
    ("en", "They scored half a dozen goals in half a day.", "no unit; what is loosely told"),
    ("en", "It took two days and a half hour.", "of what it is the half"),
    ("es", "Tras dos años y medio millón de euros, abrió.", "of what it is the half"),
    ("es", "La temperatura media ha subido.", "an abbreviation that is a word"),
    ("es", "Pasaron dos días y media hora.", "of what it is the half"),
    ("fr", "Le match a commencé à deux heures et demie.", "a time of day"),
    ("ru", "В первом полугодии половина пассажиров выбрала паром.", "a period, a share"),
    ("ru", "Над морем стоял полумесяц, шёл полк.", "other words that begin so"),
    ("de", "Im ersten Halbjahr und in der zweiten Halbzeit fuhr die Hälfte mit.", "periods, a share"),
    ("zh", "2025年上半年,一半人乘坐渡轮。", "a period, a share"),
    ("zh", "会议两点半开始。", "a time of day"),
    ("zh", "他工作了两天半夜才回家。", "midnight"),
    ("ja", "乗客の半分が降り、半数の船が上半期に出た。", "shares, a period"),
    ("ja", "会議は2時半に始まった。", "a time of day"),
    ("ko", "공사는 2년 반복됐다.", "another word that begins so"),
    ("hr", "Otvoren je nakon dvadeset godina i pol.", "a number that is not known"),
    ("he", "נשארו שעתיים וחצי מהצוות.", "half of others"),
    ("ar", "بقي ساعتين ونصف الركاب.", "half of others"),
    ("hu", "A vonat fél hétkor indul.", "a time of day"),
    ("cs", "Sejdeme se v půl třetí.", "a time of day"),
    ("tr", "Toplantı saat iki buçukta başladı.", "a time of day"),
    ("vi", "Cuộc họp bắt đầu lúc hai giờ rưỡi.", "a time of day"),
]


@pytest.mark.parametrize("row", HALVES, ids=[f"{row[0]} {row[2]}" for row in HALVES])
def test_a_half_is_told(row: tuple[str, str, str, str, str, str]) -> None:
    code, text, words, value, unit, bound = row
    (found,) = find_quantities(text, code)
    assert text[found.start : found.end] == words
    assert (found.value, found.unit, found.bound) == (Decimal(value), unit, Bound(bound))


@pytest.mark.parametrize(("code", "text", "why"), NO_HALVES, ids=[f"{code} {why}" for code, _, why in NO_HALVES])
def test_what_is_no_half(code: str, text: str, why: str) -> None:
    assert not find_quantities(text, code), why


def test_half_a_year_is_six_months_and_no_year() -> None:
    half, months, year = (
        find_quantities(f"It took {told}.", "en")[0] for told in ("half a year", "six months", "one year")
    )
    assert may_agree(half, months) and not may_agree(half, year)


@pytest.mark.parametrize("told", ["two and a half hours", "two hours and a half", "half an hour", "an hour and a half"])
def test_one_more_in_the_last_digit_of_a_half_is_a_half(told: str) -> None:
    assert find_quantities(f"It took {told}.", "en")[0].step == 1800


def test_every_language_knows_a_half() -> None:
    for book in phrasebooks():
        if book.numbers:
            assert {"half", "half_behind", "half_before"} & set(book.numbers), book.code


@pytest.mark.parametrize(("code", "text"), [("bg", "Около 14,15 часа спря."), ("ru", "Это было около 09.30 часов.")])
def test_an_hour_of_the_day_with_its_minutes_is_no_length_of_time(code: str, text: str) -> None:
    assert find_quantities(text, code) == ()
