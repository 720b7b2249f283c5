"""Numbers of things in words."""

from __future__ import annotations


def number_of(number: int, noun: str) -> str:
    """'1 mention', '2 mentions'."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
