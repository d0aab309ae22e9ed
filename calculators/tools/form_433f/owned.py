"""The top of the form, and sections A to D: who lives there, accounts, real estate, other assets, cards."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from calculators.engine.money import ZERO
from calculators.engine.results import Say, Value, say
from calculators.tools.form_433f.entry import TOP, Entry, Part, by_hand
from calculators.tools.form_433f.known import Known, equity

ROWS_ON_THE_FORM = 2


def top(known: Known) -> Part:
    """The boxes above section A."""
    facts = known.facts
    county = say("form_433f.county", county=facts.county, state=facts.state) if facts.county and facts.state else None
    entries = (
        *(by_hand(TOP, name) for name in ("name_and_address", "social_security_number", "new_address")),
        Entry(place=TOP, name="county", write=county),
        by_hand(TOP, "telephone_numbers"),
        Entry(place=TOP, name="under_65", write=_count(facts.persons_under_65)),
        Entry(place=TOP, name="65_and_over", write=_count(facts.persons_65_or_over)),
        by_hand(TOP, "business_name"),
    )
    return Part(name="top", entries=entries)


def _count(people: int | None) -> Say | None:
    return None if people is None else say("form_433f.count", people=people)


def accounts(known: Known) -> Part:
    """Section A. What is saved is told in one amount; a second account is a part of it."""
    facts = known.facts
    first, second = facts.bank_balance, facts.second_account_balance
    if first is not None:
        first -= second or ZERO
    amounts = (first, second, facts.investments_value, facts.digital_assets_value)
    names = ("first_account", "second_account", "investments", "digital_assets")
    note = say("form_433f.note.account")
    lines = (
        Entry(place="A", name=name, write=amount, note=note if amount is not None else None)
        for name, amount in zip(names, amounts, strict=True)
    )
    return Part(name="a", entries=(*lines, by_hand("A", "account_details")))


def real_estate(known: Known) -> Part:
    """Section B: the home, and other real estate."""
    facts = known.facts
    home, other = facts.home_value, facts.other_property_value
    return Part(
        name="b",
        entries=(
            by_hand("B", "home_details"),
            Entry(place="B", name="home_payment", write=facts.mortgage_per_month, note=_in_box_three(known)),
            *_worth("B", "home", home, facts.home_loan),
            *_worth("B", "other_property", other, facts.other_property_loan),
        ),
    )


def _in_box_three(known: Known) -> Say | None:
    """The payment counts with the other costs of the home, which have one limit."""
    return say("form_433f.note.mortgage") if known.facts.mortgage_per_month else None


def _worth(place: str, name: str, value: Decimal | None, loan: Decimal | None) -> Iterator[Entry]:
    """What it is worth, what is owed on it, and the difference."""
    yield Entry(place=place, name=f"{name}_value", write=value)
    yield Entry(place=place, name=f"{name}_owed", write=loan)
    yield Entry(place=place, name=f"{name}_equity", write=equity(value, loan))


def other_assets(known: Known) -> Part:
    """Section C: each car's payment, and what the cars and a policy are worth."""
    facts = known.facts
    return Part(
        name="c",
        entries=(
            by_hand("C", "car_details"),
            *_car_payments(known),
            *_worth("C", "cars", facts.vehicle_value, facts.vehicle_loan),
            Entry(place="C", name="life_insurance", write=facts.life_insurance_value),
        ),
    )


def _car_payments(known: Known) -> Iterator[Entry]:
    """Each car's payment; limit and count stand beside the only one, else beside their sum."""
    payments, every = known.facts.vehicle_loan_or_lease_payments, _all_car_payments(known)
    if len(payments) < ROWS_ON_THE_FORM:
        yield replace(every, name="car_payment", values={"car": 1})
        return
    for car, payment in enumerate(payments, 1):
        yield Entry(place="C", name="car_payment", write=payment, values={"car": car})
    yield every


def _all_car_payments(known: Known) -> Entry:
    payments = known.facts.vehicle_loan_or_lease_payments
    entry = Entry(place="C", name="car_payments", write=sum(payments, ZERO) if payments else None)
    line = known.cost("vehicle_loan_or_lease")
    return replace(entry, limit=line.limit, counts=line.counted, note=line.proof) if line else entry


def cards(known: Known) -> Part:
    """Section D: the form has two rows; more cards go on a sheet of paper."""
    told = known.facts.credit_cards
    places = range(max(len(told), ROWS_ON_THE_FORM))
    lines = (entry for place in places for entry in _card(known, place, place + 1))
    return Part(name="d", entries=tuple(lines))


def _card(known: Known, place: int, number: int) -> Iterator[Entry]:
    told = known.facts.credit_cards[place : place + 1]
    card = told[0] if told else None
    values: dict[str, Value] = {"card": number}
    for name in ("credit_limit", "card_balance", "card_minimum"):
        yield Entry(place="D", name=name, write=getattr(card, name, None), values=values)
