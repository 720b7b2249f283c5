"""`invoke serve`: the site on this machine, built again and reloaded on every change."""

from __future__ import annotations

import multiprocessing
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

from ..errors import SeedDigestError, UsageError
from ..publish.build import BuildOptions, build
from ..settings import Settings
from .report import summary
from .terminal import say

HOST = "127.0.0.1"
HIGHEST_PORT = 65535


@dataclass(frozen=True, slots=True)
class Serving:
    """What is built and served, and the folders and files whose change calls for a build."""

    settings: Settings
    options: BuildOptions
    watched: tuple[Path, ...]
    port: int


def address(port: int) -> str:
    """Where the site is seen, without a slash at the end."""
    return f"http://{HOST}:{port}"


def serve(serving: Serving) -> None:
    """Build, then serve until interrupted. A later build that fails is told, and the old pages stay.

    UsageError where the port is not to be had or the first build fails (its own line has said why).
    """
    from livereload import Server

    check_port(serving.port)
    if not rebuild(serving):
        raise UsageError("there is nothing to serve")
    server = Server()
    for path in serving.watched:
        server.watch(str(path), lambda: rebuild(serving), ignore=is_no_source)
    say("stop with Ctrl+C")
    try:
        server.serve(root=str(serving.options.output), host=HOST, port=serving.port)
    except OSError as error:
        raise UsageError(f"--port {serving.port}: {error.strerror}") from error


def check_port(port: int) -> None:
    """UsageError where nothing can be served at a port: better before the build than after."""
    with socket.socket() as trial:
        # As the server will: a port that was given up a moment ago is free.
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError as error:
            raise UsageError(f"--port {port}: {error.strerror}") from error


def is_no_source(path: str) -> bool:
    """What Python and editors leave behind calls for no build."""
    name = Path(path).name
    return "__pycache__" in path or name.startswith(".") or name.endswith("~")


def rebuild(serving: Serving) -> bool:
    """One build in a fresh process: Python keeps the code that it has loaded, and Pelican the warnings it has given."""
    process = multiprocessing.get_context("spawn").Process(target=make_pages, args=(serving,))
    process.start()
    process.join()
    return process.exitcode == 0


def make_pages(serving: Serving) -> None:
    """The work of that process: one line tells how it went."""
    try:
        say(f"built {summary(build(serving.settings, serving.options))}")
    except SeedDigestError as error:
        say(str(error))
        sys.exit(2)
