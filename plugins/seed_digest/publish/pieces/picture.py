"""The picture of a digest: its figures, and what is drawn where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What falls in one year, month or decade, and how it is called. events: those told as past; plans: the others."""

    label: str
    main: int
    mentions: int
    events: int
    plans: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of the picture, in its own units. kind: 'main', 'mention', 'event' or 'plan'."""

    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis with its text, in the picture's units."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PictureView:
    """Documents and events over time. unit: 'year', 'month' or 'decade'; description: in words.

    upper, lower: the axes of documents and of events; bottom: where the plot ends. counts: marks of the two axes of
    counts; times: those of the axis of time.
    """

    unit: str
    description: str
    width: int
    height: int
    left: float
    upper: float
    lower: float
    bottom: float
    bars: tuple[Bar, ...]
    counts: tuple[Tick, ...]
    times: tuple[Tick, ...]
    figures: tuple[Figure, ...]
