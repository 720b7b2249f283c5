"""What tomllib cannot read, in the maintainer's words: the line, what is wrong there, what would be right."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass

MESSAGE = re.compile(r"(?P<what>.*?) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", re.DOTALL)
WORD = re.compile(r"[^\W\d_][^,\]}#\"'=]{0,40}")
KEY = re.compile(r"\s*(?P<key>[\w-]{1,40})\s*:")
TRUTH = re.compile(r"(?:true|false|yes|no|on|off)\b", re.IGNORECASE)
CURLY = "“”„«»‘’‚"
STATEMENT = 'a line is key = "text", a [heading] or a # comment'


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file cannot be read. line: the whole of it. rest: what stands there from the fault on."""

    line: str
    rest: str


def fault(text: str, error: tomllib.TOMLDecodeError) -> str:
    """'line 3 is not TOML: …', with what would be right where that is known."""
    match = MESSAGE.fullmatch(str(error))
    if match is None:
        return f"is not TOML: {error}"
    what = match["what"][:1].lower() + match["what"][1:]
    if match["line"] is None:
        return f"is not TOML: {what} at its end{hint(what, Place('', ''))}"
    number, column = int(match["line"]), int(match["column"])
    line = text.replace("\r\n", "\n").split("\n")[number - 1]
    return f"line {number} is not TOML: {what}{hint(what, Place(line, line[column - 1 :]))}"


def hint(what: str, place: Place) -> str:
    """'; …' of the first row that knows a message, '' where none does."""
    found = (mend(place) for begin, mend in MENDS if what.startswith(begin))
    return next((f"; {one}" for one in found if one), "")


def of_value(place: Place) -> str:
    """What a value that is none was meant to be."""
    if not place.rest.strip():
        return "a value is missing"
    if place.rest[0] in CURLY:
        return f"the quotes of TOML are straight: \" or ', not {place.rest[0]}"
    if TRUTH.match(place.rest):
        return "true and false stand in lower case, without quotes"
    word = WORD.match(place.rest)
    return f'a text stands in quotes: "{word[0].strip()}"' if word else "a text stands in quotes"


def of_statement(place: Place) -> str:
    """What a line was meant to be that is neither key and value nor a heading."""
    key = KEY.match(place.line)
    return f'TOML has = behind a key: {key["key"]} = "…"' if key else STATEMENT


def always(words: str) -> Callable[[Place], str]:
    """A hint that is the same wherever it stands."""
    return lambda _: words


TWICE = always("this key or [heading] stands twice in the file: keep one")
# How tomllib's message begins -> what would be right.
MENDS: tuple[tuple[str, Callable[[Place], str]], ...] = (
    ("invalid value", of_value),
    ("expected '=' after a key", of_statement),
    ("invalid statement", of_statement),
    ("expected newline or end of document", always(f"a text stands in quotes; {STATEMENT}")),
    ("unescaped '\\'", always("a pattern stands in single quotes: '\\d+'")),
    ("illegal character '\\n'", always('the quote is not closed; a text of several lines stands in """ … """')),
    ("illegal character '\\r'", always('the quote is not closed; a text of several lines stands in """ … """')),
    ("cannot overwrite a value", TWICE),
    ("cannot declare", TWICE),
    ("duplicate inline table key", TWICE),
    ("unclosed array", always("a list ends with ], with a comma between its items")),
    ("unclosed inline table", always("a table in { } ends with }, with a comma between its keys")),
    ("unterminated string", always("a quote is not closed")),
    ("expected \"'", always("a quote is not closed")),
    ("expected ']", always("a [heading] ends as it begins, with as many ]")),
    ("invalid initial character", always("a table in { } stands on one line")),
)
