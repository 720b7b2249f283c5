"""`invoke check`: what it finds, what it says where something is missing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from seed_digest.desk import check
from seed_digest.desk.collisions import shared_names, unknown_languages
from seed_digest.desk.unlisted import unlisted_names
from seed_digest.desk.usage import is_headline
from seed_digest.errors import UsageError
from seed_digest.facts.digests import Digest, Rule
from seed_digest.facts.entities import Entity
from seed_digest.facts.facts import Facts
from seed_digest.facts.strays import stray_files
from seed_digest.language.sentences import split_sentences
from seed_digest.model import Article, Corpus, Document, Mention, Sentence, Status

FACTS = Facts(
    entities={
        "one": Entity(kind="place", names={"en": "One"}),
        "two": Entity(kind="subject", names={}, together=[["one"]]),
    },
    sources={},
    digests={"talks": Digest(title="Talks", scope="Talks.", rule=Rule(parties=[["one"]]))},
    sites=(),
    corrections={},
)


def test_what_nothing_names_is_noted() -> None:
    assert list(check.content_notes(FACTS, Corpus((), ()))) == [
        "content: 2 entities, 0 sources, 1 digest, 0 layouts, 0 corrections",
        "note: 1 of 2 entities are named in no document: one",
        "note: digest talks has no document",
    ]


def test_names_of_several_entities_are_noted_as_they_are_found() -> None:
    """In another language, spelling or script, as a surname that follows from a name, or as something else's name."""
    entities = {
        "heron": Entity(kind="organisation", names={"en": "Heron"}),
        "reiher": Entity(kind="organisation", names={"de": "Heron"}),
        "otto": Entity(kind="person", names={"en": "Otto Vale"}),
        "rita": Entity(kind="person", names={"en": "Rita Vale"}),
        "fir": Entity(kind="place", names={"ru": "Ёлка"}),
        "tree": Entity(kind="place", names={"ru": "Елка"}),
        "town": Entity(kind="place", names={"en": "Grau Town"}),
        "grau": Entity(kind="person", names={"en": "Ann Grau"}, unlike={"en": ["Grau Town"]}),
    }
    assert shared_names(entities) == {
        ("heron", "reiher"): ["Heron"],
        ("otto", "rita"): ["Vale"],
        ("fir", "tree"): ["Ёлка", "Елка"],
        ("town", "grau"): ["Grau Town"],
    }


def test_a_code_of_no_known_language_is_noted() -> None:
    entities = {"one": Entity(kind="place", names={"en": "One", "xx": "Wan"})}
    assert list(unknown_languages(entities)) == [
        "note: one: 'xx' is the code of no language that is known here (1 entries)"
    ]


def article(seed: str, text: str, *mentions: str) -> Article:
    """An article of one paragraph in which some names are mentions."""
    document = Document(id=seed, seed=seed, status=Status.ARTICLE)
    sentences = tuple(
        Sentence(one, 1, "body", frozenset(), frozenset(), start) for start, one in split_sentences(text, "en")
    )
    found = tuple(Mention("one", 1, name, "body", text.index(name), text.index(name) + len(name)) for name in mentions)
    return Article(document, None, sentences, found, (), {})


def test_names_that_several_documents_share_and_no_entity_has_are_noted() -> None:
    first = article("a.txt", "The Northern Ferry met One on Monday. Harbour life goes on, and Ann Vale left.", "One")
    second = article("b.txt", "It said the Northern Ferry would call its boat «Grey Heron». Harbour dues rise.")
    third = article("c.txt", "«Grey Heron» is a boat, Ann Vale said, and One too.", "One")
    assert [(one.name, one.documents, one.seed) for one in unlisted_names([first, second, third], {})] == [
        ("Ann Vale", 2, "a.txt"),
        ("Grey Heron", 2, "b.txt"),
        ("Northern Ferry", 2, "a.txt"),
    ]


def test_a_name_that_an_entity_has_as_doubtful_is_not_proposed() -> None:
    texts = ("It met the Grey Heron.", "We saw the Grey Heron.")
    articles = [article(f"{number}.txt", text) for number, text in enumerate(texts)]
    heron = Entity(kind="place", names={"en": "Pond"}, doubtful={"en": ["Grey Heron"]}, context=["one"])
    assert [one.name for one in unlisted_names(articles, {})] == ["Grey Heron"]
    assert unlisted_names(articles, {"heron": heron}) == ()


def test_a_file_that_nothing_reads_is_noted(tmp_path: Path) -> None:
    read, strays = ("digests/talks.toml", "digests/.keep"), ("digests/talks.TOML", "entities/more", "sites/notes.txt")
    for name in (*read, *strays):
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / name).touch()
    notes = list(stray_files(tmp_path / "content"))
    assert [note.split()[0] for note in notes] == [f"content/{name}" for name in strays]


