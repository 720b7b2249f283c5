"""Times that are no day: decades, parts of a year, 'last month', 'in May last year', 'three years ago'."""

from __future__ import annotations

import pytest

from seed_digest.digest.counted import counted_from
from seed_digest.edtf import parse_edtf
from seed_digest.language.languages import phrasebooks
from seed_digest.language.periods import names_other_time, periods_in
from seed_digest.language.phrasebooks import Phrasebook

# A Wednesday.
OWN = parse_edtf("2024-05-15").first_day

TOLD = [
    ("en", "She sailed from March to September 2023.", ["2023-03/2023-09"]),
    ("en", "She sailed from October to February 2023.", ["2022-10/2023-02"]),
    ("en", "She sailed from January to March.", ["2024-01/2024-03"]),
    ("de", "Sie fuhr von März bis September 2023 mit.", ["2023-03/2023-09"]),
    ("ru", "Она ходила в море с марта по сентябрь 2023 года.", ["2023-03/2023-09"]),
    ("fr", "Elle a navigué de mars à septembre 2023.", ["2023-03/2023-09"]),
    ("es", "Navegó de marzo a septiembre de 2023.", ["2023-03/2023-09"]),
    ("zh", "她于2023年3月至9月出海。", ["2023-03/2023-09"]),
    ("ja", "2023年3月から9月まで乗船した。", ["2023-03/2023-09"]),
    ("en", "The lease is to be signed by the end of the year.", ["2024"]),
    ("ru", "Договор подпишут до конца года, рейс намечен на середину февраля.", ["2024", "XXXX-02"]),
    ("de", "Der Vertrag soll bis Jahresende unterschrieben werden.", ["2024"]),
    ("zh", "协议将于年底前签署。", ["2024"]),
    ("es", "Se verán en ocho meses.", ["2025-01"]),
    ("es", "Será la primera cita de este nivel en ocho años.", []),
    ("de", "Es war das erste Treffen in acht Jahren.", []),
    ("en", "In the 1990s the towns traded fish.", ["1990/1999"]),
    ("en", "The pier was closed in early 2023 and at the end of May.", ["2023", "XXXX-05"]),
    ("en", "It was done in the third quarter of 2022, in spring 2023 and in May last year.",
     ["2022-07/2022-09", "2023-03/2023-05", "2023-05"]),
    ("en", "Last month they met, two years ago they did not.", ["2024-04", "2022"]),
    ("en", "He may sail in 1990 boats.", []),
    ("en", "Last week they met.", ["2024-05-06/2024-05-12"]),
    ("ru", "В начале двухтысячных города торговали рыбой.", ["2000/2009"]),
    ("ru", "Осенью 2022 года и в конце мая они встретились.", ["2022-09/2022-11", "XXXX-05"]),
    ("ru", "В мае прошлого года и два месяца назад.", ["2023-05", "2024-03"]),
    ("ru", "Мол построят в 2033-2035 годах.", ["2033/2035"]),
    ("uk", "Торік у травні вони зустрілися, а на початку 2023 року ні.", ["2023-05", "2023"]),
    ("bg", "През 2019 г. и през ноември се срещнаха.", ["2019", "XXXX-11"]),
    ("bg", "Преди месец се срещнаха.", ["2024-04"]),
    ("pl", "W ubiegłym roku i jesienią 2022 roku.", ["2023", "2022-09/2022-11"]),
    ("de", "Am 12.5. trafen sie sich, Anfang 2023 auch.", ["XXXX-05-12", "2023"]),
    ("de", "Im vergangenen Monat und im Mai des Vorjahres, vor zwei Jahren.", ["2024-04", "2023-05", "2022"]),
    ("fr", "L’an dernier, puis début 2023, puis fin mai.", ["2023", "2023", "XXXX-05"]),
    ("es", "A finales de 2023, en mayo del año pasado y hace dos meses.", ["2023", "2023-05", "2024-03"]),
    ("es", "Fue la primera reunión en ocho años.", []),
    ("it", "Nel 2019 e due anni fa, in primavera.", ["2019", "2022", "2024-03/2024-05"]),
    ("pt", "O barco que partirá em 2026 levará peixe.", ["2026"]),
    ("tr", "Geçen ay, 2019'da ve iki yıl önce.", ["2024-04", "2019", "2022"]),
    ("ar", "في عام 2019 وفي العام الماضي", ["2019", "2023"]),
    ("en", "It sank last summer, as it did last autumn; they build it next spring.",
     ["2023-06/2023-08", "2023-09/2023-11", "2025-03/2025-05"]),
    ("bg", "Миналото лято и миналата есен извадиха пясък.", ["2023-06/2023-08", "2023-09/2023-11"]),
    ("fr", "L'été dernier ils se sont vus.", ["2023-06/2023-08"]),
    ("ru", "Прошлым летом обещали в 2027-м, теперь пишут 2028-й.", ["2023-06/2023-08", "2027", "2028"]),
    ("uk", "Результати обнародують до середини квітня.", ["XXXX-04"]),
    ("pl", "Pracują tam od dwóch lat, zeszłej jesieni też.", ["2023-09/2023-11"]),
    ("zh", "去年12月双方会谈,上世纪90年代也有。", ["2023-12", "1990/1999"]),
    ("zh", "上周双方会谈，两年前没有，今年下半年再谈。", ["2024-05-06/2024-05-12", "2022", "2024-07/2024-12"]),
    ("zh", "码头将于2033到2035年建成。", ["2033/2035"]),
    ("zh", "如今年轻人登上月面，日本年轻人说明年份。", []),
    ("zh", "上季度不同，第三季度和下半年再谈。", ["2023-07/2023-09", "2023-07/2023-12"]),
    ("ja", "昨年12月に会談し、来月も会う。2024年春に。", ["2023-12", "2024-06", "2024-03/2024-05"]),
    ("ko", "작년 12월에 만났고 9월에는 떠났다.", ["2023-12", "XXXX-09"]),
    ("ko", "지난 가을에 만났고 올여름 배를 짓는다.", ["2023-09/2023-11", "2024-06/2024-08"]),
    ("hi", "मार्च 2021 में वे मिले, पिछले साल नहीं।", ["2021-03", "2023"]),
    ("nl", "Begin 2023 en vorige maand, in de jaren 90.", ["2023", "2024-04", "1990/1999"]),
    ("cs", "Koncem roku 2022 a loni.", ["2022", "2023"]),
    ("sv", "I början av 2023 och förra månaden.", ["2023", "2024-04"]),
    ("vi", "Họ gặp nhau vào tháng 9 năm 2022 và năm ngoái.", ["2022-09", "2023"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), TOLD, ids=[f"{one[0]}-{one[1][:30]}" for one in TOLD])
def test_a_period_and_its_value(code: str, text: str, expected: list[str]) -> None:
    assert OWN is not None
    found = [one.date if one.date and one.years is None else counted_from(one, OWN, ahead=False)
             for one in periods_in(text, code)]  # fmt: skip
    assert [one.value for one in found if one] == expected


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("en", "They met in the following month.", True),
        ("en", "They met several years ago.", True),
        ("en", "They met in March.", False),
        ("ru", "Они встретились годом ранее.", True),
        ("ru", "Они встретились в мае того же года.", True),
        ("de", "Sie trafen sich vor einigen Jahren.", True),
        ("zh", "双方次年签约。", True),
        ("ja", "翌年に会談した。", True),
        ("fr", "Ils se sont vus l’année précédente.", True),
        ("zh", "首次月球着陆将在5月3日进行。", False),
        ("zh", "本次月面任务将在5月开始。", False),
        ("zh", "目前年产量为五万吨。", False),
        ("zh", "双方签署共同月面研究协议。", False),
        ("zh", "同年5月双方签约。", True),
        ("ja", "共同月面探査を5月に行う。", False),
        ("ja", "同年5月に会談した。", True),
    ],
)
def test_a_time_that_nothing_resolves(code: str, text: str, told: bool) -> None:
    assert (names_other_time(text, code) is not None) is told


@pytest.mark.parametrize("book", phrasebooks(), ids=lambda book: book.code)
def test_every_language_has_its_periods(book: Phrasebook) -> None:
    assert book.code == "mul" or book.periods["last_year"]


def test_nothing_is_known_of_a_language_without_a_file() -> None:
    assert periods_in("Í fyrra.", "is") == ()
    assert names_other_time("Í fyrra.", "is") is None
