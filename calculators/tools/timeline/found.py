"""Everything that the rules found about what comes next, for the words to tell."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.rules.collection_stages import OVER, Drift, Step, next_steps
from calculators.rules.stage_data import machine
from calculators.rules.stages import MAIN, State
from calculators.tools.given_days import day_faults
from calculators.tools.timeline.actions import Stand, Tried, drift, end_of, try_action
from calculators.tools.timeline.growth import Growth, growth_of
from calculators.tools.timeline.questions import Questions

LEVIES = frozenset({"bank_levied", "pay_levied", "federal_payment_levied"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The two runs, what else can happen in each, and the growth of the balance where it is known."""

    facts: Questions
    today: date
    stand: Stand
    here: State
    nothing: tuple[Drift, ...]
    levies: tuple[Step, ...]
    beside_nothing: tuple[Step, ...]
    tried: Tried | None
    beside_tried: tuple[Step, ...]
    growth: Growth | None


def find(facts: Questions, law: Law, today: date) -> Found:
    """All that follows from the answers; raises InputErrors with every misfit."""
    if wrong := tuple(_misfits(facts, law, today)):
        raise InputErrors(*wrong)
    stand = _stand(facts, law)
    tried = None
    if facts.action and facts.action_day:
        tried = try_action(facts.action, facts.action_day, stand, today, law)
    nothing = drift(stand, today, law)
    return Found(
        facts=facts,
        today=today,
        stand=stand,
        here=machine(law).states[stand.state],
        nothing=nothing,
        levies=_levies(end_of(stand, nothing), today, law),
        beside_nothing=_possible(stand, today, law),
        tried=tried,
        beside_tried=_possible(tried.stand, tried.day, law) if tried and tried.stand.state != stand.state else (),
        growth=growth_of(facts, stand.dates, nothing, today, law),
    )


def _possible(stand: Stand, today: date, law: Law) -> tuple[Step, ...]:
    """What the rules allow from *stand*; not what is over, nor what waits for something that has not happened."""
    told = {*stand.dates, "collection_deadline"}
    steps = next_steps(stand.state, stand.dates, today, law)
    return tuple(step for step in steps if step.when != OVER and told >= set(step.event.needs))


def _levies(stand: Stand, today: date, law: Law) -> tuple[Step, ...]:
    """The levies that can come at the end of a run."""
    return tuple(step for step in _possible(stand, today, law) if step.event.to.id in LEVIES)


def _letter_state(facts: Questions, law: Law) -> State | None:
    """The state that the letter puts a case in or beside; a yearly reminder puts it nowhere."""
    if facts.notice_code is None:
        return None
    code = facts.notice_code.notice.code
    return next((state for state in machine(law).states.values() if code in state.letters), None)


def _stand(facts: Questions, law: Law) -> Stand:
    """Where the case stands: as told, else as the letter has it."""
    letter = _letter_state(facts, law)
    states = machine(law).states
    here = states[facts.stage] if facts.stage else letter
    assert here is not None
    dates = dict(_days(facts))
    for state, day in ((letter, facts.notice_date), (states.get(facts.stage or ""), facts.stage_since)):
        if state and day:
            dates |= {state.id: day, state.known_as: day}
    return Stand(state=here.id, dates=dates)


def _days(facts: Questions) -> Iterator[tuple[str, date]]:
    known: Mapping[str, date | None] = {
        "hearing_letter": facts.hearing_letter_date,
        "lien_filed": facts.lien_filed,
        "collection_deadline": facts.collection_deadline,
    }
    yield from ((name, day) for name, day in known.items() if day)


def _misfits(facts: Questions, law: Law, today: date) -> Iterator[Fault]:
    letter = _letter_state(facts, law)
    if not facts.stage and (letter is None or letter.kind != MAIN):
        yield Fault(field="stage", problem="required_missing")
    first_known = law["deadlines.hearing_days"]
    for name in ("notice_date", "stage_since", "hearing_letter_date", "lien_filed"):
        if day := getattr(facts, name):
            yield from day_faults(name, day, today, first_known)
    if facts.action_day and facts.action_day < today:
        yield Fault(field="action_day", problem="dates_out_of_order")
    yield from _balance_misfits(facts, today)


def _balance_misfits(facts: Questions, today: date) -> Iterator[Fault]:
    tax, balance = facts.assessed_tax_only, facts.assessed_balance
    if tax is not None and balance is not None and tax > balance:
        highest: Mapping[str, Decimal] = {"highest": balance}
        yield Fault(field="assessed_tax_only", problem="out_of_range", values=highest)
    if facts.payment_due and facts.payment_due > today:
        yield Fault(field="payment_due", problem="dates_out_of_order")
