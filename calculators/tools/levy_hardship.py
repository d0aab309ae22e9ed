"""What a levy on regular money leaves a household, held against what it needs; shared by the tools for levies."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.money import ZERO
from calculators.engine.results import Figure, Figures, Say, Statement, Worksheet, say
from calculators.rules.hardship import PartialRelease, UnderLevy, partial_release, under_levy

SENDS = ("income", "home", "shut_off", "costs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A household's money and needs in dollars a month; *before* is what comes in without the levy."""

    before: Decimal
    under: UnderLevy
    release: PartialRelease

    @property
    def takes(self) -> Decimal:
        """Dollars by which the levy makes the month worse; zero or less where the answers show no levy at work."""
        return self.before - self.under.has

    @property
    def is_hardship(self) -> bool:
        """Whether the levy itself leaves less than necessary costs, or makes what was short before shorter still."""
        return self.under.is_hardship and self.takes > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """Dollars a month: what is paid before the levy and after it, other income, and what the household needs."""

    paid: Decimal
    kept: Decimal
    other: Decimal
    needs: Decimal


def month_under_levy(money: Money, pay_period: str, law: Law, day: date, sheet: Worksheet) -> Month:
    """Write the month with the levy and without; the reader's needs leave out what is taken before the pay arrives."""
    before = sheet.line("income_each_month", money.paid + money.other, unit="usd", source="irm-5-19-13")
    under = under_levy(
        total_allowed=money.needs,
        taken_from_pay_before_levy=ZERO,
        kept_per_month=money.kept,
        other_income=money.other,
        sheet=sheet,
    )
    left = sheet.line("left_each_month", before - money.needs, unit="usd", source="irm-5-19-13")
    return Month(before=before, under=under, release=partial_release(left, pay_period, law, day, sheet))


def month_figures(month: Month) -> Figures:
    """The four numbers that the IRS employee has to type."""
    amounts = {"income": month.before, "needs": month.under.needs, "has": month.under.has, "short": month.under.short}
    figures = tuple(Figure(name=name, value=amount, unit="usd") for name, amount in amounts.items())
    return Figures(name="levies.month", figures=figures)


def hardship_statement(month: Month, voice: str, taken: Decimal) -> Statement:
    """The hardship in dollars; *voice* names the words of one levy, *taken* is what it takes from one pay.

    A smaller levy is asked for only where anything is left for one.
    """
    left_over = month.release.per_month
    return Statement(
        name="levies.hardship",
        sentences=(
            say(f"{voice}.open"),
            say(f"{voice}.income", income=month.before),
            say("levies.hardship.needs", needs=month.under.needs),
            say("levies.hardship.left", has=month.under.has, short=month.under.short),
            say(f"{voice}.partial", each=month.release.per_pay_period, most=left_over, taken=taken)
            if left_over
            else say("levies.hardship.nothing_left"),
            say(f"{voice}.close"),
        ),
        source="cfr-301-6343-1-b-4",
        send=tuple(say(f"levies.send.{name}") for name in SENDS),
    )


def month_warnings(month: Month | None) -> Iterator[Say]:
    """What to know about the hardship figures, or what they would take."""
    if month is None:
        yield say("levies.warning.no_month")
        return
    if not month.is_hardship:
        reason = "short_anyway" if month.under.is_hardship else "enough"
        yield say(f"levies.warning.{reason}", has=month.under.has, needs=month.under.needs, short=month.under.short)
    yield say("levies.warning.limits")
    yield say("levies.warning.returns")
    yield say("levies.warning.true")
