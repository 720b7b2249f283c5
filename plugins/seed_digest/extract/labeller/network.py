"""The network that labels lines: convolutions over the lines of a page, with growing gaps, run in NumPy.

A temporal convolutional network (Bai, Kolter, Koltun 2018, arXiv:1803.01271) over lines instead of time: each layer
sees three lines, set apart twice as far as in the layer before, so that the last sees the whole page; the page's mean
and maximum are added for every line. Several such networks that were trained from other beginnings are asked together
and their answers averaged: they err less than each. Trained by desk/training, which has the same for PyTorch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

Values = NDArray[np.float32]
GAPS = (1, 2, 4, 8, 16, 32, 64)
# Standardised features are held within so many deviations.
MOST_DEVIATIONS = 5.0
NORM_EPSILON = 1e-5
OUTPUTS = ("text", "title", "standfirst")
"""What a line may be: of each the network says how likely it is. The last two are never text."""


class View(StrEnum):
    """What the labeller sees of a page: lines of text, blocks of markup, or these with what the main-content extractor
    keeps of them. There is a network for each.
    """

    BARE = "bare"
    MARKED = "marked"
    ADVISED = "advised"


Networks = Mapping["View", "Network"]


@dataclass(frozen=True, slots=True)
class Layer:
    """One convolution: scale and shift of its norm, (members, width); weights (members, 3 * width, width) of the line
    above, the line, the line below; bias (members, width)."""

    scale: Values
    shift: Values
    weights: Values
    bias: Values


@dataclass(frozen=True, slots=True)
class Network:
    """Trained weights of all members. mean, deviation: of the features, the same for all.

    Matrices are (members, inputs, outputs), biases (members, outputs); out has OUTPUTS.
    """

    mean: Values
    deviation: Values
    entry: Values
    entry_bias: Values
    layers: tuple[Layer, ...]
    whole: Values
    whole_bias: Values
    out: Values
    out_bias: Values

    def probabilities(self, features: Values) -> Values:
        """(lines, features) -> (lines, OUTPUTS), for each line how likely it is each of these: the members' mean."""
        limit = MOST_DEVIATIONS
        seen = np.clip((features - self.mean) / self.deviation, -limit, limit)
        hidden = np.maximum(seen @ self.entry + self.entry_bias[:, None], 0)
        for gap, layer in zip(GAPS, self.layers, strict=True):
            hidden += np.maximum(around(normed(hidden, layer), gap) @ layer.weights + layer.bias[:, None], 0)
        page = np.concatenate([hidden.mean(axis=1, keepdims=True), hidden.max(axis=1, keepdims=True)], axis=2)
        hidden += np.maximum(page @ self.whole + self.whole_bias[:, None], 0)
        odds = hidden @ self.out + self.out_bias[:, None]
        return np.asarray((1.0 / (1.0 + np.exp(-odds))).mean(axis=0), np.float32)


def normed(hidden: Values, layer: Layer) -> Values:
    """Each line's values with mean 0 and variance 1, scaled and shifted (Ba, Kiros, Hinton 2016)."""
    centred = hidden - hidden.mean(axis=2, keepdims=True)
    variance = (centred * centred).mean(axis=2, keepdims=True)
    scaled = centred / np.sqrt(variance + NORM_EPSILON) * layer.scale[:, None]
    return np.asarray(scaled + layer.shift[:, None], np.float32)


def around(values: Values, gap: int) -> Values:
    """(members, lines, width) -> (members, lines, 3 * width): each line's values beside those of the lines so far above
    and below, zeros where there is none."""
    members, size, width = values.shape
    beside = np.zeros((members, size, 3 * width), np.float32)
    beside[:, :, width : 2 * width] = values
    if gap < size:
        beside[:, gap:, :width] = values[:, :-gap]
        beside[:, :-gap, 2 * width :] = values[:, gap:]
    return beside


@cache
def shipped() -> Networks:
    """The networks that ship with the package.

    From here on NumPy multiplies with one thread: for matrices of this size a second one only waits, which doubled the
    time of the processor; documents are read side by side by processes.
    """
    threadpool_limits(limits=1, user_api="blas")
    folder = files(__package__) / "models"
    return {view: load((folder / f"{view}.npz").read_bytes()) for view in View}


def load(content: bytes) -> Network:
    """A network from a file's bytes. ValueError where it holds other arrays than a network has."""
    with np.load(BytesIO(content), allow_pickle=False) as file:
        arrays = {name: np.asarray(file[name], np.float32) for name in file.files}
    return from_arrays(arrays)


def from_arrays(arrays: Mapping[str, Values]) -> Network:
    """A network from named arrays."""
    try:
        layers = tuple(
            Layer(*(arrays[f"layer {gap} {part}"] for part in ("scale", "shift", "weights", "bias"))) for gap in GAPS
        )
        return Network(
            mean=arrays["mean"],
            deviation=arrays["deviation"],
            entry=arrays["entry"],
            entry_bias=arrays["entry bias"],
            layers=layers,
            whole=arrays["whole"],
            whole_bias=arrays["whole bias"],
            out=arrays["out"],
            out_bias=arrays["out bias"],
        )
    except KeyError as error:
        raise ValueError(f"no network: the array {error} is missing") from error
