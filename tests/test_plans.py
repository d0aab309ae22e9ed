"""Which routes are open, on both sides of every limit, and what would open them."""

from datetime import date
from decimal import Decimal

import pytest

from calculators.engine.loading import load_law
from calculators.engine.results import CLOSED, MAYBE, OPEN, Say, Test
from calculators.engine.words import words
from calculators.rules.low_income import low_income_line
from calculators.rules.offers import OfferAmounts, application_fee, deposit, offer
from calculators.rules.plans import guaranteed_plan, short_term_plan, simple_plan
from calculators.rules.setup_fee import CHANNELS, setup_fee
from calculators.rules.standing import Standing
from calculators.rules.statement_plan import larger_plan, partial_plan

LAW = load_law()
DAY = date(2026, 11, 22)
ZERO = Decimal(0)


def usd(text: str) -> Decimal:
    return Decimal(text)


def assert_words(name: str, found: Standing) -> None:
    """Every test of *found* has words under *name*, and every change can be said."""
    english = words("en")
    assert english.text(f"{name}.title")
    assert english.has(f"{name}.answer.{found.status}")
    for test in found.tests:
        own = f"{name}.test.{test.name}"
        assert english.text(own if english.has(own) else f"engine.test.{test.name}")
        assert test.change is None or english.say(test.change)
        assert not isinstance(test.yours, Say) or english.say(test.yours)
        assert test.source in LAW.sources


def named(found: Standing, name: str) -> Test:
    return next(test for test in found.tests if test.name == name)


def simple(assessed: str, filed: bool = True, paying: bool = True, payroll: str = "0", payments: int = 83) -> Standing:
    return simple_plan(
        assessed_balance=usd(assessed),
        all_returns_filed=filed,
        current_year_payments_made=paying,
        business_payroll_tax_owed=usd(payroll),
        payments=payments,
        law=LAW,
        day=DAY,
    )


@pytest.mark.parametrize(
    ("found", "status", "failed", "unknown"),
    [
        (simple("50000.00"), OPEN, (), ()),
        (simple("50000.01"), CLOSED, ("assessed_balance",), ()),
        (simple("1.00", filed=False), CLOSED, ("returns_filed",), ()),
        (simple("1.00", paying=False), CLOSED, ("current_payments",), ()),
        (simple("1.00", payroll="0.01"), MAYBE, (), ("payroll_tax",)),
        (simple("1.00", payments=120), OPEN, (), ()),
        (simple("1.00", payments=121), MAYBE, (), ("plan_length",)),
    ],
)
def test_simple_plan(found: Standing, status: str, failed: tuple[str, ...], unknown: tuple[str, ...]) -> None:
    assert (found.status, found.failed, found.unknown) == (status, failed, unknown)
    assert_words("plans.simple_plan", found)


@pytest.mark.parametrize("assessed", ["50000.01", "50000.50", "62300.00", "249999.99"])
def test_paying_down_what_is_over_opens_the_simple_plan(assessed: str) -> None:
    change = named(simple(assessed), "assessed_balance").change
    assert change is not None
    over = change.values["over"]
    assert isinstance(over, Decimal)
    assert simple(str(usd(assessed) - over)).status == OPEN
    assert simple(str(usd(assessed) - over + usd("0.01"))).status == CLOSED


@pytest.mark.parametrize("balance", ["100000.00", "100000.01", "120000.00"])
def test_paying_what_is_over_opens_the_short_term_plan(balance: str) -> None:
    found = short_term_plan(total_balance=usd(balance), law=LAW, day=DAY)
    assert found.status == CLOSED
    assert_words("plans.short_term_plan", found)
    change = found.tests[0].change
    assert change is not None
    over = change.values["over"]
    assert isinstance(over, Decimal)
    assert short_term_plan(total_balance=usd(balance) - over, law=LAW, day=DAY).status == OPEN
    assert short_term_plan(total_balance=usd(balance) - over + usd("0.01"), law=LAW, day=DAY).status == CLOSED


