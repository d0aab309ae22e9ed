"""The four goals a reader can have, and the order in which each puts the routes. No other ranking is made."""

from collections.abc import Iterable
from decimal import Decimal

from calculators.engine.results import CLOSED, OPEN, UNAFFORDABLE
from calculators.tools.options.door import Door

STOP_LEVY, LOWEST_MONTHLY, LOWEST_TOTAL, SOONEST_END = "stop_levy", "lowest_monthly", "lowest_total", "soonest_end"
GOALS = (STOP_LEVY, LOWEST_MONTHLY, LOWEST_TOTAL, SOONEST_END)
ASIDE = frozenset({"relief", "rights", "doubt"})  # they leave the debt where it is, or need another unit
# Which routes end or hold off a levy by law, the surest first: usc-6330-e, usc-6343-a, usc-6331-k; then the rest.
AGAINST_A_LEVY = (
    *("rights", "not_collectible", "guaranteed_plan", "simple_plan", "larger_plan", "partial_plan"),
    *("full_pay", "short_term_plan", "offer", "doubt", "relief", "nothing_yet"),
)


def in_order(doors: Iterable[Door], goal: str, *, levy_must_wait: bool) -> tuple[Door, ...]:
    """*doors* by how open they are, then by *goal*; *levy_must_wait* where a hearing can still be asked for in time."""
    return tuple(sorted(doors, key=lambda door: (_rank(door, goal, levy_must_wait), *_key(door, goal))))


def _rank(door: Door, goal: str, levy_must_wait: bool) -> int:
    """Open routes that settle the debt, those that may be, help from the side, too dear, waiting, closed."""
    if door.status == CLOSED:
        return 5
    if door.route == "nothing_yet":
        return 4
    if door.status == UNAFFORDABLE or door.is_too_dear:
        return 3
    if door.route in ASIDE and not (door.route == "rights" and goal == STOP_LEVY and levy_must_wait):
        return 2
    return 0 if door.status == OPEN else 1


def _key(door: Door, goal: str) -> tuple[Decimal | int, ...]:
    place = AGAINST_A_LEVY.index(door.route)
    measured = {
        STOP_LEVY: place,
        LOWEST_MONTHLY: door.a_month,
        LOWEST_TOTAL: door.in_all,
        SOONEST_END: None if door.ends is None else door.ends.toordinal(),
    }[goal]
    return (1, 0, place) if measured is None else (0, measured, place)
