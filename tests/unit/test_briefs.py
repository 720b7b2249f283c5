"""Who plays a part in a digest and by which role, and what its documents do not hold."""

from __future__ import annotations

from pathlib import Path

import pytest
import two_lines
from two_lines import brief, corpus, letter

from seed_digest.digest.briefs.parts.roles import role_in
from seed_digest.facts.entities import Entity
from seed_digest.model import Gap, GapKind, Mention, Sentence

NOBODY = frozenset[str]()
PEOPLE = {
    "her": Entity(kind="person", names={"en": "Anna Vogel", "ru": "Анна Фогель"}),
    "him": Entity(kind="person", names={"en": "Pavel Lind", "ru": "Павел Линд"}),
}
# language, sentence, the person's name in it, another person's, the role that is told.
ROLES = [
    ("en", "North Line president Anna Vogel met Pavel Lind.", "Anna Vogel", "Pavel Lind", "North Line president"),
    ("en", "Pavel Lind met North Line president Anna Vogel.", "Pavel Lind", "Anna Vogel", ""),
    ("en", "Anna Vogel, the head of the line, met Pavel Lind.", "Anna Vogel", "Pavel Lind", "the head of the line"),
    ("en", "Anna Vogel, who met director Pavel Lind, left.", "Anna Vogel", "Pavel Lind", ""),
    ("en", "Anna Vogel met Pavel Lind.", "Anna Vogel", "Pavel Lind", ""),
    ("en", "The president spoke, and Anna Vogel listened.", "Anna Vogel", "", ""),
    ("ru", "Глава линии Анна Фогель встретила Павла Линда.", "Анна Фогель", "Павла Линда", "Глава линии"),
    ("ru", "Анна Фогель, директор линии, уехала.", "Анна Фогель", "", "директор линии"),
    ("uk", "Голова компанії Анна Фогель поїхала.", "Анна Фогель", "", "Голова компанії"),
    ("de", "Der Direktor Pavel Lind traf Anna Vogel.", "Pavel Lind", "Anna Vogel", "Direktor"),
    ("de", "Anna Vogel, Präsidentin der Linie, fuhr ab.", "Anna Vogel", "", "Präsidentin der Linie"),
    ("fr", "Le directeur Pavel Lind est parti.", "Pavel Lind", "", "directeur"),
    ("es", "El director Pavel Lind se fue.", "Pavel Lind", "", "director"),
    ("it", "Il direttore Pavel Lind è partito.", "Pavel Lind", "", "direttore"),
    ("pl", "Dyrektor Pavel Lind wyjechał.", "Pavel Lind", "", "Dyrektor"),
    ("zh", "北方航运总裁安娜·福格尔会见了帕维尔·林德。", "安娜·福格尔", "帕维尔·林德", "北方航运总裁"),
    ("zh", "北方航运总裁安娜·福格尔会见了帕维尔·林德。", "帕维尔·林德", "安娜·福格尔", ""),
    ("en", "Former North Line president Anna Vogel left.", "Anna Vogel", "", "Former North Line president"),
    ("en", "They met acting North Line director Anna Vogel.", "Anna Vogel", "", "acting North Line director"),
    ("en", "They met the then deputy prime minister Anna Vogel.", "Anna Vogel", "", "then deputy prime minister"),
    ("en", "They met North Line acting director Anna Vogel.", "Anna Vogel", "", "North Line acting director"),
    ("en", "A former space agency chief Anna Vogel left.", "Anna Vogel", "", "former space agency chief"),
    ("en", "The ex-president Anna Vogel left.", "Anna Vogel", "", "ex-president"),
    ("en", "Anna Vogel, then director of the line, left.", "Anna Vogel", "", "then director of the line"),
    ("en", "An adviser to North Line director Anna Vogel left.", "Anna Vogel", "", "North Line director"),
    ("en", "A minister visited North Line director Anna Vogel.", "Anna Vogel", "", "North Line director"),
    ("ru", "Бывший глава линии Анна Фогель уехала.", "Анна Фогель", "", "Бывший глава линии"),
    ("ru", "Исполняющий обязанности главы Анна Фогель уехала.", "Анна Фогель", "", "Исполняющий обязанности главы"),
    ("ru", "Приехала и.о. директора Анна Фогель.", "Анна Фогель", "", "и.о. директора"),
    ("ru", "Советник главы линии Анны Фогель уехал.", "Анны Фогель", "", ""),
    ("ru", "Советник главы линии Анна Фогель уехала.", "Анна Фогель", "", "Советник главы линии"),
    ("uk", "Колишній голова компанії Анна Фогель поїхала.", "Анна Фогель", "", "Колишній голова компанії"),
    ("bg", "Бившият директор Анна Фогель замина.", "Анна Фогель", "", "Бившият директор"),
    ("de", "Der frühere Direktor Pavel Lind kam.", "Pavel Lind", "", "frühere Direktor"),
    ("de", "Der Ex-Direktor Pavel Lind kam.", "Pavel Lind", "", "Ex-Direktor"),
    ("fr", "L'ancien directeur Pavel Lind est parti.", "Pavel Lind", "", "ancien directeur"),
    ("fr", "Le porte-parole du directeur Pavel Lind est parti.", "Pavel Lind", "", "directeur"),
    ("es", "El exdirector Pavel Lind se fue.", "Pavel Lind", "", "exdirector"),
    ("es", "El entonces director Pavel Lind se fue.", "Pavel Lind", "", "entonces director"),
    ("it", "L'ex direttore Pavel Lind è partito.", "Pavel Lind", "", "ex direttore"),
    ("pt", "O então diretor Pavel Lind saiu.", "Pavel Lind", "", "então diretor"),
    ("pl", "Były dyrektor Pavel Lind wyjechał.", "Pavel Lind", "", "Były dyrektor"),
    ("tr", "Eski direktör Pavel Lind geldi.", "Pavel Lind", "", "Eski direktör"),
    ("cs", "Bývalý ministr Pavel Lind přijel.", "Pavel Lind", "", "Bývalý ministr"),
    ("nl", "De voormalige minister Pavel Lind kwam.", "Pavel Lind", "", "voormalige minister"),
    ("zh", "林德与北方航运总裁安娜·福格尔会面。", "安娜·福格尔", "", "北方航运总裁"),
    ("zh", "港湾社援引前北方航运总裁安娜·福格尔的话。", "安娜·福格尔", "", "前北方航运总裁"),
    ("zh", "埃及总统安娜·福格尔离开。", "安娜·福格尔", "", "埃及总统"),
    ("ja", "リンドと前会長フォーゲルが会った。", "フォーゲル", "", "前会長"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "text", "name", "other", "role"), ROLES, ids=[f"{one[0]}-{one[1][:40]}" for one in ROLES]
)
def test_a_role_is_told_in_the_source_s_words(code: str, text: str, name: str, other: str, role: str) -> None:
    sentence = Sentence(text, 1, "body", NOBODY, NOBODY, start=100)
    mentions = [mention(text, one, key) for one, key in ((name, "her"), (other, "him")) if one]
    mentions += [mention(text, one, "line") for one in ("North Line", "北方航运") if one in text]
    assert role_in(sentence, mentions[0], mentions, PEOPLE, code) == role


