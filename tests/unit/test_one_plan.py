"""One planned thing that several documents tell is one row; plans that look alike and are two are two."""

from __future__ import annotations

from pathlib import Path

from two_lines import REST, corpus, rows

# Letters on other matters, so that both lines are named everywhere and a ship rarely.
THINGS = (
    "salt", "wool", "tar", "rope", "tin", "oil", "coal", "glass", "brick", "flour", "honey", "cheese", "ink", "wax",
)  # fmt: skip
PLACES = (
    "pans", "isles", "quay", "shed", "hold", "tavern", "works", "kiln", "mill", "dairy", "press", "shop", "loft", "ark",
)  # fmt: skip
OTHERS = {
    f"z{number}": "\n".join(
        [
            f"Notes on {thing}",
            "",
            f"{number + 1} February 2023",
            "",
            f"The North Line sells {thing} from the {place}, and the South Line buys it for its {PLACES[-number]}.",
            REST[number % 4],
        ]
    )
    for number, (thing, place) in enumerate(zip(THINGS, PLACES, strict=True))
}
LETTER = {"en": "5 March 2024", "ru": "5 марта 2024", "zh": "2024年3月5日", "de": "5. März 2024"}
REST_OF = {
    "en": "Fish is sold there in the morning, beside the old customs house of the town.",
    "ru": "Рыбу там продают по утрам у старой таможни, и трамвай останавливается у ворот каждые десять минут.",
    "zh": "早晨海关旧址旁边有人卖鱼,港口的工人和居民都来买,电车每十分钟在门口停一次。",
    "de": "Fisch wird dort am Morgen neben dem alten Zollhaus verkauft, und die Bahn hält alle zehn Minuten am Tor.",
}
MET = {
    "en": "Anna Vogel of the North Line and Pavel Lind of the South Line met in the harbour on 4 March.",
    "ru": "Анна Фогель из Северной линии и Павел Линд из Южной линии встретились в порту 4 марта.",
    "zh": "北方航运的安娜·福格尔与南方航运的帕维尔·林德3月4日在港口会晤。",
    "de": "Anna Vogel von der Nordlinie und Pavel Lind von der Südlinie trafen sich am 4. März im Hafen.",
}


def letter(code: str, *sentences: str, day: str | None = None) -> str:
    """A report in a language, of a day, of two heads who met before it, and what else it tells."""
    return "\n".join([MET[code], "", day or LETTER[code], "", MET[code], *sentences, REST_OF[code]])


def far(code: str, *sentences: str, day: str) -> str:
    """A report of another day, on nothing that others tell."""
    head = {"en": "Harbour notes", "ru": "Заметки из порта", "zh": "港口札记", "de": "Notizen vom Hafen"}[code]
    return "\n".join([head, "", day, "", *sentences, REST_OF[code]])


def plans(folder: Path, seeds: dict[str, str]) -> list[tuple[str, list[str]]]:
    """Each planned row: its date, and who tells it."""
    found = rows(corpus(folder, {**OTHERS, **seeds}))
    return sorted(
        (one.event.date.value if one.event.date else "", sorted(event.seed[0] for event, _ in one.tellings))
        for one in found
        if one.planned
    )


def test_a_mission_of_a_year_is_one_plan_in_three_languages(tmp_path: Path) -> None:
    told = {
        "a": far("en", "The Gull of the North Line and the South Line should leave in 2028.", day="5 March 2024"),
        "b": far("ru", "«Чайка» Северной линии и Южной линии должна уйти в 2028 году.", day="7 июня 2024"),
        "c": far("zh", "北方航运和南方航运的海鸥号将于2028年出发。", day="2024年9月5日"),
    }
    assert plans(tmp_path, told) == [("2028", ["a", "b", "c"])]


def test_two_missions_of_a_year_are_two_plans(tmp_path: Path) -> None:
    told = {
        "a": far("en", "The Gull of the North Line and the South Line should leave in 2028.", day="5 March 2024"),
        "b": far("ru", "«Крачка» Северной линии и Южной линии должна уйти в 2028 году.", day="7 июня 2024"),
    }
    assert plans(tmp_path, told) == [("2028", ["a"]), ("2028", ["b"])]


def test_of_two_trips_of_one_ship_neither_is_taken(tmp_path: Path) -> None:
    told = {
        "a": far(
            "en",
            "The Gull of the North Line and the South Line should leave for the isles in 2028.",
            "The Gull of the North Line and the South Line should come to the cape in 2028.",
            day="5 March 2024",
        ),
        "b": far("ru", "«Чайка» Северной линии и Южной линии должна уйти в 2028 году.", day="7 июня 2024"),
    }
    assert plans(tmp_path, told) == [("2028", ["a"]), ("2028", ["a"]), ("2028", ["b"])]


