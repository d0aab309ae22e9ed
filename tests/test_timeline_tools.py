"""The tools over a longer time: what comes next, with and without a step, and the last day to collect."""

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import CALCULATORS
from calculators.engine.calendar import add_months
from calculators.engine.results import Chart, Periods, Table
from calculators.engine.words import words
from calculators.rules.interest import interest
from calculators.rules.notices import notices
from calculators.rules.stage_data import machine
from calculators.rules.stages import MAIN
from calculators.tools.collection_deadline.found import CHOICES
from calculators.tools.timeline.actions import ACTIONS
from calculators.tools.timeline.questions import STAGES
from tests.building import ROOT
from tests.dates_tools import LAW, TODAY, ask, calendar, days, refused, rows
from tests.people import usd

MACHINE = machine(LAW)
NOTICES = notices(LAW)
LETTER = date(2026, 11, 2)
LT11 = {"notice_code": "LT11", "notice_date": LETTER}
OWED = {"assessed_tax_only": "10000", "penalty_at_cap": "no", "returns_filed_on_time": True}
CASES = tomllib.loads((ROOT / "tests/cases/collection_deadline.toml").read_text(encoding="utf-8"))["case"]


def events_of(row: dict[str, Any]) -> set[str]:
    """The events whose sentence and rule *row* shows; a few tell the same of a plan and of an offer."""
    say = words("en")
    events = MACHINE.events.values()
    return {event.id for event in events
            if say.text(f"stages.event.{event.id}") == row["what"] and event.source.id == row["rule"]}  # fmt: skip


# What comes next


def test_the_stages_are_those_of_the_machine_under_the_same_names() -> None:
    assert set(STAGES) == {state.id for state in MACHINE.states.values() if state.kind == MAIN}
    say = words("en")
    for stage in STAGES:
        assert say.text(f"questions.stage.choice.{stage}") == say.text(f"stages.state.{stage}.label")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("action", [None, *ACTIONS])
def test_every_stage_and_step_has_an_answer_or_a_reason(stage: str, action: str | None) -> None:
    facts: dict[str, Any] = {"stage": stage, "stage_since": LETTER, "hearing_letter_date": LETTER}
    if action:
        facts |= {"action": action, "action_day": date(2026, 12, 1)}
    asked = MACHINE.events.values()
    from_here = {event.id for event in asked if stage in event.origins}
    opened = {
        "full_pay": {"paid"}, "plan": {"plan_asked", "released_for_plan"}, "hardship": {"hardship_granted"},
        "hearing": {"hearing_asked", "equivalent_hearing_asked"}, "offer": {"offer_sent"},
    }  # fmt: skip
    if action in opened and not opened[action] & from_here:
        assert refused("timeline", **facts) == {"action": "not_open_from_here"}
        return
    told = ask("timeline", **facts)
    for row in [*rows(told, "timeline.now"), *rows(told, "timeline.after")]:
        assert events_of(row)
    assert all(events_of(row) & from_here for row in rows(told, "timeline.now"))
    assert bool(rows(told, "timeline.tried")) == bool(action)


@pytest.mark.parametrize("code", NOTICES)
def test_a_letter_shows_where_the_case_stands_or_asks(code: str) -> None:
    facts = {"notice_code": code, "notice_date": LETTER}
    placed = [state for state in MACHINE.states.values() if code in state.letters]
    if not placed or placed[0].kind != MAIN:
        assert refused("timeline", **facts) == {"stage": "required_missing"}
        facts |= {"stage": "acs", "stage_since": LETTER}
    told = ask("timeline", **facts)
    start = rows(told, "timeline.nothing")[0]
    stands = facts.get("stage", placed[0].id if placed else "acs")
    assert start["step"] == words("en").text(f"stages.state.{stands}.label")


@pytest.mark.parametrize("day", [date(2026, 12, 2), date(2026, 12, 3)])
def test_a_hearing_in_time_holds_the_levy_and_a_late_one_does_not(day: date) -> None:
    told = ask("timeline", **LT11, action="hearing", action_day=day)
    asked = "hearing_asked" if day == date(2026, 12, 2) else "equivalent_hearing_asked"
    assert events_of(rows(told, "timeline.tried")[0]) == {asked}
    later = " ".join(row["step"] for row in rows(told, "timeline.tried"))
    assert ("A levy can come" in later) == (day == date(2026, 12, 3))