@pytest.mark.parametrize(
    ("tax", "history", "status"),
    [
        ("10000.00", True, OPEN),
        ("10000.00", None, MAYBE),
        ("10000.00", False, CLOSED),
        ("10000.01", True, CLOSED),
        ("10000.01", None, CLOSED),
    ],
)
def test_guaranteed_plan(tax: str, history: bool | None, status: str) -> None:
    found = guaranteed_plan(tax_only=usd(tax), history_clean=history, law=LAW, day=DAY)
    assert found.status == status
    assert_words("plans.guaranteed_plan", found)


@pytest.mark.parametrize("tax", ["10000.01", "31200.00"])
def test_paying_down_the_tax_opens_the_guaranteed_plan(tax: str) -> None:
    change = guaranteed_plan(tax_only=usd(tax), history_clean=True, law=LAW, day=DAY).tests[0].change
    assert change is not None
    over = change.values["over"]
    assert isinstance(over, Decimal)
    assert guaranteed_plan(tax_only=usd(tax) - over, history_clean=True, law=LAW, day=DAY).status == OPEN


def larger(surplus: str, assessed: str = "62300.00", filed: bool = True) -> Standing:
    return larger_plan(
        assessed_balance=usd(assessed),
        all_returns_filed=filed,
        current_year_payments_made=True,
        surplus=usd(surplus),
        smallest_payment=usd("789.95"),
        six_year_payment=usd("1062.10"),
        law=LAW,
        day=DAY,
    )


@pytest.mark.parametrize(
    ("found", "status", "failed"),
    [
        (larger("789.95"), MAYBE, ()),
        (larger("789.94"), CLOSED, ("pays_in_full",)),
        (larger("2000.00"), MAYBE, ()),
        (larger("2000.00", filed=False), CLOSED, ("returns_filed",)),
        (larger("-65.00"), CLOSED, ("pays_in_full",)),
    ],
)
def test_larger_plan_is_never_open(found: Standing, status: str, failed: tuple[str, ...]) -> None:
    assert (found.status, found.failed) == (status, failed)
    assert "manager_agrees" in found.unknown
    assert_words("plans.larger_plan", found)


@pytest.mark.parametrize("surplus", ["789.94", "0.00", "-65.00"])
def test_what_is_short_opens_the_larger_plan_when_it_is_found(surplus: str) -> None:
    change = named(larger(surplus), "pays_in_full").change
    assert change is not None
    short = change.values["short"]
    assert isinstance(short, Decimal)
    assert larger(str(usd(surplus) + short)).status == MAYBE
    assert larger(str(usd(surplus) + short - usd("0.01"))).status == CLOSED


@pytest.mark.parametrize(
    ("assessed", "asked"), [("50000.00", False), ("50000.01", True), ("250000.00", True), ("250000.01", False)]
)
def test_a_plan_without_a_statement_above_the_limit_is_a_question_and_never_a_fact(assessed: str, asked: bool) -> None:
    found = larger("2000.00", assessed)
    assert ("statement_waived" in found.unknown) is asked
    assert LAW.sources["plans-to-250000"].status == "unverified"


@pytest.mark.parametrize(
    ("surplus", "met"), [("1062.10", True), ("1062.09", None), ("789.95", None)], ids=["at", "below", "at the deadline"]
)
def test_six_year_rule_gives_time_to_cut_costs_where_it_is_not_met(surplus: str, met: bool | None) -> None:
    test = named(larger(surplus), "six_year_rule")
    assert test.passed is met
    if test.change:
        assert "12 months" in words("en").say(test.change)


@pytest.mark.parametrize(
    ("surplus", "status", "failed"),
    [
        ("102.70", MAYBE, ()),
        ("0.01", MAYBE, ()),
        ("0.00", CLOSED, ("something_left",)),
        ("595.91", MAYBE, ()),
        ("595.92", CLOSED, ("cannot_pay_in_full",)),
    ],
)
def test_partial_plan(surplus: str, status: str, failed: tuple[str, ...]) -> None:
    found = partial_plan(
        all_returns_filed=True,
        current_year_payments_made=True,
        surplus=usd(surplus),
        smallest_payment=usd("595.92"),
    )
    assert (found.status, found.failed) == (status, failed)
    assert_words("plans.partial_plan", found)


