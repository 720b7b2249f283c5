"""A period, a copyright year, a comment, a list beside the text: none of them dates a page, in any language."""

from __future__ import annotations

from pathlib import Path

import pytest

from seed_digest.extract.folder import read_folder
from seed_digest.facts.facts import load_facts
from seed_digest.settings import Settings

# Title and text; a comment's head, a reader and what she says; the head of a list, and two headlines of it.
PAGES = {
    "en": (
        "Library lends garden tools from this week on",
        "The town library lends spades, rakes and ladders to everybody who has a card, and it asks "
        "for no money at all.\n"
        "The tools were given by families who had no garden any more, the head of the library told "
        "our paper on the stairs.",
        "Comments", "Mary Hill", "What a nice idea, I will bring my old saw.",
        "Most read", "Baker sells his last loaf after sixty years", "Bridge closed because of a nest of swans",
    ),
    "ru": (
        "Библиотека начала выдавать садовый инструмент",
        "Городская библиотека выдаёт лопаты, грабли и лестницы всем, у кого есть читательский "
        "билет, и не берёт за это денег.\n"
        "Инструмент подарили семьи, у которых больше нет сада, рассказала нашей газете заведующая библиотекой.",
        "Комментарии", "Мария Холмова", "Отличная мысль, принесу свою старую пилу.",
        "Самое читаемое", "Пекарь продал последнюю булку через шестьдесят лет", "Мост закрыли из-за гнезда лебедей",
    ),
    "zh": (
        "市图书馆开始出借园艺工具",
        "市图书馆从本周起向所有持有借书证的市民出借铁锹、耙子和梯子，并且不收取任何费用，很多居民前来排队。\n"
        "图书馆馆长告诉本报记者，这些工具都是由不再拥有花园的家庭捐赠的，今后还会继续增加更多的种类。",
        "评论", "李梅", "真是个好主意，我也要把旧锯子带来。",
        "热门文章", "面包师六十年后卖出最后一个面包", "天鹅筑巢导致大桥关闭",
    ),
    "de": (
        "Bücherei verleiht jetzt auch Gartengeräte",
        "Die Stadtbücherei verleiht Spaten, Harken und Leitern an alle, die einen Ausweis haben, "
        "und verlangt dafür kein Geld.\n"
        "Die Geräte haben Familien geschenkt, die keinen Garten mehr haben, sagte die Leiterin der "
        "Bücherei unserer Zeitung.",
        "Kommentare", "Maria Hügel", "Eine schöne Idee, ich bringe meine alte Säge mit.",
        "Meistgelesen",
        "Bäcker verkauft nach sechzig Jahren sein letztes Brot", "Brücke wegen eines Schwanennests gesperrt",
    ),
    "ar": (
        "مكتبة المدينة تعير أدوات الحدائق",
        "تعير مكتبة المدينة المجارف والسلالم لكل من يحمل بطاقة القراءة ولا تطلب مقابل ذلك أي مبلغ من المال من السكان.\n"
        "وقالت مديرة المكتبة لصحيفتنا إن الأدوات جاءت هدية من عائلات لم تعد تملك حديقة، وإن العدد "
        "سيزداد في الفترة المقبلة.",
        "التعليقات", "مريم التل", "فكرة جميلة، سأحضر منشاري القديم.",
        "الأكثر قراءة", "خباز يبيع رغيفه الأخير بعد ستين عاما", "إغلاق الجسر بسبب عش للبجع",
    ),
    "ja": (
        "市立図書館が園芸用具の貸し出しを開始",
        "市立図書館は今週から、利用者カードを持つすべての市民に、シャベルや熊手、はしごを無料で貸し出している。\n"
        "用具は、もう庭を持たない家庭から寄贈されたもので、今後さらに種類を増やしていく予定だと館長は本紙に語った。",
        "コメント", "丘まりこ", "とてもよい考えですね。古いのこぎりを持っていきます。",
        "人気記事", "パン屋が六十年の歴史に幕を下ろす", "白鳥の巣のため橋が通行止めに",
    ),
}  # fmt: skip
PERIODS = {
    "en": "3 May 2022 – 9 June 2022",
    "ru": "3 мая 2022 – 9 июня 2022",
    "zh": "2022年5月3日 - 2022年6月9日",
    "de": "3. Mai 2022 – 9. Juni 2022",
    "ar": "3 مايو 2022 – 9 يونيو 2022",
    "ja": "2022年5月3日〜2022年6月9日",
}
DAYS = {
    "en": ("3 May 2022", "9 June 2022"),
    "ru": ("3 мая 2022", "9 июня 2022"),
    "zh": ("2022年5月3日", "2022年6月9日"),
    "de": ("3. Mai 2022", "9. Juni 2022"),
    "ar": ("3 مايو 2022", "9 يونيو 2022"),
    "ja": ("2022年5月3日", "2022年6月9日"),
}


def page(code: str, kind: str) -> str:
    title, body, comments, reader, said, listed, first, second = PAGES[code]
    one, two = DAYS[code]
    return {
        "a period": f"{title}\n{PERIODS[code]}\n{body}\n",
        "copyright": f"{title}\n{body}\n© 2022 Weekly\n",
        "a comment": f"{title}\n{body}\n{comments}\n{reader}\n{one}\n{said}\n",
        "a list": f"{title}\n{body}\n{listed}\n{first}\n{one}\n{second}\n{two}\n",
        "a stamp": f"{title}\n{one}\n{body}\n{comments}\n{reader}\n{two}\n{said}\n© 2024 Weekly\n",
    }[kind]


@pytest.mark.parametrize("code", sorted(PAGES))
@pytest.mark.parametrize("kind", ["a period", "copyright", "a comment", "a list", "a stamp"])
def test_what_does_not_date_a_page(tmp_path: Path, code: str, kind: str) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(page(code, kind), encoding="utf-8")
    (document,) = read_folder(Settings(tmp_path / "seeds", tmp_path / "content"), load_facts(tmp_path / "content"))
    assert document.title is not None
    assert document.title.value == PAGES[code][0]
    assert (document.date.value.value if document.date else None) == ("2022-05-03" if kind == "a stamp" else None)
    # Nothing is lost in silence: what has no say is shown with the reason.
    if kind in ("a period", "a comment", "a list"):
        assert [one.refused for one in document.date_candidates if one.refused]
