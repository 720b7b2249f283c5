"""A site in a folder, served on loopback under a subpath, as project pages of a code host are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

SUBPATH = "/repo/"
KIND = re.compile(r'<body class="kind-([a-z]+)"')


@dataclass(frozen=True, slots=True)
class Served:
    """A site that is being served. root: its address, with a slash at the end."""

    folder: Path
    root: str

    def pages(self) -> list[str]:
        """The addresses of all pages, in order."""
        return [self.root + path.relative_to(self.folder).as_posix() for path in sorted(self.folder.rglob("*.html"))]

    def kinds(self) -> dict[str, str]:
        """One page of every kind: the one with the most to show."""
        largest: dict[str, Path] = {}
        for path in sorted(self.folder.rglob("*.html")):
            match = KIND.search(path.read_text(encoding="utf-8"))
            kind = match[1] if match else f"unmarked {path.name}"
            if kind not in largest or path.stat().st_size > largest[kind].stat().st_size:
                largest[kind] = path
        return {kind: self.root + path.relative_to(self.folder).as_posix() for kind, path in largest.items()}


class SubpathHandler(SimpleHTTPRequestHandler):
    """Serves a folder under SUBPATH and nothing beside it; missing addresses get the site's own page."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(SUBPATH):
            return str(Path(self.directory) / "nothing stands beside the subpath")
        return super().translate_path(path.removeprefix(SUBPATH.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not self.path.startswith(SUBPATH) or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: a failing test says what it needs to."""


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """Serve a folder until the end of the block."""

    def handler(*args: Any) -> SubpathHandler:
        return SubpathHandler(*args, directory=str(folder))

    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Served(folder, f"http://127.0.0.1:{server.server_port}{SUBPATH}")
        finally:
            server.shutdown()