def test_the_weekend_rule_moves_the_last_day_to_try_a_hearing() -> None:
    letter = {"notice_code": "LT11", "notice_date": date(2026, 11, 19)}
    told = ask("timeline", **letter, action="hearing", action_day=date(2026, 12, 21))
    assert events_of(rows(told, "timeline.tried")[0]) == {"hearing_asked"}
    assert refused("timeline", **letter, action="hearing", action_day=date(2027, 11, 20)) == {
        "action_day": "outside_the_rule"
    }


def test_if_nothing_is_done_the_levy_is_shown_no_sooner_than_usual() -> None:
    told = ask("timeline", **LT11)
    shown = {row["step"]: row["when"] for row in rows(told, "timeline.nothing")}
    assert shown["A levy can come"] == "Often about Thursday, December 3, 2026. Not a promise."
    assert "not before Thursday, December 17, 2026" in shown["Pay is taken"]
    assert told["then"][0].startswith("Do this today:")
    assert "Wednesday, December 2, 2026" in told["then"][0]


@pytest.mark.parametrize("action", ["plan", "offer", "hardship", "full_pay"])
def test_what_protects_is_followed_by_no_levy(action: str) -> None:
    told = ask("timeline", **LT11, action=action, action_day=date(2026, 11, 30))
    steps = {row["step"] for row in rows(told, "timeline.tried")}
    assert not steps & {"Pay is taken", "Bank account frozen", "A levy can come"}


def test_filing_opens_plans_and_offers_and_stops_nothing() -> None:
    told = ask("timeline", stage="acs", stage_since=LETTER, action="file_returns", action_day=TODAY)
    steps = [row["step"] for row in rows(told, "timeline.tried")]
    assert steps[:3] == ["Missing returns filed", "Plan asked for", "Offer sent"]
    assert "A levy can come" in steps
    assert "Filing alone stops nothing." in told["then"][1]


def test_each_picture_follows_its_table_and_shows_the_same() -> None:
    tool = CALCULATORS["timeline"]
    facts = {"stage": "bill", "stage_since": LETTER, "action": "plan", "action_day": TODAY}
    blocks = tool.run({**facts, "assessed_balance": "5000", "penalty_at_cap": "yes"}, LAW, TODAY).blocks
    pictures = [(before, after) for before, after in pairwise(blocks) if isinstance(after, Periods | Chart)]
    assert [after.name for _, after in pictures] == ["timeline.nothing", "timeline.tried", "timeline.growth"]
    for before, after in pictures:
        assert isinstance(before, Table)
        assert before.name == after.name
        if isinstance(after, Periods):
            labels = [period.label for period in after.periods]
            assert [label for row in before.rows for label in labels if label == row[0]] == labels


def test_where_the_test_is_secret_no_day_is_shown() -> None:
    told = ask("timeline", notice_code="CP504", notice_date=LETTER)
    secret = [row for row in rows(told, "timeline.now") if events_of(row) & {"sent_to_acs", "sent_past_acs"}]
    assert len(secret) == 2
    for row in secret:
        assert row["usual"] == "When the IRS does this is not public. It keeps the test secret."


@given(st.sampled_from(STAGES), st.dates(date(2020, 1, 1), TODAY), st.dates(TODAY, date(2030, 1, 1)))
def test_a_run_never_goes_back_in_time(stage: str, since: date, day: date) -> None:
    tool = CALCULATORS["timeline"]
    facts = {"stage": stage, "stage_since": since, "action": "full_pay", "action_day": day}
    for block in tool.run(facts, LAW, TODAY).blocks:
        if isinstance(block, Periods):
            first = [period.first for period in block.periods]
            assert first == sorted(first)
            assert all(period.last is None or period.last >= period.first for period in block.periods)


def test_the_balance_grows_by_interest_alone_where_the_penalty_has_stopped() -> None:
    told = ask("timeline", **LT11, assessed_balance="12000", penalty_at_cap="yes")
    growth = rows(told, "timeline.growth")
    assert growth[0] == {"day": "2026-11-22", "owed": "12000.00"}
    assert len(growth) == 13
    rates = LAW["interest.underpayment_rate"]
    for row in growth[1:]:
        added = interest(Decimal(12000), TODAY, date.fromisoformat(row["day"]), rates)
        assert abs(usd(row["owed"]) - Decimal(12000) - added) < usd("0.01")
    assert any("not known yet" in warning for warning in told["warnings"])


