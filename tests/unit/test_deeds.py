"""What sentences of many languages say was done, by kind; deeds.tsv has them: set, language, sentence, kinds.

A kind with ! is denied, - is no deed. The sentences set aside were written before they were read, and no form was added
for one of them: what is found in them is scored.
"""

from __future__ import annotations

import time
from itertools import chain
from pathlib import Path

import pytest

from seed_digest.errors import FactsError
from seed_digest.language.deeds import DEEDS, NONE, Deed, deeds_in
from seed_digest.language.languages import languages, phrasebooks
from seed_digest.language.phrasebooks import Phrasebook, read_book

ROWS = [line.split("\t") for line in (Path(__file__).parent / "deeds.tsv").read_text(encoding="utf-8").splitlines()]
SEEN = [row[1:] for row in ROWS if row[0] == "seen"]
ASIDE = [row[1:] for row in ROWS if row[0] == "aside"]
LEAST_ASIDE = 0.93
WITH_DEEDS = [one for one in phrasebooks() if one.deeds]


def told(text: str, language: str) -> set[str]:
    """The kinds of the deeds of a text, those that are denied with a !."""
    return {"!" * one.denied + one.kind for one in deeds_in(text, language)}


def expected(kinds: str) -> set[str]:
    return set(kinds.split()) - {"-"}


def pieces(text: str, language: str) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in deeds_in(text, language)]


@pytest.mark.parametrize(("language", "text", "kinds"), SEEN, ids=[f"{one[0]}-{one[1][:40]}" for one in SEEN])
def test_a_sentence_says_what_was_done(language: str, text: str, kinds: str) -> None:
    assert told(text, language) == expected(kinds)


def test_the_sentences_are_of_many_languages_and_a_third_is_set_aside() -> None:
    assert len(ROWS) >= 150
    assert len({language for language, _, _ in SEEN}) >= 14
    assert len(ASIDE) * 3 >= len(ROWS)


def test_sentences_set_aside() -> None:
    """F1 over kinds."""
    hits = misses = 0
    for language, text, kinds in ASIDE:
        hits += 2 * len(told(text, language) & expected(kinds))
        misses += len(told(text, language) ^ expected(kinds))
    assert hits / (hits + misses) >= LEAST_ASIDE


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Rome and Oslo signed a memorandum of understanding.", ["signed", "memorandum of understanding"]),
        ("ru", "Вчера делегации договорились о цене.", ["договорились"]),
        ("de", "Das Gipfeltreffen begann.", ["Gipfeltreffen"]),
        ("tr", "İstanbul’da bakanlar görüştü.", ["görüştü"]),
        ("zh-Hant", "雙方簽署協議。", ["簽署", "協議"]),
        ("ar", "والتقى الوزير نظيره.", ["التقى"]),
    ],
)
def test_a_deed_has_its_place(language: str, text: str, found: list[str]) -> None:
    assert [piece.lstrip("و") for _, piece in pieces(text, language)] == found


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("They sold the Launch Arena to a bank.", {"order"}),
        ("It was sold. Talks went on.", {"order", "meet"}),
        ("“Talks went on”, he said.", {"meet"}),
        ("Old Harbour Board Rejects Plan For New Pier", {"refuse"}),
        ("MINISTERS MEET IN GENEVA OVER CABLES", {"meet"}),
        ("The metal is unsigned and the visitors relaunching.", set()),
    ],
)
def test_a_capital_within_a_sentence_is_a_name(text: str, kinds: set[str]) -> None:
    assert told(text, "en") == kinds


def test_what_is_listed_with_a_capital_stands_with_one() -> None:
    assert pieces("Am Montag war das Treffen.", "de") == [("meet", "Treffen")]
    assert pieces("Der kauf war am Montag.", "de") == []


def test_a_particle_closes_the_clause_of_its_verb() -> None:
    assert told("Er schlug am Montag einen anderen Weg vor, sagte sie.", "de") == {"propose"}
    assert told("Sie trat am Abend zurück und fuhr nach Hause.", "de") == {"dismiss"}
    assert told("Er schlug vor dem Haus auf den Tisch.", "de") == set()
    assert told("Er schlug den Ball. Das kommt vor.", "de") == set()


def test_a_language_without_data_tells_nothing() -> None:
    assert deeds_in("They met and signed.", "und") == deeds_in("", "en") == ()
    assert deeds_in("They met.", "en-GB") == (Deed("meet", 5, 8),)


def test_a_long_body_is_read_at_once() -> None:
    body = "\n".join(text for _, text, _ in [row for row in SEEN if row[0] == "en"] * 180)
    begun = time.process_time()
    assert len(deeds_in(body, "en")) > 5_000
    assert time.process_time() - begun < 1.5


def test_a_run_of_letters_costs_no_more() -> None:
    begun = time.process_time()
    assert deeds_in("встретил" * 20_000, "ru") == ()
    assert time.process_time() - begun < 1.5


@pytest.mark.parametrize("book", WITH_DEEDS, ids=lambda one: one.code)
def test_a_language_has_every_deed(book: Phrasebook) -> None:
    assert {*DEEDS, NONE, "not"} <= set(book.deeds)
    listed = [*chain.from_iterable(book.deeds.get(kind, ()) for kind in (*DEEDS, NONE))]
    assert not sorted({one for one in listed if listed.count(one) > 1})
    assert all(one == one.strip() and "*" not in one[1:-1] for those in book.deeds.values() for one in those)


def test_the_languages_with_a_file_of_their_own_have_deeds() -> None:
    assert set(languages()) <= {one.code for one in WITH_DEEDS}


def test_an_unknown_deed_is_refused() -> None:
    with pytest.raises(FactsError, match=r"deeds: unknown kinds \['sing'\]"):
        read_book("xx.toml", "code = 'xx'\nname = 'X'\n[deeds]\nsing = ['sang']", Phrasebook)


# Where endings deny, each form makes a denied one of its own.
PLAIN = [book for book in phrasebooks() if not book.deeds.get("not_ending")]


@pytest.mark.parametrize("book", PLAIN, ids=lambda book: book.code)
def test_no_form_is_another_of_its_kind_with_more_letters(book: Phrasebook) -> None:
    for kind in DEEDS:
        forms = [one for one in book.deeds.get(kind, ()) if not one.startswith(("*", "!")) and "…" not in one]
        begun = tuple(one[:-1] for one in forms if one.endswith("*"))
        longer = [one for one in forms if any(one != f"{part}*" and one.startswith(part) for part in begun)]
        assert [one for one in longer if one.islower() and not {" ", "-", "'"} & {*one}] == []
