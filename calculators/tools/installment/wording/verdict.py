"""The answer in one sentence, and three amounts beside each other."""

from calculators.engine.money import ZERO
from calculators.engine.results import MAYBE, OPEN, UNAFFORDABLE, Figure, Figures, Verdict, say
from calculators.tools.installment.found import Found, short_of_zero


def verdict(found: Found) -> Verdict:
    """What the simple plan needs, held against what is left."""
    status = found.simple.status
    nothing_left = found.room.left <= 0 and status in {OPEN, UNAFFORDABLE}
    answer = say(
        f"installment.answer.{'nothing-left' if nothing_left else status}",
        smallest=found.smallest.payment,
        left=found.room.left,
        short=found.simple.short,
        short_of_zero=short_of_zero(found.room),
    )
    return Verdict(answer=answer, then=(say(f"installment.then.{_then(found)}"),), status=status)


def _then(found: Found) -> str:
    payroll = found.simple.status == MAYBE and "payroll_tax" in found.simple.standing.unknown
    return "payroll" if payroll else found.simple.status


def three_amounts(found: Found) -> Figures:
    """What the IRS needs at least, half of what is left, all that is left: none called the one to offer."""
    amounts = {"least": found.smallest.payment, "half": found.room.half, "all": max(found.room.left, ZERO)}
    last = found.smallest.paid[-1].day
    return Figures(
        name="installment.range",
        figures=tuple(
            Figure(name=name, value=value, unit="usd", note=say(f"installment.range.note.{name}", day=last))
            for name, value in amounts.items()
        ),
    )
