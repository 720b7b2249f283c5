"""Whether two quantities of one unit can be the same: as precise as each is told, and no more."""

from __future__ import annotations

from decimal import Decimal

from ....language.quantities import Bound, Quantity

# What is rounded, or told in another unit, may be away so much.
ROUNDED, ABOUT = Decimal("0.1"), Decimal("0.15")
HALF, UNDER_HALF = Decimal("0.5"), Decimal("0.4999")


def may_agree(one: Quantity, other: Quantity) -> bool:
    """True for quantities that do not contradict each other."""
    (low, high), (least, most) = span(one), span(other)
    slack = tolerance(one, other)
    return (low is None or most is None or low - slack <= most) and (
        high is None or least is None or least - slack <= high
    )


def span(one: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The least and the most that is told; None where there is no such bound.

    'More than seven' is less than eight, as people speak: one step more would be told as 'more than eight'.
    """
    inside = one.step * Decimal("0.999")
    if one.bound == Bound.OVER:
        return one.value, one.value + inside
    if one.bound == Bound.NEARLY:
        return one.value - inside, one.value
    if one.bound == Bound.MOST:
        return None, one.value
    if one.bound == Bound.LEAST:
        return one.value, None
    return one.value, one.most if one.most is not None else one.value


def tolerance(one: Quantity, other: Quantity) -> Decimal:
    """What rounding may account for: nothing where both are whole and exact to the same digit."""
    larger = max(one.value, other.value)
    if Bound.ABOUT in (one.bound, other.bound):
        return larger * ABOUT
    exact = one.bound == other.bound == Bound.EXACT
    if one.factor == other.factor and one.step == other.step and exact:
        return Decimal(0)
    if one.factor != other.factor:
        return larger * ROUNDED
    if not exact or one.step == other.step:
        return Decimal(0)
    coarse, fine = (one, other) if one.step > other.step else (other, one)
    # Half is rounded up: 650 is told as 700, and not as 600.
    half = coarse.step * (HALF if fine.value <= coarse.value else UNDER_HALF)
    return min(half, larger * ROUNDED)
