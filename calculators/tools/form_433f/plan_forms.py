"""The lines of the two forms of a payment plan: Form 9465 to ask for one, Form 433-D to sign one."""

from decimal import Decimal

from calculators.engine.money import to_cents
from calculators.engine.results import Say, say
from calculators.tools.form_433f.entry import END, MAY_STAY_EMPTY, TOP, Entry, by_hand
from calculators.tools.form_433f.known import Known
from calculators.tools.form_433f.payment import Proposal, proposal

TAXES, PAYMENTS, TERMS, DEBIT = (Say(f"form_433f.place.{name}") for name in ("taxes", "payments", "terms", "debit"))


def form_9465(known: Known) -> tuple[Entry, ...]:
    """The form to ask for a plan, its first part; the second is for few people, and its line says for whom."""
    offered, owed = proposal(known), known.facts.assessed_balance
    divided = _by_the_old_months(known)
    return (
        by_hand(TOP, "9465_forms_and_years"),
        *(
            by_hand(place, f"9465_{name}")
            for place, name in (("1a", "name"), ("1b", "new_address"), ("2", "business"), ("3, 4", "telephone"))
        ),
        Entry(place="5", name="9465_billed", write=owed),
        Entry(place="6", name="9465_other_balances", blank=MAY_STAY_EMPTY),
        Entry(place="7", name="9465_all_balances", write=owed),
        Entry(place="8", name="9465_payment_now", blank=MAY_STAY_EMPTY),
        Entry(place="9", name="9465_owed", write=owed, note=_grown(known)),
        divided,
        Entry(place="11a", name="9465_payment", write=offered.amount if offered else None, note=_why(offered)),
        Entry(place="11b", name="9465_higher_payment", blank=MAY_STAY_EMPTY, note=_below(offered, divided)),
        _payment_day(known, "12", "9465_payment_day"),
        _debit(known, "13a, 13b", "9465_direct_debit"),
        by_hand("13c", "9465_cannot_debit"),
        by_hand("14", "9465_payroll"),
        by_hand("II", "9465_part_two"),
        by_hand(END, "plan_signature"),
    )


def form_433d(known: Known) -> tuple[Entry, ...]:
    """The form that makes the plan; its figures are the IRS's to confirm."""
    offered = proposal(known)
    amount = offered.amount if offered else None
    first = say("form_433f.day", day=known.first_payment) if offered else None
    return (
        by_hand(TOP, "433d_name"),
        by_hand(TOP, "433d_w4"),
        by_hand(TAXES, "433d_taxes"),
        Entry(place=TAXES, name="433d_owed", write=known.owed, values={"day": known.today}),
        Entry(place=PAYMENTS, name="433d_first_payment", write=amount, note=_why(offered)),
        Entry(place=PAYMENTS, name="433d_first_day", write=first),
        Entry(place=PAYMENTS, name="433d_monthly", write=amount),
        _payment_day(known, PAYMENTS, "433d_payment_day"),
        by_hand(PAYMENTS, "433d_change"),
        by_hand(TERMS, "433d_conditions"),
        _debit(known, "a, b", "433d_direct_debit"),
        by_hand(DEBIT, "433d_cannot_debit"),
        by_hand(END, "plan_signature"),
    )


def _grown(known: Known) -> Say | None:
    """What has come on top of the bill; the IRS adds it itself."""
    more = known.facts.accruals_not_assessed
    return say("form_433f.note.grown", more=more) if more else None


def _by_the_old_months(known: Known) -> Entry:
    owed = known.facts.assessed_balance
    months = known.law["plans.old_form_months"].on(known.today)
    return Entry(place="10", name="9465_divided", write=to_cents(owed / months) if owed else None)


def _why(offered: Proposal | None) -> Say | None:
    return say(f"form_433f.payment.{offered.reason}") if offered else None


def _below(offered: Proposal | None, divided: Entry) -> Say | None:
    """Whether the payment is below line 10: then the form asks for more, or for Form 433-F."""
    if offered is None or not isinstance(divided.write, Decimal):
        return None
    return say(f"form_433f.note.{'below_line_10' if offered.amount < divided.write else 'reaches_line_10'}")


def _payment_day(known: Known, place: str | Say, name: str) -> Entry:
    """The day of the month; ours where the reader names none, and said so."""
    if not proposal(known):
        return Entry(place=place, name=name)
    note = None if known.facts.first_payment_date else say("form_433f.note.our_day")
    return Entry(place=place, name=name, write=say("form_433f.count", people=known.first_payment.day), note=note)


def _debit(known: Known, place: str, name: str) -> Entry:
    """Account numbers are written by hand, and only for direct debit."""
    if known.facts.direct_debit is False:
        return Entry(place=place, name=name, write=say("form_433f.leave_empty"), note=say("form_433f.note.no_debit"))
    return by_hand(place, name)
