"""From the command line to the options of a run: what is not given comes from the site's configuration."""

from __future__ import annotations

import os
import runpy
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..publish.options import run_settings
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line says; '' and 0 where it says nothing. Paths are relative to where the command was given.

    configuration: the site's configuration (publishconf.py), which holds the rest.
    """

    configuration: Path
    seeds: str = ""
    content: str = ""
    output: str = ""
    jobs: int = 0


def settings_of(order: Order) -> Settings:
    """The options of the extraction. Without a word on jobs: one for each processor."""
    configured = read(order.configuration)
    settings = run_settings(configured)
    home = order.configuration.parent
    return replace(
        settings,
        seeds=Path(order.seeds) if order.seeds else home / settings.seeds,
        content=Path(order.content) if order.content else home / settings.content,
        jobs=order.jobs or int(configured.get("SEED_DIGEST_JOBS", 0)) or os.cpu_count() or 1,
    )


def output_of(order: Order) -> Path:
    """The folder of the built site."""
    return Path(order.output) if order.output else order.configuration.parent / read(order.configuration)["OUTPUT_PATH"]


def read(configuration: Path) -> Mapping[str, Any]:
    """The configuration's settings. UsageError where there is none, or it is no Python that runs."""
    try:
        return runpy.run_path(str(configuration))
    except (OSError, SyntaxError, NameError, ImportError) as error:
        raise UsageError(f"{configuration.name}: {error}") from error
