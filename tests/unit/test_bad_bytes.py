"""Bytes and files that are no clean text: each is read as what it is, or refused with its stage and its reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from seed_digest.errors import SeedError
from seed_digest.extract.decoding import LEGACY, decode
from seed_digest.extract.folder import load, read_folder, read_seed
from seed_digest.extract.limits import MOST_BODY_LINES
from seed_digest.extract.pipeline import Tools, make_tools, read_document
from seed_digest.facts.facts import Facts
from seed_digest.model import Document, RawDocument, Status
from seed_digest.settings import Settings

NEWS = Path(__file__).resolve().parent.parent / "news"
ENCODINGS = {
    "ru": ("cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic"),
    "uk": ("cp1251", "koi8_u"),
    "bg": ("cp1251",),
    "zh-hans": ("gb18030", "gb2312"),
    "zh-hant": ("big5", "gb18030"),
    "ja": ("shift_jis", "euc_jp", "iso2022_jp"),
    "ko": ("euc_kr",),
    "en": ("cp1252",),
    "de": ("cp1252",),
    "fr": ("cp1252",),
    "es": ("cp1252",),
    "pt": ("cp1252",),
    "pl": ("cp1250", "iso8859_2"),
    "cs": ("cp1250",),
    "tr": ("cp1254",),
    "ar": ("cp1256",),
}
"""By the first part of a text's name: the encodings in which such texts were written."""

UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-32")
SENTENCE = "The council met on Tuesday and agreed to repair the old harbour wall before the winter storms begin. "
FACTS = Facts(entities={}, sources={}, digests={}, sites=(), corrections={})


def language(path: Path) -> str:
    return path.stem.rpartition("-")[0]


TEXTS = sorted(NEWS.glob("*.txt"))
WRITTEN = [
    pytest.param(path, encoding, id=f"{path.stem}::{encoding}")
    for path in TEXTS
    for encoding in (*ENCODINGS[language(path)], *UNICODE)
]


def read(name: str) -> str:
    return (NEWS / f"{name}.txt").read_text(encoding="utf-8")


def raw(content: bytes, suffix: str = ".txt") -> RawDocument:
    return RawDocument(f"seed{suffix}", content, suffix)


@pytest.fixture(scope="module")
def tools() -> Tools:
    return make_tools(FACTS)


@pytest.mark.parametrize(("path", "encoding"), WRITTEN)
def test_a_text_is_read_in_the_encoding_it_was_written_in(path: Path, encoding: str) -> None:
    content = path.read_text(encoding="utf-8").encode(encoding, errors="ignore")
    assert decode(raw(content)).text == content.decode(encoding)


