"""Section H of the form: the five boxes of monthly living expenses, with the limit and what counts of each line."""

from calculators.engine.money import ZERO
from calculators.engine.results import Say, say
from calculators.rules.cost_lines import CostLine
from calculators.rules.living_costs import Limit
from calculators.tools.form_433f.entry import END, MAY_STAY_EMPTY, NOTHING, Entry, Part, by_hand, total
from calculators.tools.form_433f.known import Known
from calculators.tools.form_433f.questions import HOME_LINES
from calculators.tools.place import household_of

FOOD_LINES = ("food", "housekeeping", "clothing", "personal_care", "miscellaneous")


def food(known: Known) -> Part:
    """Box 1: one limit for five lines, which counts in full; the total is all that need be written."""
    limits: dict[str, Limit] = {}
    if known.found:
        persons = household_of(known.found.facts).persons
        limits = known.found.limits.food_clothing_and_other_by_kind(persons)
    kinds = [
        Entry(place="H1", name=name, limit=limits[name].amount if name in limits else None, blank=MAY_STAY_EMPTY)
        for name in FOOD_LINES
    ]
    return Part(name="h1", entries=(*kinds, _cost(known, "H1", "food_total", "food_clothing_and_other")))


def transportation(known: Known) -> Part:
    """Box 2: running the cars that count, and public transport."""
    lines = (
        _cost(known, "H2", "running_costs", "vehicle_running_costs"),
        _cost(known, "H2", "public_transport", "public_transport"),
    )
    return Part(name="h2", entries=(*lines, total("H2", "transportation_total", lines)))


def housing(known: Known) -> Part:
    """Box 3: the lines of the home as far as the reader split them; limit and count are those of the whole home."""
    parts = tuple(Entry(place="H3", name=name, write=getattr(known.facts, name)) for name in HOME_LINES)
    return Part(name="h3", entries=(*parts, _housing_total(known)))


def _housing_total(known: Known) -> Entry:
    """All of the home but the payment that stands in section B."""
    line, in_b = known.cost("housing_and_utilities"), known.facts.mortgage_per_month or ZERO
    if line is None or line.paid is None:
        return Entry(place="H3", name="housing_total")
    write, limit = line.paid - in_b, line.limit
    note = _still_to_split(known, line)
    return Entry(place="H3", name="housing_total", write=write, limit=limit, counts=line.counted, note=note)


def _still_to_split(known: Known, line: CostLine) -> Say | None:
    """What of the total has no line yet; else what to bring where it is above the limit."""
    told = [getattr(known.facts, name) or ZERO for name in (*HOME_LINES, "mortgage_per_month")]
    rest = (line.paid or ZERO) - sum(told, ZERO)
    if not rest:
        return line.proof
    return say("form_433f.note.still_to_split", rest=rest, proof=line.proof or NOTHING)


def medical(known: Known) -> Part:
    """Box 4: insurance as paid; for the rest the limit in full, and what is paid above it."""
    lines = (
        _cost(known, "H4", "health_insurance", "health_insurance"),
        _cost(known, "H4", "out_of_pocket", "out_of_pocket_health", "medical_above_limit"),
    )
    return Part(name="h4", entries=(*lines, total("H4", "medical_total", lines)))


def other_expenses(known: Known) -> Part:
    """Box 5: costs without a limit, which count as far as they are needed."""
    lines = (
        _cost(known, "H5", "child_care", "child_care"),
        _estimated_tax(known),
        _cost(known, "H5", "term_life", "term_life_insurance"),
        _cost(known, "H5", "retirement_required", "required_retirement"),
        Entry(place="H5", name="retirement_voluntary"),
        _cost(known, "H5", "union_dues", "costs_of_earning"),
        _cost(known, "H5", "delinquent_taxes", "delinquent_state_tax"),
        _cost(known, "H5", "student_loans", "student_loan"),
        *(_by_court(known, name) for name in ("child_support_paid", "alimony_paid", "other_court_payments")),
        _cost(known, "H5", "other_expense", "other_necessary"),
    )
    return Part(name="h5", entries=(*lines, total("H5", "other_total", lines)))


def _by_court(known: Known, name: str) -> Entry:
    """The case has one amount for all that a court orders: it stands on the last of the three lines."""
    if name == "other_court_payments":
        return _cost(known, "H5", name, "court_ordered_payments")
    return Entry(place="H5", name=name)


def signature() -> Part:
    """The end of the form; signed by hand, under penalty of perjury."""
    return Part(name="signature", entries=(by_hand(END, "signature"),))


def _estimated_tax(known: Known) -> Entry:
    paid = known.facts.estimated_tax_per_month
    return Entry(place="H5", name="estimated_tax", write=paid, counts=paid)


def _cost(known: Known, place: str, name: str, *costs: str) -> Entry:
    """The line for *costs*: what is paid, or the limit where nobody asks what is spent; the first has the limit."""
    lines = [line for line in map(known.cost, costs) if line]
    if not lines:
        return Entry(place=place, name=name)
    paid = sum((line.counted if line.paid is None else line.paid for line in lines), ZERO)
    counts = sum((line.counted for line in lines), ZERO)
    notes = [line.proof for line in lines if line.proof]
    return Entry(
        place=place, name=name, write=paid, limit=lines[0].limit, counts=counts, note=notes[0] if notes else None
    )