def mention(text: str, name: str, entity: str) -> Mention:
    """A name in a sentence that begins at 100."""
    begin = 100 + text.index(name)
    return Mention(entity, 1, name, "body", begin, begin + len(name))


def test_parts_with_roles_counts_and_words(tmp_path: Path) -> None:
    said = "“The North Line and the South Line are friends,” said North Line president Anna Vogel in the town hall."
    one = letter(1, "21 March 2024", said, "Anna Vogel met the South Line, and the Gull was there too.")
    two = letter(2, "2 April 2024", "The North Line met the South Line without a word on the Gull.")
    parts = {part.entity: part for part in brief(corpus(tmp_path, {"a": one, "b": two})).parts}
    vogel = parts["anna-vogel"]
    assert [role.text for role in vogel.roles] == ["North Line president"]
    assert vogel.roles[0].cited.sentence.text == said
    assert (vogel.mentions, len(vogel.articles), len(vogel.quoted)) == (2, 1, 1)
    assert len(parts["gull"].articles) == 2 and not parts["gull"].roles
    assert "pavel-lind" not in parts


def test_who_is_only_one_of_a_list_has_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seed_digest.digest.briefs.parts.listed.LIST", 2)
    both = "On board for the North Line and the South Line were Anna Vogel and Pavel Lind, in that order."
    alone = letter(1, "21 March 2024", both)
    assert not {"anna-vogel", "pavel-lind"} & {one.entity for one in brief(corpus(tmp_path / "1", {"a": alone})).parts}
    again = letter(2, "2 April 2024", "The North Line met the South Line, and Pavel Lind was there.")
    found = {one.entity for one in brief(corpus(tmp_path / "2", {"a": alone, "b": again})).parts}
    assert "pavel-lind" in found and "anna-vogel" not in found