@pytest.mark.parametrize(("path", "encoding"), WRITTEN)
def test_its_first_half_alone_is_enough(path: Path, encoding: str) -> None:
    text = path.read_text(encoding="utf-8")
    content = text[: max(60, len(text) // 2)].encode(encoding, errors="ignore")
    assert decode(raw(content)).text == content.decode(encoding)


def test_the_encoding_is_told() -> None:
    assert decode(raw(read("ru-space").encode("cp1251"))).notes == ("decoded as cp1251",)
    assert decode(raw(read("ru-space").encode())).notes == ()


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
def test_headlines_in_capitals(encoding: str) -> None:
    text = "СПУТНИК ВЫШЕЛ НА СВЯЗЬ ЧЕРЕЗ ТРОЕ СУТОК ПОСЛЕ ЗАПУСКА"
    assert decode(raw(text.encode(encoding))).text == text


def test_a_few_foreign_words_do_not_change_the_encoding() -> None:
    page = "<!-- Main menu, search, login, subscribe to our newsletter -->\n" * 400
    content = page.encode() + read("ru-city").encode("cp1251")
    assert decode(raw(content)).text.endswith("обещают к июню.\n")


def test_broken_utf_8_loses_only_what_is_broken() -> None:
    content = bytearray(read("ru-space").encode())
    content[100] = content[701] = 0xFF
    decoded = decode(raw(bytes(content)))
    lost = decoded.text.count("\ufffd")
    assert decoded.encoding == "utf-8"
    assert 0 < lost <= 4
    assert decoded.notes == (f"{lost} character{'s' * (lost > 1)} could not be decoded",)


@pytest.mark.parametrize("cut", [1, 2])
def test_utf_8_cut_within_a_character(cut: int) -> None:
    content = read("zh-hans-short").strip().encode()[:-cut]
    assert decode(raw(content)).text == read("zh-hans-short").strip()[:-1] + "\ufffd"


def test_a_legacy_text_with_a_broken_byte() -> None:
    content = read("ja-probe").encode("euc_jp")
    decoded = decode(raw(content[:120] + b"\xff" + content[120:]))
    assert decoded.encoding == "euc_jp"
    assert decoded.notes == ("decoded as euc_jp", "1 character could not be decoded")


def test_nul_bytes_are_removed_and_told() -> None:
    content = read("en-quotes").encode().replace(b" who ", b" who\x00 ")
    decoded = decode(raw(content))
    assert decoded.text == read("en-quotes")
    assert decoded.notes == ("NUL bytes removed",)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n ", "the file is empty"),
        (b"\xef\xbb\xbf", "the file is empty"),
        (b"\x00" * 500, "the file is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary data, not text"),
        (b"%PDF-1.7\nstream of a document", "binary data, not text"),
        (b"PK\x03\x04" + b"word/document.xml" * 9, "binary data, not text"),
        (bytes(range(256)) * 20, "binary data, not text"),
        ("Words without a mark.".encode("utf-16-le"), "binary data, not text"),
        (bytes(range(0xA0, 0x100)) * 20, "no encoding fits the file's bytes"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, reason: str) -> None:
    with pytest.raises(SeedError) as caught:
        decode(raw(content))
    assert (caught.value.stage, caught.value.reason) == ("decoding", reason)


@pytest.mark.parametrize("content", [b"\xff\xfe", "\u200b\u200b\n\ufeff\n".encode(), b"\x07\n" + b"\n" * 99])
def test_a_file_without_a_visible_character_is_refused(content: bytes, tools: Tools) -> None:
    with pytest.raises(SeedError) as caught:
        read_document(raw(content), tools)
    assert caught.value.reason == "no visible character in it"


@pytest.mark.parametrize(
    "declared",
    [
        "idna",
        "undefined",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
        "rot13",
        "hex",
        "punycode",
        "x" * 999,
        "\x00",
    ],
)
def test_a_page_cannot_choose_a_codec_that_is_no_encoding(declared: str) -> None:
    content = read("ru-short").encode("cp1251")
    assert decode(raw(content), declared).text == read("ru-short")


def test_a_page_may_be_wrong_about_its_encoding() -> None:
    content = read("ru-short").encode("cp1251")
    assert decode(raw(content), "iso-8859-1").text == read("ru-short")
    assert decode(raw(content), "gb2312").text == read("ru-short")
    assert decode(raw(read("ru-short").encode()), "windows-1251").text == read("ru-short")


def test_where_the_bytes_leave_a_choice_the_page_decides() -> None:
    content = "ą".encode("iso8859_2") + b" " + "ę".encode("iso8859_2")
    assert decode(raw(content), "iso-8859-2").text == "ą ę"


def test_every_name_of_an_encoding_is_one_that_python_knows() -> None:
    for encoding in LEGACY:
        assert "a".encode(encoding) == b"a"


@pytest.mark.parametrize(
    "line",
    [
        "a" * 190_000,
        "(" * 190_000,
        "(Image " * 27_000,
        "![" * 95_000,
        "![a](" * 38_000,
        "-" * 190_000,
        "Moscow. " * 23_000,
        "1." * 95_000,
        "1" * 190_000,
        "May 24, 2025. " * 13_000,
        "Mr. " * 47_000,
        "a" + "!" * 190_000,
        "© a " * 47_000,
        "a@" * 95_000,
        "国" * 190_000,
        "2025年7月28日" * 19_000,
        "😀 " * 95_000,
        "\u202eab " * 47_000,
        "e\u0301\u0301\u0301" * 47_000,
        "x" * 3_000_000,
    ],
    ids=lambda line: f"{line[:7]!r}…",
)
def test_a_line_of_one_thing_over_and_over_is_read_to_its_end(line: str, tools: Tools) -> None:
    """An expression that looks at each place from each place would not end within the run."""
    document = read_document(raw(line.encode()), tools)
    assert [one.line.raw for one in document.lines] == [line]
    assert document.status is not Status.FAILED


def test_a_line_longer_than_any_paragraph_is_named(tools: Tools) -> None:
    document = read_document(raw((SENTENCE * 30_000).encode()), tools)
    assert document.status is Status.NOT_ARTICLE
    assert document.reason is not None
    assert document.reason.endswith("; a line of 3,029,999 characters is no paragraph")


def test_an_article_beside_such_a_line_is_found(tools: Tools) -> None:
    article = "\n".join(f"{SENTENCE}That was decision {number} of the evening." for number in range(5))
    document = read_document(raw(f"{'x' * 300_000}\n{article}".encode()), tools)
    assert document.status is Status.ARTICLE
    assert len(document.body) == 5


def test_more_lines_than_a_book_are_a_dump(tools: Tools) -> None:
    lines = "\n".join(f"{SENTENCE}{number}." for number in range(MOST_BODY_LINES + 1))
    document = read_document(raw(lines.encode()), tools)
    assert document.status is Status.NOT_ARTICLE
    assert document.reason is not None
    assert document.reason.startswith("no article but a dump: 10,001 lines of text")
    assert not document.body


def test_a_hundred_thousand_lines(tools: Tools) -> None:
    document = read_document(raw(b"One more entry of a menu without an end\n" * 100_000), tools)
    assert document.status is Status.NOT_ARTICLE
    assert len(document.lines) == 100_000


def test_furniture_alone_is_no_article(tools: Tools) -> None:
    document = read_document(raw("Home\nNews\nSign in\n\nShare\n12:30\n© 2025 All rights reserved\n".encode()), tools)
    assert (document.status, document.failed_stage) == (Status.NOT_ARTICLE, "labels")


@pytest.mark.parametrize(
    "page",
    [
        b"<",
        b"<html>",
        b"<frameset><frame>",
        b"<p>" * 9_000,
        b"<div>" * 20_000 + b"<p>deep",
        b"<script>unclosed",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]><p>&a;",
        b"<?xml version='1.0' encoding='utf-16'?><p>words",
        b"<meta charset=idna><p>words",
        b"<p>&#xD800; &#0; &#x110000; &#xFFFE;",
        b'<link rel=canonical href="http://[::1"><p>words',
        b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>words",
        b'<script type="application/ld+json">' + b"1" * 10_000 + b"</script><p>words",
        b'<script type="application/ld+json">{"datePublished":"99999-99-99"}</script><p>words',
        b'<meta property="article:published_time" content="2025-02-30T25:61:00"><p>words',
    ],
    ids=lambda page: page[:30].decode(),
)
def test_a_page_is_read_or_refused(page: bytes, tools: Tools) -> None:
    try:
        document = read_document(raw(page, ".html"), tools)
    except SeedError as error:
        assert error.reason
    else:
        assert document.date is None


def place(folder: Path, **seeds: bytes) -> Settings:
    """Settings for a folder with these files."""
    (folder / "seeds").mkdir()
    for name, content in seeds.items():
        (folder / "seeds" / name.replace("_", ".")).write_bytes(content)
    return Settings(folder / "seeds", folder / "content", max_bytes=1_000)


def outcome(document: Document) -> tuple[str, str | None, str | None]:
    return document.status.value, document.failed_stage, document.reason


def test_a_document_over_the_limit_is_not_opened(tmp_path: Path, tools: Tools) -> None:
    settings = place(tmp_path, big_txt=b"x" * 1_001)
    assert outcome(read_seed("big.txt", settings, tools)) == (
        "failed", "folder", "1,001 bytes, more than the limit of 1,000",
    )  # fmt: skip


def test_an_unreadable_file(tmp_path: Path, tools: Tools, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = place(tmp_path, closed_txt=SENTENCE.encode())

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    document = read_seed("closed.txt", settings, tools)
    assert outcome(document) == ("failed", "folder", "cannot be read: Permission denied")


def test_an_unreadable_folder_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = place(tmp_path)
    (settings.seeds / "closed").mkdir()
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [outcome(one) for one in read_folder(settings, FACTS)] == [
        ("failed", "folder", "a folder that cannot be opened")
    ]


def test_links_are_refused(tmp_path: Path) -> None:
    settings = place(tmp_path, plain_txt=SENTENCE.encode())
    (tmp_path / "secret.txt").write_bytes(SENTENCE.encode())
    (settings.seeds / "inside.txt").symlink_to(settings.seeds / "plain.txt")
    (settings.seeds / "loop.txt").symlink_to(settings.seeds / "loop.txt")
    (settings.seeds / "nowhere.txt").symlink_to(settings.seeds / "absent.txt")
    (settings.seeds / "out.txt").symlink_to(tmp_path / "secret.txt")
    (settings.seeds / "folder").symlink_to(tmp_path)
    found = {one.seed: outcome(one)[1:] for one in read_folder(settings, FACTS)}
    out = ("folder", "a link that leads out of the seeds folder")
    within = ("folder", "a link; put the document itself into the folder")
    assert found.pop("plain.txt")[0] in (None, "labels")
    assert found == {"folder": out, "inside.txt": within, "loop.txt": within, "nowhere.txt": within, "out.txt": out}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    settings = place(tmp_path)
    os.mkfifo(settings.seeds / "pipe.txt")
    assert [one.reason for one in read_folder(settings, FACTS)] == ["no file but a pipe, a socket or a device"]


def test_an_unknown_suffix_names_the_known_ones(tmp_path: Path, tools: Tools) -> None:
    settings = place(tmp_path, news_docx=SENTENCE.encode())
    with pytest.raises(SeedError, match=r"unknown suffix '\.docx'; known are \.txt, \.html, \.htm"):
        read_document(load("news.docx", settings), tools)


def test_the_same_bytes_are_one_document_with_both_names(tmp_path: Path) -> None:
    content = "\n".join(SENTENCE + str(number) for number in range(5)).encode()
    settings = place(tmp_path, one_txt=content, two_txt=content)
    assert [(one.seed, one.same_bytes) for one in read_folder(settings, FACTS)] == [("one.txt", ("two.txt",))]


def test_a_copy_that_cannot_be_read_does_not_speak_for_one_that_can(tmp_path: Path) -> None:
    content = "\n".join(SENTENCE + str(number) for number in range(5)).encode()
    settings = place(tmp_path, a_docx=content, b_txt=content)
    (settings.seeds / os.fsdecode(b"a\xff.txt")).write_bytes(content)
    found = {one.seed: one.status for one in read_folder(settings, FACTS)}
    assert found == {"a.docx": Status.FAILED, "a\ufffd.txt": Status.FAILED, "b.txt": Status.ARTICLE}


def test_a_name_so_long_that_no_sidecar_fits(tmp_path: Path, tools: Tools) -> None:
    settings = place(tmp_path)
    name = "n" * 246 + ".txt"
    (settings.seeds / name).write_bytes(SENTENCE.encode())
    assert read_seed(name, settings, tools).failed_stage != "internal"


def test_two_documents_never_have_one_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("seed_digest.extract.pipeline.document_id", lambda seed, title: "the-same")
    content = "\n".join(SENTENCE + str(number) for number in range(5)).encode()
    settings = place(tmp_path, one_txt=content, two_txt=content + b"!")
    one, two = read_folder(settings, FACTS)
    assert one.status is Status.ARTICLE
    assert outcome(two) == (
        "failed", "identity", "its address 'the-same' is that of one.txt; rename one of the two",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "รัฐบาลประกาศแผนพัฒนาท่าเรือแห่งใหม่ในวันจันทร์ โดยคาดว่าจะใช้เวลาก่อสร้างสามปี "
            "และจะรองรับเรือสินค้าได้วันละสิบลำ นายกเทศมนตรีกล่าวว่าโครงการนี้จะสร้างงานให้คนในพื้นที่หลายพันคน",
            "cp874",
        ),
        ("L’été à Orléans, où le café coûte déjà très cher, a été sec : « Rien à vendre. »", "mac_roman"),
    ],
)
def test_encodings_whose_letters_we_do_not_know_are_left_to_charset_normalizer(text: str, encoding: str) -> None:
    assert decode(raw(text.encode(encoding))).text == text
