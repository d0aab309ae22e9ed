"""What the reader is asked to see what comes next: where the case stands, what they think of doing, what they owe."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.questions import Given, choice, day, money, text, yes_no
from calculators.rules.letter_codes import Recognised
from calculators.tools.timeline.actions import ACTIONS
from calculators.tools.typed_letter import LONGEST_TEXT, known_letter

# Every state of the machine in which a case can stand; held equal to the data by a test.
STAGES = (
    "bill", "reminders", "intent_to_levy", "acs", "asked_to_call", "final_notice", "payment_matched",
    "levy_possible", "bank_levied", "bank_paid_over", "pay_levied", "benefit_warning",
    "federal_payment_levied", "levy_released", "hearing_pending", "hearing_decided", "in_court",
    "plan_requested", "plan_rejected", "plan_appealed", "plan_in_effect", "plan_default", "plan_ended",
    "hardship_status", "offer_pending", "offer_returned", "offer_rejected", "offer_appealed", "queue",
    "revenue_officer", "private_collector", "collection_resumes",
)  # fmt: skip


def _letter_given(given: Given) -> bool:
    return given.get("notice_code") is not None


def _stage_given(given: Given) -> bool:
    return given.get("stage") is not None


def _no_letter(given: Given) -> bool:
    return given.get("notice_code") is None


def _action_given(given: Given) -> bool:
    return given.get("action") is not None


def _balance_given(given: Given) -> bool:
    return given.get("assessed_balance") is not None


def _penalty_may_run(given: Given) -> bool:
    return _balance_given(given) and given.get("penalty_at_cap") in {"no", "unknown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """A letter with its date, or a stage with its day, is enough; a step to try and a balance are further questions."""

    notice_code: Recognised | None = text(maximum=LONGEST_TEXT, then=known_letter, group="stands", optional=True)
    notice_date: date | None = day(group="stands", needed=_letter_given)
    stage: str | None = choice(*STAGES, group="stands", needed=_no_letter)
    stage_since: date | None = day(group="stands", needed=_stage_given)
    action: str | None = choice(*ACTIONS, group="try", optional=True)
    action_day: date | None = day(group="try", needed=_action_given)
    hearing_letter_date: date | None = day(group="days_known", optional=True)
    lien_filed: date | None = day(group="days_known", optional=True)
    collection_deadline: date | None = day(group="days_known", optional=True)
    assessed_balance: Decimal | None = money(group="growth", optional=True)
    penalty_at_cap: str | None = choice("yes", "no", "unknown", group="growth", needed=_balance_given)
    assessed_tax_only: Decimal | None = money(group="growth", needed=_penalty_may_run)
    payment_due: date | None = day(group="growth", needed=_penalty_may_run)
    returns_filed_on_time: bool | None = yes_no(group="growth", needed=_penalty_may_run)
