"""Words by which a sentence turns, binds, ends something or leans on the one before, in many languages."""

from __future__ import annotations

import pytest

from seed_digest.language.clauses import (
    bound_of,
    is_undone,
    opens_quoted,
    opens_with_pronoun,
    tells_condition,
    tells_contrast,
)
from seed_digest.language.languages import facts_of
from seed_digest.language.times import find_times

BOUNDS = [
    ("en", "The lease runs until 2030.", "deadline"),
    ("en", "They have worked together since 2018.", "since"),
    ("en", "The pier will be built by 2036.", ""),
    ("en", "They met on 5 May 2024.", ""),
    ("ru", "Договор действует до 2030 года.", "deadline"),
    ("ru", "С 2018 года они работают вместе.", "onward"),
    ("ru", "Об этом говорили по телефону 5 мая 2024 года.", ""),
    ("uk", "Договір діє до 2030 року.", "deadline"),
    ("uk", "З 2018 року вони працюють разом.", "onward"),
    ("zh", "协议有效至2030年。", "deadline"),
    ("zh", "自2018年以来双方合作。", "since"),
    ("zh", "码头将于2036年前建成。", "deadline"),
    ("zh", "双方2024年5月5日签约。", ""),
    ("ja", "契約は2030年まで続く。", "deadline"),
    ("ja", "2018年以来、両社は協力している。", "since"),
    ("de", "Der Vertrag läuft bis 2030.", "deadline"),
    ("de", "Seit 2018 arbeiten sie zusammen.", "since"),
    ("de", "Die Sitzung vom 5. Mai 2024 war kurz.", ""),
    ("fr", "Le contrat court jusqu’en 2030.", "deadline"),
    ("fr", "Depuis 2018, elles travaillent ensemble.", "since"),
    ("es", "El contrato dura hasta 2030.", "deadline"),
    ("es", "Trabajan juntas desde 2018.", "since"),
    ("it", "Lavorano insieme dal 5 maggio 2018.", "onward"),
    ("pt", "O contrato vai até 5 de maio de 2030.", "deadline"),
    ("pl", "Umowa obowiązuje do 5 maja 2030 roku.", "deadline"),
    ("bg", "Договорът важи до 5 май 2030 г.", "deadline"),
    ("tr", "Sözleşme 5 Mayıs 2030 tarihine kadar sürüyor.", "deadline"),
    ("ar", "يستمر العقد حتى 5 مايو 2030.", "deadline"),
]
UNDONE = [
    ("en", "The line called off the launch.", True),
    ("en", "The line will launch the ferry.", False),
    ("ru", "Рейс отменили.", True),
    ("de", "Der Start wurde abgesagt.", True),
    ("fr", "Le départ a été annulé.", True),
    ("es", "Cancelaron la salida.", True),
    ("zh", "双方取消了发射。", True),
    ("ja", "打ち上げを断念した。", True),
]
LEANING = [
    ("en", "He said no.", True),
    ("en", "“They will come,” said Vogel.", True),
    ("en", "Hesse said no.", False),
    ("ru", "Она отказалась.", True),
    ("zh", "他表示同意。", True),
    ("de", "Er lehnte ab.", True),
    ("fr", "Il a refusé.", True),
]


@pytest.mark.parametrize(("code", "text", "expected"), BOUNDS, ids=[f"{one[0]}-{one[1][:30]}" for one in BOUNDS])
def test_a_date_that_only_ends_or_begins_something(code: str, text: str, expected: str) -> None:
    known = facts_of(code)
    assert known is not None
    (time,) = find_times(text, 1, [known])
    assert bound_of(text, time.start, time.end, code) == expected


@pytest.mark.parametrize(("code", "text", "expected"), UNDONE)
def test_a_plan_that_is_turned_back(code: str, text: str, expected: bool) -> None:
    assert is_undone(text, code) is expected


@pytest.mark.parametrize(("code", "text", "expected"), LEANING)
def test_a_sentence_that_leans_on_the_one_before(code: str, text: str, expected: bool) -> None:
    assert opens_with_pronoun(text, code) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We sail at noon," said the captain.', True),
        ("„Wir fahren“, sagte sie.", True),
        ("Погода ясная», — сказал он.", True),
        ("「出航する」と述べた。", True),
        ("The captain said: “We sail at noon.”", False),
        ("Рейс «Чайка» вышел в море.", False),
    ],
)
def test_a_sentence_that_begins_in_quotation_marks(text: str, expected: bool) -> None:
    assert opens_quoted(text) is expected


def test_contrast_and_condition() -> None:
    assert tells_contrast("But the port said no.", "en") and tells_contrast("Однако порт отказал.", "ru")
    assert not tells_contrast("The butter is gone.", "en")
    assert tells_condition("All depends on the wind: если будет ветер.", "ru")
    assert tells_condition("如果天气好，就出发。", "zh") and not tells_condition("A gift for all.", "en")


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("The ferry sails only if both ports agree.", "en", True),
        ("The ferry must be at the pier by noon.", "en", False),
        ("Le bac doit relier les deux rives dès juin.", "fr", False),
        ("Паром должен выйти в рейс в феврале.", "ru", False),
        ("È la risposta della linea, anche se nessuno lo dice.", "it", False),
        ("La linea parte solo se il porto è aperto.", "it", True),
        ("船长是若田光一和王明。", "zh", False),
        ("若能谈成，航线六月开通。", "zh", True),
    ],
)
def test_a_duty_a_concession_and_a_name_are_no_condition(text: str, code: str, expected: bool) -> None:
    assert tells_condition(text, code) is expected
