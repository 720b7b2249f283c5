"""The golden site: three tiny seeds, one digest; the text of every page, small enough to read.

After a change that is meant, write it anew and read the difference: `UPDATE_GOLDEN=1 pytest tests/site/test_golden.py`.
"""

from __future__ import annotations

import os
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from sample import ROOT

from seed_digest.publish.build import BuildOptions, build
from seed_digest.settings import Settings

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "index.html", "digests/pilots.html", "tags/anna-vogel.html", "people/index.html", "dates/index.html",
    "undated/index.html", "build.html",
}  # fmt: skip


def text_of(page: Path) -> str:
    """The words of a page's main part, a block a line, each link with where it goes."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
    main = soup.find("main")
    assert isinstance(main, Tag), page
    for link in main.find_all("a"):
        link.append(f" <{link['href']}>")
    lines = (" ".join(line.split()) for line in main.get_text("\n").split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def golden_name(name: str) -> str:
    return name.replace("/", "_").replace(".html", ".txt")


def test_the_golden_site(tmp_path: Path) -> None:
    content = GOLDEN / "content"
    output = tmp_path / "output"
    build(Settings(GOLDEN / "seeds", content), BuildOptions(ROOT / "pelicanconf.py", output))
    articles = {
        path.relative_to(output).as_posix() for part in ("articles", "raw") for path in (output / part).glob("*")
    }
    found = {golden_name(name): text_of(output / name) for name in PAGES | articles}
    expected = GOLDEN / "expected"
    if os.environ.get("UPDATE_GOLDEN"):
        expected.mkdir(exist_ok=True)
        for old in expected.iterdir():
            old.unlink()
        for name, text in found.items():
            (expected / name).write_text(text, encoding="utf-8")
    assert found.keys() == {path.name for path in expected.iterdir()}
    for name, text in sorted(found.items()):
        assert text == (expected / name).read_text(encoding="utf-8"), name
