"""The address of the document itself: given beside it, in its metadata, by its layout, or printed on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..addresses import is_web_address, path_of
from ..language.writing import lower
from ..model import Certainty, Reason, Resolved, Role, Said
from .links import Link, choose, link
from .reading import Reading

WORD = re.compile(r"[a-z0-9]{4,}")
SLUG_SHARE = 0.5
ADDRESS_DAY = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[/-]?)(?P<month>\d\d)(?P=sep)(?P<day>\d\d)(?!\d)")
IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|mp4|css|js)(?:$|\?)", re.IGNORECASE)


def find_address(reading: Reading) -> Resolved[str] | None:
    """The most trusted address, None where there is none."""
    return choose(list(addresses(reading)), "url")


def addresses(reading: Reading) -> Iterator[Link]:
    """The document's own address: given beside it, in its metadata, or printed with words of its title."""
    if reading.correction and reading.correction.url:
        one = reading.correction
        yield link(
            "url",
            one.url or "",
            "correction",
            Certainty.CORRECTED,
            Reason(f"correction: {one.reason} ({one.source})", one.url),
        )
    if reading.metadata.url and is_web_address(reading.metadata.url):
        reason = Reason(f"given in the {reading.metadata.witness}", reading.metadata.url)
        yield link("url", reading.metadata.url, "metadata", Certainty.STATED, reason)
    for said in reading.metadata.of(Said.ADDRESS):
        yield link(
            "url", said.value, "metadata", Certainty.STATED, Reason(f"the page's metadata: {said.witness}", said.value)
        )
    for field in reading.layout:
        if field.name == "url" and is_web_address(field.value):
            yield link("url", field.value, "layout", Certainty(field.certainty), field.because)
    yield from printed(reading)


def printed(reading: Reading) -> Iterator[Link]:
    """Addresses that the page prints: with words of the title, right beside the title, or with the article's day."""
    from slugify import slugify

    words = set(WORD.findall(slugify(reading.title.value if reading.title else "")))
    beside, days = beside_title(reading), stamped_days(reading)
    for index, url in page_addresses(reading):
        number = reading.lines[index].number
        shared = words & set(WORD.findall(lower(path_of(url))))
        if words and len(shared) >= SLUG_SHARE * len(words):
            reason = Reason("an address printed on the page with the words of the title", url, number)
            yield link("url", url, "printed address", Certainty.STATED, reason)
        elif index in beside:
            reason = Reason("an address printed right beside the title", url, number)
            yield link("url", url, "address by the title", Certainty.INFERRED, reason)
        elif day_in(url) in days and reading.names.of_host(url):
            reason = Reason("an address of a known source, printed above the article, with its day", url, number)
            yield link("url", url, "address of the day", Certainty.INFERRED, reason)


def page_addresses(reading: Reading) -> Iterator[tuple[int, str]]:
    """(index, address) of each line that ends in the address of a page."""
    for index, (line, label) in enumerate(zip(reading.lines, reading.labels, strict=True)):
        url = line.text.split(" ")[-1]
        if label is not None and label.role is Role.LOCATOR and is_web_address(url) and not IMAGE.search(url):
            yield index, url


def beside_title(reading: Reading) -> frozenset[int]:
    """Indexes of the lines right above and below those of the title, as long as no article has begun."""
    filled = [index for index in range(reading.body.indexes[0]) if reading.lines[index].text]
    titles = frozenset(reading.title_lines)
    pairs = [*pairwise(filled)]
    above, below = {one for one, other in pairs if other in titles}, {other for one, other in pairs if one in titles}
    return frozenset(above | below)


def stamped_days(reading: Reading) -> frozenset[tuple[int, int, int]]:
    """The days of the stamps above the body, without those of lists."""
    found = set()
    for index in range(reading.body.indexes[0]):
        label, line = reading.labels[index], reading.lines[index]
        if label and label.role in (Role.DATE, Role.BYLINE) and not reading.is_listed(index):
            for time in reading.body.times(line.text, line.number):
                if time.date and time.date.year and time.date.month and time.date.day:
                    found.add((time.date.year, time.date.month, time.date.day))
    return frozenset(found)


def day_in(url: str) -> tuple[int, int, int] | None:
    """The day that an address bears: 20240305 or 2024/03/05."""
    match = ADDRESS_DAY.search(path_of(url))
    return (int(match["year"]), int(match["month"]), int(match["day"])) if match else None
