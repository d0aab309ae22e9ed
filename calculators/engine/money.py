"""Dollars as exact decimals, and the roundings that an authority may ask for."""

from decimal import ROUND_CEILING, ROUND_HALF_UP, Context, Decimal

CENT = Decimal("0.01")
ZERO = Decimal("0.00")
HUNDRED = Decimal(100)

# Wide enough for daily compounding over decades; every power and product below uses it.
PRECISE = Context(prec=34, rounding=ROUND_HALF_UP)


def to_cents(amount: Decimal) -> Decimal:
    """The amount in dollars rounded half up to the cent."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def up_to_dollars(amount: Decimal) -> Decimal:
    """The smallest whole-dollar amount that is not below *amount*."""
    return amount.quantize(Decimal(1), ROUND_CEILING)


def up_to_cents(amount: Decimal) -> Decimal:
    """The smallest whole-cent amount that is not below *amount*."""
    return amount.quantize(CENT, ROUND_CEILING)


def share(percent: Decimal) -> Decimal:
    """Percent points as a share: 7 gives 0.07."""
    return percent / HUNDRED


def money_text(amount: Decimal) -> str:
    """Dollars as the text that crosses every boundary: two decimals, no sign for zero, ``"1336.55"``."""
    rounded = to_cents(amount)
    return str(abs(rounded) if rounded == 0 else rounded)


def plain_text(number: Decimal) -> str:
    """A number without trailing zeros or exponent: ``"0.25"``, ``"25"``."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
