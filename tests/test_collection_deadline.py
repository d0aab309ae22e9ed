"""The last day to collect: pauses on each side of every boundary, and random ones against a clock that ticks."""

from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import example, given
from hypothesis import strategies as st

from calculators.engine.loading import load_law
from calculators.rules.collection_deadline import NO_PAUSES, PAUSES, Clock, Pause, clock
from tests.asking import ask, refusal

DAY = timedelta(days=1)
ASSESSED = date(2020, 1, 6)
AFTER = {
    "offer_pending": relativedelta(days=30),
    "offer_accepted": relativedelta(),
    "offer_withdrawn": relativedelta(),
    "plan_request_pending": relativedelta(days=30),
    "plan_request_pending_accepted": relativedelta(),
    "plan_termination": relativedelta(days=30),
    "bankruptcy": relativedelta(months=6),
    "innocent_spouse": relativedelta(days=60),
    "combat_zone": relativedelta(days=180),
}


def deadline(assessed: date, *pauses: tuple[str, date, date], today: date | None = None) -> dict[str, Any]:
    rows = [{"kind": kind, "from": first, "to": last} for kind, first, last in pauses]
    return ask("deadline", assessed=assessed, pauses=rows, today=today or date(2040, 1, 2))


def added(*pauses: tuple[str, date, date], assessed: date = ASSESSED) -> int:
    return int(deadline(assessed, *pauses)["days_added"])


def found(assessed: date, *pauses: Pause) -> Clock:
    return clock(assessed, pauses, load_law())


def ticking(assessed: date, pauses: list[Pause]) -> date:
    """The deadline by a clock that is wound up for ten years and ticks on every day on which no pause runs."""
    left = (assessed + relativedelta(years=10) - assessed).days
    day, running_until = assessed, assessed
    while True:
        for pause in pauses:
            if max(pause.first, assessed) == day and pause.last >= assessed:
                running_until = max(running_until, pause.last + AFTER[pause.kind])
        if running_until <= day:
            if left == 0:
                return day
            left -= 1
        day += DAY


@pytest.mark.parametrize("kind", AFTER)
def test_each_kind_adds_its_days_and_what_the_law_adds_after(kind: str) -> None:
    first, last = date(2022, 3, 1), date(2022, 8, 31)
    assert added((kind, first, last)) == (last + AFTER[kind] - first).days


def test_every_kind_of_the_contract_is_here() -> None:
    assert {*PAUSES, *NO_PAUSES} == {
        *AFTER,
        "hearing",
        "abroad",
        "not_collectible",
        "plan_in_effect",
        "equivalent_hearing",
    }


@pytest.mark.parametrize("kind", NO_PAUSES)
def test_what_does_not_pause_adds_nothing_however_long(kind: str) -> None:
    answer = deadline(ASSESSED, (kind, date(2020, 2, 1), date(2029, 12, 31)))
    assert (answer["days_added"], answer["deadline"]) == (0, "2030-01-06")
    assert answer["pauses"] == [{"kind": kind, "effect": "does_not_pause", "days": 0}]


@pytest.mark.parametrize(
    ("assessed", "last"),
    [
        (date(2016, 2, 29), "2026-02-28"),
        (date(2020, 2, 29), "2030-02-28"),
        (date(2018, 2, 28), "2028-02-28"),
        (date(2022, 6, 6), "2032-06-06"),
        (date(2026, 11, 22), "2036-11-22"),
    ],
)
def test_ten_years_to_the_day(assessed: date, last: str) -> None:
    answer = deadline(assessed)
    assert (answer["deadline_without_pauses"], answer["deadline"], answer["days_added"]) == (last, last, 0)


def test_a_deadline_on_a_weekend_stays_and_the_next_business_day_is_shown_beside_it() -> None:
    answer = deadline(date(2022, 6, 6))
    assert (answer["deadline"], answer["irs_may_act_until"]) == ("2032-06-06", "2032-06-07")
    assert "irs_may_act_until" not in deadline(date(2022, 6, 7))


def test_it_has_passed_on_the_day_after_the_irs_could_still_act() -> None:
    assert deadline(date(2022, 6, 6), today=date(2032, 6, 7))["passed"] is False
    assert deadline(date(2022, 6, 6), today=date(2032, 6, 8))["passed"] is True
    assert "passed" not in ask("deadline", assessed=date(2022, 6, 6), pauses=[], today=None)


