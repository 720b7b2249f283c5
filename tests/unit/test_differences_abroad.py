"""Where sources differ across languages and wordings: what shows two sentences to tell of one thing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_differences import ENTITIES, article, differences, values

from seed_digest.digest import kin
from seed_digest.digest.briefs.differences.again import told_again
from seed_digest.digest.briefs.differences.measures import measures_of
from seed_digest.digest.briefs.differences.news import of_one_row
from seed_digest.digest.briefs.differences.recalled import recalled
from seed_digest.digest.briefs.differences.scenes import openings_of, scenes_of
from seed_digest.digest.briefs.differences.sides import sides_told
from seed_digest.digest.briefs.differences.spans import spans_told
from seed_digest.digest.chronology.events import find_events
from seed_digest.digest.corpus import tellings_of
from seed_digest.digest.expressions import counted_days
from seed_digest.digest.kin import COMPARED, neighbours
from seed_digest.language.languages import phrasebooks
from seed_digest.model import Article, ChronologyEntry, Differs

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


ASPECTS = [
    ("en", "The repair of the pier cost 48 million euros.", "of_cost"),
    ("ru", "Ремонт мола обошёлся городу в 48 миллионов евро.", "of_cost"),
    ("de", "Die Baukosten liegen bei 48 Millionen Euro.", "of_cost"),
    ("fr", "Le coût du quai atteint 48 millions d'euros.", "of_cost"),
    ("es", "El muelle costó 48 millones de euros.", "of_cost"),
    ("zh", "码头造价4800万欧元。", "of_cost"),
    ("ja", "桟橋の建設費は48億円だった。", "of_cost"),
    ("ko", "부두 공사비는 48억 원이다.", "of_cost"),
    ("ar", "بلغت كلفة الرصيف 48 مليون دولار.", "of_cost"),
    ("pl", "Remont mola kosztował 48 mln euro.", "of_cost"),
    ("uk", "Ремонт молу коштував 48 мільйонів євро.", "of_cost"),
    ("bg", "Ремонтът на кея струваше 48 милиона евро.", "of_cost"),
    ("tr", "İskelenin maliyeti 48 milyon avro oldu.", "of_cost"),
    ("en", "The bank holds 48 million euros.", ""),
    ("en", "Nine workers were injured.", "of_injured"),
    ("pt", "Nove operários ficaram feridos.", "of_injured"),
    ("it", "Nove operai sono rimasti feriti.", "of_injured"),
    ("zh", "9名工人受伤。", "of_injured"),
    ("ru", "Девять рабочих пострадали.", "of_injured"),
    ("cs", "Zraněno bylo devět dělníků.", "of_injured"),
    ("sv", "Nio arbetare skadades.", "of_injured"),
    ("de", "Neun Boote liegen am Pier.", ""),
    ("ru", "На открытие пришли 300 гостей.", "of_guests"),
    ("hu", "A megnyitón 300 vendég volt.", "of_guests"),
    ("vi", "Buổi lễ có 300 khách mời.", "of_guests"),
    ("ru", "Длина мола составила 300 метров.", "of_length"),
    ("nl", "De pier is 300 meter lang.", "of_length"),
    ("ru", "Мол стоит в 300 метрах от порта.", ""),
]


@pytest.mark.parametrize(("code", "text", "wanted"), ASPECTS, ids=[f"{row[0]} {row[1][:12]}" for row in ASPECTS])
def test_what_a_number_is_of(code: str, text: str, wanted: str) -> None:
    found = measures_of(scenes_of(article(f"- | {text}", "a", code)))
    assert [one.aspect for one in found] == [wanted]


def test_each_language_with_numbers_tells_what_they_are_of() -> None:
    kinds = ("of_cost", "of_injured", "of_guests", "of_length")
    assert all(book.numbers.get(kind) for book in phrasebooks() if book.numbers.get("person") for kind in kinds)


FIRSTS = "Talks | Anna Vogel of the North Agency came to Harbour Station, the first such visit in {} years."


@pytest.mark.parametrize(
    ("years", "day", "wanted"),
    [
        pytest.param("eight", "2024-05-10", ("eight years", "семь лет"), id="days apart"),
        pytest.param("seven", "2024-05-10", None, id="as long"),
        pytest.param("eight", "2024-09-10", None, id="months apart: another visit"),
    ],
)
def test_how_long_something_had_not_been_in_documents_that_no_story_joins(
    years: str, day: str, wanted: tuple[str, str] | None
) -> None:
    text = "Поездка | Анна Фогель из Северного агентства впервые за семь лет побывала на станции «Гавань»."
    made = article(FIRSTS.format(years), "a"), article(text, "b", "ru", day)
    found = list(told_again({one.document.id: scenes_of(one) for one in made}, ENTITIES))
    assert values(found) == ([(Differs.NUMBER, wanted)] if wanted else [])


@pytest.mark.parametrize(
    ("told", "years", "wanted"),
    [
        pytest.param("5月6日", "七", ("eight years", "七年"), id="the day without its year"),
        pytest.param("2024年5月6日", "七", ("eight years", "七年"), id="in full"),
        pytest.param("2019年5月6日", "七", None, id="of another year"),
        pytest.param("4月6日", "七", None, id="of another month"),
        pytest.param("5月6日", "八", None, id="as long"),
        pytest.param("", "七", None, id="no day at all"),
    ],
)
def test_how_long_something_had_not_been_in_a_document_of_no_known_day(
    told: str, years: str, wanted: tuple[str, str] | None
) -> None:
    text = f"访问 | 北方局的安娜·福格尔{told}在海港站会谈,这是{years}年来首次见面。"
    made = article(FIRSTS.format("eight"), "a"), article(text, "b", "zh", None)
    found = list(told_again({one.document.id: scenes_of(one) for one in made}, ENTITIES))
    assert values(found) == ([(Differs.NUMBER, wanted)] if wanted else [])


def test_firsts_of_two_deeds_are_not_one() -> None:
    text = "Пуск | Анна Фогель из Северного агентства сообщила о первом за три года запуске к станции «Гавань»."
    made = article(FIRSTS.format("eight"), "a"), article(text, "b", "ru")
    assert not list(told_again({one.document.id: scenes_of(one) for one in made}, ENTITIES))
    assert not differences(*made)


LEAK = "Leak | It rained. | The leak at Harbour Station reached its peak of 38 litres a day in April 2023."


@pytest.mark.parametrize(
    ("there", "wanted"),
    [
        pytest.param(
            "The peak of the leak in April 2023 was 32 litres a day.", ("38 litres", "32 litres"), id="one month"
        ),
        pytest.param(
            "The leak has come down to little since it had peaked at 32 litres a day in April 2023.",
            ("38 litres", "32 litres"), id="a form of the word",
        ),
        pytest.param("In April 2023 a tank beside the leak took 32 litres a day.", None, id="one deed, another thing"),
        pytest.param("The peak of the leak in May 2023 was 32 litres a day.", None, id="another month"),
        pytest.param("The repair of the leak took 32 litres of paint in April 2023.", None, id="another thing"),
        pytest.param("The leak was to peak in April 2023, and at 32 litres a day in May.", None, id="two months"),
        pytest.param("The peak of the leak in April 2023 was about 40 litres a day.", None, id="about as much"),
        pytest.param(
            "The peak of the leak in April 2023 was 32 litres a day. It had been told as 38 litres.", None, id="both"
        ),
    ],
)  # fmt: skip
def test_a_number_of_a_month_of_long_ago(there: str, wanted: tuple[str, str] | None) -> None:
    made = article(LEAK, "a"), article(f"News | It rained. | {there}", "b", day="2024-08-02")
    found = list(told_again({one.document.id: scenes_of(one) for one in made}, ENTITIES))
    assert values(found) == ([(Differs.NUMBER, wanted)] if wanted else [])


def test_the_reason_tells_what_the_numbers_are_of() -> None:
    text = "Аварийный ремонт станции «Гавань» обошёлся в 62 миллиона евро."
    other = "The repair of Harbour Station cost 48 million euros."
    (found,) = differences(article(f"Ремонт | {text}", "a", "ru"), article(f"Repair | {other}", "b"))
    told = [one.rule.partition("; both tell what something costs; both have: ")[2] for one in found.because]
    assert told == ["станции «Гавань»", "Harbour Station"]


@pytest.mark.parametrize(
    ("before", "day", "joins"),
    [
        pytest.param("", "2024-05-08", True, id="news of both"),
        pytest.param("", "2024-06-08", False, id="recalled by one"),
        pytest.param(" | It rained. | Nobody came. | All slept.", "2024-05-08", False, id="further down"),
    ],
)
def test_documents_that_open_with_one_row_are_of_one_event(before: str, day: str, joins: bool) -> None:
    here = article("Pier | The North Agency opened Harbour Station on 5 May 2024.", "a")
    text = f"Station{before} | On 5 May 2024 Harbour Station, which belongs to the North Agency, took its first guests."
    there = article(text, "b", day=day)
    entry = ChronologyEntry(here.events[0], "a", also=((there.events[0], "b"),))
    found = list(of_one_row(entry, {one.document.id: scenes_of(one) for one in (here, there)}))
    assert found == ([("a", "b")] if joins else [])


THREE = "Seats | The North Agency and the South Agency made a deal. | It was told. | {}"
COVERS = "The agreement covers three pilots of ours and three of theirs through 2027."


@pytest.mark.parametrize(
    ("here", "there", "one_event", "wanted"),
    [
        pytest.param(
            COVERS, "到2027年底前，双方将各有两名船员乘坐对方的船。", True,
            ("three pilots of ours and three of", "各有两名"), id="twice and each, of one event",
        ),
        pytest.param(COVERS, "到2027年底前，双方将各有三名船员乘坐对方的船。", True, None, id="as many"),
        pytest.param(COVERS, "到2027年底前，双方将各有两名船员乘坐对方的船。", False, None, id="no event, few names"),
        pytest.param(COVERS, "到2029年底前，双方将各有两名船员乘坐对方的船。", True, None, id="another year"),
        pytest.param(COVERS, "到2027年底前，双方将共有六名船员乘坐对方的船。", True, None, id="of both together"),
        pytest.param(
            "The storm of 2027 killed three pilots and hurt three.", "到2027年底前，双方将各有两名船员乘坐对方的船。",
            True, None, id="no bargain",
        ),
        pytest.param(
            "The agreement of 2027 binds each side for three years.", "到2027年底前，双方将各有两名船员乘坐对方的船。",
            True, None, id="years are no share",
        ),
        pytest.param(
            "Anna Vogel said the North Agency and the South Agency agreed on three seats each until 2027.",
            "安娜·福格尔说，北方局和南方局到2027年底前各有两名船员。", False, ("three seats each", "各有两名"),
            id="no event, one bargain by names",
        ),
    ],
)  # fmt: skip
def test_what_each_side_has(here: str, there: str, one_event: bool, wanted: tuple[str, str] | None) -> None:
    made = article(THREE.format(here), "a"), article(f"互换 | 昨天。 | 下雨。 | 会谈。 | {there}", "b", "zh")
    found = list(sides_told({one.document.id: scenes_of(one) for one in made}, one_event=one_event))
    assert values(found) == ([(Differs.NUMBER, wanted)] if wanted else [])


def test_many_documents_of_one_day_are_not_all_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kin, "TELLERS", 100)
    text = "Talks | The North Agency met the South Agency at Harbour Station."
    scenes = {f"{number:03}": scenes_of(article(text, f"{number:03}")) for number in range(60)}
    pairs = list(neighbours(openings_of(scenes, scenes)))
    assert len(pairs) == len(set(pairs)) == sum(min(COMPARED, 59 - at) for at in range(60))
    assert all(one < other for one, other in pairs)


def test_what_all_documents_of_some_days_name_joins_none_of_them() -> None:
    text = "Talks | The North Agency met the South Agency at Harbour Station."
    rare = "Talks | The North Agency and Anna Vogel met the South Agency at Harbour Station."
    texts = [text] * 20 + [rare] * 2
    scenes = {f"{number:03}": scenes_of(article(one, f"{number:03}")) for number, one in enumerate(texts)}
    assert list(neighbours(openings_of(scenes, scenes))) == [("020", "021")]