def test_a_check_that_fails_is_named_and_the_others_are_made(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text("raise SystemExit(1)", encoding="utf-8")
    (tmp_path / "good.py").write_text("open('made', 'w')", encoding="utf-8")
    checks = (check.Check("a", "bad", ()), check.Check("b", "good", ()))
    assert check.run_checks(tmp_path, checks, os.environ) == ("a",)
    assert (tmp_path / "made").is_file()


def test_a_tool_that_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    check.need_tools()
    monkeypatch.setattr(check, "TOOLS", (check.Check("a", "no_such_tool", ()),))
    with pytest.raises(UsageError, match=r"no_such_tool is not installed; run: \.venv/bin/pip install .*\[test\]"):
        check.need_tools()


@pytest.mark.parametrize(
    ("parties", "noted"), [([["one", "two"]], True), ([["one"]], False), ([["one"], ["two"]], False)]
)
def test_parties_in_one_group_are_noted(parties: list[list[str]], noted: bool) -> None:
    digests = {"talks": Digest(title="T", scope="S", rule=Rule(parties=parties))}
    notes = list(check.lone_groups(digests))
    assert bool(notes) == noted
    assert all(one.endswith('parties = [["one"], ["two"]]') for one in notes)


def telling(seed: str, language: str, text: str, where: str = "body") -> Article:
    """An article of one paragraph (or title) in a language, without a mention."""
    document = Document(id=seed, seed=seed, status=Status.ARTICLE, language=language)
    sentences = tuple(
        Sentence(one, 1, where, frozenset(), frozenset(), start) for start, one in split_sentences(text, "en")
    )
    return Article(document, None, sentences, (), (), {})


@pytest.mark.parametrize(
    ("language", "texts", "names"),
    [
        (
            "de",
            (
                "Früh traf die Hafenmeisterin Anna Vogel in Kiel die Fischer. Das Wasser stieg, der Hafen schloss.",
                "In Kiel sprach Anna Vogel mit Fischern über Trinkwasser. Die Rote Möwe GmbH zahlt 300 Euro, heißt es.",
                "Die Fischer loben Anna Vogel. Der neue Hafen liegt in Kiel am Wasser; Millionen Euro gab die Rote "
                "Möwe GmbH, und die Millionen reichen, weil der Euro fiel. Ein Ausfall traf Hafen und Fischer.",
            ),
            ["Kiel", "Anna Vogel", "Rote Möwe GmbH"],
        ),
        (
            "en",
            (
                "Harbour Dues Rise Again As Winter Storms Close In",
                "The Prime Minister met Ann Vale in Port Ellery, where Harbour dues rise again.",
                "Harbour Dues Rise Again As Winter Storms Close In",
                "A prime minister, so I’m told, seldom meets Ann Vale; I’m told the Prime Minister did, at "
                "Port Ellery, over harbour dues.",
            ),
            ["Ann Vale", "Port Ellery"],
        ),
        (
            "en",
            ("On Friday Ann Vale left for Friday Harbour.", "They say that in March Ann Vale saw Friday Harbour."),
            ["Ann Vale", "Friday Harbour"],
        ),
        (
            "ko",
            ("안나 포겔은 “회색 왜가리호”를 탔다.", "안나 포겔이 “회색 왜가리호”를 보았다."),
            ["회색 왜가리호"],
        ),
        ("ar", ("ركبت آنا فوغل «البلشون الرمادي».", "رأت آنا فوغل «البلشون الرمادي»."), ["البلشون الرمادي"]),
        (
            "es",
            (
                "El Gobierno recibió a Ana Valle en Puerto Claro, dijo el Ministerio, y el Gobierno calló.",
                "El gobierno y el ministerio hablaron con Ana Valle; en Puerto Claro el Gobierno calló.",
            ),
            ["Ana Valle", "Puerto Claro"],
        ),
        (
            "ru",
            (
                "Вчера Министерство приняло Анну Ветрову на судне «Серая Цапля», «как и было обещано».",
                "На судне «Серая Цапля» министерство увидело Анну Ветрову, «как и было обещано».",
            ),
            ["Анну Ветрову", "Серая Цапля"],
        ),
        (
            "zh",
            (
                "港务局长安娜·福格尔表示，“灰鹭号”将于周五启航，“我们会继续努力，直到成功”。",
                "记者采访了安娜·福格尔。她说，“灰鹭号”已经启航，“我们会继续努力，直到成功”。",
            ),
            ["安娜·福格尔", "灰鹭号"],
        ),
        (
            "ja",
            ("港長のアンナ・フォーゲルは「灰鷺丸」に乗った。", "「灰鷺丸」についてアンナ・フォーゲルが語った。"),
            ["アンナ・フォーゲル", "灰鷺丸"],
        ),
    ],
)  # fmt: skip
def test_what_is_proposed_is_a_name(language: str, texts: tuple[str, ...], names: list[str]) -> None:
    articles = [telling(f"{number}.txt", language, text) for number, text in enumerate(texts)]
    assert sorted(one.name for one in unlisted_names(articles, {})) == sorted(names)


def test_a_word_of_the_language_s_own_phrases_is_a_common_noun() -> None:
    texts = ("Die Fähre fährt nach Angaben von Fischern.", "Das Boot liegt nach Angaben von Fischern still.")
    articles = [telling(f"{number}.txt", "de", text) for number, text in enumerate(texts)]
    assert "Angaben" not in {one.name for one in unlisted_names(articles, {})}


def test_a_number_makes_a_common_noun() -> None:
    texts = ("Sie zahlt 12 Millionen Euro, etwa 3 Euro je Boot.", "Er nannte 9 Millionen Euro viel, 2 Euro wenig.")
    assert unlisted_names([telling(f"{number}.txt", "de", text) for number, text in enumerate(texts)], {}) == ()


def test_only_the_names_that_are_shared_most_are_shown() -> None:
    names = [f"Grey Heron{letter * 3}" for letter in "abcdefghijklmnopq"]
    texts = [" ".join(f"It met the {name} there." for name in names)] * 2
    texts.append(f"It met the {names[-1]} there.")
    shown = [one.name for one in unlisted_names([telling(f"{n}.txt", "en", text) for n, text in enumerate(texts)], {})]
    assert shown == [names[-1], *names[:14]]


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Harbour Dues Rise again", True),
        ("Harbour Dues rise again", False),
        ("Harbour dues rise again", False),
        ("Harbour Dues Rise Again.", False),
        ("港で", False),
    ],
)
def test_most_longer_words_of_a_headline_have_capitals(text: str, headline: bool) -> None:
    assert is_headline(text) == headline
