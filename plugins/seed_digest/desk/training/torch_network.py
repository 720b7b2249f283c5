"""The network of extract/labeller/network.py for PyTorch: the same sums, with gradients."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from ...extract.labeller.network import GAPS, MOST_DEVIATIONS, OUTPUTS

LEAST_DEVIATION = 1e-2


class LineNetwork(nn.Module):  # type: ignore[misc]  # PyTorch is there only where one trains
    """Convolutions over lines. width: of the hidden layers. dropout: share of values left out in training."""

    def __init__(self, features: NDArray[np.float32], width: int, dropout: float) -> None:
        super().__init__()
        self.register_buffer("mean", torch.from_numpy(features.mean(axis=0)))
        self.register_buffer("deviation", torch.from_numpy(np.maximum(features.std(axis=0), LEAST_DEVIATION)))
        self.dropout = nn.Dropout(dropout)
        self.entry = nn.Linear(features.shape[1], width)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in GAPS)
        self.layers = nn.ModuleList(nn.Conv1d(width, width, 3, padding=gap, dilation=gap) for gap in GAPS)
        self.whole = nn.Linear(2 * width, width)
        self.out = nn.Linear(width, len(OUTPUTS))

    def forward(self, features: Tensor, present: Tensor) -> Tensor:
        """(pages, lines, features), (pages, lines) with 1 for each line there is -> logits (pages, lines, OUTPUTS)."""
        scaled = ((features - self.mean) / self.deviation).clamp(-MOST_DEVIATIONS, MOST_DEVIATIONS)
        there = present[..., None]
        hidden = self.dropout(functional.relu(self.entry(scaled)))
        for norm, layer in zip(self.norms, self.layers, strict=True):
            seen = (norm(hidden) * there).transpose(1, 2)
            hidden = hidden + self.dropout(functional.relu(layer(seen).transpose(1, 2)))
        mean = (hidden * there).sum(1) / there.sum(1)
        most = hidden.masked_fill(there == 0, -torch.inf).amax(1)
        hidden = hidden + functional.relu(self.whole(torch.cat([mean, most], 1)))[:, None]
        return self.out(self.dropout(hidden))

    def arrays(self) -> dict[str, NDArray[np.float16]]:
        """The weights as network.py reads them, in half precision."""
        found = {
            "mean": self.mean, "deviation": self.deviation,
            "entry": self.entry.weight.T, "entry bias": self.entry.bias,
            "whole": self.whole.weight.T, "whole bias": self.whole.bias,
            "out": self.out.weight.T, "out bias": self.out.bias,
        }  # fmt: skip
        for gap, norm, layer in zip(GAPS, self.norms, self.layers, strict=True):
            found[f"layer {gap} scale"], found[f"layer {gap} shift"] = norm.weight, norm.bias
            # (outputs, inputs, above | line | below) -> (above, line, below; inputs) by outputs
            found[f"layer {gap} weights"] = layer.weight.permute(2, 1, 0).reshape(-1, layer.weight.shape[0])
            found[f"layer {gap} bias"] = layer.bias
        return {name: value.detach().numpy().astype(np.float16) for name, value in found.items()}
