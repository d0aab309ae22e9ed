"""The machine: every step that the law names is there, can be reached, and no run leaves its rules."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.engine.law import LawError
from calculators.engine.loading import Law, load_law, read_packaged
from calculators.engine.reading import InputErrors
from calculators.engine.words import words
from calculators.rules.collection_stages import (
    LATER,
    NOW,
    OVER,
    UNKNOWN,
    Move,
    Step,
    if_nothing_is_done,
    next_steps,
    run,
)
from calculators.rules.notices import notices
from calculators.rules.stage_data import machine
from calculators.rules.stages import BESIDE, END, MAIN, NOT_PUBLIC

LAW = load_law()
MACHINE = machine(LAW)
TODAY = date(2026, 11, 22)
LETTER = date(2026, 11, 2)
FINAL = {"final_notice": LETTER, "hearing_letter": LETTER}
LEVIES = {"bank_levied", "pay_levied", "federal_payment_levied"}
PROTECTED = {
    *("hearing_pending", "in_court", "plan_requested", "plan_rejected", "plan_appealed", "plan_in_effect"),
    *("plan_default", "plan_ended", "offer_pending", "offer_rejected", "offer_appealed", "hardship_status"),
}
NAMED_IN_THE_ISSUE = [
    ("bill", "reminder_sent", "reminders"),
    ("reminders", "intent_letter_sent", "intent_to_levy"),
    ("intent_to_levy", "state_refund_levied", "state_refund_levied"),
    ("intent_to_levy", "sent_to_acs", "acs"),
    ("acs", "call_letter_sent", "asked_to_call"),
    ("acs", "hearing_letter_sent", "final_notice"),
    ("final_notice", "wait_over", "levy_possible"),
    ("final_notice", "hearing_asked", "hearing_pending"),
    ("hearing_pending", "hearing_decided", "hearing_decided"),
    ("levy_possible", "equivalent_hearing_asked", "equivalent_hearing"),
    ("levy_possible", "bank_levied", "bank_levied"),
    ("bank_levied", "bank_pays_over", "bank_paid_over"),
    ("levy_possible", "pay_levied", "pay_levied"),
    ("pay_levied", "released_as_paid", "paid_in_full"),
    ("pay_levied", "released_as_time_is_over", "collection_time_over"),
    ("pay_levied", "released_to_help_collection", "levy_released"),
    ("pay_levied", "released_for_plan", "plan_in_effect"),
    ("pay_levied", "released_for_hardship", "levy_released"),
    ("pay_levied", "released_as_worth_more", "levy_released"),
    ("pay_levied", "levy_partly_released", "levy_partly_released"),
    ("acs", "federal_payment_matched", "payment_matched"),
    ("payment_matched", "benefit_letter_sent", "benefit_warning"),
    ("benefit_warning", "benefit_levied", "federal_payment_levied"),
    ("payment_matched", "federal_payment_levied", "federal_payment_levied"),
    ("acs", "lien_filed", "lien_filed"),
    ("plan_in_effect", "federal_refund_taken", "federal_refund_taken"),
    ("acs", "plan_asked", "plan_requested"),
    ("plan_requested", "plan_accepted", "plan_in_effect"),
    ("plan_in_effect", "plan_letter_sent", "plan_default"),
    ("plan_default", "plan_ended", "plan_ended"),
    ("plan_default", "plan_saved", "plan_in_effect"),
    ("plan_requested", "plan_refused", "plan_rejected"),
    ("plan_rejected", "plan_refusal_stands", "collection_resumes"),
    ("acs", "hardship_granted", "hardship_status"),
    ("hardship_status", "hardship_looked_at", "hardship_status"),
    ("hardship_status", "hardship_ended", "collection_resumes"),
    ("acs", "offer_sent", "offer_pending"),
    ("offer_pending", "offer_returned", "offer_returned"),
    ("offer_pending", "offer_rejected", "offer_rejected"),
    ("offer_rejected", "offer_refusal_stands", "collection_resumes"),
    ("offer_pending", "offer_accepted", "offer_accepted"),
    ("acs", "sent_to_queue", "queue"),
    ("queue", "sent_to_officer", "revenue_officer"),
    ("acs", "sent_to_officer", "revenue_officer"),
    ("queue", "sent_to_collector", "private_collector"),
    ("private_collector", "back_from_collector", "collection_resumes"),
    ("acs", "passport_after_lien", "passport_certified"),
    ("pay_levied", "passport_after_levy", "passport_certified"),
    ("plan_in_effect", "paid", "paid_in_full"),
    ("queue", "time_over", "collection_time_over"),
]


def step(state: str, event: str, dates: Mapping[str, date] = FINAL, today: date = TODAY) -> Step:
    return next(step for step in next_steps(state, dates, today, LAW) if step.event.id == event)


def refused(state: str, *moves: tuple[str, date], dates: Mapping[str, date] = FINAL) -> tuple[str, str]:
    with pytest.raises(InputErrors) as errors:
        run(state, dates, tuple(Move(event=event, day=day) for event, day in moves), TODAY, LAW)
    return errors.value.faults[0].problem, errors.value.faults[0].name


@pytest.mark.parametrize(("origin", "event", "to"), NAMED_IN_THE_ISSUE, ids=lambda name: name)
def test_every_step_of_the_issue_is_a_rule(origin: str, event: str, to: str) -> None:
    rule = MACHINE.events[event]
    assert origin in rule.origins
    assert rule.to.id == to


def test_every_state_and_every_event_can_be_reached_from_the_first_bill() -> None:
    reached, waiting, used = {"bill"}, ["bill"], set()
    while waiting:
        for event in MACHINE.events_from(waiting.pop()):
            used.add(event.id)
            if event.to.id not in reached:
                reached.add(event.to.id)
                waiting += [] if event.to.kind == BESIDE else [event.to.id]
    assert reached == set(MACHINE.states)
    assert used == set(MACHINE.events)


@pytest.mark.parametrize(
    "state", [state for state in MACHINE.states.values() if state.kind == MAIN], ids=lambda s: s.id
)
def test_a_case_never_stands_where_no_rule_leads_on(state: Any) -> None:
    led_to = {event.to.id for event in MACHINE.events_from(state.id) if event.to.kind != BESIDE}
    assert led_to - {state.id}
    assert {"paid_in_full", "collection_time_over"} <= led_to, "payment and time end every stage"


@pytest.mark.parametrize(
    "state", [state for state in MACHINE.states.values() if state.kind != MAIN], ids=lambda s: s.id
)
def test_an_end_is_an_end(state: Any) -> None:
    assert all(event.to.kind == BESIDE for event in MACHINE.events_from(state.id))
    assert state.kind == END or not list(MACHINE.events_from(state.id))


@pytest.mark.parametrize("state", sorted(PROTECTED))
def test_no_levy_begins_where_the_law_forbids_it(state: str) -> None:
    assert not LEVIES & {event.to.id for event in MACHINE.events_from(state)}


def test_every_levy_on_pay_or_bank_waits_31_days_after_the_hearing_letter() -> None:
    for event in MACHINE.events.values():
        if event.to.id in {"bank_levied", "pay_levied"}:
            assert event.earliest
            assert event.earliest.day("levy_possible", FINAL, TODAY) == LETTER + timedelta(days=31)


def test_where_the_test_is_secret_no_day_is_shown() -> None:
    secret = {event.id for event in MACHINE.events.values() if event.usual == NOT_PUBLIC}
    assert secret == {"sent_to_acs", "sent_past_acs", "sent_to_queue", "sent_to_officer"}
    assert all(MACHINE.events[event].usual_first is MACHINE.events[event].usual_last is None for event in secret)


def test_at_most_one_event_often_comes_next() -> None:
    for state in MACHINE.states:
        coming = [event for event in MACHINE.events.values() if state in event.next]
        assert len(coming) <= 1
        assert all(state in event.origins for event in coming)


def test_everything_has_words() -> None:
    say = words("en")
    for state in MACHINE.states.values():
        assert say.text(f"stages.state.{state.id}.label")
        assert say.text(f"stages.state.{state.id}.text").endswith(".")
        assert say.text(f"stages.holder.{state.holder}")
    for event in MACHINE.events.values():
        assert say.text(f"stages.event.{event.id}").endswith(".")
        assert say.text(f"stages.who.{event.who}")
        assert not event.usual or say.text(f"stages.usual.{event.usual}")
    written = tomllib.loads(read_packaged("words/en/stages.toml").decode())
    assert set(written["state"]) == set(MACHINE.states)
    assert set(written["event"]) == set(MACHINE.events)


def test_every_letter_puts_a_case_in_one_place_but_yearly_reminders() -> None:
    placed = [code for state in MACHINE.states.values() for code in state.letters]
    assert len(placed) == len(set(placed))
    assert set(placed) == {code for code, letter in notices(LAW).items() if letter.stage != "yearly_reminder"}


def test_what_a_letter_says_comes_next_is_a_letter_or_a_state() -> None:
    names = {*notices(LAW), *MACHINE.states, *(state.known_as for state in MACHINE.states.values())}
    assert {after.to for letter in notices(LAW).values() for after in letter.next} <= names


class TestNextSteps:
    def test_the_wait_and_the_hearing_after_the_letter(self) -> None:
        wait, hearing = step("final_notice", "wait_over"), step("final_notice", "hearing_asked")
        assert (wait.when, wait.earliest) == (LATER, date(2026, 12, 3))
        assert (hearing.when, hearing.latest) == (NOW, date(2026, 12, 2))

    @pytest.mark.parametrize(("today", "when"), [(date(2026, 12, 21), NOW), (date(2026, 12, 22), OVER)])
    def test_the_hearing_can_be_asked_for_on_the_moved_day_and_not_after(self, today: date, when: str) -> None:
        letter = date(2026, 11, 19)
        dates = {"final_notice": letter, "hearing_letter": letter, "levy_possible": date(2026, 12, 20)}
        assert step("levy_possible", "hearing_asked", dates, today).when == when

    @pytest.mark.parametrize(("today", "when"), [(date(2026, 12, 2), LATER), (date(2026, 12, 3), NOW)])
    def test_a_levy_is_possible_from_day_31(self, today: date, when: str) -> None:
        levy = step("levy_possible", "bank_levied", FINAL, today)
        assert (levy.when, levy.earliest, levy.usual_first) == (when, date(2026, 12, 3), date(2026, 12, 17))

    def test_a_day_that_is_not_known_is_asked_for_and_never_guessed(self) -> None:
        levy = step("collection_resumes", "bank_levied", {})
        assert (levy.when, levy.earliest, levy.usual_first) == (UNKNOWN, None, None)
        assert step("queue", "time_over", {}).when == UNKNOWN

    def test_the_hearing_letter_comes_once(self) -> None:
        assert step("collection_resumes", "hearing_letter_sent", {}).when == NOW
        assert step("collection_resumes", "hearing_letter_sent", FINAL).when == OVER

    def test_a_plan_letter_can_be_answered_for_30_days(self) -> None:
        dates = {"plan_default": date(2026, 10, 23)}
        assert step("plan_default", "plan_saved", dates).when == NOW
        assert step("plan_default", "plan_saved", dates, date(2026, 11, 23)).when == OVER
        assert step("plan_default", "plan_ended", dates).usual_first == date(2026, 12, 7)

    def test_a_bank_pays_over_after_21_days(self) -> None:
        held = step("bank_levied", "bank_pays_over", {"bank_levied": date(2026, 12, 4)})
        assert (held.earliest, held.usual_last) == (date(2026, 12, 25), date(2026, 12, 28))

    def test_the_days_of_a_lien(self) -> None:
        dates = {"reminders": date(2026, 9, 1), "lien_filed": date(2026, 10, 5)}
        assert step("acs", "lien_filed", {"reminders": date(2026, 9, 1)}).earliest == date(2026, 10, 2)
        assert step("acs", "lien_filed", dates).when == OVER
        assert step("acs", "lien_hearing_asked", dates).latest == date(2026, 11, 12)

    def test_time_is_over_on_the_last_day_to_collect(self) -> None:
        assert step("queue", "time_over", {"collection_deadline": date(2033, 11, 20)}).earliest == date(2033, 11, 20)

    def test_a_state_that_is_none_is_refused(self) -> None:
        with pytest.raises(InputErrors, match="state: not_an_allowed_choice"):
            next_steps("limbo", {}, TODAY, LAW)


class TestRun:
    def test_from_the_letter_to_the_bank(self) -> None:
        moves = [
            ("wait_over", date(2026, 12, 3)),
            ("federal_refund_taken", date(2026, 12, 5)),
            ("bank_levied", date(2026, 12, 17)),
            ("bank_pays_over", date(2027, 1, 7)),
            ("debt_left", date(2027, 1, 7)),
            ("hardship_granted", date(2027, 1, 20)),
        ]
        taken = run("final_notice", FINAL, tuple(Move(event=event, day=day) for event, day in moves), TODAY, LAW)
        assert [each.state for each in taken] == [
            *(
                "levy_possible",
                "levy_possible",
                "bank_levied",
                "bank_paid_over",
                "collection_resumes",
                "hardship_status",
            )
        ]

    def test_a_hearing_in_time_stops_the_levy_until_the_decision_is_final(self) -> None:
        asked = ("hearing_asked", date(2026, 12, 2))
        decided = ("hearing_decided", date(2027, 5, 3))
        assert refused("final_notice", asked, ("bank_levied", date(2027, 1, 4))) == ("not_an_allowed_choice", "moves.1")
        too_early = ("decision_final", date(2027, 6, 1))
        assert refused("final_notice", asked, decided, too_early) == ("dates_out_of_order", "moves.2")
        moves = (asked, decided, ("decision_final", date(2027, 6, 2)), ("pay_levied", date(2027, 6, 3)))
        taken = run("final_notice", FINAL, tuple(Move(event=event, day=day) for event, day in moves), TODAY, LAW)
        assert taken[-1].state == "pay_levied"

    def test_refusals(self) -> None:
        assert refused("final_notice", ("fly", TODAY)) == ("not_an_allowed_choice", "moves.0")
        assert refused("final_notice", ("bank_levied", TODAY)) == ("not_an_allowed_choice", "moves.0")
        assert refused("final_notice", ("wait_over", date(2026, 12, 2))) == ("dates_out_of_order", "moves.0")
        assert refused("final_notice", ("hearing_asked", date(2026, 12, 3))) == ("dates_out_of_order", "moves.0")
        back = (("sent_to_queue", date(2026, 12, 3)), ("sent_to_officer", date(2026, 12, 2)))
        assert refused("final_notice", *back) == ("dates_out_of_order", "moves.1")
        assert refused("queue", ("time_over", TODAY), dates={}) == ("required_missing", "moves.0")
        assert refused("limbo") == ("not_an_allowed_choice", "state")

    @given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 120)), max_size=25))
    def test_no_run_leaves_the_rules(self, choices: list[tuple[int, int]]) -> None:
        state, day = "bill", date(2026, 1, 5)
        dates = {"bill": day, "collection_deadline": date(2035, 6, 1)}
        moves: list[Move] = []
        for choice, wait in choices:
            on = day + timedelta(days=wait)
            open_steps = [step for step in next_steps(state, dates, on, LAW) if step.when in {NOW, LATER}]
            if not open_steps:
                break
            chosen = open_steps[choice % len(open_steps)]
            day = max(on, chosen.earliest or on)
            moves.append(Move(event=chosen.event.id, day=day))
            dates |= {chosen.event.to.id: day, chosen.event.to.known_as: day}
            state = state if chosen.event.to.kind == BESIDE else chosen.event.to.id
        told = {"bill": date(2026, 1, 5), "collection_deadline": date(2035, 6, 1)}
        taken = run("bill", told, tuple(moves), TODAY, LAW)
        assert [each.step.event.id for each in taken] == [move.event for move in moves]
        assert taken == () or taken[-1].state == state
        stood = "bill"
        for each in taken:
            assert stood in each.step.event.origins
            assert each.step.event.source.url
            assert each.state == (stood if each.step.event.to.kind == BESIDE else each.step.event.to.id)
            stood = each.state
        levied = [each for each in taken if each.step.event.to.id in {"bank_levied", "pay_levied"}]
        letters = [each.day for each in taken if each.step.event.to.known_as == "hearing_letter"]
        assert len(letters) <= 1
        assert all(letters and each.day >= letters[0] + timedelta(days=31) for each in levied)


class TestIfNothingIsDone:
    def test_ranges_grow_and_end_where_nobody_can_say(self) -> None:
        drift = list(if_nothing_is_done("bill", {"bill": TODAY}, TODAY, LAW))
        assert [each.step.event.id for each in drift] == [
            *("reminder_sent", "intent_letter_sent", "sent_to_acs", "hearing_letter_sent", "wait_over")
        ]
        assert (drift[0].first, drift[0].last) == (TODAY + timedelta(weeks=5), TODAY + timedelta(weeks=8))
        assert (drift[1].first, drift[1].last) == (TODAY + timedelta(weeks=10), TODAY + timedelta(weeks=16))
        assert [each.last for each in drift[2:]] == [None, None, None]
        assert drift[4].first == drift[3].first + timedelta(days=31)

    def test_after_the_hearing_letter_the_day_is_sure(self) -> None:
        (only,) = if_nothing_is_done("final_notice", FINAL, TODAY, LAW)
        assert (only.first, only.last) == (date(2026, 12, 3), date(2026, 12, 3))

    def test_nothing_is_said_of_yesterday(self) -> None:
        old = {"final_notice": date(2026, 6, 15), "hearing_letter": date(2026, 6, 15)}
        (only,) = if_nothing_is_done("final_notice", old, TODAY, LAW)
        assert only.first == TODAY

    @given(st.sampled_from(sorted(MACHINE.states)), st.dates(date(2020, 1, 1), TODAY))
    def test_it_ends_and_its_days_never_go_back(self, state: str, day: date) -> None:
        known = MACHINE.states[state].known_as
        drift = list(if_nothing_is_done(state, {state: day, known: day}, TODAY, LAW))
        days = [each.first for each in drift]
        assert days == sorted(days)
        assert all(each.first >= TODAY for each in drift)
        assert all(each.last is None or each.last >= each.first for each in drift)


def broken(old: str, new: str) -> Law:
    """The law as packaged, with one change in the stages."""
    stages = read_packaged("parameters/stages.toml").decode()
    assert stages.count(old) == 1, old
    changed = stages.replace(old, new).encode()
    return Law(lambda path: changed if path == "parameters/stages.toml" else read_packaged(path))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('in_court = { holder = "court"', 'in_court = { holder = "judge"', "in_court: unknown holder judge"),
        ('in_court = { holder = "court"', 'in_court = { wig = true, holder = "court"', "in_court: unknown key wig"),
        ('holder = "court", source = "usc-6330-d"', 'holder = "court", source = "usc-0"', "unknown source usc-0"),
        ('to = "in_court"', 'to = "limbo"', "court_asked: unknown state limbo"),
        ('from = ["in_court"]', 'from = ["limbo"]', "court_decided: unknown state limbo"),
        ('who = "court"', 'who = "judge"', "court_decided: unknown who judge"),
        ('from = ["in_court"]', 'from = ["in_court"]\nodds = 1', "court_decided: unknown key odds"),
        ('needs = ["others_warned"]', 'needs = ["limbo"]', "others_asked: unknown day limbo"),
        ('once = "lien_filed"', 'once = "limbo"', "lien_filed: unknown day limbo"),
        ('days = "levies.benefit_letter_answer_days"', 'days = "levies.limbo"', "no parameter limbo"),
        ('{ days = "levies.benefit_letter_answer_days" }', '{ hours = "x" }', "benefit_levied: unknown key hours"),
        (
            'usual_last = { days = "deadlines.lien_release_days" }',
            "",
            "lien_released: give either usual or the usual days",
        ),
        ("[groups]", "[rooms]\n[groups]", "stages.toml: unknown key rooms"),
    ],
)
def test_a_machine_that_does_not_fit_together_is_refused(old: str, new: str, message: str) -> None:
    with pytest.raises(LawError, match=message):
        machine(broken(old, new))