@pytest.mark.parametrize(
    ("channel", "debit", "low", "fees"),
    [
        ("online", True, False, ("22", "29")),
        ("online", True, True, ("0", "0")),
        ("online", False, False, ("69", "69")),
        ("online", False, True, ("43", "43")),
        ("phone", True, False, ("107", "107")),
        ("phone", True, True, ("0", "0")),
        ("phone", False, False, ("178", "178")),
        ("phone", False, True, ("43", "43")),
    ],
)
def test_setup_fee_of_every_way_to_ask_and_pay(channel: str, debit: bool, low: bool, fees: tuple[str, str]) -> None:
    fee = setup_fee(channel, debit, low, LAW, DAY)
    assert (fee.low, fee.high) == (usd(fees[0]), usd(fees[1]))
    assert fee.is_sure is (fees[0] == fees[1])
    assert fee.source in LAW.sources


def test_the_two_readings_of_the_fee_agree_before_the_page_changed() -> None:
    assert setup_fee("online", True, False, LAW, date(2026, 3, 2)).is_sure
    assert not setup_fee("online", True, False, LAW, date(2026, 3, 3)).is_sure
    assert CHANNELS == ("online", "phone")


def test_low_income_line_past_the_known_year_only_when_held() -> None:
    assert low_income_line(1, "48_states_DC", LAW, date(2027, 2, 1), hold=True) == usd("39900.00")


def test_deposit_and_fee_of_an_offer_are_waived_with_low_income() -> None:
    assert deposit(usd("1232.40"), False, LAW, DAY) == usd("246.48")
    assert deposit(usd("1232.40"), True, LAW, DAY) == 0
    assert application_fee(False, LAW, DAY) == 205
    assert application_fee(True, LAW, DAY) == 0


def offered(surplus: str, equity: str = "0.00", filed: bool = True, bankrupt: bool = False) -> Standing:
    month = max(usd(surplus), ZERO)
    return offer(
        amounts=OfferAmounts(
            equity=usd(equity), cash_offer=usd(equity) + 12 * month, periodic_offer=usd(equity) + 24 * month
        ),
        total_balance=usd("39150.00"),
        surplus=usd(surplus),
        smallest_payment=usd("595.92"),
        all_returns_filed=filed,
        current_year_payments_made=True,
        in_bankruptcy=bankrupt,
    )


@pytest.mark.parametrize(
    ("found", "status", "failed"),
    [
        (offered("102.70"), MAYBE, ()),
        (offered("595.91"), MAYBE, ()),
        (offered("595.92"), CLOSED, ("cannot_pay_in_time",)),
        (offered("102.70", equity="38000.00"), CLOSED, ("formula_below_balance",)),
        (offered("0.00", equity="39150.00"), CLOSED, ("cannot_pay_in_time", "formula_below_balance")),
        (offered("102.70", filed=False), CLOSED, ("returns_filed",)),
        (offered("102.70", bankrupt=True), CLOSED, ("not_in_bankruptcy",)),
    ],
)
def test_offer_is_never_open_and_needs_both_tests(found: Standing, status: str, failed: tuple[str, ...]) -> None:
    assert (found.status, found.failed) == (status, failed)
    assert_words("offers.offer", found)


@pytest.mark.parametrize(
    ("clean", "way"), [(True, None), (False, "change.five_year_history"), (None, "make_sure.five_year_history")]
)
def test_five_years_that_are_not_known_are_looked_up(clean: bool | None, way: str | None) -> None:
    found = guaranteed_plan(tax_only=Decimal(5000), history_clean=clean, law=LAW, day=DAY)
    (history,) = [test for test in found.tests if test.name == "five_year_history"]
    assert (history.change and history.change.id) == (way and f"plans.guaranteed_plan.{way}")
    assert history.change is None or words("en").say(history.change)
