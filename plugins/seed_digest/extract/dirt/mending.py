"""What is put right in a line before anything is judged: letters decoded twice, left-over signs of markup."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from ...language.writing import visible
from ...model import Cut
from ..limits import LONGEST_MENDED

ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});", re.IGNORECASE)
# '&amp;quot;' was escaped twice; more often is seldom.
MOST_ESCAPES = 3
MARKDOWN_IMAGE = re.compile(r"!\[[^\]]{0,500}\]\([^)]{0,2000}\)")
MARKDOWN_LINK = re.compile(r"\[(?P<text>[^\]\[]{1,300})\]\((?:https?://|/|#)[^()\s]{0,2000}(?:\s\"[^\"]{0,200}\")?\)")
BOLD = re.compile(r"\*\*(?=\S)(?P<text>[^*]{1,500}?)(?<=\S)\*\*")
TAG = re.compile(
    r"</?(?:p|br|hr|b|i|u|em|strong|span|div|a|img|h[1-6]|ul|ol|li|blockquote|figure|figcaption|font|center|small|sub"
    r"|sup|table|tr|td|iframe)(?:\s[^<>]{0,1000})?/?>",
    re.IGNORECASE,
)
# A tag that closes, breaks a line or has an attribute: '<img>' alone may be what a text is about.
MARKED_UP = re.compile(r"</[a-z]|<[bh]r\s?/?>|<[a-z][^<>]{0,1000}=", re.IGNORECASE)
BLOCK_TAG = re.compile(r"</?(?:p|br|hr|div|h[1-6]|ul|ol|li|blockquote|figure|figcaption|table|tr|td)\b", re.IGNORECASE)
# How two bytes of UTF-8 look when a table of single bytes has read them: 'Ã©', 'â€™', 'Ð¿', 'СЂ', 'Рў'.
TWICE = re.compile(
    "[ÂÃÄÅÇÈÉÐÑØÙÎÏâãäåæçèé][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
    "|[РС][\u0402-\u040f\u0452-\u045f\u00a0-\u00bf€‚ѓ„…†‡‰‹‘’“”•–—™›]"
)
QUOTED = 40
# What is left of a find: a text, or a function that tells it.
Left = str | Callable[[re.Match[str]], str]


def mend(raw: str, bare: bool) -> tuple[str, tuple[Cut, ...]]:
    """The line's visible text, and what was mended in it. bare: from no page of markup, in which '<p>' is a word."""
    text, cuts = raw, []
    if (
        len(raw) <= LONGEST_MENDED
        and not raw.isascii()
        and (found := TWICE.search(raw))
        and (fixed := decoded_once(raw)) != raw
    ):
        cuts.append(Cut("letters that were decoded twice, put right", raw[found.start() : found.start() + QUOTED]))
        text = fixed
    if "[" in text or "**" in text:
        text = without(MARKDOWN_IMAGE, "", "Markdown's image", text, cuts)
        text = without(MARKDOWN_LINK, r"\g<text>", "address of a Markdown link", text, cuts)
        text = without(BOLD, r"\g<text>", "Markdown's sign of bold text", text, cuts)
    if "&" in text:
        text = unescaped(text)
    if bare and "<" in text and MARKED_UP.search(text):
        text = without(TAG, space_of_block, "left-over tag", text, cuts)
    return visible(text), tuple(cuts)


def decoded_once(text: str) -> str:
    """The text as it was before a table of single bytes read it; the same where that makes no better sense."""
    import ftfy

    # Quotes and widths stay as printed: only the encoding is mended.
    fixed: str = ftfy.fix_encoding(text)
    return fixed


def without(pattern: re.Pattern[str], left: Left, rule: str, text: str, cuts: list[Cut]) -> str:
    """The text with what a pattern finds replaced; each find is noted."""
    found = [match[0] for match in pattern.finditer(text)]
    if not found:
        return text
    cuts.append(Cut(rule, " ".join(found)))
    return pattern.sub(left, text)


def space_of_block(tag: re.Match[str]) -> str:
    return " " if BLOCK_TAG.match(tag[0]) else ""


def unescaped(text: str) -> str:
    """The text with its entities read, those of entities too."""
    for _ in range(MOST_ESCAPES):
        if not ENTITY.search(text):
            break
        text = html.unescape(text)
    return text
