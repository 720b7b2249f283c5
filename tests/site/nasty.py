"""A folder of seeds as bad as they come, beside which the site must be whole."""

from __future__ import annotations

import os
from pathlib import Path

NEWS = Path(__file__).resolve().parent.parent / "news"
SECRET = "the-words-of-a-file-that-is-no-seed"
"""Stands in files beside the seeds: it must be in no file of the site."""

PRODUCT = "1787569"
"""What 1337*1337 is: on a page only where a template has reckoned."""

DATELINE = "LONDON, May 24. The harbour board met for two hours and agreed on {}."
PARAGRAPH = "It was the {} decision of the evening, and the board took it without a single vote against it."
HOSTILE = tuple(
    f"{words} was what a visitor of the harbour typed into the form that evening."
    for words in (
        "<script>alert('x')</script> {{ 1337*1337 }} {% include 'secret.txt' %} {attach}../../secret.txt",
        "![picture]({static}../secret.txt) [link](javascript:alert(1)) |filename|../secret.txt `code` <!-- PELICAN -->",
        '"><img src=x onerror=alert(1)> <a href="javascript:alert(1)">click</a> <iframe src=//evil.example></iframe>',
        "]]> &lt;script&gt;alert(2)&lt;/script&gt; &#60;svg onload=alert(3)&#62; <style>p{}</style> \x1b[31m",
    )
)
FRONT_MATTER = "---\ntitle: {attach}x\nsave_as: ../../out.html\nstatus: hidden\ndate: 2031-02-03\n---\n"
METADATA = "Title: Other\nSlug: ../../other\nSave_as: ../out.html\nDate: 2031-01-01\nStatus: draft\n\n"
PAGE = """<html><head><title>{title}</title>
<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="javascript:alert(2)">
<meta name="author" content="<b onclick=alert(3)>Mallory</b>"><base href="https://evil.example/">
<script type="application/ld+json">{{"datePublished": "2025-05-24", "url": "data:text/html,x"}}</script>
</head><body onload="alert(4)"><h1>{title}</h1>{body}<script>alert(5)</script>
<form action="https://evil.example"><input name=x></form><object data="x.swf"></object></body></html>"""


def article(title: str, *more: str) -> str:
    """An English text of a dateline, five paragraphs and more."""
    numbers = ("first", "second", "third", "fourth", "fifth")
    return "\n".join([title, "", DATELINE.format(title.lower()), *map(PARAGRAPH.format, numbers), *more]) + "\n"


def news(name: str, encoding: str) -> bytes:
    return (NEWS / f"{name}.txt").read_text(encoding="utf-8").encode(encoding, errors="ignore")


def encoded() -> dict[str, bytes]:
    broken = bytearray(news("ru-city", "utf-8"))
    broken[300] = 0xFF
    return {
        "utf-16.txt": news("ru-space", "utf-16"),
        "cp1251.txt": news("ru-space", "cp1251"),
        "koi8-r.txt": news("ru-city", "koi8_r"),
        "gb18030.txt": news("zh-hans-moon", "gb18030"),
        "big5.txt": news("zh-hant-rain", "big5"),
        "shift-jis.txt": news("ja-probe", "shift_jis"),
        "broken-utf-8.txt": bytes(broken),
    }


def refused() -> dict[str, bytes]:
    """What is set aside, each for a reason of its own."""
    return {
        "empty.txt": b"",
        "furniture.txt": b"Home\nNews\nSign in\n\nShare\n12:30\n",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        "noise.txt": bytes(range(0xA0, 0x100)) * 90,
        "unknown.docx": article("a docx").encode(),
        "no-suffix": article("no suffix").encode(),
        "one-line-of-10-mb.txt": b"words without an end " * 500_000,
        "one-long-line.txt": b"words without an end " * 20_000,
        "invisible.txt": "\u200b\u200e\n\ufeff\u2060\n".encode(),
    }


def named() -> dict[str, bytes]:
    """Good articles under bad names."""
    names = [
        "name with spaces.txt", "quotes ' and \".txt", "новости за май.txt", "月球新闻.txt", "-rf.txt", "--help.txt",
        "n" * 246 + ".txt", "line\nbreak.txt", "tab\t\x1b[31mred.txt", "{{ 1337*1337 }}.txt", "{attach}..txt",
        "<script>alert(1)<script>.txt", "percent%2e%2e%2fsecret.txt", "hash#and?question&.txt", "back\\slash.txt",
        "turned\u202etxt.exe.txt", "two..dots.TXT", "con.txt", "~tilde$HOME`id`.txt",
    ]  # fmt: skip
    return {name: article(f"a paper of number {number}").encode() for number, name in enumerate(names)}


def hostile() -> dict[str, bytes]:
    body = "".join(f"<p>{PARAGRAPH.format(one)}</p>" for one in ("first", "second", "third"))
    evil = '<p onclick="alert(6)">It ended with <a href="javascript:alert(7)">a link</a> and {{ 1337*1337 }} words.</p>'
    return {
        "hostile.txt": article("An ordinary headline of the harbour", *HOSTILE).encode(),
        "hostile-title.txt": article("<script>alert('x')</script> {{ 1337*1337 }} {attach}../../x", *HOSTILE).encode(),
        "hostile.html": PAGE.format(title="&lt;script&gt;alert(8)&lt;/script&gt; page", body=body + evil * 2).encode(),
        "front-matter.txt": (FRONT_MATTER + article("the rest")).encode(),
        "metadata.txt": (METADATA + article("the body")).encode(),
        "nul.txt": article("a wall").replace("hours", "ho\x00urs").encode(),
        "controls.txt": article("a gate", "And \x07\x08\x0c so\u202e on\ufeff it went for an hour.\x1b[2J").encode(),
        "twins-1.txt": article("Two of one title", "Here the end is told.").encode(),
        "twins-2.txt": article("Two of one title", "There it is told otherwise.").encode(),
        "copy-1.txt": article("the same bytes").encode(),
        "copy-2.txt": article("the same bytes").encode(),
        "a-hundred-thousand-lines.txt": b"One more entry of a menu without an end\n" * 100_000,
    }


SEEDS = encoded() | refused() | named() | hostile()
NOT_UTF_8 = b"not-\xff-utf-8.txt"
LINKS = ("link-out.txt", "link-folder")


def write_seeds(home: Path) -> None:
    """The seeds in home/seeds, a content folder, and beside them what must not leak."""
    seeds = home / "seeds"
    (seeds / "below" / "..below").mkdir(parents=True)
    (home / "content" / "pages").mkdir(parents=True)
    for name, content in SEEDS.items():
        (seeds / name).write_bytes(content)
    (seeds / "below" / "deep.txt").write_text(article("a thing far below"), encoding="utf-8")
    Path(os.fsdecode(os.fsencode(seeds) + b"/" + NOT_UTF_8)).write_text(article("a nameless thing"), encoding="utf-8")
    for secret in (home / "secret.txt", home / "content" / "secret.txt", home / "private" / "secret.txt"):
        secret.parent.mkdir(exist_ok=True)
        secret.write_text(article(SECRET, SECRET), encoding="utf-8")
    (seeds / LINKS[0]).symlink_to(home / "secret.txt")
    (seeds / LINKS[1]).symlink_to(home / "private")


def names() -> list[str]:
    """Every seed, as a report names it."""
    return sorted([*SEEDS, *LINKS, "below/deep.txt", NOT_UTF_8.decode("utf-8", errors="replace")])
