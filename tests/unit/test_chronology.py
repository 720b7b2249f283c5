"""A digest's chronology on made-up documents: what is an event, of which day, told by whom; what became of plans."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from two_lines import SLUG, corpus, rows, told

from seed_digest.model import ChronologyEntry, Corpus

PLAN = """North Line and South Line plan the Gull cruise

5 March 2024

The North Line and the South Line will launch the Gull cruise on 20 March, Anna Vogel said in Bergen.
The crew of twelve has trained for half a year in the harbour, and the ship was painted white last winter.
"""
OTHER = """The Tern cruise is under way

22 March 2024

The South Line launched the Tern cruise on 22 March together with the North Line, and nobody was on the quay.
It takes four days to the southern isles, and the weather is fair for the season, the harbour master said.
"""
DONE_RU = """Рейс «Чайка» начался

21 марта 2024

Северная линия и Южная линия вчера запустили рейс «Чайка», сообщила Анна Фогель журналистам в порту.
Судно вышло в море с двенадцатью членами экипажа, и погода была ясной всю дорогу до островов.
"""
DONE_ZH = """北方航运与南方航运启动海鸥号航行

2024年3月21日

北方航运和南方航运20日发射海鸥号航行,安娜·福格尔在港口对记者说,船上有十二名船员,天气晴好。
两家公司的年轻船员在卑尔根的联合学校接受培训,港口的工人和居民都来送行。
"""
DONE_EN = """White ship leaves for the isles

22 March 2024

