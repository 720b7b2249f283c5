"""Bytes -> text, and which encoding won."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from ..errors import SeedError
from ..language import letters
from ..language.letters import REPLACEMENT, Writing, strangeness
from ..model import RawDocument

STAGE = "decoding"
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings in which pages of our languages were and are written, with what is written in them; the more usual of those
# that read a text alike come first. UTF-8 is tried before them.
LEGACY: dict[str, Writing] = {
    "cp1251": letters.CYRILLIC,
    "koi8_u": letters.CYRILLIC,
    "cp1252": letters.WESTERN,
    "cp1250": letters.CENTRAL,
    "gb18030": letters.SIMPLIFIED,
    "big5": letters.TRADITIONAL,
    "cp932": letters.KANA,
    "euc_jp": letters.KANA,
    "cp949": letters.HANGUL,
    "cp1254": letters.TURKISH,
    "cp1256": letters.ARABIC,
    "cp1253": letters.GREEK,
    "cp1255": letters.HEBREW,
    "iso8859_2": letters.CENTRAL,
    "cp1257": letters.BALTIC,
    "iso8859_5": letters.CYRILLIC,
    "cp866": letters.CYRILLIC,
    "mac_cyrillic": letters.CYRILLIC,
}
# Whose letters we do not know: charset-normalizer's verdict among them is taken where none of ours will do.
OTHERS = ["cp874", "cp1258", "mac_roman", "cp850", "cp852", "johab", "big5hkscs", "shift_jis_2004"]
# Names that a page may give for an encoding that contains the one it names.
WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "koi8-r": "koi8_u", "gb2312": "gb18030",
         "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949"}  # fmt: skip
# So much of a text is enough to tell its encoding, of the lines that encodings read differently, in bytes.
SAMPLE, BEFORE = 4_000, 40
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
# A text of a known kind of writing is less strange than this.
STRANGE = 0.18
# A document's own word for its encoding weighs as much; and that few pages were ever written in it.
DECLARED = 0.1
SELDOM = 0.01
SELDOM_MET = frozenset({"cp1253", "cp1255", "cp1257"})
# Escapes that only the 7-bit Japanese encoding has.
SEVEN_BIT = (b"\x1b$B", b"\x1b$@")
# Share of control characters from which on a file is no text (1 in 20; text has none, archives and images 1 in 8).
CONTROL_SHARE = 0.05
CONTROLS = bytes([*range(0x09), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20)])
HEAD = 60_000
SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!",
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that won, and what the maintainer should know of it."""

    text: str
    encoding: str
    notes: tuple[str, ...]


def decode(raw: RawDocument, declared: str | None = None) -> Decoded:
    """Decode a document. declared: the encoding that the document itself names.

    SeedError for an empty or binary document, or one that no encoding fits.
    """
    content = raw.content
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise SeedError(raw.seed, STAGE, "the file is empty")
    for bom, encoding in BOMS:
        if content.startswith(bom):
            return replacing(content, encoding)
    if content.startswith(SIGNATURES) or is_binary(content):
        raise SeedError(raw.seed, STAGE, "binary data, not text")
    notes: tuple[str, ...] = ()
    if b"\x00" in content:
        content, notes = content.replace(b"\x00", b""), ("NUL bytes removed",)
    if any(escape in content for escape in SEVEN_BIT):
        decoded = replacing(content, "iso2022_jp")
    else:
        decoded = strict(content, "utf-8") or guessed(raw.seed, content, known(declared))
    return Decoded(decoded.text, decoded.encoding, notes + decoded.notes)


def is_binary(content: bytes) -> bool:
    """Many control characters, or NUL bytes beyond stray ones."""
    head = content[:HEAD]
    return (len(head) - len(head.translate(None, CONTROLS))) / len(head) > CONTROL_SHARE


def strict(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), encoding, ())
    except UnicodeDecodeError:
        return None


def replacing(content: bytes, encoding: str) -> Decoded:
    """Decode; what is broken is replaced and told."""
    text = content.decode(encoding, errors="replace")
    lost = text.count(REPLACEMENT)
    told = f"{lost} character{'s' * (lost > 1)} could not be decoded"
    return Decoded(text.removeprefix("\ufeff"), encoding, (told,) if lost else ())


def known(declared: str | None) -> str | None:
    """The encoding of ours that a document's own word means; None for any other, for some are no encodings of text."""
    try:
        name = codecs.lookup(declared).name if declared else ""
    except (LookupError, ValueError):
        return None
    name = WIDER.get(name, name)
    return next((one for one in LEGACY if codecs.lookup(one).name == codecs.lookup(name).name), None) if name else None


def guessed(seed: str, content: bytes, declared: str | None) -> Decoded:
    """The encoding by which the text is least strange: broken UTF-8 or a legacy one. SeedError where none fits."""
    sample = telling_part(content)
    costs = {"utf-8": broken_share(sample)}
    for encoding, writing in LEGACY.items():
        cost = strangeness(sample.decode(encoding, errors="replace"), writing)
        costs[encoding] = cost - DECLARED * (encoding == declared) + SELDOM * (encoding in SELDOM_MET)
    best = min(costs, key=lambda encoding: costs[encoding])
    if costs[best] > STRANGE:
        best = of_others(sample) or ""
    if not best:
        raise SeedError(seed, STAGE, "no encoding fits the file's bytes")
    decoded = replacing(content, best)
    notes = () if best == "utf-8" else (f"decoded as {best}",)
    return Decoded(decoded.text, best, notes + decoded.notes)


def telling_part(content: bytes) -> bytes:
    """The first lines that hold bytes beyond ASCII, up to the size of a sample."""
    lines: list[bytes] = []
    size = 0
    for line in content.splitlines():
        if size >= SAMPLE:
            break
        found = BEYOND_ASCII.search(line)
        if found:
            lines.append(line[max(0, found.start() - BEFORE) : found.start() + SAMPLE])
            size += len(lines[-1])
    return b"\n".join(lines)


def broken_share(sample: bytes) -> float:
    """As `strangeness`, of a text that is UTF-8 or nothing: only what is broken speaks."""
    text = sample.decode("utf-8", errors="replace")
    return letters.LOST * text.count(REPLACEMENT) / sum(character > "\x7f" for character in text)


def of_others(sample: bytes) -> str | None:
    """charset-normalizer's verdict among the encodings whose letters we do not know."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=OTHERS).best()
    return best.encoding if best else None
