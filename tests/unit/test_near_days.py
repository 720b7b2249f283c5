"""Days that an article counts from its own: 'yesterday', 'last Friday', '5日', a weekday alone."""

from __future__ import annotations

import datetime

import pytest

from seed_digest.digest.counted import day_from
from seed_digest.language.languages import facts_of
from seed_digest.language.near_days import near_days
from seed_digest.language.times import find_times

# A Wednesday.
OWN = datetime.date(2024, 5, 15)

TOLD = [
    ("en", "They met yesterday in Oslo.", [("yesterday", "05-14")]),
    ("en", "They met last Friday in Oslo.", [("last Friday", "05-10")]),
    ("en", "They met today and will go on tomorrow.", [("today", "05-15"), ("tomorrow", "05-16")]),
    ("en", "The Yesterday Choir sang for them.", []),
    ("ru", "В прошлую пятницу стороны встретились.", [("прошлую пятницу", "05-10")]),
    ("ru", "Стороны подписали договор позавчера.", [("позавчера", "05-13")]),
    ("ru", "Об этом пишет газета «Утро Сегодня».", []),
    ("uk", "Минулої п'ятниці вони зустрілися.", [("Минулої п'ятниці", "05-10")]),
    ("bg", "Миналия петък се срещнаха.", [("Миналия петък", "05-10")]),
    ("pl", "Spotkali się w miniony piątek.", [("miniony piątek", "05-10")]),
    ("de", "Sie trafen sich am vergangenen Freitag.", [("vergangenen Freitag", "05-10")]),
    ("de", "Guten Morgen, hier tagen sie morgen.", [("morgen", "05-16")]),
    ("fr", "Ils se sont vus vendredi dernier, et hier encore.", [("vendredi dernier", "05-10"), ("hier", "05-14")]),
    ("es", "Se reunieron el viernes pasado por la mañana.", [("viernes pasado", "05-10")]),
    ("es", "Firmarán el acuerdo mañana.", [("mañana", "05-16")]),
    ("it", "Si sono visti venerdì scorso.", [("venerdì scorso", "05-10")]),
    ("pt", "Reuniram-se na sexta-feira passada.", [("sexta-feira passada", "05-10")]),
    ("tr", "Dün Bergen'de görüştüler.", [("Dün", "05-14")]),
    ("ar", "التقى الطرفان يوم الجمعة الماضي.", [("الجمعة الماضي", "05-10")]),
    ("zh", "上周五双方会谈，昨天签字。", [("上周五", "05-10"), ("昨天", "05-14")]),
    ("zh", "双方5日签署协议，为期3日。", [("5日", "05-05")]),
    ("zh", "双方10月5日签署协议，10日内生效。", []),
    ("zh", "据今日头条消息，嫦娥5号返回。", []),
    ("ja", "両社は5日、先週の金曜日の会談に続き合意した。", [("5日", "05-05"), ("先週の金曜日", "05-10")]),
    ("ja", "3日間の会談は10月5日に終わった。", []),
    ("ko", "양측은 5일 합의했다. 회담은 3일간 열렸다.", [("5일", "05-05")]),
    ("zh", "他19日前往北京，3天前签字。", [("19日", "04-19"), ("3天前", "05-12")]),
    ("zh", "研究所本月14日移交设备，上月9日签字。", [("本月14日", "05-14"), ("上月9日", "04-09")]),
    ("ja", "今月14日、先月9日に会談した。", [("今月14日", "05-14"), ("先月9日", "04-09")]),
    ("nl", "Ze troffen elkaar gisteren.", [("gisteren", "05-14")]),
    (
        "nl",
        "Ze troffen elkaar vrijdagochtend en afgelopen maandag.",
        [("vrijdagochtend", "05-10"), ("afgelopen maandag", "05-13")],
    ),
    ("ro", "Au semnat marți, la Ruse, după trei luni.", [("marți", "05-14")]),
    ("ko", "양측은 지난주 금요일 합의했다.", [("지난주 금요일", "05-10")]),
    ("el", "Συναντήθηκαν την Τρίτη για την τρίτη φορά.", [("την Τρίτη", "05-14")]),
    ("de", "Sie trafen sich am vergangenen Freitagabend.", [("vergangenen Freitagabend", "05-10")]),
    ("cs", "Sešli se včera.", [("včera", "05-14")]),
]
AHEAD = [
    ("en", "They will meet next Monday.", "05-20"),
    ("ru", "В следующий понедельник они встретятся.", "05-20"),
    ("fr", "Ils se verront vendredi prochain.", "05-17"),
    ("es", "Se reunirán el lunes que viene.", "05-20"),
    ("de", "Sie treffen sich am kommenden Freitag.", "05-17"),
    ("zh", "下星期一将举行会议。", "05-20"),
    ("zh", "双方将于5日签署协议。", "06-05"),
    ("ja", "来週月曜日に会談する予定。", "05-20"),
    # A speaker may mean either: the one of this week, or of the next.
    ("en", "They will meet next Friday.", None),
    ("ru", "Они встретятся в следующую пятницу.", None),
    ("de", "Sie treffen sich nächsten Freitag.", None),
]
BARE = [
    ("en", "They met on Monday.", False, "05-13"),
    ("en", "They met on Thursday.", False, "05-09"),
    ("en", "They met on Wednesday.", False, "05-15"),
    ("en", "They will meet on Wednesday.", True, "05-15"),
    ("en", "They will meet on Tuesday.", True, "05-21"),
    ("zh", "双方周四举行会议。", True, "05-16"),
    ("de", "Sie kehrten am Donnerstagmorgen um.", False, "05-09"),
    ("fr", "Ils se verront jeudi.", True, "05-16"),
    ("ru", "Они встретились в понедельник.", False, "05-13"),
]


