"""Web addresses, as strangers write them: read without ever raising."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


def split_address(text: str) -> SplitResult | None:
    """The parts of a whole http(s) address; None for anything else."""
    try:
        parts = urlsplit(text)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return parts if is_web else None


def is_web_address(text: str) -> bool:
    """True for a whole http(s) address."""
    return split_address(text) is not None


def host_of(text: str) -> str:
    """The host of an address in lower case, without 'www.'; '' for what is none."""
    parts = split_address(text)
    return (parts.hostname or "").lower().removeprefix("www.") if parts else ""


def path_of(text: str) -> str:
    """The path of an address; '' for what is none."""
    parts = split_address(text)
    return parts.path if parts else ""


def country_of(text: str) -> str:
    """The country in whose domain an address is, as 'UK'; '' where it is in none."""
    domain = host_of(text).rpartition(".")[2]
    return domain.upper() if len(domain) == 2 else ""
