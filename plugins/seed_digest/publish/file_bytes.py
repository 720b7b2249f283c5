"""Text and JSON as the bytes of a file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any


def as_bytes(text: str) -> bytes:
    """UTF-8. A lone surrogate, of a file's name that is no UTF-8, becomes an escape that JSON knows."""
    return text.encode("utf-8", "backslashreplace")


def json_bytes(value: Mapping[str, Any] | Sequence[Any]) -> bytes:
    """JSON with a line for each key, and for each row of a list: light, and yet to be read and compared by lines."""
    if isinstance(value, Mapping):
        return as_bytes(block("{}", [f"{as_json(key)}: {body(one)}" for key, one in value.items()]) + "\n")
    return as_bytes(body(value) + "\n")


def body(value: Any) -> str:
    """A value of a file: a list by its rows."""
    return block("[]", [as_json(one) for one in value]) if isinstance(value, list | tuple) and value else as_json(value)


def block(marks: str, rows: Sequence[str]) -> str:
    """Rows between marks, each on a line of its own."""
    return f"{marks[0]}\n" + ",\n".join(rows) + f"\n{marks[1]}"


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
