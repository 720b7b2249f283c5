"""NAME.meta.toml beside a document: what the maintainer knows of it that it does not say."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from ..edtf import WITH_YEAR, parse_edtf
from ..errors import FactsError
from ..facts.complaints import likest
from ..facts.loading import name_of, nearest, read_toml
from ..model import Metadata

SIDECAR = ".meta.toml"
SIDECAR_KEYS = frozenset({"url", "captured"})
# Where TOML allows a space ISO 8601 has a T; and a machine's stamp goes on beyond the second.
SPACE = re.compile(r"(?<=\d\d) (?=\d\d:)")
FRACTION = re.compile(r"(?<=:\d\d)\.\d+")
# Of so many sidecars without a document the nearest name is looked for: that takes time in a large folder.
FEW = 10
CAPTURED_FORMS = f"{WITH_YEAR} or 2025-08-01/2025-08-06 (between the two)"


def load_sidecar(path: Path, seeds: Path) -> Metadata:
    """NAME.txt.meta.toml or NAME.meta.toml beside the seed, where there is one. FactsError where it is broken."""
    found = [one for one in dict.fromkeys((path.name, path.stem)) if is_file(path.with_name(one + SIDECAR))]
    if not found:
        return Metadata(witness="sidecar")
    sidecar = path.with_name(found[0] + SIDECAR)
    name = name_of(sidecar, seeds)
    if len(found) > 1 and not is_of_another(path):
        other = name_of(path.with_name(found[1] + SIDECAR), seeds)
        raise FactsError(name, f"folder: {other} is a sidecar of {path.name} too; keep one of the two")
    table = read_toml(sidecar, seeds)
    unknown = sorted(set(table) - SIDECAR_KEYS)
    if unknown:
        raise FactsError(name, f"unknown key {unknown[0]!r}{nearest(unknown[0], SIDECAR_KEYS)}")
    return Metadata(url=sidecar_url(table, name), captured=sidecar_captured(table, name), witness="sidecar")


def is_file(path: Path) -> bool:
    """Path.is_file, False for a name too long to be one of a file."""
    return os.path.isfile(path)  # noqa: PTH113 - Path.is_file raises for such a name


def is_of_another(path: Path) -> bool:
    """True where the sidecar of the shorter name is that of another document, which has no longer one of its own."""
    return any(
        one.stem == path.stem and one.name != path.name and not is_file(one.with_name(one.name + SIDECAR))
        for one in path.parent.iterdir()
        if one.is_file()
    )


def sidecar_url(table: Mapping[str, object], name: str) -> str | None:
    """The address. FactsError where it is none of the web."""
    url = table.get("url")
    if url is not None and not str(url).startswith(("http://", "https://")):
        raise FactsError(name, f"url: {url!r} does not begin with http:// or https://")
    return None if url is None else str(url)


def sidecar_captured(table: Mapping[str, object], name: str) -> str | None:
    """The moment of capture in EDTF. FactsError where it is none, or has no year."""
    captured = table.get("captured")
    if captured is None:
        return None
    text = captured.isoformat() if isinstance(captured, datetime.date) else str(captured)
    stamp = SPACE.sub("T", FRACTION.sub("", text.strip())).replace("+00:00", "Z")
    try:
        found = parse_edtf(stamp, CAPTURED_FORMS)
    except ValueError as error:
        raise FactsError(name, f"captured: {error}") from error
    if found.year is None:
        raise FactsError(name, f"captured: {text!r} has no year; write it as {CAPTURED_FORMS}")
    return found.value


def idle_sidecars(place: str, sidecars: Iterable[str], read: Iterable[str], twins: Mapping[str, str]) -> Iterator[str]:
    """A line for each sidecar that speaks of no document.

    place: the seeds folder's name. sidecars, read: of the sidecars and of the seeds that were read the paths in it.
    twins: for each seed that is a copy of another one the path of that one.
    """
    owners = {name: seed for seed in (*twins, *read) for name in (without_suffix(seed), seed)}
    names = [one.removesuffix(SIDECAR) for one in sidecars]
    alone = sorted(one for one in names if one not in owners)
    for name in alone:
        meant = likest(name, owners) if len(alone) <= FEW else ""
        hint = f" ({meant})" if meant else "; name it after its document, or take it away"
        yield f"{place}/{name}{SIDECAR}: folder: there is no document {name!r}, so nothing is read from it{hint}"
    for name in sorted(one for one in names if owners.get(one) in twins):
        same = twins[owners[name]]
        why = f"{owners[name]} has the same bytes as {same}, so nothing is read from it"
        yield f"{place}/{name}{SIDECAR}: folder: {why}; name it {same}{SIDECAR}"


def without_suffix(seed: str) -> str:
    """'deep/a' of 'deep/a.txt'."""
    return PurePosixPath(seed).with_suffix("").as_posix()