def test_what_documents_on_one_meeting_plan_for_one_time_is_one(tmp_path: Path) -> None:
    told = {
        "a": letter("en", "The next meeting of the group will be held by the lighthouse in the autumn."),
        "b": letter("zh", "双方将于今年秋季在灯塔旁召开第二次会议。", day="2024年3月6日"),
    }
    assert plans(tmp_path, told) == [("2024-09/2024-11", ["a", "b"])]


def test_two_plans_of_a_document_for_one_time_are_no_one_of_another(tmp_path: Path) -> None:
    told = {
        "a": letter(
            "en",
            "The two houses will share a pier in the autumn.",
            "A pilot is to be shown round the lighthouse in the autumn.",
        ),
        "b": letter("zh", "双方将于今年秋季共用一座码头。", day="2024年3月6日"),
    }
    assert plans(tmp_path, told) == [("2024-09/2024-11", ["a"])] * 2 + [("2024-09/2024-11", ["b"])]


def test_visits_of_two_people_in_one_month_are_two_plans(tmp_path: Path) -> None:
    told = {
        "a": letter("en", "Anna Vogel of the North Line will visit the South Line in October."),
        "b": letter("ru", "Павел Линд из Южной линии посетит Северную линию в октябре.", day="6 марта 2024"),
    }
    assert plans(tmp_path, told) == [("2024-10", ["a"]), ("2024-10", ["b"])]


def test_deliveries_of_two_sizes_are_two_plans(tmp_path: Path) -> None:
    first = letter("en", "The North Line will deliver a boiler of 40 kilowatts to the South Line in October.")
    for much, expected in (
        ("40", [("2024-10", ["a", "b"])]),
        ("60", [("2024-10", ["a"]), ("2024-10", ["b"])]),
    ):
        other = f"В октябре Северная линия планирует доставить Южной линии котёл мощностью {much} киловатт."
        told = {"a": first, "b": letter("ru", other, day="6 марта 2024")}
        assert plans(tmp_path / much, told) == expected


def test_a_quantity_tells_one_plan_in_documents_of_other_days(tmp_path: Path) -> None:
    first = "The North Line and the South Line want a pilot boiler of 40 kilowatts to work in 2033."
    for much, expected in (("40", [("2033", ["a", "b"])]), ("60", [("2033", ["a"]), ("2033", ["b"])])):
        other = f"北方航运和南方航运计划{much}千瓦的试验锅炉于2033年投入使用。"
        told = {"a": far("en", first, day="5 March 2024"), "b": far("zh", other, day="2024年9月5日")}
        assert plans(tmp_path / much, told) == expected


def test_a_month_joins_the_one_day_within_it(tmp_path: Path) -> None:
    month = far("ru", "Анна Фогель из Северной линии будет на «Чайке» Южной линии в июле.", day="7 мая 2024")
    day = "Anna Vogel of the North Line is to come to the Gull of the South Line on {} July."
    one = {"a": far("en", day.format(14), day="5 March 2024"), "b": month}
    assert plans(tmp_path / "one", one) == [("2024-07-14", ["a", "b"])]
    two = {**one, "c": far("en", day.format(21), day="9 April 2024")}
    assert plans(tmp_path / "two", two) == [("2024-07", ["b"]), ("2024-07-14", ["a"]), ("2024-07-21", ["c"])]


def test_a_month_joins_none_of_two_days_within_it_though_its_deed_is_the_same(tmp_path: Path) -> None:
    visit = "Anna Vogel of the North Line will visit the South Line {}."
    told = {
        "a": far("en", visit.format("on 14 July"), day="5 March 2024"),
        "b": far("en", visit.format("on 21 July"), day="9 April 2024"),
        "c": far("ru", "Анна Фогель из Северной линии посетит Южную линию в июле.", day="7 мая 2024"),
    }
    assert plans(tmp_path, told) == [("2024-07", ["c"]), ("2024-07-14", ["a"]), ("2024-07-21", ["b"])]