def day(text: datetime.date | None) -> str | None:
    return text.strftime("%m-%d") if text else None


@pytest.mark.parametrize(("code", "text", "expected"), TOLD, ids=[f"{one[0]}-{one[1][:30]}" for one in TOLD])
def test_a_day_by_the_article_s_own(code: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = near_days(text, 1, code)
    assert [(one.text, day(day_from(one, OWN, ahead=False))) for one in found] == expected


@pytest.mark.parametrize(("code", "text", "expected"), AHEAD, ids=[f"{one[0]}-{one[1][:30]}" for one in AHEAD])
def test_a_day_to_come(code: str, text: str, expected: str | None) -> None:
    (found,) = near_days(text, 1, code)
    assert day(day_from(found, OWN, ahead=True)) == expected


@pytest.mark.parametrize(("code", "text", "ahead", "expected"), BARE)
def test_a_weekday_alone(code: str, text: str, ahead: bool, expected: str) -> None:
    known = facts_of(code)
    assert known is not None
    (found,) = find_times(text, 1, [known])
    assert day(day_from(found, OWN, ahead=ahead)) == expected


def test_last_friday_on_a_saturday_may_be_of_either_week() -> None:
    (english,), (french,) = near_days("last Friday", 1, "en"), near_days("vendredi dernier", 1, "fr")
    saturday = datetime.date(2024, 5, 18)
    assert day_from(english, saturday, ahead=False) is None
    assert day(day_from(french, saturday, ahead=False)) == "05-17"


def test_a_day_of_the_month_before_where_that_has_one() -> None:
    (found,) = near_days("双方31日签署协议", 1, "zh")
    assert day_from(found, datetime.date(2024, 3, 2), ahead=False) is None
    assert day(day_from(found, datetime.date(2024, 2, 2), ahead=False)) == "01-31"


def test_places_are_those_of_the_paragraph() -> None:
    (found,) = near_days("They met yesterday.", 7, "en", start=100)
    assert (found.line, found.start, found.end) == (7, 109, 118)


def test_nothing_is_known_of_a_language_without_a_file() -> None:
    assert near_days("Hittust í gær.", 1, "is") == ()