class TestOverlap:
    def test_overlapping_days_count_once_the_added_time_included(self) -> None:
        offer = ("offer_pending", date(2021, 1, 1), date(2021, 7, 1))
        assert added(offer, ("combat_zone", date(2021, 2, 1), date(2021, 3, 1))) == added(offer) + 28
        assert added(offer, ("hearing", date(2021, 7, 15), date(2021, 9, 1))) == 243
        assert added(offer, offer) == added(offer) == 211

    def test_one_inside_another_adds_nothing(self) -> None:
        long, short = (
            ("hearing", date(2021, 1, 1), date(2022, 1, 1)),
            ("offer_accepted", date(2021, 3, 1), date(2021, 5, 1)),
        )
        assert added(long, short) == added(short, long) == added(long) == 365

    def test_adjacent_ones_are_added_up(self) -> None:
        first = ("offer_accepted", date(2021, 1, 1), date(2021, 3, 1))
        second = ("hearing", date(2021, 3, 1), date(2021, 6, 1))
        assert added(first, second) == added(first) + added(second) == 151

    def test_days_between_two_pauses_run(self) -> None:
        first = ("offer_accepted", date(2021, 1, 1), date(2021, 3, 1))
        assert added(first, ("offer_accepted", date(2021, 3, 2), date(2021, 3, 3))) == added(first) + 1

    def test_the_effects_add_up_to_the_days_added(self) -> None:
        answer = deadline(
            ASSESSED,
            ("offer_pending", date(2021, 1, 1), date(2021, 7, 1)),
            ("hearing", date(2021, 7, 15), date(2021, 9, 1)),
        )
        assert [pause["days"] for pause in answer["pauses"]] == [211, 32]
        assert answer["days_added"] == 243


class TestAroundTheAssessment:
    def test_a_pause_across_it_counts_from_it(self) -> None:
        across = ("hearing", date(2019, 1, 1), date(2020, 3, 1))
        assert added(across) == (date(2020, 3, 1) - ASSESSED).days == 55

    def test_a_pause_that_ended_the_day_before_adds_nothing_and_its_added_time_is_shown_beside(self) -> None:
        answer = deadline(ASSESSED, ("bankruptcy", date(2019, 1, 1), ASSESSED - DAY))
        assert (answer["days_added"], answer["deadline"]) == (0, "2030-01-06")
        assert answer["deadline_if_earlier_pause_counts"] == "2030-07-06"
        assert answer["pauses"][0]["effect"] == "ended_before_assessment"

    def test_a_pause_that_ended_on_the_day_leaves_its_added_time(self) -> None:
        assert added(("offer_pending", date(2019, 1, 1), ASSESSED)) == 30
        assert added(("offer_accepted", date(2019, 1, 1), ASSESSED)) == 0

    def test_one_that_ended_long_before_is_not_shown_beside(self) -> None:
        answer = deadline(ASSESSED, ("bankruptcy", date(2015, 1, 1), date(2019, 7, 5)))
        assert "deadline_if_earlier_pause_counts" not in answer

    def test_a_pause_before_the_law_we_hold_adds_nothing(self) -> None:
        assert added(("combat_zone", date(1991, 1, 1), date(1991, 6, 1))) == 0


class TestAfterTheClockRanOut:
    def test_a_pause_that_begins_on_the_last_day_still_counts(self) -> None:
        assert added(("offer_accepted", date(2030, 1, 6), date(2030, 2, 5))) == 30

    def test_a_pause_that_begins_the_day_after_does_not(self) -> None:
        for kind in ("offer_pending", "hearing", "abroad", "bankruptcy"):
            answer = deadline(ASSESSED, (kind, date(2030, 1, 7), date(2031, 2, 5)))
            assert (answer["days_added"], answer["pauses"][0]["effect"]) == (0, "began_after_the_end")

    def test_an_earlier_pause_moves_the_end_so_that_a_later_one_counts(self) -> None:
        earlier = ("offer_accepted", date(2029, 1, 1), date(2029, 3, 2))
        later = ("offer_accepted", date(2030, 3, 7), date(2030, 3, 17))
        assert added(later) == 0
        assert added(earlier, later) == added(later, earlier) == 70
        assert added(earlier, ("offer_accepted", date(2030, 3, 8), date(2030, 3, 17))) == 60


class TestHearing:
    def test_more_than_90_days_left_are_left_alone(self) -> None:
        assert added(("hearing", date(2029, 10, 8), date(2029, 12, 1))) == 54
        assert added(("hearing", date(2029, 10, 7), date(2029, 12, 1))) == 55

    def test_fewer_than_90_days_left_become_90(self) -> None:
        for first in (date(2029, 10, 9), date(2029, 12, 1), date(2030, 1, 6)):
            assert deadline(ASSESSED, ("hearing", first, date(2030, 6, 1)))["deadline"] == "2030-08-30"

    def test_a_later_pause_within_the_90_days_counts(self) -> None:
        hearing = ("hearing", date(2030, 1, 6), date(2030, 6, 1))
        assert (
            deadline(ASSESSED, hearing, ("offer_accepted", date(2030, 8, 30), date(2030, 12, 1)))["deadline"]
            > "2030-12"
        )
        assert (
            deadline(ASSESSED, hearing, ("offer_accepted", date(2030, 8, 31), date(2030, 12, 1)))["deadline"]
            == "2030-08-30"
        )