def test_a_month_and_the_day_behind_it_in_one_document_are_one_plan(tmp_path: Path) -> None:
    bare = "In July, if all goes well, he will sit in a real one."
    full = "The Gull of the North Line and the South Line is to leave the pier on 14 July."
    assert plans(tmp_path / "a", {"a": far("en", bare + " " + full, day="5 March 2024")}) == [
        ("2024-07-14", ["a", "a"])
    ]
    other = "In July Anna Vogel will open a school of the North Line."
    found = plans(tmp_path / "b", {"a": far("en", other + " " + full, day="5 March 2024")})
    assert found == [("2024-07", ["a"]), ("2024-07-14", ["a"])]


def test_a_plan_told_without_a_date_joins_the_one_of_its_story(tmp_path: Path) -> None:
    met = "The North Line and the South Line met in the harbour on 4 March and spoke of the Gull for three hours."
    comes = "Anna Vogel will come to the South Line and visit Pavel Lind in the autumn, both lines said."
    first = "\n".join(["Two lines met in the harbour", "", "5 March 2024", "", met, comes, REST_OF["en"]])
    undated = met.replace(" on 4 March", "")
    for season, expected in (("autumn", [("2024-09/2024-11", ["a", "b"])]), ("spring", None)):
        visits = f"Anna Vogel will visit the South Line and Pavel Lind this {season}, papers say."
        second = "\n".join(["Two lines met in the harbour", "", "Page 7", "", undated, visits, REST[1]])
        found = plans(tmp_path / season, {"a": first, "b": second})
        assert found == expected or (expected is None and len(found) == 2)


def test_a_month_without_a_year_is_that_of_the_plan_of_its_story(tmp_path: Path) -> None:
    told = {
        "a": letter("en", "The next round will be held by the lighthouse in November."),
        "b": letter("de", "Die nächste Runde soll im November am Leuchtturm stattfinden.", day="Nummer 7"),
    }
    assert plans(tmp_path, told) == [("2024-11", ["a", "b"])]


def test_what_another_clause_tells_is_not_done_at_the_planned_time(tmp_path: Path) -> None:
    told = {
        "a": letter("en", "The lease will be signed in June, and the works could begin in 2028."),
        "b": letter("ru", "Первую сваю забьют, как ожидается, в 2028 году.", day="6 марта 2024"),
    }
    assert ("2028", ["a", "b"]) in plans(tmp_path, told)


def test_what_became_of_a_plan_is_looked_for_by_each_who_tells_it(tmp_path: Path) -> None:
    told = {
        "a": letter(
            "en", "The South Line will invite Anna Vogel of the North Line to the pier of the Gull on 14 July."
        ),
        "b": letter(
            "ru", "Анна Фогель прибудет на запуск «Чайки» Северной линии и Южной линии в июле.", day="6 марта 2024"
        ),
        "c": far("de", "Nordlinie und Südlinie haben die Möwenfahrt am 14. Juli gestartet.", day="16. Juli 2024"),
    }
    found = rows(corpus(tmp_path, {**OTHERS, **told}))
    (plan,) = [one for one in found if one.planned]
    assert sorted(event.seed[0] for event, _ in plan.tellings) == ["a", "b"]
    by_key = {one.key: one for one in found}
    assert [by_key[one.key].event.seed for one in plan.outcomes] == ["c.txt"]


def test_the_day_on_which_a_plan_was_told_is_no_event(tmp_path: Path) -> None:
    for at, text in enumerate([
        "Anna Vogel of the North Line said on 4 March that a school of the South Line would open in 2027.",
        "The North Line and the South Line will open a school this autumn, Anna Vogel said in Bergen on Monday.",
        "Школу Северной линии и Южной линии откроют осенью 2024 года, сообщила в понедельник Анна Фогель.",
        "海港报援引北方航运安娜·福格尔4日的话称,该公司考虑2027年同南方航运开设一所学校。",
    ]):  # fmt: skip
        code = "ru" if "Ш" in text else "zh" if "北" in text else "en"
        found = rows(corpus(tmp_path / str(at), {"a": far(code, text, day=LETTER[code])}))
        assert [one.planned for one in found] == [True], text


def test_what_was_done_on_the_day_on_which_it_was_told_is_an_event(tmp_path: Path) -> None:
    for at, text in enumerate([
        "After a meeting of the North Line and the South Line on 4 March, Anna Vogel said, a school will open in 2027.",
        "The North Line and the South Line agreed on 4 March that a school would open in 2027.",
        "Anna Vogel of North Line said on 4 March that, if South Line agrees, a hall will be built, and open in 2027.",
    ]):  # fmt: skip
        found = rows(corpus(tmp_path / str(at), {"a": far("en", text, day=LETTER["en"])}))
        assert [one.planned for one in found if one.event.date] == [False, True], text
