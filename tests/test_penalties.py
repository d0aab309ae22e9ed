"""Late filing, late payment, interest on both, and relief: published figures, and what no single case shows."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from calculators.engine.loading import load_law
from calculators.engine.money import to_cents
from calculators.engine.results import CLOSED, MAYBE, OPEN, Worksheet
from calculators.engine.words import words
from calculators.rules.due_days import last_day_in_time, return_due
from calculators.rules.interest import daily_growth, interest
from calculators.rules.interest_spans import interest_spans, total_interest
from calculators.rules.late_filing import LateReturn, late_filing_penalty
from calculators.rules.late_payment import Circumstances, Payment, late_payment_charges, penalty_months
from calculators.rules.penalty_interest import grace_ends
from calculators.rules.relief import automatic_relief, first_time_relief
from calculators.rules.standing import Standing
from tests.asking import ask
from tests.people import MARCUS, near, usd

LAW = load_law()
RATES = LAW["interest.underpayment_rate"]
DAY = date(2026, 11, 22)
LATE = Circumstances(returns_filed_on_time=False)


def lines_of(sheet: Worksheet) -> dict[str, Any]:
    return {line.name: line.value for line in sheet.lines}


def test_regulation_example_with_a_deficiency() -> None:
    """26 CFR 301.6651-1(f), example 1: 300 had to be shown and was unpaid, 100 was shown; filed July 20.

    The year 1970 is moved to 2026, with the same days. The minimum penalty did not exist then.
    """
    due, filed = date(2026, 4, 15), date(2026, 7, 20)
    charges = list(late_payment_charges(usd("100"), due, (), penalty_months(due, filed, LATE, LAW)))
    sheet = Worksheet("test")
    late_filing_penalty(LateReturn(unpaid=usd("300"), due=due, filed=filed), charges, LAW, sheet)
    lines = lines_of(sheet)
    assert lines["late_filing_months"] == 4
    assert lines["late_filing_gross"] == 60
    assert lines["late_filing_reduced_by"] == 2
    assert lines["late_filing_net"] == 58


@pytest.mark.parametrize("months", range(1, 9))
def test_irs_page_month_by_month(months: int) -> None:
    """IRS, Failure to file penalty: 4.5 and 0.5 percent a month for five months, then late payment alone."""
    filed = date(2024, 4 + months, 15)
    facts = {"tax_required": "10000.00", "paid_or_withheld_on_time": "0.00", "returns_filed_on_time": False}
    days = {"payment_due": date(2024, 4, 15), "filing_due": date(2024, 4, 15), "filed": filed, "through": filed}
    answer = ask("both_penalties", **facts, **days)
    assert answer["late_filing_penalty"] == f"{450 * min(months, 5)}.00"
    assert answer["late_payment_penalty"] == f"{50 * months}.00"
    assert answer["late_filing_months"] == min(months, 5)


@pytest.mark.parametrize(("rate", "days", "factor"), [(6, 76, "0.012570476"), (6, 92, "0.015236961")])
def test_published_interest_factors(rate: int, days: int, factor: str) -> None:
    """From the report of a commercial interest program, nine decimals as in Rev. Proc. 95-17."""
    grown = daily_growth(Decimal(rate), 365, days) - 1
    assert grown.quantize(Decimal("1e-9")) == Decimal(factor)


@pytest.mark.parametrize(
    ("first", "last", "rate"),
    [
        (date(2016, 1, 1), date(2016, 3, 31), 3),
        (date(2016, 4, 1), date(2018, 3, 31), 4),
        (date(2018, 4, 1), date(2018, 12, 31), 5),
        (date(2019, 1, 1), date(2019, 6, 30), 6),
        (date(2019, 7, 1), date(2020, 6, 30), 5),
        (date(2020, 7, 1), date(2022, 3, 31), 3),
    ],
)
def test_rates_as_printed_with_irs_notices(first: date, last: date, rate: int) -> None:
    """Notice 746, Information About Your Notice, Penalty and Interest."""
    assert {span.amount for span in RATES.spans(first, last)} == {rate}


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (2011, 18), (2012, 17), (2013, 15), (2015, 15), (2016, 18), (2017, 18), (2018, 17), (2019, 15), (2022, 18),
        (2023, 18), (2024, 15), (2025, 15), (2026, 15), (2027, 15), (2028, 18), (2029, 17),
    ],
)  # fmt: skip
def test_last_day_to_file_in_april(year: int, day: int) -> None:
    """As the IRS announced it each year, Emancipation Day included; 2020 and 2021 were postponed by other law."""
    assert return_due(year - 1, LAW) == date(year, 4, 15)
    assert last_day_in_time(date(year, 4, 15)) == date(year, 4, day)


@pytest.mark.parametrize(
    ("amount", "demand", "last"),
    [
        ("99999.99", date(2026, 6, 15), date(2026, 7, 6)),
        ("100000.00", date(2026, 6, 15), date(2026, 6, 30)),  # Juneteenth is no business day
        ("100000.00", date(2026, 12, 18), date(2027, 1, 5)),  # Christmas and New Year neither
    ],
)
def test_grace_time(amount: str, demand: date, last: date) -> None:
    assert grace_ends(usd(amount), demand, LAW) == last


def test_a_grace_time_that_ends_on_a_saturday_runs_to_monday() -> None:
    """The statutory day stands; what is paid on the next business day is in time (26 USC 7503)."""
    facts = {"penalty": "400.00", "notice_and_demand": date(2026, 6, 20), "through": date(2026, 9, 1)}
    paid = {"payments": [{"date": date(2026, 7, 13), "amount": "400.00"}]}
    answer = ask("interest_on_late_payment_penalty", **facts, **paid)
    assert (answer["grace_ends"], answer["interest"]) == ("2026-07-11", "0.00")
    paid = {"payments": [{"date": date(2026, 7, 14), "amount": "400.00"}]}
    assert usd(ask("interest_on_late_payment_penalty", **facts, **paid)["interest"]) > 0


def test_no_interest_is_told_while_the_grace_time_runs() -> None:
    answer = ask("interest_on_late_payment_penalty", penalty="400.00", notice_and_demand=DAY, through=DAY)
    assert answer["interest"] == "0.00"
    assert "interest_from" not in answer


def test_spans_cover_each_day_once_and_add_up() -> None:
    after, through = date(2019, 4, 15), date(2027, 2, 1)
    spans = list(interest_spans(usd("1000"), after, (), through, RATES))
    assert (spans[0].first, spans[-1].last) == (after + timedelta(1), through)
    for earlier, later in pairwise(spans):
        assert later.first == earlier.last + timedelta(1)
        assert later.owed == earlier.owed + earlier.interest
    assert [span.last for span in spans if span.assumed] == [through]
    assert total_interest(spans) == to_cents(interest(usd("1000"), after, through, RATES))


def test_payments_cut_the_spans_and_nothing_runs_on_after_the_last() -> None:
    payments = [Payment(date=date(2026, 5, 10), amount=usd("600")), Payment(date=date(2026, 6, 1), amount=usd("600"))]
    spans = list(interest_spans(usd("1000"), date(2026, 4, 15), payments, date(2026, 12, 31), RATES))
    assert [span.last for span in spans] == [date(2026, 5, 10), date(2026, 6, 1)]


def test_late_filing_months_that_begin_on_other_days_than_late_payment_months() -> None:
    """A due day moved by a disaster: each late-filing month meets the late-payment month in which it begins."""
    due, filing_due, filed = date(2026, 4, 15), date(2026, 8, 20), date(2026, 10, 1)
    charges = list(late_payment_charges(usd("1000"), due, (), penalty_months(due, filed, LATE, LAW)))
    sheet = Worksheet("test")
    late_filing_penalty(LateReturn(unpaid=usd("1000"), due=filing_due, filed=filed), charges, LAW, sheet)
    assert lines_of(sheet)["late_filing_months"] == 2
    assert lines_of(sheet)["late_filing_reduced_by"] == 10


def test_a_month_at_one_percent_brings_late_filing_down_by_one_percent() -> None:
    days = {"payment_due": date(2026, 4, 15), "filing_due": date(2026, 4, 15), "filed": date(2026, 6, 1)}
    answer = ask(
        "both_penalties",
        tax_required="1000.00",
        paid_or_withheld_on_time="0.00",
        **days,
        through=date(2026, 6, 1),
        returns_filed_on_time=False,
        levy_notice_date=date(2026, 5, 1),
    )
    assert answer["late_filing_reduced_by"] == answer["late_payment_penalty"] == "15.00"
    assert answer["late_filing_net"] == "85.00"


def test_penalties_are_rounded_once_at_the_end() -> None:
    """5.005 less 0.5005 is 4.5045: 4.50, not 5.01 less 0.50."""
    day = date(2026, 5, 1)
    days = {"payment_due": date(2026, 4, 15), "filing_due": date(2026, 4, 15), "filed": day, "through": day}
    facts = {"tax_required": "100.10", "paid_or_withheld_on_time": "0.00", "returns_filed_on_time": False}
    answer = ask("both_penalties", **facts, **days)
    told = [answer[f"late_filing_{name}"] for name in ("gross", "reduced_by", "net", "penalty")]
    assert told == ["5.01", "0.50", "4.50", "4.50"]


# --- Marcus ---------------------------------------------------------------------------------------------------------


def marcus(year: int, tax: str, through: date) -> dict[str, Any]:
    return ask(
        "late_payment_penalty",
        tax_unpaid=tax,
        payment_due=date(year + 1, 4, 15),
        through=through,
        returns_filed_on_time=True,
        levy_notice_date=MARCUS["facts"]["notice_date"],
    )


def test_marcus_2022_month_by_month() -> None:
    expect, tax = MARCUS["expect"]["penalty_2022"], MARCUS["facts"]["tax_unpaid_2022"]
    for through in (date(2026, 10, 31), date(2026, 11, 30), date(2026, 12, 31), date(2027, 1, 31)):
        answer = marcus(2022, tax, through)
        assert usd(answer["late_payment_percent"]) == usd(expect[f"percent_through_{through:%Y_%m_%d}"])
    capped = marcus(2022, tax, date(2028, 1, 1))
    assert usd(capped["late_payment_percent"]) == usd(expect["percent_at_cap"])
    near(capped["late_payment_penalty"], expect["penalty_at_cap"])
    for name in ("first_1_percent_month_begins", "last_month_charged_begins"):
        assert capped[name] == expect[name].isoformat()
    assert len(capped["warnings"]) == 1  # the months from April 16 to July 10, 2023
    assert "Kwong" in capped["warnings"][0]


def test_marcus_2021_is_not_shown_as_exact() -> None:
    waived, postponed = marcus(2021, "5000.00", DAY)["warnings"]
    assert "Notice 2024-7" in waived
    assert "transcript" in waived
    assert "Kwong" in postponed


# --- relief ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("due", "tax", "warned"),
    [
        (date(2020, 7, 15), "5000.00", False),
        (date(2021, 4, 15), "5000.00", True),
        (date(2022, 4, 15), "99999.99", True),
        (date(2022, 4, 15), "100000.00", False),
        (date(2023, 4, 15), "5000.00", False),
    ],
)
def test_notice_2024_7_is_told_for_2020_and_2021(due: date, tax: str, warned: bool) -> None:
    facts = {"tax_unpaid": tax, "payment_due": due, "returns_filed_on_time": True}
    told = ask("late_payment_penalty", **facts, through=date(2024, 12, 31))["warnings"]
    assert any("Notice 2024-7" in sentence for sentence in told) is warned


@pytest.mark.parametrize(
    ("after", "through", "warned"),
    [
        (date(2019, 4, 15), date(2020, 1, 19), False),
        (date(2019, 4, 15), date(2020, 1, 20), True),
        (date(2023, 7, 9), date(2026, 1, 1), True),
        (date(2023, 7, 10), date(2026, 1, 1), False),
        (date(2021, 7, 10), date(2021, 7, 10), False),
    ],
)
def test_kwong_is_told_for_every_result_that_touches_its_days(after: date, through: date, warned: bool) -> None:
    answer = ask("interest", amount="1000.00", balance_date=after, to_date=through)
    assert ("warnings" in answer) is warned
    answer = ask("interest_on_late_filing_penalty", penalty="1000.00", interest_starts_after=after, through=through)
    assert ("warnings" in answer) is warned


def assert_words(name: str, found: Standing) -> None:
    english = words("en")
    assert english.text(f"relief.{name}.answer.{found.status}")
    for test in found.tests:
        assert english.text(f"relief.{name}.test.{test.name}")
        assert english.shown(test.limit, test.unit)
        assert test.change is None or english.say(test.change)


@pytest.mark.parametrize(
    ("year", "filed", "clean", "status"),
    [
        (2024, True, True, OPEN),
        (2024, True, None, MAYBE),
        (2024, False, True, CLOSED),
        (2024, True, False, CLOSED),
        (2025, True, True, CLOSED),
    ],
)
def test_first_time_relief(year: int, filed: bool, clean: bool | None, status: str) -> None:
    found = first_time_relief(tax_year=year, returns_filed=filed, no_penalties=clean, law=LAW, day=DAY)
    assert found.status == status
    assert_words("first_time_relief", found)


@pytest.mark.parametrize(
    ("year", "clean", "status"), [(2024, True, CLOSED), (2025, True, MAYBE), (2026, None, MAYBE), (2025, False, CLOSED)]
)
def test_automatic_relief_is_second_hand_and_never_open(year: int, clean: bool | None, status: str) -> None:
    found = automatic_relief(tax_year=year, returns_filed=True, no_penalties=clean, law=LAW, day=DAY)
    assert found.status == status
    assert_words("automatic_relief", found)
    assert LAW.sources["irs-automatic-relief"].status == "secondary"


@pytest.mark.parametrize(("filed", "way"), [(True, None), (False, "change"), (None, "make_sure")])
def test_relief_asks_to_make_sure_of_returns_that_nobody_told_of(filed: bool | None, way: str | None) -> None:
    for rule in (first_time_relief, automatic_relief):
        found = rule(tax_year=2023, returns_filed=filed, no_penalties=True, law=LAW, day=DAY)
        assert_words(rule.__name__, found)
        (returns,) = [test for test in found.tests if test.name == "returns_filed"]
        assert (returns.change and returns.change.id) == (way and f"relief.{way}.returns_filed")