The North Line and the South Line launched the Gull cruise on Wednesday, Anna Vogel told the press in the port.
Twelve sailors are on board, and the sky was clear all the way to the isles, according to the harbour master.
"""


def letter(
    day: str, *sentences: str, rest: str = "Fish is sold there in the morning, beside the customs house."
) -> str:
    """A short report of a day, with two sentences that are no contact behind what it tells."""
    first = "The harbour of Bergen has two piers, and both were repaired after the storm of that winter by the town."
    head = ["Notes from the harbour of Bergen", ""]
    return "\n".join([*head, *([day, ""] if day else []), *sentences, first, rest])


def outcomes(found: Corpus) -> dict[str, list[str]]:
    """What became of each plan: its first words -> the first words of each outcome."""
    by_key = {one.key: one for one in rows(found)}
    return {start(one): [start(by_key[outcome.key]) for outcome in one.outcomes] for one in rows(found) if one.planned}


def start(entry: ChronologyEntry) -> str:
    return entry.event.sentence.text[:24]


DAYS = [
    ("en", "15 May 2024", "The North Line met the South Line yesterday.", ["2024-05-14"]),
    ("en", "15 May 2024", "The North Line met the South Line last Friday.", ["2024-05-10"]),
    ("en", "15 May 2024", "The North Line met the South Line on Monday.", ["2024-05-13"]),
    ("en", "15 May 2024", "The North Line will meet the South Line on Monday.", ["2024-05-20 plan"]),
    ("en", "15 May 2024", "The North Line met the South Line on Wednesday.", ["2024-05-15"]),
    ("en", "15 May 2024", "The North Line and the South Line signed a lease in March.", ["2024-03"]),
    ("en", "15 May 2024", "The North Line pays the South Line rent until 2030.", []),
    ("en", "15 May 2024", "The North Line has worked with the South Line since 2018.", []),
    ("en", "15 May 2024", "A pier of the North Line and the South Line will be built by 2036.", ["2036 plan"]),
    (
        "en",
        "17 January 2024",
        "The session of the North Line and the South Line had been planned for November but its pilots got no papers.",
        ["2023-11 plan"],
    ),
    (
        "en",
        "14 July 2024",
        "The group of the North Line and South Line, which was supposed to meet in June, will now do so in October.",
        ["2024-10 plan"],
    ),
    (
        "en",
        "15 May 2024",
        "The fair of the North Line and the South Line was delayed until Friday.",
        ["2024-05-17 plan"],
    ),
    ("en", "15 May 2024", "The North Line sees the South Line at the fair of 3 June 2024.", ["2024-06-03 plan"]),
    ("en", "15 May 2024", "The North Line wants to launch a ship with the South Line in 2026.", ["2026 plan"]),
    ("ru", "15 мая 2024", "Северная линия и Южная линия вчера подписали договор.", ["2024-05-14"]),
    ("ru", "15 мая 2024", "Северная линия и Южная линия встретились в прошлую пятницу.", ["2024-05-10"]),
    ("ru", "15 мая 2024", "Договор Северной линии и Южной линии действует до 2030 года.", []),
    ("uk", "15 травня 2024", "Північна лінія та Південна лінія вчора підписали угоду.", ["2024-05-14"]),
    ("zh", "2024年5月15日", "北方航运与南方航运5日签署协议。", ["2024-05-05"]),
    ("zh", "2024年5月15日", "北方航运与南方航运将于18日签署协议。", ["2024-05-18 plan"]),
    ("zh", "2024年5月15日", "北方航运与南方航运的协议有效至2030年。", []),
    ("ja", "2024年5月15日", "北航路社と南航路社は昨日、協定に署名した。", ["2024-05-14"]),
    ("de", "15. Mai 2024", "Die Nordlinie und die Südlinie trafen sich gestern in Bergen.", ["2024-05-14"]),
    ("de", "15. Mai 2024", "Die Nordlinie und die Südlinie sitzen hier seit 2018.", []),
    ("de", "15. Mai 2024", "Bis 2036 will die Nordlinie mit der Südlinie eine Mole bauen.", ["2036 plan"]),
    ("fr", "15 mai 2024", "La Ligne du Nord et la Ligne du Sud se sont vues vendredi dernier.", ["2024-05-10"]),
    ("fr", "15 mai 2024", "La Ligne du Nord verra la Ligne du Sud en septembre.", ["2024-09 plan"]),
    ("es", "15 de mayo de 2024", "La Línea Norte firmará con la Línea Sur en noviembre.", ["2024-11 plan"]),
    (
        "es",
        "15 de mayo de 2024",
        "La Línea Norte acordó con la Línea Sur el 3 de mayo abrir el muelle.",
        ["2024-05-03"],
    ),
    ("en", "15 May 2024", "Stopped since 3 May, the ships of the North Line and South Line will wait.", ["2024-05-03"]),
    (
        "ru",
        "15 мая 2024",
        "Северная линия и Южная линия перенесли рейс с июня 2024 года на сентябрь 2024 года.",
        ["2024-09 plan"],
    ),
    (
        "fr",
        "15 mai 2024",
        "La Ligne du Nord et la Ligne du Sud sont convenues de se voir le 18 juin.",
        ["2024-06-18 plan"],
    ),
    ("fr", "15 mai 2024", "La Ligne du Nord a loué le quai à la Ligne du Sud jusqu’en 2030.", []),
    ("en", "15 May 2024", "The North Line extended its lease from the South Line to 30 June.", []),
    ("en", "15 May 2024", "The North Line pays the South Line new rent from 1 July.", ["2024-07-01 plan"]),
    ("en", "15 May 2024", "The North Line and the South Line resumed talks broken off in November.", []),
    ("en", "15 May 2024", "The North Line and the South Line ended a quarrel that began last year.", []),
    ("en", "15 May 2024", "The sailing of the North Line with the South Line has slipped to 2028.", ["2028 plan"]),
    ("de", "15. Mai 2024", "Die Nordlinie und die Südlinie haben die Fahrt auf 2028 verschoben.", ["2028 plan"]),
    ("ru", "15 мая 2024", "Северная линия и Южная линия перенесли рейс на 2028 год.", ["2028 plan"]),
    ("ru", "15 мая 2024", "Северная линия обсудила с Южной линией бюджет на 2025 год.", []),
    (
        "en",
        "15 May 2024",
        "The North Line is to join the South Line on a Cutter 5 in August 2026.",
        ["2026-08 plan"],
    ),
    (
        "de",
        "15. Mai 2024",
        "Die Nordlinie will mit der Südlinie auf einem Kutter 5 im August 2026 fahren.",
        ["2026-08 plan"],
    ),
    (
        "en",
        "15 May 2024",
        "A lease of the North Line and the South Line should be ready by the end of next year.",
        ["2025 plan"],
    ),
    ("en", "15 May 2024", "The North Line said that it met the South Line last year.", ["2023"]),
    ("es", "15 de mayo de 2024", "La Línea Norte y la Línea Sur acabaron una disputa que empezó en marzo.", []),
    ("ru", "15 мая 2024", "Северная линия и Южная линия возобновили переговоры, прерванные в ноябре.", []),
    ("ru", "15 мая 2024", "Северная линия и Южная линия продлили договор до 2028 года.", []),
    (
        "de",
        "15. Mai 2024",
        "Die Nordlinie und die Südlinie nahmen die im November abgebrochenen Gespräche wieder auf.",
        [],
    ),
    ("zh", "2024年5月15日", "北方航运与南方航运将协议延长至2028年。", []),
    ("zh", "2024年5月15日", "北方航运与南方航运去年12月签署协议。", ["2023-12"]),
    ("en", "15 May 2024", "The North Line and the South Line signed a lease last month.", ["2024-04"]),
    (
        "en",
        "15 May 2024",
        "The North Line sailed with the South Line from March to September 2023.",
        ["2023-03/2023-09"],
    ),
    (
        "en",
        "15 May 2024",
        "The North Line and the South Line delayed the cruise from June to September 2024.",
        ["2024-09 plan"],
    ),
    (
        "ru",
        "15 мая 2024",
        "Северная линия ходила с Южной линией на острова с марта по сентябрь 2023 года.",
        ["2023-03/2023-09"],
    ),
    ("es", "15 de mayo de 2024", "La Línea Norte y la Línea Sur firmaron ayer un acuerdo.", ["2024-05-14"]),
    ("it", "15 maggio 2024", "La Linea Nord e la Linea Sud hanno firmato ieri un accordo.", ["2024-05-14"]),
    ("pl", "15 maja 2024", "Linia Północna i Linia Południowa podpisały wczoraj umowę.", ["2024-05-14"]),
    ("en", "15 May 2024", "Every year on 12 April the North Line and the South Line hold a gala.", []),
    ("en", "15 May 2024", "Imagine the North Line and the South Line signing a lease on 9 May.", []),
    ("en", "15 May 2024", "Did the North Line meet the South Line on 9 May?", []),
    ("en", "15 May 2024", "If the North Line had signed with the South Line on 9 May, ships would sail.", []),
    (
        "en",
        "15 May 2024",
        "If all goes well, the North Line and the South Line will sign on 9 June.",
        ["2024-06-09 plan"],
    ),
    ("ru", "15 мая 2024", "Если Северная линия и Южная линия подпишут договор 9 июня, суда пойдут.", []),
    ("de", "15. Mai 2024", "Die Nordlinie und die Südlinie unterzeichneten den Vertrag am 9. Mai nicht.", []),
    ("zh", "2024年5月15日", "北方航运与南方航运每年4月12日举行会谈。", []),
    (
        "en",
        "12 May 2024",
        "The fair of the North Line and the South Line has been moved from 3 June to 17 June.",
        ["2024-06-17 plan"],
    ),
    (
        "en",
        "13 May 2024",
        "The pier of the North Line and the South Line was moved from December 2026 to March 2027.",
        ["2027-03 plan"],
    ),
    (
        "en",
        "15 May 2024",
        "On 3 May and 7 May the North Line and the South Line moved their ships.",
        ["2024-05-03", "2024-05-07"],
    ),
    (
        "en",
        "9 April 2025",
        "The fair of the North Line and the South Line, planned for 8 April, did not take place.",
        ["2025-04-08"],
    ),
    ("en", "9 April 2025", "The North Line will meet the South Line on 8 April.", ["2026-04-08 plan"]),
    ("en", "", "The North Line said that it would launch a ship with the South Line in 2033.", ["2033 plan"]),
    ("en", "", "The North Line aims to launch a ship with the South Line in 2033.", ["2033 plan"]),
    ("en", "15 May 2024", "The North Line said it would meet the South Line on 3 June.", ["2024-06-03 plan"]),
    (
        "de",
        "12. Mai 2024",
        "Nordlinie und Südlinie verschoben das Treffen vom 3. Juni auf den 17. Juni.",
        ["2024-06-17 plan"],
    ),
    (
        "es",
        "12 de mayo de 2024",
        "La Línea Norte y la Línea Sur aplazaron la feria del 3 de junio al 17 de junio.",
        ["2024-06-17 plan"],
    ),
    ("zh", "2024年5月15日", "北方航运计划于2033年至2035年与南方航运建造码头。", ["2033/2035 plan"]),
    (
        "en",
        "15 May 2024",
        "Two ships of the North Line and the South Line are expected here by the middle of June.",
        ["2024-06 plan"],
    ),
    (
        "en",
        "15 May 2024",
        "The pier of the North Line and the South Line is now to open in autumn.",
        ["2024-09/2024-11 plan"],
    ),
    ("ru", "15 мая 2024", "Судно Северной линии и Южной линии ждут в порту 11 июня.", ["2024-06-11 plan"]),
    ("ru", "15 мая 2024", "Судно Северной линии и Южной линии должно выйти в море в сентябре.", ["2024-09 plan"]),
    (
        "ru",
        "15 мая 2024",
        "Договор, подписанный в марте Северной линией и Южной линией, предусматривает, что причал построят.",
        [],
    ),
    ("uk", "15 травня 2024", "Північна лінія та Південна лінія вперше за вісім років підписали угоду.", []),
    (
        "pl",
        "15 maja 2024",
        "Linia Północna i Linia Południowa mają też zbudować molo jesienią.",
        ["2024-09/2024-11 plan"],
    ),
    (
        "fr",
        "15 mai 2024",
        "Des gens de la Ligne du Nord et de la Ligne du Sud sont attendus ici en novembre.",
        ["2024-11 plan"],
    ),
    (
        "fr",
        "15 mai 2024",
        "L’accord signé en mars par la Ligne du Nord et la Ligne du Sud prévoit deux quais.",
        [],
    ),
    (
        "es",
        "15 de mayo de 2024",
        "El viaje de la Línea Norte y la Línea Sur está previsto para noviembre.",
        ["2024-11 plan"],
    ),
    ("it", "15 maggio 2024", "Una nave della Linea Nord e della Linea Sud è attesa qui a novembre.", ["2024-11 plan"]),
    ("zh", "2024年5月15日", "北方航运与南方航运的货船定于6月启航。", ["2024-06 plan"]),
    ("zh", "2024年5月15日", "北方航运与南方航运将在十月底前签署协议。", ["2024-10 plan"]),
    ("it", "15 maggio 2024", "A marzo dello stesso anno la Linea Nord e la Linea Sud hanno firmato.", []),
    ("zh", "2024年5月15日", "同年3月北方航运与南方航运签署协议。", []),
    (
        "es",
        "15 de mayo de 2024",
        "La Línea Norte firmará con la Línea Sur en la segunda quincena de junio.",
        ["2024-06 plan"],
    ),
    ("en", "15 June 2024", "The North Line invited the South Line to a fair in October.", ["2024-10 plan"]),
    ("pl", "15 maja 2024", "Linia Północna i Linia Południowa mają otworzyć molo, które budują od 2022 r.", []),
    ("en", "15 May 2024", "The North Line was to meet the South Line on Thursday.", ["2024-05-16 plan"]),
    ("en", "17 May 2024", "The North Line was to meet the South Line on Thursday.", ["2024-05-16 plan"]),
    ("de", "15. Mai 2024", "Die Nordlinie sollte die Südlinie im April treffen.", ["2024-04 plan"]),
    (
        "fr",
        "15 mai 2024",
        "Les gens de la Ligne du Nord et de la Ligne du Sud étaient attendus en avril.",
        ["2024-04 plan"],
    ),
    ("ru", "15 мая 2024", "Северная линия и Южная линия должны были подписать договор в апреле.", ["2024-04 plan"]),
    ("zh", "2024年5月15日", "北方航运与南方航运原定4月签署协议。", ["2024-04 plan"]),
    (
        "en",
        "15 May 2024",
        "The North Line asked the South Line to a fair in October, when the ship is due to sail.",
        ["2024-10 plan"],
    ),
    (
        "en",
        "15 November 2024",
        "The North Line and the South Line signed the lease on Friday, April 5, 2024, in the port.",
        ["2024-04-05"],
    ),
    ("ru", "15 ноября 2024", "Северная линия и Южная линия подписали договор 5 апреля, в пятницу.", ["2024-04-05"]),
    (
        "de",
        "15. November 2024",
        "Die Nordlinie und die Südlinie haben am Freitag, dem 5. April, den Vertrag unterzeichnet.",
        ["2024-04-05"],
    ),
    (
        "en",
        "3 July 2024",
        "The North Line and the South Line work on a lease for two ships sailing this fall.",
        ["2024-09/2024-11 plan"],
    ),
    ("zh", "2024年5月15日", "北方航运与南方航运的协议于2018年签署,并于2022年到期,正在制定新协议。", ["2018", "2022"]),
    (
        "zh",
        "2025年9月15日",
        "北方航运2024年6月12日与南方航运签署协议,该协议于7月18日生效。",
        ["2024-06-12", "2024-07-18"],
    ),
    (
        "en",
        "15 September 2025",
        "The North Line signed a lease with the South Line on 21 November 2023 and opened the quay on 9 April.",
        ["2023-11-21", "2024-04-09"],
    ),
    (
        "ru",
        "31 июля 2024",
        "Северная линия выразила Южной линии готовность прийти в ноябре в Берген на праздник.",
        ["2024-11 plan"],
    ),
    (
        "en",
        "31 July 2024",
        "The North Line told the South Line that it was ready to come to Bergen in November.",
        ["2024-11 plan"],
    ),
    (
        "fr",
        "10 avril 2026",
        "La Ligne du Nord ouvre avec la Ligne du Sud une école le 9 octobre prochain.",
        ["2026-10-09 plan"],
    ),
    (
        "es",
        "10 de abril de 2026",
        "La Línea Norte abre con la Línea Sur una escuela el próximo día 10 de octubre.",
        ["2026-10-10 plan"],
    ),
    (
        "de",
        "10. April 2026",
        "Die Nordlinie öffnet mit der Südlinie am kommenden 8. Oktober eine Schule.",
        ["2026-10-08 plan"],
    ),
    (
        "en",
        "10 April 2024",
        "The North Line has denied reports that it will sell a ship to the South Line in May 2028.",
        [],
    ),
    ("ru", "10 апреля 2024", "Северная линия опровергла сообщения, что продаст Южной линии судно в мае 2028 года.", []),
    ("zh", "2024年4月10日", "北方航运否认将于2028年5月向南方航运出售船只。", []),
    (
        "en",
        "18 January 2024",
        "The white ship of the North Line will be sent to the South Line unmanned on 20 February.",
        ["2024-02-20 plan"],
    ),
    ("ja", "2024年5月15日", "また、9月21日に北航路社と南航路社の新しい船の出港が予定されている。", ["2024-09-21 plan"]),
    (
        "en",
        "The harbour gate",
        "The meeting will be the first between the heads of the North Line and the South Line since 2018.",
        [],
    ),
    (
        "en",
        "15 November 2024",
        "The North Line and the South Line signed a lease on Thursday, 14 July.",
        ["XXXX-07-14"],
    ),
    (
        "en",
        "15 November 2024",
        "The North Line and the South Line signed a lease on Sunday, 14 July.",
        ["2024-07-14"],
    ),
    (
        "ru",
        "15 ноября 2024",
        "Северная линия и Южная линия подписали договор в четверг, 14 июля.",
        ["XXXX-07-14"],
    ),
    (
        "ru",
        "22 ноября 2024",
        "Подписанный Северной линией и Южной линией договор будет играть важную роль в развитии рыбного промысла и "
        "мирной торговли на всём побережье, сообщает газета порта в пятницу.",
        ["2024-11-22"],
    ),
    (
        "en",
        "The harbour gate",
        "It was learned on July 28 that the head of the North Line will hold talks with Pavel Lind, an engineer who "
        "runs the South Line from its old house at the southern end of the coast, in Bergen on July 31.",
        ["XXXX-07-28", "XXXX-07-31 plan"],
    ),
    (
        "en",
        "The harbour gate",
        "The North Line will visit the South Line next February on a white ship... 08.11.2022",
        [],
    ),
]
REST = {
    "en": "The harbour of the town has two piers, and both were repaired after the storm by the people of the quay.",
    "ru": "В гавани города два причала, и оба после бури починили жители набережной вместе с рабочими порта.",
    "uk": "У гавані міста два причали, і обидва після бурі полагодили мешканці набережної разом із робітниками порту.",
    "zh": "城里的港口有两座码头,暴风雨之后,岸边的居民和工人一起把它们修好了,早上那里有人卖鱼。",
    "ja": "町の港には二つの桟橋があり、嵐のあとで岸辺の住民と労働者がいっしょに修理しました。朝には魚が売られます。",
    "de": "Der Hafen der Stadt hat zwei Molen, und beide wurden nach dem Sturm von den Leuten am Kai ausgebessert.",
    "fr": "Le port de la ville a deux jetées, et les gens du quai les ont réparées toutes les deux après la tempête.",
    "es": "El puerto de la ciudad tiene dos muelles, y la gente del barrio reparó los dos después de la tormenta.",
    "it": "Il porto della città ha due moli, e la gente del quartiere li ha riparati tutti e due dopo la tempesta.",
    "pl": "Port w tym mieście ma dwa mola, a po burzy mieszkańcy nabrzeża naprawili oba razem z robotnikami portu.",
}


@pytest.mark.parametrize(("code", "day", "sentence", "expected"), DAYS, ids=[f"{one[0]}-{one[2][:50]}" for one in DAYS])
def test_the_day_of_an_event(tmp_path: Path, code: str, day: str, sentence: str, expected: list[str]) -> None:
    text = "\n".join(["", "", day, "", sentence, REST[code], REST[code].replace(",", " –")])
    found = corpus(tmp_path, {"a": text})
    assert found.articles[0].document.language == code
    dated = [one for one in rows(found) if not one.event.reported]
    assert [(one.event.date.value if one.event.date else "?") + " plan" * one.planned for one in dated] == expected


def test_a_plan_and_what_became_of_it_in_two_other_languages(tmp_path: Path) -> None:
    found = corpus(tmp_path, {"a": PLAN, "b": OTHER, "c": DONE_RU, "d": DONE_ZH})
    (plan,) = [one for one in rows(found) if one.planned]
    (outcome,) = plan.outcomes
    row = next(one for one in rows(found) if one.key == outcome.key)
    assert {event.seed for event, _ in row.tellings} == {"c.txt", "d.txt"}
    assert row.event.date is not None and row.event.date.value == "2024-03-20"
    assert all("Gull" in one.rule for one in outcome.because)


def test_another_cruise_is_no_outcome(tmp_path: Path) -> None:
    assert outcomes(corpus(tmp_path, {"a": PLAN, "b": OTHER})) == {"The North Line and the S": []}


def test_another_cruise_is_no_outcome_though_the_same_people_speak(tmp_path: Path) -> None:
    told_by = OTHER.replace("nobody was on the quay", "Anna Vogel and Pavel Lind waved from the quay of the port")
    plan = PLAN.replace("Anna Vogel said", "Anna Vogel and Pavel Lind said")
    assert outcomes(corpus(tmp_path, {"a": plan, "b": told_by})) == {"The North Line and the S": []}


def test_an_event_before_the_plan_was_told_is_no_outcome(tmp_path: Path) -> None:
    before = DONE_EN.replace("22 March 2024", "2 March 2024").replace("on Wednesday", "on 1 March 2024")
    assert outcomes(corpus(tmp_path, {"a": PLAN, "b": before})) == {"The North Line and the S": []}


def test_one_event_in_three_languages_is_one_row(tmp_path: Path) -> None:
    found = corpus(tmp_path, {"a": DONE_EN, "b": DONE_RU, "c": DONE_ZH})
    (row,) = [one for one in rows(found) if one.event.date and one.event.date.value == "2024-03-20"]
    assert {event.seed for event, _ in row.tellings} == {"a.txt", "b.txt", "c.txt"}


def test_two_events_of_one_day_are_two_rows(tmp_path: Path) -> None:
    gull = letter("21 March 2024", "The North Line and the South Line launched the Gull cruise on 20 March.")
    other = "A choir of children sang, the mayor cut a ribbon, and soup was served to all who stood in the rain."
    tern = letter("21 March 2024", "The South Line invited the North Line to its fair on 20 March.", rest=other)
    found = corpus(tmp_path, {"a": gull, "b": tern})
    assert [len(one.also) for one in rows(found) if not one.event.reported] == [0, 0]


def test_two_launches_of_one_day_are_two_rows(tmp_path: Path) -> None:
    gull = letter("21 March 2024", "The North Line and the South Line launched the Gull cruise on 20 March.")
    other = "A choir of children sang, the mayor cut a ribbon, and soup was served to all who stood in the rain."
    tern = letter("21 March 2024", "The North Line and the South Line launched the Tern on 20 March.", rest=other)
    found = corpus(tmp_path, {"a": gull, "b": tern})
    assert [len(one.also) for one in rows(found) if not one.event.reported] == [0, 0]


def test_what_stands_beside_a_contact_joins_the_row_of_its_event(tmp_path: Path) -> None:
    one = letter(
        "21 March 2024", "The North Line and the South Line signed the Gull lease on 20 March, says Anna Vogel."
    )
    rest = "The Gull lease was signed on 20 March by Anna Vogel for the North Line in a small room of the town hall."
    other = letter("22 March 2024", "The South Line wrote a long letter to the North Line, papers say.", rest)
    found = corpus(tmp_path, {"a": one, "b": other})
    (row,) = [one for one in rows(found) if not one.event.reported]
    assert {event.seed for event, _ in row.tellings} == {"a.txt", "b.txt"} and not row.context


def test_a_report_joins_the_event_that_it_tells_of(tmp_path: Path) -> None:
    dated = letter("21 March 2024", "The North Line and the South Line signed the Gull lease on 20 March.")
    report = letter("22 March 2024", "The Gull lease was signed by the North Line and the South Line, papers say.")
    found = corpus(tmp_path, {"a": dated, "b": report})
    (row,) = rows(found)
    assert [event.seed for event, _ in row.tellings] == ["a.txt", "b.txt"]
    assert [event.reported for event, _ in row.tellings] == [False, True]


def test_reports_without_a_day_are_one_event_in_one_story_only(tmp_path: Path) -> None:
    one = letter("", "Anna Vogel said that the North Line and the South Line have agreed on the Gull cruise.")
    other = [
        "Fares on the ferries: what passengers pay",
        "",
        "Under Pavel Lind the North Line, like the South Line, agreed to sell 37 tickets for the Gull at half price.",
        "Children travel free, and whoever has a bicycle pays four crowns at the counter or on board with the steward.",
        "The list of all fares hangs in the hall of the station, where the counter opens at six and closes at nine.",
    ]
    found = corpus(tmp_path, {"a": one, "b": "\n".join(other)})
    assert all(one.story is None for one in found.articles)
    assert [len(one.also) for one in rows(found)] == [0, 0]


def test_a_lead_that_serves_as_title_is_told_too(tmp_path: Path) -> None:
    day, *body = letter("21 March 2024", "The North Line met the South Line yesterday.").split("\n")[2:]
    found = corpus(tmp_path, {"a": "\n".join(["", "", day, *body])})
    assert told(found) == ["2024-03-20: The North Line met the South Line yester"]
    (point, *_) = found.briefs[SLUG].points
    assert point.cited[0].sentence.text == "The North Line met the South Line yesterday."


def test_a_sentence_stands_in_one_row_of_a_date(tmp_path: Path) -> None:
    found = corpus(tmp_path, {"a": PLAN, "b": OTHER, "c": DONE_RU, "d": DONE_ZH, "e": DONE_EN})
    places = [(event.sentence, event.date, key, event.reported) for one in rows(found) for event, key in one.tellings]
    assert len(places) == len(set(places))
    dated = {(sentence, key) for sentence, _, key, reported in places if not reported}
    assert not dated & {(sentence, key) for sentence, _, key, reported in places if reported}
    assert len({one.key for one in rows(found)}) == len(rows(found))


def test_an_article_without_a_date_tells_what_it_says_itself(tmp_path: Path) -> None:
    text = letter(
        "",
        "The North Line met the South Line yesterday.",
        "The North Line and the South Line signed a lease on 4 May 2019.",
        "The North Line and the South Line will open a school on 7 June.",
    )
    found = corpus(tmp_path, {"a": text})
    assert found.articles[0].date is None
    assert [one.partition(":")[0] for one in told(found)] == ["2019-05-04", "XXXX-06-07 plan", "? report"]
    assert [how(one) for one in rows(found)[:2]] == ["stated: stated in full", "stated: stated, without a year"]


def how(entry: ChronologyEntry) -> str:
    """How the date of a row is known, and by which rule."""
    event = entry.event
    return f"{event.certainty.value if event.certainty else ''}: {event.because[0].rule}"


def test_days_of_no_known_year_stand_in_their_order(tmp_path: Path) -> None:
    late = "The North Line met the South Line on 3 November in Bergen, said Anna Vogel."
    early = "The North Line will meet the South Line on 7 June in the old town hall, said Pavel Lind."
    found = told(corpus(tmp_path, {"a": letter("", late, early)}))
    days = [one.partition(":")[0] for one in found]
    assert [one for one in days if one.startswith("XXXX")] == ["XXXX-06-07 plan", "XXXX-11-03"] == days[:2]


def test_yesterday_in_an_article_without_a_year(tmp_path: Path) -> None:
    head = "Lines meet\n\nBergen. May 15. NEWSWIRE - "
    text = "The North Line met the South Line yesterday, and on Monday the fair was closed, said Anna Vogel.\n"
    found = corpus(tmp_path, {"a": head + text + letter("", "Nobody was there.")})
    date = found.articles[0].date
    assert date is not None and date.value.value == "XXXX-05-15"
    assert [one.partition(":")[0] for one in told(found)] == ["XXXX-05-14"]
    assert how(rows(found)[0]) == "inferred: counted from the article's own date, whose year is not known"


def test_plans_of_a_document_on_the_subject_are_context(tmp_path: Path) -> None:
    filler = "Fish was sold there in the morning, and the market hall stood beside the old customs house on the quay."
    plan = "The laying of the new rails will begin in September 2024 at the western pier."
    text = PLAN + "\n".join([filler, filler.replace("Fish", "Bread"), filler.replace("Fish", "Salt"), plan])
    found = corpus(tmp_path, {"a": text})
    (row,) = [one for one in rows(found) if one.context]
    assert row.event.sentence.text == plan and row.planned and row.context == "told by a document on the subject"


def test_a_plan_of_context_is_no_unanswered_one(tmp_path: Path) -> None:
    meets = "The North Line and the South Line met on 3 March in Bergen, and both will open a school on 20 May 2024."
    beside = "The Gull cruise will be launched on 8 June 2024 from the western pier, and the crew of twelve is ready."
    found = rows(corpus(tmp_path, {"a": letter("5 March 2024", meets, beside)}))
    assert {bool(one.context) for one in found if one.planned} == {True, False}
    assert all(one.unanswered == (not one.context) for one in found if one.planned)


def test_a_plan_that_is_put_off(tmp_path: Path) -> None:
    delay = letter("19 March 2024", "The North Line and the South Line delayed the Gull cruise until 25 March.")
    found = corpus(tmp_path, {"a": PLAN, "b": delay})
    assert any(one.startswith("2024-03-25 plan") for one in told(found))


def test_what_did_not_come_about_is_no_event(tmp_path: Path) -> None:
    done = letter("21 March 2024", "The North Line and the South Line signed the Gull lease on 20 March, papers say.")
    denial = letter("22 March 2024", "The North Line never signed the Gull lease with the South Line on 20 March.")
    found = corpus(tmp_path, {"a": done, "b": denial})
    assert [[event.seed for event, _ in one.tellings] for one in rows(found)] == [["a.txt"]]
    told_of_both = [one for one in found.briefs[SLUG].points if "Line" in one.cited[0].sentence.text]
    assert told_of_both and all(len(one.cited) == 1 for one in told_of_both)


def test_what_was_called_off_is_told_of_its_plan(tmp_path: Path) -> None:
    plan = letter("1 March 2024", "Anna Vogel of the North Line will meet Pavel Lind of the South Line on 20 March.")
    absence = "A meeting of Anna Vogel of the North Line and Pavel Lind of South Line, planned for 20 March, {}."
    off = letter("21 March 2024", absence.format("did not take place"))
    found = rows(corpus(tmp_path / "a", {"c": plan, "d": off}))
    assert [outcome.how for one in found for outcome in one.outcomes] == ["called off"]
    absence = letter("21 March 2024", "Anna Vogel of the North Line did not meet Pavel Lind of South Line on 20 March.")
    found = rows(corpus(tmp_path / "b", {"c": plan, "d": absence}))
    assert [outcome.how for one in found for outcome in one.outcomes] == ["called off"]


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_reading_changes_nothing(tmp_path: Path, seed: int) -> None:
    seeds = {"a": PLAN, "b": OTHER, "c": DONE_RU, "d": DONE_ZH, "e": DONE_EN, "f": letter("", "The North Line met.")}
    there, here = corpus(tmp_path, seeds), corpus(tmp_path, seeds, chance=random.Random(seed))
    assert rows(here) == rows(there)
    assert here.briefs == there.briefs


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The North Line and the South Line signed a lease several years ago.", None),
        ("The North Line and the South Line resumed talks broken off in November.", "2024-05-15"),
        ("The North Line and the South Line extended the lease to 30 June.", "2024-05-15"),
        ("The North Line and the South Line signed a lease.", "2024-05-15"),
    ],
)
def test_a_report_has_the_day_of_its_document_unless_it_names_another_time(
    tmp_path: Path, sentence: str, date: str | None
) -> None:
    found = rows(corpus(tmp_path, {"a.txt": letter("15 May 2024", sentence)}))
    (event,) = [one.event for one in found if one.event.sentence.text == sentence]
    assert event.reported
    assert (event.date.value if event.date else None) == date
    assert event.because
