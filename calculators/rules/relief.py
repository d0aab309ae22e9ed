"""Relief from penalties: by asking, without asking, and what is uncertain and therefore only warned of."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.results import Say, Test, say
from calculators.rules.standing import Standing, kept, standing


def first_time_relief(
    *, tax_year: int, returns_filed: bool | None, no_penalties: bool | None, law: Law, day: date
) -> Standing:
    """First-time abatement of late-filing and late-payment penalty for *tax_year*, by asking; one year only.

    In the three tax years before, every return that was due is filed and no penalty stood (the one for estimated tax
    is passed over). From the first year of the automatic relief on, this one is not asked for. While tax is unpaid
    the late-payment penalty is removed only up to that day: ask again once it is paid. Authority: irm-20-1-1.
    """
    first_automatic = int(law["relief.automatic_from_tax_year"].on(day))
    clean = int(law["relief.first_time_clean_years"].on(day))
    return standing(
        Test(
            name="tax_year",
            yours=str(tax_year),
            limit=say("relief.before_tax_year", year=first_automatic),
            unit="text",
            passed=tax_year < first_automatic,
            source="irs-automatic-relief",
            change=say("relief.change.tax_year") if tax_year >= first_automatic else None,
        ),
        _returns_filed(returns_filed, "irm-20-1-1", clean),
        kept("no_penalties", no_penalties, "irm-20-1-1", say("relief.change.no_penalties", years=clean)),
    )


def automatic_relief(
    *, tax_year: int, returns_filed: bool | None, no_penalties: bool | None, law: Law, day: date
) -> Standing:
    """Relief without asking from tax year 2025 on: MAYBE at best, for its start was late and is known second-hand.

    Authority: irs-automatic-relief.
    """
    first = int(law["relief.automatic_from_tax_year"].on(day))
    clean = int(law["relief.first_time_clean_years"].on(day))
    return standing(
        Test(
            name="tax_year",
            yours=str(tax_year),
            limit=say("relief.from_tax_year", year=first),
            unit="text",
            passed=tax_year >= first,
            source="irs-automatic-relief",
        ),
        _returns_filed(returns_filed, "irs-automatic-relief", clean),
        kept("no_penalties", no_penalties, "irs-automatic-relief", say("relief.change.no_penalties", years=clean)),
        kept("in_force", None, "irs-automatic-relief"),
    )


def _returns_filed(answer: bool | None, source: str, years: int) -> Test:
    change, make_sure = (say(f"relief.{way}.returns_filed", years=years) for way in ("change", "make_sure"))
    return kept("returns_filed", answer, source, change, make_sure)


def waived_by_notice(due: date, tax: Decimal, law: Law) -> bool:
    """Whether part of the late-payment penalty on tax due on *due* may have been waived for 2020 or 2021.

    Never computed: it turns on the day of the first bill. Authority: notice-2024-7.
    """
    seen = law["relief.notice_2024_7_tax_years"].values[-1].start
    years = law["relief.notice_2024_7_tax_years"].text_on(seen).split()
    return str(due.year - 1) in years and tax < law["relief.notice_2024_7_tax_below"].on(seen)


def touched_by_kwong(first: date, last: date, law: Law) -> bool:
    """Whether a day from *first* to *last* lies in the time that a court held postponed. Authority: kwong."""
    begins, ends = (
        date.fromisoformat(law[name].text_on(law[name].values[-1].start))
        for name in ("relief.kwong_from", "relief.kwong_until")
    )
    return first <= ends and last >= begins


def late_payment_warnings(tax: Decimal, due: date, last: date, law: Law) -> Iterator[Say]:
    """What must stand beside a late-payment penalty on *tax* due on *due*, whose last charged day is *last*."""
    if waived_by_notice(due, tax, law):
        yield say("relief.warning.notice_2024_7")
    yield from interest_warnings(due, last, law)


def interest_warnings(first: date, last: date, law: Law) -> Iterator[Say]:
    """What must stand beside interest, or a late-filing penalty, for the days from *first* to *last*."""
    if touched_by_kwong(first, last, law):
        yield say("relief.warning.kwong")
