"""Names in every shape in which pages print them: marks apart, wide letters, other hyphens, either Chinese script."""

from __future__ import annotations

import unicodedata

import pytest

from seed_digest.digest.ambiguity import NameKind
from seed_digest.digest.matching import EntityMatcher
from seed_digest.facts.entities import Entity
from seed_digest.language.printed import plain

ENTITIES = {
    "port": Entity(kind="organisation", names={"en": "NORPA", "ru": "НОРА", "de": "NORPA"}),
    "office": Entity(kind="organisation", names={"en": "Harbour Office", "ru": "МКС", "zh": "诺兰国家港务局"}),
    "rokin": Entity(kind="person", names={"en": "Émile Rokín", "ru": "Семён Рогозкин", "el": "Αιμίλιος Ρόκιν"}),
    "ferry": Entity(kind="mission", names={"en": "Ferry-11", "ru": "Паром-25"}),
    "tug": Entity(kind="mission", names={"en": "Tug MS-27", "ru": "Буксир МС-27"}),
    "land": Entity(kind="country", names={"tr": "Kırnistan", "el": "Νορλανδία", "ko": "북국", "ja": "ガルド国"}),
    "isle": Entity(kind="country", names={"tr": "İrlan", "ar": "محمدية", "fa": "نیم‌جزیره", "hi": "फ़ारज़"}),
    "store": Entity(kind="organisation", names={"uk": "Північна портова контора"}),
    "gorn": Entity(kind="person", names={"ja": "ドミトラー・ゴルニコフ"}, aliases={"ja": ["ゴルニコフ"]}),
    "wan": Entity(kind="person", names={"zh": "万·马龙"}),
}  # fmt: skip
MATCHER = EntityMatcher(ENTITIES)


def apart(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        pytest.param("ОТЧЁТ HOPA О МОРЕ", "ru", ["HOPA"], id="a Cyrillic acronym all in Latin look-alikes"),
        pytest.param("На борту MKC трое.", "ru", ["MKC"], id="another"),
        pytest.param("The MKC of Norland", "en", [], id="of a text in Latin letters it is a Latin word"),
        pytest.param("Семён Рого́зкин сказал", "ru", ["Семён Рого́зкин"], id="a stress mark"),
        pytest.param(apart("Семён Рогозкин, порт"), "ru", [apart("Семён Рогозкин")], id="marks apart, Cyrillic"),
        pytest.param(apart("Hier Émile Rokín parla."), "fr", [apart("Émile Rokín")], id="marks apart, Latin"),
        pytest.param(apart("북국은 배를 샀다."), "ko", [apart("북국")], id="syllables in their parts"),
        pytest.param(apart("昨日、ガルド国で。"), "ja", [apart("ガルド国")], id="voiced kana in their parts"),
        pytest.param("The Har\u00adbour Off\u200bice spoke.", "en", ["Har\u00adbour Off\u200bice"], id="invisible"),
        pytest.param("The Harbour\u00a0Office spoke.", "en", ["Harbour\u00a0Office"], id="a hard space"),
        pytest.param("Harbour\u202fOffice", "fr", ["Harbour\u202fOffice"], id="a narrow one"),
        pytest.param("Ferry\u201111 left.", "en", ["Ferry\u201111"], id="a hard hyphen"),
        pytest.param("«Паром\u221225» ушёл", "ru", ["Паром\u221225"], id="a minus sign"),
        pytest.param("Ferry - 11 left.", "en", ["Ferry - 11"], id="a hyphen between spaces"),
        pytest.param("Ferry 11 left. Ferry11 too", "en", ["Ferry 11", "Ferry11"], id="a space, or nothing, for it"),
        pytest.param("По курсу Паром – 25 рублей", "ru", [], id="a dash is no hyphen"),
        pytest.param("Tug\u00a0MS\u201127, Tug-MS-27", "en", ["Tug\u00a0MS\u201127", "Tug-MS-27"], id="both"),
        pytest.param("ＮＯＲＰＡ発表", "ja", ["ＮＯＲＰＡ"], id="wide letters"),
        pytest.param("KIRNİSTAN ve Kırnistan'da", "tr", ["KIRNİSTAN", "Kırnistan"], id="Turkish capitals"),
        pytest.param("İRLAN ve İrlan", "tr", ["İRLAN", "İrlan"], id="a dotted capital"),
        pytest.param("ΝΟΡΛΑΝΔΙΑ και Νορλανδία", "el", ["ΝΟΡΛΑΝΔΙΑ", "Νορλανδία"], id="Greek capitals have no accents"),
        pytest.param("قال مُحَمَّدِيّة اليوم", "ar", ["مُحَمَّدِيّة"], id="Arabic points"),
        pytest.param("نیم‌جزیره و نیمجزیره", "fa", ["نیم‌جزیره", "نیمجزیره"], id="a joiner"),
        pytest.param("फारज़ और फ़ारज", "hi", ["फारज़", "फ़ारज"], id="dots of Hindi letters"),
        pytest.param("諾蘭國家港務局說", "zh-Hant", ["諾蘭國家港務局"], id="traditional for simplified"),
        pytest.param("萬‧馬龍與萬・馬龍", "zh-Hant", ["萬‧馬龍", "萬・馬龍"], id="with any middle dot"),
        pytest.param(
            "До Північної портової контори, у Північній портовій конторі", "uk",
            ["Північної портової контори", "Північній портовій конторі"], id="a feminine adjective",
        ),
        pytest.param("ゴルーニコフ氏", "ja", ["ゴルーニコフ"], id="a long vowel"),
        pytest.param("ドミートラー・ゴルニコフ氏", "ja", ["ドミートラー・ゴルニコフ"], id="in a first name"),
        pytest.param("ゴルニコフー氏とゴルニ", "ja", ["ゴルニコフ"], id="none at the end"),
    ],
)  # fmt: skip
def test_a_name_is_found_as_it_is_printed(text: str, language: str, names: list[str]) -> None:
    assert [text[hit.start : hit.end] for hit in MATCHER.find(text, language)] == names


