"""The papers for the call: made from the reader's lines by one rule, and the days counted as the manual counts them."""

from datetime import date
from typing import Any

import pytest

from calculators.engine.calendar import is_business_day
from calculators.engine.loading import load_law
from calculators.rules.proof import proof_days
from tests.form_433f import households
from tests.test_form_433f import TODAY, ask
from tests.test_hardship_tool import DANA_TYPED, PLAIN, STORIES

ASKED, NOT_ASKED = "proof_list.asked", "hardship.not_asked"


def days(told: dict[str, Any]) -> dict[str, str]:
    return {each["name"]: each["day"] for each in told["dates"]["proof_list.days"]}


def test_both_tools_give_one_list() -> None:
    for facts in [story[1] for story in STORIES.values()] + list(households(50)):
        papers, month = ask(facts, "proof_list")["points"], ask(facts, "hardship")["points"]
        assert papers.get(ASKED, []) == month["hardship.proof"]
        assert papers[NOT_ASKED] == month[NOT_ASKED]


def test_a_line_is_asked_for_or_not_and_never_both() -> None:
    for facts in households(50):
        points = ask(facts, "proof_list")["points"]
        named = [{point.partition(":")[0] for point in points.get(name, [])} for name in (ASKED, NOT_ASKED)]
        assert named[0] & named[1] == set()


@pytest.mark.parametrize(("costs", "verdict"), [
    ([], "By your lines, they should ask you for no papers."),
    (["student_loan"], "They may ask for papers on one of your lines."),
    (["student_loan", "child_care", "delinquent_state_tax"], "They may ask for papers on 2 of your lines."),
])  # fmt: skip
def test_the_count_is_of_lines_that_need_papers(costs: list[str], verdict: str) -> None:
    within = PLAIN | {"vehicle_running_costs_paid": "200.00"}
    lines = [{"kind": kind, "amount": "100", "every": "monthly"} for kind in costs]
    told = ask(within | {"necessary_costs": lines}, "proof_list")
    assert told["verdict"] == verdict
    assert (ASKED in told["points"]) is bool(costs)


def test_a_cent_above_the_limit_needs_papers_and_the_limit_itself_none() -> None:
    limit = "263.00"
    at, above = (ask(PLAIN | {"vehicle_running_costs_paid": paid}, "proof_list") for paid in (limit, "263.01"))
    assert ASKED not in at["points"]
    assert above["points"][ASKED][0].startswith("Car running costs: the $0.01 above the limit.")


def test_a_levy_adds_its_papers() -> None:
    assert any(point.startswith("For the levy:") for point in ask(DANA_TYPED, "proof_list")["points"][ASKED])


def test_nothing_told_gives_the_rule_for_all() -> None:
    told = ask({}, "proof_list")
    assert told["verdict"].startswith("Type your month")
    assert len(told["points"][ASKED]) == 6
    assert days(told) == {"fax": "2026-11-27", "mail": "2026-12-12"}


@pytest.mark.parametrize(("call", "fax", "mail"), [
    ("2026-11-23", "2026-11-28", "2026-12-13"),  # a Saturday and a Sunday: no day is moved
    ("2026-12-20", "2026-12-25", "2027-01-09"),  # a holiday neither
    ("2024-02-24", "2024-02-29", "2024-03-15"),  # a call gone by, over a leap day
])  # fmt: skip
def test_the_days_are_counted_from_the_call_and_never_moved(call: str, fax: str, mail: str) -> None:
    told = ask({"call_day": call}, "proof_list")
    assert days(told) == {"fax": fax, "mail": mail}
    assert not is_business_day(date.fromisoformat(fax)) or call < "2026"


def test_the_rule_of_today_counts_for_a_call_of_any_day() -> None:
    assert proof_days(date(1990, 1, 1), load_law(), TODAY).fax == date(1990, 1, 6)


def test_the_days_ahead_go_into_a_calendar_that_tells_nothing() -> None:
    ahead, gone = ask({}, "proof_list"), ask({"call_day": "2026-01-02"}, "proof_list")
    assert ahead["calendar"].count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20261127" in ahead["calendar"]
    assert "IRS" not in ahead["calendar"]
    assert "calendar" not in gone
    assert [each["passed"] for each in gone["dates"]["proof_list.days"]] == [True, True]


def test_words_to_say_fit_whether_papers_are_needed() -> None:
    say = "proof_list.say"
    needed = ask(DANA_TYPED, "proof_list")["statements"][say]["text"]
    none = ask(PLAIN | {"vehicle_running_costs_paid": "200.00"}, "proof_list")["statements"][say]["text"]
    assert "What is the fax number?" in needed
    assert "My costs are within the limits." in none
