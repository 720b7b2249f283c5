"""What the words beside a date say of it: that it is the day of publication, or of something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.extract.folder import read_folder
from seed_digest.facts.facts import load_facts
from seed_digest.language.publication import telling
from seed_digest.model import Document
from seed_digest.settings import Settings

# Title and text.
PAGES = {
    "en": (
        "Two harbours agree to share their pilots",
        "The harbour offices of both towns have agreed to share their pilots and their boats from the coming season "
        "on, their speaker told reporters at the quay.\n"
        "Each office will pay one half of the costs, and each will keep one of the two keys, their speaker said.",
    ),
    "de": (
        "Hafenämter teilen sich die Lotsen",
        "Die Hafenämter beider Städte haben sich darauf geeinigt, ihre Lotsen und ihre Boote gemeinsam zu nutzen, "
        "sagte ihr Sprecher am Kai.\n"
        "Jedes Amt zahlt eine Hälfte der Kosten, und jedes behält einen der beiden Schlüssel, sagte der Sprecher.",
    ),
    "ru": (
        "Порты договорились делить лоцманов",
        "Управления портов обоих городов договорились со следующего сезона делить своих лоцманов и лодки, сообщил их "
        "представитель на набережной.\n"
        "Каждое управление заплатит половину расходов и сохранит один из двух ключей, сказал представитель.",
    ),
    "zh": (
        "两市港务局同意共享引航员",
        "两座城市的港务局已经同意从下一个航季开始共享引航员和船只，发言人在码头对记者表示，很多居民前来观看。\n"
        "双方各自承担一半的费用，并各自保管两把钥匙中的一把，发言人说，这些船已经很旧了，是现任船主的父亲购买的。",
    ),
    "ja": (
        "両市の港湾事務所が水先人の共有で合意",
        "両市の港湾事務所は、来季から水先人と船を共有することで合意したと、広報担当者が記者団に語った。費用は半分ずつ負担する。\n"
        "それぞれの事務所は二つの鍵のうち一つを保管する。船は古く、現在の所有者の父親たちが購入したものだという。",
    ),
}  # fmt: skip


def read(folder: Path, code: str, *told: str) -> Document:
    """A document with lines between its title and its text."""
    title, body = PAGES[code]
    return read_text(folder, "\n".join((title, *told, body)) + "\n")


def read_text(folder: Path, text: str) -> Document:
    (folder / "seeds").mkdir()
    (folder / "content").mkdir()
    (folder / "seeds" / "a.txt").write_text(text, encoding="utf-8")
    (document,) = read_folder(Settings(folder / "seeds", folder / "content"), load_facts(folder / "content"))
    return document


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Apply by 12 October 2030"),
        ("en", "Valid until 31 December 2030"),
        ("en", "Born 12 October 1990"),
        ("en", "Registration deadline: 12 October 2030"),
        ("en", "Film released: 12 October 1998"),
        ("en", "Ship's Diary, first published 12 October 1991"),
        ("en", "12, 13 and 14 May 2030"),
        ("en", "13 and 14 May 2030"),
        ("de", "Anmeldeschluss: 12. Oktober 2030"),
        ("de", "12., 13. und 14. Mai 2030"),
        ("ru", "Дата: 12 октября 2030 / Место: Дворец культуры"),
        ("ru", "Приём заявок до 12 октября 2030"),
        ("zh", "报名截止日期：2030年10月18日"),
        ("ja", "劇場公開：2030年12月25日"),
        ("ja", "応募締切：2030年12月25日"),
    ],
)
def test_the_day_of_something_else_dates_no_article(tmp_path: Path, code: str, line: str) -> None:
    document = read(tmp_path, code, line)
    assert document.date is None
    assert [one.refused for one in document.date_candidates if one.refused]


def test_a_day_with_a_venue_below_it_is_that_of_an_event(tmp_path: Path) -> None:
    document = read(tmp_path, "en", "Date: Saturday 12 October 2030", "Venue: Town Hall")
    assert document.date is None
    assert "its place" in (document.date_candidates[0].refused or "")


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "Published 12 October 2019"),
        ("en", "By Mary Hill | Posted on Saturday, 12 October 2019"),
        ("en", "This entry was posted in Boats and tagged pilots on 12 October 2019 by Mary Hill"),
        ("en", "12 October 2019, posted by Mary"),
        ("de", "Veröffentlicht am 12. Oktober 2019"),
        ("de", "Dieser Beitrag wurde am 12. Oktober 2019 von Maria Hügel veröffentlicht"),
        ("de", "Posted on 12. Oktober 2019"),
        ("de", "Verfasst von: Maria | 12. Oktober 2019"),
        ("ru", "Опубликовано: 12 октября 2019"),
        ("zh", "发布时间：2019年10月12日"),
        ("ja", "公開日：2019年10月12日"),
    ],
)
def test_a_word_of_publication_opens_the_line_or_its_field(tmp_path: Path, code: str, line: str) -> None:
    date = read(tmp_path, code, line).date
    assert date is not None
    assert date.value.day_only().value == "2019-10-12"
    assert date.because[0].rule.startswith("a date called that of publication")


def test_words_of_publication_within_a_sentence_of_the_page() -> None:
    assert telling("en").is_published("Posted by Mary Hill of the Harbour Office on ", "")
    assert telling("de").is_published("Hafen und Lotsen wurde am ", " Uhr gepostet und unter Leben abgelegt.")
    assert not telling("de").is_published("Hafen und Lotsen wurde am ", " gefilmt.")


def test_a_word_of_another_language_says_nothing(tmp_path: Path) -> None:
    rules = [one.witness for one in read(tmp_path, "en", "Stand 7, 12 October 2030").date_candidates]
    assert not [one for one in rules if one.startswith("date called that of publication")]
