"""How a reader looks at a page: on what, and by what light."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import ViewportSize


@dataclass(frozen=True, slots=True)
class Mode:
    """One way of looking: a window's size and 'light' or 'dark'."""

    name: str
    size: ViewportSize
    scheme: str


PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}
MODES = tuple(
    Mode(f"{device}-{scheme}", size, scheme)
    for device, size in (("phone", PHONE), ("desktop", DESKTOP))
    for scheme in ("light", "dark")
)
PHONE_LIGHT, DESKTOP_LIGHT = MODES[0], MODES[2]