class TestAbroad:
    @pytest.mark.parametrize(
        ("first", "last", "days"),
        [
            (date(2022, 1, 10), date(2022, 7, 9), 0),
            (date(2022, 1, 10), date(2022, 7, 10), 181),
            (date(2022, 8, 31), date(2023, 2, 27), 0),
            (date(2022, 8, 31), date(2023, 2, 28), 181),
            (date(2023, 8, 30), date(2024, 2, 28), 0),
            (date(2023, 8, 30), date(2024, 2, 29), 183),
        ],
    )
    def test_six_months_in_one_go_or_nothing(self, first: date, last: date, days: int) -> None:
        answer = deadline(ASSESSED, ("abroad", first, last))
        assert answer["days_added"] == days
        assert answer["pauses"][0]["effect"] == ("counts" if days else "too_short")

    def test_the_stay_is_measured_from_its_own_first_day_and_counts_from_the_assessment(self) -> None:
        assert added(("abroad", date(2019, 9, 1), date(2020, 3, 1))) == 55

    def test_six_months_are_left_after_the_return(self) -> None:
        assert deadline(ASSESSED, ("abroad", date(2029, 12, 1), date(2030, 8, 31)))["deadline"] == "2031-02-28"
        assert added(("abroad", date(2022, 1, 1), date(2023, 1, 1))) == 365


@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({}, ("required_missing", "assessed")),
        ({"pauses": []}, ("required_missing", "assessed")),
        ({"assessed": "2020-01-06"}, ("required_missing", "pauses")),
        ({"assessed": "2020-01-06", "pauses": "none"}, ("not_an_allowed_choice", "pauses")),
        ({"assessed": "2020-13-06", "pauses": "none"}, ("not_a_date", "assessed")),
        ({"assessed": "2026-11-23", "pauses": []}, ("dates_out_of_order", "assessed")),
        ({"assessed": "1999-12-31", "pauses": []}, ("out_of_range", "assessed")),
        ({"assessed": "2020-01-06", "pauses": [], "today": "soon"}, ("not_a_date", "today")),
        ({"assessed": "2020-01-06", "pauses": [], "debt": "5"}, ("unknown_fact", "debt")),
    ],
)
def test_it_is_refused_for(facts: dict[str, Any], refused: tuple[str, str]) -> None:
    assert refusal("deadline", **facts) == refused


@pytest.mark.parametrize(
    ("pause", "problem"),
    [
        ({"kind": "nap", "from": "2021-01-01", "to": "2021-02-01"}, "not_an_allowed_choice"),
        ({"from": "2021-01-01", "to": "2021-02-01"}, "required_missing"),
        ({"kind": "hearing", "to": "2021-02-01"}, "required_missing"),
        ({"kind": "hearing", "from": "2021-01-01", "to": ""}, "required_missing"),
        ({"kind": "hearing", "from": "2021-01-01", "to": "2021-02-30"}, "not_a_date"),
        ({"kind": "hearing", "from": "2021-01-02", "to": "2021-01-01"}, "dates_out_of_order"),
        ({"kind": "not_collectible", "from": "2021-01-02", "to": "2021-01-01"}, "dates_out_of_order"),
        ({"kind": "hearing", "from": "2021-01-01", "to": "2021-02-01", "days": 3}, "unknown_fact"),
        ("hearing", "required_missing"),
    ],
)
def test_a_fault_inside_a_pause_names_the_list(pause: object, problem: str) -> None:
    good = {"kind": "hearing", "from": "2022-01-01", "to": "2022-01-01"}
    assert refusal("deadline", assessed=ASSESSED, pauses=[good, pause]) == (problem, "pauses")


SPANS = st.tuples(
    st.sampled_from(sorted(AFTER)), st.dates(date(2010, 1, 1), date(2036, 1, 1)), st.integers(0, 900)
).map(lambda it: Pause(kind=it[0], first=it[1], last=it[1] + timedelta(days=it[2])))
ANY_SPANS = st.tuples(
    st.sampled_from(sorted({*PAUSES, *NO_PAUSES})), st.dates(date(2010, 1, 1), date(2036, 1, 1)), st.integers(0, 900)
).map(lambda it: Pause(kind=it[0], first=it[1], last=it[1] + timedelta(days=it[2])))
DAYS = st.dates(date(2012, 1, 1), date(2026, 11, 22))


@given(DAYS, st.lists(SPANS, max_size=5))
@example(date(2016, 2, 29), [Pause(kind="bankruptcy", first=date(2015, 3, 31), last=date(2016, 8, 31))])
def test_any_pauses_give_the_day_on_which_a_ticking_clock_stops(assessed: date, pauses: list[Pause]) -> None:
    assert found(assessed, *pauses).deadline == ticking(assessed, pauses)


@given(DAYS, st.lists(ANY_SPANS, max_size=5))
def test_more_pauses_never_bring_the_day_nearer(assessed: date, pauses: list[Pause]) -> None:
    all_of_them = found(assessed, *pauses)
    assert all_of_them.without_pauses <= found(assessed, *pauses[:-1]).deadline <= all_of_them.deadline
    assert all_of_them.days_added >= sum(effect.days for effect in all_of_them.effects)


@given(DAYS, st.lists(ANY_SPANS, max_size=4), st.randoms(use_true_random=False))
def test_the_order_in_which_they_are_told_does_not_matter(assessed: date, pauses: list[Pause], random: Any) -> None:
    shuffled = random.sample(pauses, len(pauses))
    assert found(assessed, *shuffled) == found(assessed, *pauses)