def test_the_penalty_is_added_on_its_day_at_the_higher_rate_and_stops_at_its_limit() -> None:
    facts = OWED | {"assessed_balance": "10000", "payment_due": date(2023, 4, 15)}
    raised, plain = (
        rows(ask("timeline", notice_code=code, notice_date=LETTER, **facts), "timeline.growth")
        for code in ("CP504", "CP503")
    )
    more = usd(raised[1]["owed"]) - usd(plain[1]["owed"])
    assert usd("50.00") <= more < usd("50.10"), "1 percent instead of half a percent of 10,000, and interest on it"
    old = ask("timeline", notice_code="CP503", notice_date=LETTER, **facts | {"payment_due": date(2016, 4, 15)})
    stopped = ask("timeline", **LT11, assessed_balance="10000", penalty_at_cap="yes")
    assert rows(old, "timeline.growth") == rows(stopped, "timeline.growth")


@pytest.mark.parametrize(("due", "warned"), [(2020, False), (2021, True), (2022, True), (2023, False)])
def test_the_years_with_a_waived_penalty_are_named(due: int, warned: bool) -> None:
    told = ask("timeline", **LT11, **OWED, assessed_balance="10650", payment_due=date(due, 4, 15))
    assert ("was waived" in " ".join(told["warnings"])) == warned


def test_what_does_not_fit_is_told_at_once_beside_its_box() -> None:
    assert refused("timeline") == {"stage": "required_missing"}
    assert refused("timeline", stage="acs", action="plan") == {
        "stage_since": "required_missing", "action_day": "required_missing",
    }  # fmt: skip
    late = TODAY + timedelta(days=1)
    wrong = OWED | {"stage": "acs", "stage_since": late, "hearing_letter_date": late, "action": "plan",
                    "action_day": TODAY - timedelta(days=1), "lien_filed": date(1999, 1, 1),
                    "assessed_balance": "100", "payment_due": late}  # fmt: skip
    assert refused("timeline", **wrong) == {
        "stage_since": "dates_out_of_order", "hearing_letter_date": "dates_out_of_order",
        "lien_filed": "no_table_for_year", "action_day": "dates_out_of_order", "assessed_tax_only": "out_of_range",
        "payment_due": "dates_out_of_order",
    }  # fmt: skip
    unknown = {"stage": "levy_possible", "stage_since": LETTER, "action": "hearing", "action_day": TODAY}
    assert refused("timeline", **unknown) == {"hearing_letter_date": "required_missing"}


# The last day to collect