def test_people_count_wherever_a_main_document_names_them(tmp_path: Path) -> None:
    met = "The North Line met the South Line in the old town hall."
    one = letter(1, "21 March 2024", met, "The rain was late, said North Line president Anna Vogel.")
    two = letter(2, "2 April 2024", met, "Nobody was there but Anna Vogel.")
    parts = {part.entity: part for part in brief(corpus(tmp_path, {"a": one, "b": two})).parts}
    assert (parts["anna-vogel"].mentions, len(parts["anna-vogel"].articles)) == (2, 2)
    assert [role.text for role in parts["anna-vogel"].roles] == ["North Line president"]


def test_what_plays_a_part_counts_wherever_a_document_names_it(tmp_path: Path) -> None:
    one = letter(1, "21 March 2024", "The North Line met the South Line on the Gull cruise.", "Tern is older.")
    two = letter(2, "2 April 2024", "The North Line met the South Line again.", "Gull was full, and so Gull was slow.")
    parts = {part.entity: part for part in brief(corpus(tmp_path, {"a": one, "b": two})).parts}
    assert (parts["gull"].mentions, len(parts["gull"].articles)) == (3, 2) and "tern" not in parts


def test_a_bare_office_in_a_case_of_its_sentence_is_told_where_nothing_else_is(tmp_path: Path) -> None:
    met = "Северная линия встретила Южную линию в ратуше, где был дождь и было много гостей из города и с островов."
    head = "Линии встретились в ратуше\n\n{} марта 2024\n\n" + met + " {}\n\nРыбу продают на рынке у старой таможни."
    oblique = head.format(21, "Северная линия прислала на эту встречу своего директора Павла Линда.")
    full = head.format(28, "Об этом журналистам в порту сказал директор порта Павел Линд.")
    told = [
        [role.text for part in brief(corpus(tmp_path / str(at), seeds)).parts for role in part.roles]
        for at, seeds in enumerate(({"a": oblique}, {"a": oblique, "b": full}))
    ]
    assert told == [["директора"], ["директор порта"]]


def gaps(folder: Path, seeds: dict[str, str]) -> dict[GapKind, list[Gap]]:
    found: dict[GapKind, list[Gap]] = {}
    for one in brief(corpus(folder, seeds)).gaps:
        found.setdefault(one.kind, []).append(one)
    return found


def test_what_is_not_in_the_corpus(tmp_path: Path) -> None:
    said = "“The North Line greets the South Line,” Anna Vogel said in the town hall."
    plan = "The North Line and the South Line will launch the Gull cruise on 20 May 2024."
    found = gaps(tmp_path, {"a": letter(1, "21 March 2020", said), "b": letter(2, "2 April 2024", plan)})
    assert [one.entities for one in found[GapKind.UNHEARD]] == [("south-line",)]
    assert [one.entities for one in found[GapKind.ONE_SIDE]] == [("north-line",)]
    assert [one.years for one in found[GapKind.YEARS]] == [(2021, 2023)]
    assert values(found[GapKind.YEARS]) == values(found[GapKind.BOUNDS]) == [("2020-03-21", "2024-04-02")]
    assert len(found[GapKind.AHEAD][0].keys) == 1
    assert not found.keys() & {GapKind.ONE_ACCOUNT, GapKind.COUNTRY, GapKind.OUTCOME, GapKind.UNQUOTED}


