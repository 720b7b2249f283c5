"""Who wrote a bare text and for which agency, by bylines, signatures and brackets beside it; and who did not."""

from __future__ import annotations

import pytest
from test_sources import named, page, source_of

from seed_digest.extract.pipeline import Tools, make_tools
from seed_digest.facts.facts import load_facts
from seed_digest.language.persons import person_in
from seed_digest.language.reporters import reported_in

ABOVE = [
    ("en", "By Jane Harrow | 12 May 2024", "Jane Harrow"),
    ("en", "12 May 2024 by Jane Harrow", "Jane Harrow"),
    ("en", "By Jane Harrow and John Reed, Science Correspondent", "Jane Harrow and John Reed"),
    ("en", "By Jane Harrow, John Reed and Ann Pole", "Jane Harrow, John Reed and Ann Pole"),
    ("en", "By Jane Harrow Staff Writer", "Jane Harrow"),
    ("en", "By Jane HarrowStaff Writer", "Jane Harrow"),
    ("en", "By Jane Harrow @jharrow Reporter", "Jane Harrow"),
    ("en", "By Science Editor Jane Harrow", "Jane Harrow"),
    ("en", "By Jane Harrow in Turin", "Jane Harrow"),
    ("en", "Jane Harrow, Science Correspondent", "Jane Harrow"),
    ("fr", "Par Jeanne Doré, envoyée spéciale à Turin", "Jeanne Doré"),
    ("fr", "Par Clémence A. (Turin, envoyée spéciale)", "Clémence A."),
    ("fr", "Par Jeanne Doré | Publié le 12 mai 2024 à 10h15", "Jeanne Doré"),
    ("fr", "Par Jeanne Doré le 12.05.2024 à 10h15", "Jeanne Doré"),
    ("de", "Von Max Berg, Ellernbach", "Max Berg"),
    ("de", "Von Max Berg, Korrespondent in Ellernbach", "Max Berg"),
    ("de", "Von Sportredakteur Max Berg", "Max Berg"),
    ("de", "von Max Berg am 12. Mai 2024, 14:15 Uhr", "Max Berg"),
    ("es", "Por Ana Ruiz, corresponsal", "Ana Ruiz"),
    ("es", "De nuestra corresponsal Ana Ruiz", "Ana Ruiz"),
    ("ru", "Автор: Анна Ветрова, корреспондент", "Анна Ветрова"),
    ("zh", "记者 李文 青湖报道", "李文"),
    ("zh", "本报记者 李文 王明 青湖报道", "李文, 王明"),
    ("zh", "記者李文／綜合報導", "李文"),
    ("zh", "〔記者李文／青湖報導〕", "李文"),
    ("zh", "文/李文", "李文"),
    ("ja", "青浜=山田花子 2025年5月13日", "山田花子"),
    ("ja", "【青浜=山田花子】", "山田花子"),
    ("ar", "حاوره: سامي نور", "سامي نور"),
    ("ar", "كتب: سامي نور", "سامي نور"),
    ("pl", "Jan Wilk, korespondent z Olszanki", "Jan Wilk"),
]
HEADS = [
    ("zh", "〔記者李文／青湖報導〕", {"author": "李文"}),
    ("zh", "〔記者李文、王明／青湖報導〕", {"author": "李文, 王明"}),
    ("zh", "（记者 李文 青湖报道）", {"author": "李文"}),
    ("zh", "記者李文／青湖報導　", {"author": "李文"}),
    ("ja", "【サンパウロ=山田太郎】", {"author": "山田太郎"}),
    ("ja", "【サンパウロ＝山田太郎、佐藤花子】", {"author": "山田太郎, 佐藤花子"}),
    ("ja", "【サンパウロ＝北方ニュース】", {"agency": "北方ニュース"}),
]
BELOW = [
    ("zh", "（记者李文、王明）", {"author": "李文, 王明"}),
    ("zh", "（记者 李文 编辑 王明）", {"author": "李文"}),
    ("zh", "（完）", {}),
    ("zh", "（责任编辑：王明）", {}),
    ("en", "(Reporting by Jane Harrow in Ellery; editing by John Reed)", {"author": "Jane Harrow"}),
    ("fr", "Par Jeanne Doré, envoyée spéciale à Turin", {"author": "Jeanne Doré"}),
    ("ru", "Анна Ветрова, «Вестник»", {"author": "Анна Ветрова", "publisher": "Вестник"}),
    ("de", "(dpa)", {"agency": "dpa"}),
    ("de", "Quelle: dpa/AFP", {"agency": "dpa"}),
    ("de", "Quelle: bote.example, dpa", {"agency": "dpa"}),
    ("de", "Mehr zum Thema\n\nQuelle: dpa", {"agency": "dpa"}),
    ("de", "Quelle: dpa/Max Berg", {}),
    ("de", "Quelle: imago", {}),
    ("de", "Foto: Hafen von Ellernbach\n\nQuelle: Ellernbacher Bote", {}),
]
NOBODIES = [
    ("en", "By the numbers"),
    ("en", "By The Numbers"),
    ("en", "By Staff Reporter"),
    ("en", "By Our Science Correspondent"),
    ("en", "Science & Technology"),
    ("en", "Politics | 12 May 2024"),
    ("de", "Von der Redaktion"),
    ("de", "Autor: Redaktion"),
    ("de", "Redaktion"),
    ("fr", "Par la rédaction"),
    ("es", "Por Redacción"),
    ("ru", "Автор: Редакция"),
    ("ru", "Редакция"),
    ("zh", "记者调查"),
    ("zh", "记者从市政府获悉"),
    ("ja", "青浜市役所=青浜市"),
    ("ar", "كتب جديدة"),
]
KOREAN = (
    "만을 건너는 여객선 다시 운항\n\n{above}\n\n"
    "{head}푸른호수시 의회는 두 부두의 수리가 2년 만에 끝남에 따라 만을 건너는 여객선 노선을 "
    "다시 열기로 화요일 결정했다.\n\n"
    "항만 책임자는 첫 배는 승객만 태울 것이며 화물차는 당분간 만을 도는 긴 도로를 계속 이용해야 한다고 말했다.\n\n"
    "구시가지 상인들은 손님 대부분이 북쪽 해안에서 오는 여름이 되기 전에 노선을 다시 열어 달라고 요청해 "
    "왔다.\n\n{below}\n"
)


