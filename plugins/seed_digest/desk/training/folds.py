"""Cross-validation: which part a page belongs to, and the models that have not seen its part.

All pages of one host are in one part: pages of one layout tell of each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from ...digest.stories.signs import Weights
from ...digest.stories.signs import read_weights as read_story_weights
from ...extract.headlines import read_weights
from ...extract.labeller.network import Network, View, load

FOLDS = 5
HOSTS_OF_A_COUNTRY = ("co", "com", "org", "net", "gov", "ac")


def fold_of(url: str) -> int:
    """The part of a page's host."""
    return part_of(host(url))


def story_fold(kin: str) -> int:
    """The part of a labelled pair, and of all that share a text with it. kin: the first of them."""
    return part_of(kin)


def part_of(name: str) -> int:
    return int.from_bytes(sha256(name.encode()).digest()[:4], "big") % FOLDS


def host(url: str) -> str:
    """The registered part of a host, nearly: 'news.example.co.uk' -> 'example.co.uk'."""
    names = (urlsplit(url if "//" in url else f"//{url}").hostname or url).lower().split(".")
    size = 3 if len(names) > 2 and names[-2] in HOSTS_OF_A_COUNTRY else 2
    return ".".join(names[-size:])


@dataclass(frozen=True, slots=True)
class FoldModels:
    """The models left out of one part each, as `invoke train` writes them. folder: where they lie."""

    folder: Path
    loaded: dict[tuple[View, int], Network] = field(default_factory=dict)
    weights: dict[int, Mapping[str, float]] = field(default_factory=dict)

    def of(self, view: View, url: str) -> Network:
        """The model that has seen no page of this page's host. OSError where it is not there."""
        part = view, fold_of(url)
        if part not in self.loaded:
            self.loaded[part] = load(file_of(self.folder, *part).read_bytes())
        return self.loaded[part]

    def titles(self, url: str) -> Mapping[str, float]:
        """The weights of a headline's signs that were learned without this page's host. OSError as above."""
        part = fold_of(url)
        if part not in self.weights:
            self.weights[part] = read_weights(title_file(self.folder, part).read_text(encoding="utf-8"))
        return self.weights[part]

    def stories(self, fold: int) -> Weights:
        """The weights of a story's signs that were learned without a part of the pairs. OSError as above."""
        return read_story_weights(story_file(self.folder, fold).read_text(encoding="utf-8"))


def story_file(folder: Path, fold: int) -> Path:
    """Where the weights of a story's signs lie that were learned without a part of the pairs."""
    return folder / f"stories-without-{fold}.toml"


def title_file(folder: Path, fold: int) -> Path:
    """Where the weights of a headline's signs lie that were learned without a part of the pages."""
    return folder / f"titles-without-{fold}.toml"


def file_of(folder: Path, view: View, fold: int) -> Path:
    """Where the model of a part lies."""
    return folder / f"{view}-without-{fold}.npz"
