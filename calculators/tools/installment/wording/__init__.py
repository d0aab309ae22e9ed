"""The answer about a payment plan in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.loading import Law
from calculators.engine.results import Block, Worksheet
from calculators.tools.installment.found import Found
from calculators.tools.installment.wording.months import cash_flow_blocks, schedule_blocks, shock_table
from calculators.tools.installment.wording.plans import cost_table, plan_options
from calculators.tools.installment.wording.risks import default_checks, warnings
from calculators.tools.installment.wording.verdict import three_amounts, verdict


def blocks(found: Found, sheet: Worksheet, trial_sheet: Worksheet, law: Law) -> Iterator[Block]:
    """The blocks of the answer."""
    yield verdict(found)
    yield three_amounts(found)
    yield warnings(found, law)
    yield plan_options(found)
    yield cost_table(found)
    yield shock_table(found)
    yield from cash_flow_blocks(found)
    yield default_checks(found)
    yield from schedule_blocks(found)
    yield sheet
    if found.trial:
        yield trial_sheet