def values(found: list[Gap]) -> list[tuple[str, ...]]:
    """The dates of some gaps."""
    return [tuple(date.value for date in one.dates or ()) for one in found]


MET = "The North Line met the South Line in the old town hall."


def test_a_plan_is_without_an_outcome_once_its_time_has_passed(tmp_path: Path) -> None:
    plan = "The North Line and the South Line will launch the Gull cruise on 20 May 2024."
    found = gaps(tmp_path, {"a": letter(1, "2 April 2024", plan), "b": letter(2, "3 June 2024", MET)})
    assert len(found[GapKind.OUTCOME][0].keys) == 1 and GapKind.AHEAD not in found


def test_the_day_of_a_report_is_not_the_day_of_its_plan(tmp_path: Path) -> None:
    plan = "The North Line and the South Line will sign a treaty on the old town pier."
    found = gaps(tmp_path, {"a": letter(1, "2 April 2024", MET), "b": letter(2, "3 June 2024", plan)})
    assert len(found[GapKind.OUTCOME][0].keys) == 1 and GapKind.AHEAD not in found


def test_a_party_that_is_reported_and_never_quoted_is_not_silent(tmp_path: Path) -> None:
    said = "“The North Line greets the South Line,” Anna Vogel said in the town hall."
    told = "Pavel Lind said that the South Line was glad to see the North Line."
    found = gaps(tmp_path, {"a": letter(1, "21 March 2024", said), "b": letter(2, "2 April 2024", told)})
    assert [(one.entities, one.count) for one in found[GapKind.UNQUOTED]] == [(("south-line",), 1)]
    assert not found.keys() & {GapKind.UNHEARD, GapKind.ONE_SIDE}


def test_a_party_with_one_voice_and_people_who_are_never_quoted(tmp_path: Path) -> None:
    said = "“The North Line greets the South Line,” Anna Vogel said to Pavel Lind in the town hall."
    told = "Pavel Lind of the South Line met Anna Vogel of the North Line in the town hall."
    days = zip("abcd", ("21 March 2024", "2 April 2024", "9 April 2024", "8 May 2024"), strict=True)
    seeds = {key: letter(at, day, said if key == "a" else told) for at, (key, day) in enumerate(days)}
    found = gaps(tmp_path, seeds)
    assert [one.entities for one in found[GapKind.ONE_VOICE]] == [("north-line", "anna-vogel")]
    assert [one.entities for one in found[GapKind.SILENT_PEOPLE]] == [("pavel-lind",)]


@pytest.mark.parametrize(("said", "silent"), [("hummed", []), ("heard it said", []), ("said", [])])
def test_nobody_is_called_silent_beside_words_that_may_be_theirs(tmp_path: Path, said: str, silent: list[str]) -> None:
    """A verb that no list of verbs has tells no speaker; 'never quoted' would be false."""
    words = f"“The North Line greets the South Line,” Pavel Lind {said} in the town hall."
    told = "Pavel Lind of the South Line met Anna Vogel of the North Line in the town hall."
    days = zip("abcd", ("21 March 2024", "2 April 2024", "9 April 2024", "8 May 2024"), strict=True)
    seeds = {key: letter(at, day, words if key == "a" else told) for at, (key, day) in enumerate(days)}
    found = gaps(tmp_path, seeds).get(GapKind.SILENT_PEOPLE, [])
    assert [key for one in found for key in one.entities if key == "pavel-lind"] == silent


def test_somebody_unlisted_whom_the_text_calls_by_the_party_speaks_for_it(tmp_path: Path) -> None:
    told = "A captain of the South Line said that the North Line had been a good neighbour."
    found = gaps(tmp_path, {"a": letter(1, "21 March 2024", told, MET)})
    assert [one.entities for one in found.get(GapKind.UNHEARD, [])] == [("north-line",)]


