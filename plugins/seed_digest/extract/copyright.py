"""A page's own line of copyright, and the holder whom it names: '© 2001-2024 The Valley Courier.'"""

from __future__ import annotations

import re
from functools import cache

from ..language.inline import agency
from ..language.words import ENDED, any_of
from ..language.writing import CASED_CAPITAL
from .labels.markers import find_marker

# The page's own line of copyright has its house's name; a longer line is a notice on something else.
COPYRIGHT_WORDS = 14
YEAR = r"(?:19|20)\d\d"
YEARS = re.compile(rf"(?<!\d){YEAR}(?:\s*[-–—/,]\s*(?:{YEAR}|\d\d(?!\d)))*(?!\d)")
# A stop ends a part of the line behind a whole word: not in 'example.org' and 'A.B.C. News'.
PART_END = re.compile(r"[|·•;\n,\uff0c。]|(?:(?<=[^\W\d_]{3})|(?<=[»”\"]))\.(?:\s|$)|\s[-–—/]\s")
WITH_PHOTOGRAPHER = re.compile(rf"\w\s/\s{CASED_CAPITAL}")
AROUND = " \t,.:;|()[]<>-–—'"
# 'OOO «Name»': a form of company before a name in its own marks.
COMPANY = re.compile(rf"^{CASED_CAPITAL}{{2,4}}\s+(?=[«„“\"])")
QUOTED = re.compile(r"^[«„“\"](?P<name>[^«»„“”\"]+)[»“”\"]$")
LEAST_LABEL = 4
LETTERS = re.compile(r"[^\W\d_]{2}")
LONGEST_NAME, NAME_WORDS = 60, 8
# A name opens with a capital; that of a site may be its host.
HOST_LIKE = re.compile(r"[\w-]+(?:\.[\w-]+)+")
# Furniture of these kinds opens a name.
BEFORE_NAMES = frozenset({"byline", "source", "credit"})


@cache
def sign() -> re.Pattern[str]:
    """What tells a line of copyright."""
    word = any_of("copyright", r"(?<!\w)", ENDED)
    return re.compile(rf"©|\(c\)(?=\s|\d)|{word}", re.IGNORECASE)


@cache
def opening() -> re.Pattern[str]:
    """What tells a line of copyright wherever it stands: the bare word may be one of a sentence."""
    word, by = any_of("copyright", r"(?<!\w)"), any_of("by", behind=ENDED)
    return re.compile(rf"©|\(c\)\s|{word}\s+(?:{by}|{YEAR})", re.IGNORECASE)


def is_copyright(text: str) -> bool:
    """True for a text that has the sign of copyright, or the word before a year or a name."""
    return opening().search(text) is not None


def holder_of(text: str) -> str | None:
    """The holder whom a line names, None where it names none or is not surely the page's own.

    Its own line has a year, or reserves the rights: '© Name' alone is as often the credit of a picture. Names stand
    behind the sign, or before it where nothing stands behind.
    """
    mark = sign().search(text)
    if mark is None:
        # 'Name, all rights reserved' has no sign, a notice alone has no name.
        one, *rest = parts_of(text) or [""]
        return bare_name(one) if len(rest) == 1 and not is_notice(one) and is_reserved(rest[0]) else None
    behind, before = parts_of(text[mark.end() :]), parts_of(text[: mark.start()])
    reserved = [part for part in (*behind, *before) if is_notice(part)]
    dated = YEARS.search(text) is not None
    if not dated and not reserved:
        return None
    if behind and not is_notice(behind[0]):
        return bare_name(behind[0])
    # What follows a notice is another: who operates the site, of whom a name is a trade mark.
    names = [part for part in before if not is_notice(part)] if dated else []
    return bare_name(names[0]) if names else None


def is_of_photographer(text: str) -> bool:
    """True for the credit of a picture: '© Agency / Photographer', without a year."""
    return is_copyright(text) and WITH_PHOTOGRAPHER.search(text) is not None and YEARS.search(text) is None


def words_of(text: str, holder: str) -> str:
    """The words of a line that name the holder, from the sign on: the rest of the line may be a page's whole menu."""
    mark, place = sign().search(text), text.find(holder)
    if mark is None or place < 0:
        return holder
    return text[min(mark.start(), place) : max(mark.end(), place + len(holder))]


def is_named_like(host: str, name: str) -> bool:
    """True for a host made of a name, or a name made of a host: 'thevalleycourier.example' and 'The Valley Courier'."""
    from slugify import slugify

    labels = [one.replace("-", "") for one in host.split(".")[:-1] if len(one) >= LEAST_LABEL]
    letters = slugify(name).replace("-", "")
    return len(letters) >= LEAST_LABEL and any(one in letters or letters in one for one in labels)


def parts_of(text: str) -> list[str]:
    """What signs and years part in a line, with a notice behind a name as a part of its own."""
    found: list[str] = []
    for piece in PART_END.split(YEARS.sub("|", sign().sub("|", text))):
        part = re.sub(rf"^{any_of('by')}\s+", "", piece.strip(AROUND), flags=re.IGNORECASE)
        words = part.split(" ")
        cut = next((place for place in range(1, len(words)) if is_reserved(" ".join(words[place:]))), len(words))
        found += [" ".join(words[:cut]).strip(AROUND), " ".join(words[cut:])]
    return [part for part in found if LETTERS.search(part)]


def is_notice(part: str) -> bool:
    """True for words of a page's foot: reserved rights, links to its terms."""
    found = find_marker(part)
    return found is not None and found.kind not in BEFORE_NAMES


def is_reserved(part: str) -> bool:
    """True for words that reserve the rights, or lead to terms."""
    found = find_marker(part)
    return found is not None and found.kind == "rights"


def bare_name(part: str) -> str | None:
    """A part of the line as a name; None for what is none, and for an agency's, who holds the rights to a picture."""
    name = COMPANY.sub("", part)
    quoted = QUOTED.match(name)
    name = quoted["name"] if quoted else name
    if "://" in name or agency().fullmatch(re.split("[/|]", name)[0].strip()):
        return None
    if (name[:2].islower() and not HOST_LIKE.fullmatch(name)) or name.endswith(("&", "+")):
        return None
    return name if 2 <= len(name) <= LONGEST_NAME and len(name.split()) <= NAME_WORDS else None
