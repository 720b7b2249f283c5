"""Several days of one month as one date: 'from 20 to 22 March'."""

from __future__ import annotations

import pytest

from seed_digest.language.day_ranges import days_around
from seed_digest.language.languages import in_order
from seed_digest.language.near_days import near_days
from seed_digest.language.times import find_times

TOLD = [
    ("en", "They met from 20 to 22 March 2023 in Oslo.", "from 20 to 22 March 2023"),
    ("en", "The session was held on 9 and 10 December 2025.", "9 and 10 December 2025"),
    ("en", "The ferry ran between the 3rd and 5th May.", "between the 3rd and 5th May"),
    ("en", "They meet on March 20-22.", "March 20-22"),
    ("en", "They met on March 20 and 21.", "March 20 and 21"),
    ("en", "On March 20 and 21 ships were counted.", None),
    ("en", "It was read on 9 and 15 December.", None),
    ("en", "On 22 March the crew of 20 left.", None),
    ("de", "Sie tagten vom 20. bis 22. März.", "vom 20. bis 22. März"),
    ("de", "Sie tagten am 9. und 10. Dezember.", "9. und 10. Dezember"),
    ("ru", "С 11 по 22 мая он занимался на тренажёре.", "С 11 по 22 мая"),
    ("uk", "Роботи тривали з 20 до 22 березня.", "з 20 до 22 березня"),
    ("bg", "От 3 до 5 май те се срещнаха.", "От 3 до 5 май"),
    ("fr", "Ils se sont vus du 20 au 22 mars.", "du 20 au 22 mars"),
    ("es", "Se reunieron del 20 al 22 de marzo.", "del 20 al 22 de marzo"),
    ("it", "Si sono visti dal 20 al 22 marzo.", "dal 20 al 22 marzo"),
    ("pt", "Reuniram-se de 20 a 22 de março.", "de 20 a 22 de março"),
    ("pl", "Spotkali się od 20 do 22 marca.", "od 20 do 22 marca"),
    ("tr", "20-22 Mart tarihlerinde görüştüler.", "20-22 Mart"),
    ("zh", "双方3月20日至22日会谈。", "3月20日至22日"),
    ("ja", "3月20日から22日まで会談した。", "3月20日から22日"),
    ("ro", "Au măsurat între 21 și 23 martie pe canal.", "între 21 și 23 martie"),
    ("cs", "Jednali od 20. do 22. března.", "od 20. do 22. března"),
    ("sv", "De möttes den 20 till 22 mars.", "den 20 till 22 mars"),
]


@pytest.mark.parametrize(("code", "text", "expected"), TOLD, ids=[f"{one[0]}-{one[1][:30]}" for one in TOLD])
def test_days_of_one_month(code: str, text: str, expected: str | None) -> None:
    times = (*find_times(text, 1, in_order(code)), *near_days(text, 1, code))
    time = next(one for one in times if one.date is not None and one.date.day is not None)
    assert time.date is not None and time.date.day is not None
    days = days_around(text, time.start, time.end, time.date.day, code)
    assert (text[days.start : days.end].rstrip(".") if days else None) == expected