@pytest.mark.parametrize(
    ("last", "silent"), [("30 January 2024", []), ("30 November 2024", [("2023-02-01", "2024-11-30")])]
)
def test_a_long_silence_needs_no_whole_year(tmp_path: Path, last: str, silent: list[tuple[str, ...]]) -> None:
    found = gaps(tmp_path, {"a": letter(1, "1 February 2023", MET), "b": letter(2, last, MET)})
    assert values(found.get(GapKind.YEARS, [])) == silent


def test_what_is_older_than_all_documents_is_only_recalled(tmp_path: Path) -> None:
    told = "In May 2011 the North Line and the South Line signed a pact on the Gull cruise in the town hall."
    found = gaps(tmp_path, {"a": letter(1, "1 February 2023", MET, told)})
    assert [one.years for one in found[GapKind.BOUNDS]] == [(2011, 2011)]


def test_languages_that_only_other_documents_have(tmp_path: Path) -> None:
    fish = "In der Markthalle wird Fisch verkauft, und die Bahn hält dort alle zehn Minuten."
    choir = "Ein Chor von Kindern sang für die Bürgermeisterin, die allen Suppe gab, die gekommen waren."
    other = "\n\n".join(["Der Hafen am Morgen", "1. Februar 2023", fish, choir, choir])
    found = gaps(tmp_path, {"a": letter(1, "1 February 2023", MET), "b": other})
    assert [one.languages for one in found[GapKind.LANGUAGES]] == [("de",)]


def test_documents_of_no_known_year_may_be_of_the_silent_ones(tmp_path: Path) -> None:
    said = "The North Line met the South Line in the old town hall."
    seeds = {"a": letter(1, "21 March 2020", said), "b": letter(2, "2 April 2024", said), "c": letter(3, "", said)}
    assert [(one.years, one.undated) for one in gaps(tmp_path, seeds)[GapKind.YEARS]] == [((2021, 2023), 1)]


COUNTRIES = """
[norway]
kind = "country"
names.en = "Norway"
names.de = "Norwegen"
[coast-office]
kind = "organisation"
implies = ["norway"]
names.en = "Coast Office"
"""
SOURCES = """
[oslo-wire]
kind = "agency"
name = "Oslo Wire"
country = "NO"
rights = "excerpt"
[malmo-wire]
kind = "agency"
name = "Malmo Wire"
country = "SE"
rights = "excerpt"
"""


@pytest.mark.parametrize(("wire", "expected"), [("MALMO WIRE", [("norway",)]), ("OSLO WIRE", []), ("", [])])
def test_a_party_s_country_without_a_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wire: str, expected: list[tuple[str, ...]]
) -> None:
    monkeypatch.setattr(two_lines, "ENTITIES", two_lines.ENTITIES + COUNTRIES)
    monkeypatch.setattr(two_lines, "DIGEST", two_lines.DIGEST.replace('["north-line"]', '["coast-office"]'))
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "sources.toml").write_text(SOURCES, encoding="utf-8")
    dateline = f"Oslo. March 21, 2020. {wire} - " if wire else ""
    text = letter(1, "", dateline + "The Coast Office met the South Line in the old town hall.")
    found = brief(corpus(tmp_path, {"a": text}))
    assert [one.entities for one in found.gaps if one.kind is GapKind.COUNTRY] == expected
    spoken = [(one.entities, one.languages) for one in found.gaps if one.kind is GapKind.PARTY_LANGUAGE]
    assert spoken == [(("norway",), ("no", "nb", "nn"))]
    published = [one.entities for one in found.gaps if one.kind is GapKind.UNPUBLISHED]
    assert published == ([("coast-office", "south-line")] if wire else [])
    # A source that is shown in excerpts alone is cited like any other.
    assert found.points[0].cited[0].sentence.text.endswith("met the South Line in the old town hall.")


def test_one_document_is_one_account(tmp_path: Path) -> None:
    found = gaps(tmp_path, {"a": letter(1, "21 March 2020", "The North Line met the South Line in the old town hall.")})
    assert GapKind.ONE_ACCOUNT in found and GapKind.OUTCOME not in found and GapKind.YEARS not in found


def test_a_digest_without_documents_has_no_gaps(tmp_path: Path) -> None:
    assert gaps(tmp_path, {"a": letter(1, "21 March 2020", "Nobody was there.")}) == {}
