"""How the network learns: which lines weigh how much, in which order, for how long."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from ...extract.labeller.network import OUTPUTS, load
from .gold import Pupil
from .torch_network import LineNetwork

# Of each set, what a page of it weighs: one counts pictures' captions to the text, two are small and of the kind that
# people save.
SET_WEIGHTS = {"aeb": 1.0, "moz": 0.4, "traf": 1.0, "dates": 1.0, "corpus": 2.5, "written": 2.5}
LONGEST_PAGE = 500
PAGES_A_STEP = 12
MOST_WORDS = 80.0
MOST_APART = 0.05
OF_FEATURES = frozenset({"mean", "deviation"})


@dataclass(frozen=True, slots=True)
class Course:
    """The settings of one training. seeds: of each member's beginning and order of pages."""

    width: int = 48
    rounds: int = 10
    rate: float = 4e-3
    decay: float = 0.01
    dropout: float = 0.2
    average: float = 0.99
    seeds: tuple[int, ...] = (7, 8)


def fit(pages: Sequence[Pupil], course: Course) -> dict[str, NDArray[np.float16]]:
    """The weights of all members, learned from some pages; the same for the same pages and course."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    members = [fit_member(pages, course, seed) for seed in course.seeds]
    found = together([member.arrays() for member in members])
    check_same(members, found, pages[0])
    return found


def together(members: Sequence[dict[str, NDArray[np.float16]]]) -> dict[str, NDArray[np.float16]]:
    """The arrays of all members, one upon the other; what is of the features is the same for all."""
    first = members[0]
    return {
        name: first[name] if name in OF_FEATURES else np.stack([member[name] for member in members]) for name in first
    }


def fit_member(pages: Sequence[Pupil], course: Course, seed: int) -> LineNetwork:
    """One network, ready to be asked."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    network = LineNetwork(np.vstack([page.features for page in pages]), course.width, course.dropout)
    steps = course.rounds * -(-len(pages) // PAGES_A_STEP)
    optimiser = torch.optim.AdamW(network.parameters(), course.rate, weight_decay=course.decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, course.rate, total_steps=steps)
    averaged = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(course.average))
    network.train()
    for _ in range(course.rounds):
        for features, targets, present, weights in batches(pages, chance):
            losses = functional.binary_cross_entropy_with_logits(network(features, present), targets, reduction="none")
            loss = (losses * weights).sum() / weights.sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            averaged.update_parameters(network)
    trained: LineNetwork = averaged.module.eval()
    return trained


def check_same(members: Sequence[LineNetwork], arrays: dict[str, NDArray[np.float16]], page: Pupil) -> None:
    """RuntimeError where NumPy, in half precision, says something else of a page than PyTorch that trained."""
    features = torch.from_numpy(page.features)[None]
    with torch.no_grad():
        answers = [torch.sigmoid(one(features, torch.ones(features.shape[:2])))[0].numpy() for one in members]
    trained = np.mean(answers, axis=0)
    apart = float(np.abs(load(file_content(arrays)).probabilities(page.features) - trained).max())
    if apart > MOST_APART:
        raise RuntimeError(f"the network in NumPy differs by {apart:.3f} from the one that was trained")


def batches(pages: Sequence[Pupil], chance: random.Random) -> Iterator[tuple[Tensor, ...]]:
    """Pages of like length together, in an order of chance."""
    order = sorted(range(len(pages)), key=lambda index: len(pages[index].words) + 60 * chance.random())
    groups = [order[at : at + PAGES_A_STEP] for at in range(0, len(order), PAGES_A_STEP)]
    chance.shuffle(groups)
    for group in groups:
        yield stacked([(pages[index], window(pages[index], chance)) for index in group])


def window(page: Pupil, chance: random.Random) -> tuple[int, int]:
    """The lines of a page to learn from this time: all, of a very long one a part."""
    size = len(page.words)
    if size <= LONGEST_PAGE:
        return 0, size
    start = chance.randrange(size - LONGEST_PAGE + 1)
    return start, start + LONGEST_PAGE


def stacked(chosen: Sequence[tuple[Pupil, tuple[int, int]]]) -> tuple[Tensor, ...]:
    """(features, targets, present, weights), each page filled up to the longest."""
    longest = max(stop - start for _, (start, stop) in chosen)
    features = np.zeros((len(chosen), longest, chosen[0][0].features.shape[1]), np.float32)
    present = np.zeros((len(chosen), longest), np.float32)
    targets, weights = (np.zeros((len(chosen), longest, len(OUTPUTS)), np.float32) for _ in range(2))
    for row, (page, (start, stop)) in enumerate(chosen):
        size = stop - start
        features[row, :size] = page.features[start:stop]
        targets[row, :size] = page.gold.targets[start:stop]
        present[row, :size] = 1.0
        weights[row, :size] = line_weights(page)[start:stop]
    return tuple(map(torch.from_numpy, (features, targets, present, weights)))


def line_weights(page: Pupil) -> NDArray[np.float64]:
    """(lines, OUTPUTS). Long lines weigh more; pages of many lines hardly: a page counts as one in the score."""
    weights = (np.sqrt(np.minimum(page.words, MOST_WORDS) + 1.0) + 0.5) * SET_WEIGHTS[page.name]
    return np.asarray((weights / np.sqrt(weights.sum()))[:, None] * page.gold.known, float)


def file_content(arrays: dict[str, NDArray[np.float16]]) -> bytes:
    """The arrays as the bytes of an .npz file: no pickle, no time of writing."""
    out = BytesIO()
    np.savez(out, **arrays)  # type: ignore[arg-type]  # the names have spaces; the stub wants keywords
    return out.getvalue()
