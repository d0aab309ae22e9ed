"""The six questions about a levy that is on: one for each ground of the law."""

from dataclasses import dataclass

from calculators.engine.questions import choice

SURE = ("yes", "no", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """One answer for each ground; a plan may be agreed, only asked for, or neither."""

    levy_leaves_too_little: str = choice(*SURE, group="grounds")
    plan_with_irs: str = choice("agreed", "asked", "no", group="grounds")
    debt_paid: str = choice(*SURE, group="grounds")
    collection_time_over: str = choice(*SURE, group="grounds")
    worth_more_than_debt: str = choice(*SURE, group="grounds")
    release_helps_payment: str = choice(*SURE, group="grounds")
