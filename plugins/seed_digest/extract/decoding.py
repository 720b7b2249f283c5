"""Bytes -> text, and which encoding won."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from ..errors import SeedError
from ..model import RawDocument

STAGE = "decoding"
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings in which pages of our languages were and are written; UTF-8 is tried before them.
LEGACY = (
    "cp1251",
    "koi8_r",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "cp1252",
    "cp1250",
    "cp1254",
    "cp1256",
)
# So much is enough to tell an encoding, and detection is slow on more.
SAMPLE = 60_000
# A UTF-8 file may have been cut or patched: so much of it may be lost before we doubt the encoding.
LOST_SHARE = 0.02
# Share of control characters from which on a file is no text (1 in 20; text has none, archives and images 1 in 8).
CONTROL_SHARE = 0.05
CONTROLS = re.compile(rb"[\x01-\x08\x0b\x0e-\x1a\x1c-\x1f]")
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
    decoded = strict(content, "utf-8") or (strict(content, declared) if declared else None)
    decoded = decoded or damaged_utf8(content) or guessed(raw.seed, content)
    return Decoded(decoded.text, decoded.encoding, notes + decoded.notes)


def is_binary(content: bytes) -> bool:
    """Many control characters, or NUL bytes beyond stray ones."""
    head = content[:SAMPLE]
    return (len(CONTROLS.findall(head)) + head.count(b"\x00")) / len(head) > CONTROL_SHARE


def strict(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), encoding, ())
    except (UnicodeDecodeError, LookupError):
        return None


def replacing(content: bytes, encoding: str) -> Decoded:
    """Decode under a byte order mark; what is broken is replaced and told."""
    text = content.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    return Decoded(text.removeprefix("\ufeff"), encoding, (f"{lost} characters could not be decoded",) if lost else ())


def damaged_utf8(content: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes: told from other encodings by how few they are beside whole sequences."""
    text = content.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    whole = sum(1 for character in text if character > "\x7f") - lost
    if lost and (whole < 10 * lost or lost > LOST_SHARE * len(text)):
        return None
    return Decoded(text, "utf-8", (f"{lost} characters could not be decoded as UTF-8",))


def guessed(seed: str, content: bytes) -> Decoded:
    """charset-normalizer's verdict among the legacy encodings. SeedError where none fits."""
    from charset_normalizer import from_bytes

    best = from_bytes(content[:SAMPLE], cp_isolation=list(LEGACY)).best()
    if best is None:
        raise SeedError(seed, STAGE, "no encoding fits the file's bytes")
    text = content.decode(best.encoding, errors="replace")
    lost = text.count("\ufffd")
    notes = (f"decoded as {best.encoding}",) + ((f"{lost} characters could not be decoded",) if lost else ())
    return Decoded(text, best.encoding, notes)