@pytest.fixture(scope="module")
def strangers(tmp_path_factory: pytest.TempPathFactory) -> Tools:
    """The tools of a maintainer who has told of no source."""
    return make_tools(load_facts(tmp_path_factory.mktemp("content")))


@pytest.mark.parametrize(("language", "above", "author"), ABOVE)
def test_an_author_above_the_text(strangers: Tools, language: str, above: str, author: str) -> None:
    source = source_of(strangers, page(language, above))
    assert named(source) == {"author": author}
    assert source.author is not None
    assert source.author.because[0].quote == " ".join(above.split())


@pytest.mark.parametrize(("language", "head", "want"), HEADS)
def test_who_reports_at_the_head_of_the_text(strangers: Tools, language: str, head: str, want: dict[str, str]) -> None:
    source = source_of(strangers, page(language, dateline=head))
    assert named(source) == want
    (link,) = (source.author or source.agency,)
    assert link is not None
    assert link.because[0].quote == head.strip()


@pytest.mark.parametrize(("language", "below", "want"), BELOW)
def test_who_signs_below_the_text(strangers: Tools, language: str, below: str, want: dict[str, str]) -> None:
    assert named(source_of(strangers, page(language, below=below))) == want


@pytest.mark.parametrize(("language", "above"), NOBODIES)
def test_what_is_no_author(strangers: Tools, language: str, above: str) -> None:
    assert named(source_of(strangers, page(language, above))) == {}


@pytest.mark.parametrize(
    ("above", "head", "below", "want"),
    [
        ("김철수 기자", "", "", {"author": "김철수"}),
        ("", "", "김철수 기자 kim@bote.example", {"author": "김철수"}),
        ("", "[푸른호수=김철수 기자] ", "", {"author": "김철수"}),
        ("", "(푸른호수=북방뉴스) 김철수 기자 = ", "", {"author": "김철수", "agency": "북방뉴스"}),
        ("시민 기자", "", "", {}),
    ],
)
def test_a_name_before_the_word_for_a_reporter(
    strangers: Tools, above: str, head: str, below: str, want: dict[str, str]
) -> None:
    assert named(source_of(strangers, KOREAN.format(above=above, head=head, below=below))) == want


def test_the_bracket_behind_the_last_sentence(strangers: Tools) -> None:
    text = page("de").rstrip()
    assert named(source_of(strangers, f"{text} (dpa)\n")) == {"agency": "dpa"}
    signed = source_of(strangers, page("zh").rstrip() + "（记者 李文）\n")
    assert named(signed) == {"author": "李文"}
    assert signed.author is not None
    assert signed.author.because[0].quote == "记者 李文"


def test_a_byline_above_wins_over_the_names_behind_the_text(strangers: Tools) -> None:
    text = page("en", "By Jane Harrow", below="(Reporting by John Reed; editing by Ann Pole)")
    assert named(source_of(strangers, text)) == {"author": "Jane Harrow"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria dos Santos", "Maria dos Santos"),
        ("Juan de la Cruz y Ana Ruiz", "Juan de la Cruz y Ana Ruiz"),
        ("Will Smith, Reporter", "Will Smith"),
        ("Redaktion", ""),
        ("Jane Harrow in Turin and John Reed in Rome", "Jane Harrow and John Reed"),
    ],
)
def test_a_name_less_post_and_town(text: str, name: str) -> None:
    assert person_in(text) == name


@pytest.mark.parametrize("text", ["（据记者了解）", "記者招待會", "（編者註）", "(see page 4)", "気温=摂氏"])
def test_brackets_and_words_that_sign_nothing(text: str) -> None:
    assert reported_in(text) is None
