"""From the command line to the options of a run: what is not given comes from the site's configuration."""

from __future__ import annotations

import os
import re
import runpy
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..publish.options import run_settings
from ..settings import Settings

MOST_JOBS = 1000


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line says; '' where it says nothing. Paths are relative to where the command was given.

    configuration: the site's configuration (publishconf.py), which holds the rest.
    """

    configuration: Path
    seeds: str = ""
    content: str = ""
    output: str = ""
    jobs: str = ""


def settings_of(order: Order) -> Settings:
    """The options of the extraction. Without a word on jobs: one for each processor.

    UsageError where their number is none.
    """
    configured = read(order.configuration)
    jobs = whole_number("--jobs", order.jobs or "0", 0, MOST_JOBS)
    jobs = jobs or whole_number("SEED_DIGEST_JOBS", str(configured.get("SEED_DIGEST_JOBS", 0)), 0, MOST_JOBS)
    settings = run_settings(configured)
    home = order.configuration.parent
    return replace(
        settings,
        seeds=Path(order.seeds) if order.seeds else home / settings.seeds,
        content=Path(order.content) if order.content else home / settings.content,
        jobs=jobs or os.cpu_count() or 1,
    )


def output_of(order: Order) -> Path:
    """The folder of the built site."""
    return Path(order.output) if order.output else order.configuration.parent / read(order.configuration)["OUTPUT_PATH"]


def whole_number(name: str, text: str, least: int, most: int) -> int:
    """A number from the command line or the configuration. UsageError where it is none, or out of bounds."""
    number = int(text) if re.fullmatch(r"[+-]?[0-9]{1,9}", text.strip()) else None
    if number is None or not least <= number <= most:
        raise UsageError(f"{name}: {text!r} is no whole number from {least} to {most}")
    return number


def read(configuration: Path) -> Mapping[str, Any]:
    """The configuration's settings. UsageError where there is none, or it is no Python that runs."""
    try:
        return runpy.run_path(str(configuration))
    except (OSError, SyntaxError, NameError, ImportError) as error:
        raise UsageError(f"{configuration.name}: {error}") from error
