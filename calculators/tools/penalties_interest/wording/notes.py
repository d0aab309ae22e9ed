"""What must stand beside the figures: what is disputed or waived, where the known rates end, what is assumed."""

from collections.abc import Iterator

from calculators.engine.calendar import DAY
from calculators.engine.loading import Law
from calculators.engine.results import Say, say
from calculators.rules.relief import interest_warnings, late_payment_warnings
from calculators.tools.penalties_interest.found import Found


def warnings(found: Found, law: Law) -> Iterator[Say]:
    """Dangers first; a sentence may come twice and is told once."""
    year, known = found.year, law["interest.underpayment_rate"].known_through
    if found.charges:
        last = found.charges[-1].month.ends
        yield from late_payment_warnings(found.facts.tax_required, year.due, last, law)
    yield from interest_warnings(year.due + DAY, year.interest_through, law)
    if year.interest_through < year.through:
        yield say("penalties_interest.warning.stopped", last=year.interest_through)
    elif known and year.through > known:
        yield say("plans.warning.assumed", last=known)
    if found.charges and found.facts.notice_and_demand is None:
        yield say("penalties_interest.warning.no_bill")
    elif any(charge.month.begins > (found.facts.notice_and_demand or charge.month.begins) for charge in found.charges):
        yield say("plans.warning.penalty_interest")
    if found.facts.filed is None:
        yield say("penalties_interest.warning.not_filed", day=year.through)
    yield say("penalties_interest.warning.estimated_tax")