def test_places_in_plain_letters_are_those_of_the_text() -> None:
    text = "e\u0301a\u00ad\u200bb\uff21"
    made = plain(text)
    assert made.text == "éabA"
    assert [text[slice(*made.span(at, at + 1))] for at in range(4)] == ["e\u0301", "a", "b", "\uff21"]
    assert plain("été").span(1, 2) == (1, 2)


CONTRACTED = EntityMatcher(
    {
        "garda": Entity(kind="country", names={"ar": "الغاردة", "en": "Garda"}),
        "office": Entity(kind="organisation", names={"ar": "المكتب البحري", "he": "הנמל הצפוני"}),
        "rokin": Entity(
            kind="person", names={"ar": "إميل روكين", "hi": "एमिल रोकिन", "ko": "에밀 로킨", "he": "אמיל רוקין"}
        ),
        "wan": Entity(kind="person", names={"zh": "万·马龙", "en": "Emil de la"}),
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("سفينة للغاردة وللغاردة فللغاردة", "ar", ["للغاردة", "للغاردة", "للغاردة"]),
        ("قال للمكتب البحري", "ar", ["للمكتب البحري"]),
        ("زار الغاردة والغاردة", "ar", ["الغاردة", "الغاردة"]),
        ("כלי שיט לנמל הצפוני ובנמל הצפוני", "he", ["לנמל הצפוני", "בנמל הצפוני"]),
    ],
)
def test_a_language_contracts_an_attached_word_and_the_article(text: str, language: str, names: list[str]) -> None:
    assert [text[one.start : one.end] for one in CONTRACTED.find(text, language)] == names


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("قال روكين اليوم", "ar", "روكين"), ("रोकिन ने कहा", "hi", "रोकिन"), ("로킨은 말했다", "ko", "로킨"),
        ("אמר רוקין", "he", "רוקין"), ("马龙说", "zh", None), ("de la", "en", None),
    ],
)  # fmt: skip
def test_a_last_name_counts_as_a_short_form_in_any_script_with_spaces(
    text: str, language: str, name: str | None
) -> None:
    found = [(text[one.start : one.end], one.forms[0].kind) for one in CONTRACTED.find(text, language)]
    assert found == ([(name, NameKind.SHORT)] if name else [])