def told_of(facts: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The answer of the tool to a case of the rules."""
    return {"assessments": [{"tax_year": facts["assessed"].year - 1, "assessed": facts["assessed"]}],
            "pauses": [{"pause_kind": each["kind"], "from": each["from"], "to": each["to"]} for each in facts["pauses"]]
            } | more  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_tool_agrees_with_the_cases(case: dict[str, Any]) -> None:
    facts, expect = told_of(case["facts"]), case["expect"]
    last = max((pause["to"] for pause in facts["pauses"]), default=TODAY)
    today = max(TODAY, last)
    if expect.get("refused"):
        assert refused("collection_deadline", today, **facts) == {"pauses.0.to": expect["problem"]}
        return
    (year,) = rows(ask("collection_deadline", today, **facts), "collection_deadline.years")
    allowed = int(case.get("tolerance", {}).get("days_added", "0"))
    assert year["plain"] == expect["deadline_without_pauses"].isoformat()
    assert abs(year["added"] - expect["days_added"]) <= allowed
    assert abs((date.fromisoformat(year["deadline"]) - expect["deadline"]).days) <= allowed


TWO_YEARS: dict[str, Any] = {
    "assessments": [
        {"tax_year": 2019, "assessed": date(2020, 9, 14)},
        {"tax_year": 2016, "assessed": date(2017, 5, 1)},
    ],
    "pauses": [
        {"pause_kind": "offer_withdrawn", "from": date(2021, 1, 1), "to": date(2021, 4, 11), "paused_year": 2019}
    ],
}


def test_several_years_come_soonest_first_and_a_pause_can_be_for_one_alone() -> None:
    told = ask("collection_deadline", **TWO_YEARS)
    years = rows(told, "collection_deadline.years")
    assert [(row["year"], row["added"]) for row in years] == [("2016", 0), ("2019", 100)]
    assert "until Saturday, May 1, 2027. That is 5 months and 9 days from today." in told["verdict"]
    assert [line["value"] for line in told["lines"] if line["name"] == "tax_year"] == ["2016", "2019"]
    assert [event.decoded("dtstart") for event in calendar(told)] == [date(2027, 5, 1), date(2030, 12, 23)]
    for_all = ask("collection_deadline", **TWO_YEARS | {"pauses": [dict(TWO_YEARS["pauses"][0], paused_year=None)]})
    assert [row["added"] for row in rows(for_all, "collection_deadline.years")] == [100, 100]


def test_a_pause_without_an_end_runs_to_today() -> None:
    facts = {"assessments": TWO_YEARS["assessments"][:1]}
    open_end = ask(
        "collection_deadline", **facts, pauses=[{"pause_kind": "innocent_spouse", "from": date(2026, 11, 12)}]
    )
    assert rows(open_end, "collection_deadline.years")[0]["added"] == 10 + 60


@pytest.mark.parametrize(("today", "left"), [
    (date(2027, 5, 1), "0 days"), (date(2027, 4, 30), "1 day"), (date(2027, 4, 1), "1 month and 0 days"),
    (date(2026, 5, 2), "11 months and 29 days"), (date(2026, 5, 1), "1 year and 0 months"),
    (date(2027, 5, 2), "passed"),
])  # fmt: skip
def test_the_time_left(today: date, left: str) -> None:
    told = ask("collection_deadline", today, assessments=TWO_YEARS["assessments"][1:])
    assert rows(told, "collection_deadline.years")[0]["left"] == left


@pytest.mark.parametrize(("today", "over"), [(date(2027, 5, 3), False), (date(2027, 5, 4), True)])
def test_after_a_weekend_the_irs_may_still_act_on_the_next_work_day(today: date, over: bool) -> None:
    told = ask("collection_deadline", today, assessments=TWO_YEARS["assessments"][1:])
    assert told["verdict"].startswith("By our count the time to collect has ended.") == over
    assert list(days(told)) == ["deadline_moved"]


def test_what_each_choice_adds_is_told_and_counted_where_a_length_is_given() -> None:
    told = rows(ask("collection_deadline", **TWO_YEARS), "collection_deadline.choices")
    assert len(told) == len(CHOICES)
    assert "days" not in told[0]
    counted = rows(ask("collection_deadline", **TWO_YEARS, choice_months=4), "collection_deadline.choices")
    added = dict(zip(CHOICES, (row["days"] for row in counted), strict=True))
    pending = (add_months(TODAY, 4) - TODAY).days
    assert added["plan_request_pending_accepted"] == added["offer_accepted"] == pending
    assert added["plan_request_pending"] == added["offer_pending"] == pending + 30
    assert added["innocent_spouse"] == pending + 60
    assert added["plan_in_effect"] == added["not_collectible"] == added["equivalent_hearing"] == 0
    assert added["hearing"] >= pending


def test_the_estimate_stands_beside_the_transcript() -> None:
    told = ask("collection_deadline", **TWO_YEARS)
    assert "transcript" in told["then"][0]
    assert "CSED" in told["statements"]["collection_deadline.ask"]["text"]
    assert told["warnings"][0].startswith("This is our count")


def test_what_does_not_fit_about_a_tax_or_a_pause() -> None:
    assert refused("collection_deadline", assessments=[]) == {"assessments": "required_missing"}
    wrong = {
        "assessments": [
            {"tax_year": 2019, "assessed": TODAY + timedelta(days=1)},
            {"tax_year": 2019, "assessed": date(2018, 1, 1)},
            {"tax_year": 1990, "assessed": date(1999, 1, 1)},
        ],
        "pauses": [
            {"pause_kind": "offer_pending", "from": TODAY + timedelta(days=1)},
            {"pause_kind": "hearing", "from": date(2022, 1, 2), "to": date(2022, 1, 1), "paused_year": 2020},
            {"pause_kind": "hearing", "from": date(2022, 1, 2), "to": TODAY + timedelta(days=1)},
        ],
    }
    assert refused("collection_deadline", **wrong) == {
        "assessments.0.assessed": "dates_out_of_order", "assessments.1.assessed": "dates_out_of_order",
        "assessments.2.assessed": "no_table_for_year", "pauses.0.from": "dates_out_of_order",
        "pauses.1.to": "dates_out_of_order", "pauses.1.paused_year": "unknown_year",
        "pauses.2.to": "dates_out_of_order",
    }  # fmt: skip
