"""A build: check everything, read the seeds, run Pelican into a staging folder, take the output's place, report."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import SeedDigestError, UsageError
from ..facts.facts import load_facts
from ..settings import Settings
from .reading import Read
from .report import BuildReport, make_report
from .staging import check_place, staged

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Where a site is built, and how.

    configuration: pelicanconf.py or publishconf.py. output: the folder to make. siteurl: in place of the
    configuration's. relax_policy: let the pages run the reload script of a server on this machine.
    """

    configuration: Path
    output: Path
    siteurl: str | None = None
    relax_policy: bool = False


def build(
    settings: Settings,
    options: BuildOptions,
    progress: Progress | None = None,
    waiting: Callable[[], None] | None = None,
) -> BuildReport:
    """Build the site. UsageError and FactsError come before anything is touched; the old site stays until the end.

    progress: called with the documents read and their number. waiting: called where another build goes first.
    """
    from ..flow import read_corpus

    check_place(options.output, (settings.seeds, settings.content))
    if not settings.seeds.is_dir():
        raise UsageError(f"{settings.seeds}: there is no such seeds folder")
    facts = load_facts(settings.content)
    read_configuration(settings, options)
    return publish(Read(facts, read_corpus(settings, facts, progress)), settings, options, waiting)


def publish(
    read: Read, settings: Settings, options: BuildOptions, waiting: Callable[[], None] | None = None
) -> BuildReport:
    """Build the site of a corpus that is read already. Errors and `waiting` as for `build`."""
    place = check_place(options.output, (settings.seeds, settings.content))
    pelican = read_configuration(settings, options)
    with staged(place, waiting) as folder:
        run_pelican({**pelican, "OUTPUT_PATH": str(folder), "SEED_DIGEST_READ": read})
    return make_report(read.corpus, read.facts.corrections, str(pelican["SITEURL"]).rstrip("/"))


def read_configuration(settings: Settings, options: BuildOptions) -> dict[str, Any]:
    """Pelican's settings for this build, checked. UsageError where the configuration is absent or wrong."""
    from pelican.settings import read_settings

    from .options import site_options

    if not options.configuration.is_file():
        raise UsageError(f"{options.configuration}: there is no such configuration")
    given: dict[str, Any] = {
        "PATH": str(settings.content.absolute()),
        "OUTPUT_PATH": str(options.output.absolute()),
        "DELETE_OUTPUT_DIRECTORY": False,
        "SEED_DIGEST_RELAX_CSP": options.relax_policy,
    }
    if options.siteurl is not None:
        given["SITEURL"] = options.siteurl.rstrip("/")
    pelican = dict(read_settings(str(options.configuration), override=given))
    site_options(pelican)
    return pelican


def run_pelican(settings: dict[str, Any]) -> None:
    """Run Pelican in this process. SeedDigestError where it logs an error: it would go on without the page."""
    from pelican import Pelican

    with errors_are_fatal() as messages:
        try:
            Pelican(settings).run()
        except RuntimeError as error:
            if not messages:
                raise
            raise SeedDigestError(f"Pelican: {messages[-1]}") from error


@contextmanager
def errors_are_fatal() -> Iterator[list[str]]:
    """Within, an error that Pelican logs is raised and its message kept; its own report of success is mute."""
    from pelican import log

    before, mute = log.FatalLogger.fatal_lvl, log.console.quiet
    collector = Collector()
    log.FatalLogger.fatal_lvl, log.console.quiet = logging.ERROR, True
    logging.getLogger().addHandler(collector)
    try:
        yield collector.messages
    finally:
        logging.getLogger().removeHandler(collector)
        log.FatalLogger.fatal_lvl, log.console.quiet = before, mute


class Collector(logging.Handler):
    """Keeps the messages of errors."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
