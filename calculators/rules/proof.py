"""Proof of what a household pays: for which costs it may be asked, for which it normally is not, and by when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from calculators.engine.loading import Law
from calculators.rules.cost_lines import CostLine

AUTHORITY = "irm-5-19-13"
WITHIN_A_LIMIT = frozenset({"all_paid", "full_without_car"})


@dataclass(frozen=True, slots=True)
class ProofDays:
    """The days by which proof asked for on a call should be there, by fax and by mail."""

    fax: date
    mail: date


def proof_days(call: date, law: Law, today: date) -> ProofDays:
    """Count from the day of the *call*, by the rule of *today*.

    Weekends and holidays count, and no day is moved: the manual names no business days. Authority: irm-5-19-13.
    """
    fax = call + timedelta(days=int(law["hardship.proof_fax_days"].on(today)))
    return ProofDays(fax=fax, mail=fax + timedelta(days=int(law["hardship.proof_mail_extra_days"].on(today))))


def proof_asked(lines: Iterable[CostLine]) -> tuple[CostLine, ...]:
    """The costs that may need proof: above a limit, or of a kind the IRS asks about. Authority: irm-5-19-13."""
    return tuple(line for line in lines if line.proof)


def proof_not_asked(lines: Iterable[CostLine]) -> tuple[CostLine, ...]:
    """The costs within their limits, for which it normally does not ask. Authority: irm-5-19-13."""
    return tuple(line for line in lines if line.rule in WITHIN_A_LIMIT)
