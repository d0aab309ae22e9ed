"""The call log: calls put in order, days to act, table and calendar; kept on the device only if the reader says so."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from calculators import handle
from tests.reader import TODAY, answered, fill

LOG = "call-log/"
BUTTON = "Put my log in order"
KEEP = "Keep this log on this device when I close the tab"
FIRST = {
    "called_on": (11, 12, 2026),
    "called_at": "9:05 am",
    "number_called": "1-800-829-7650",
    "employee_name": "Ms. Example",
    "employee_number": "1000000001",
    "said": "All returns are filed.\nShe counted rent, food.",
    "agreed": 'I fax "the lease".',
    "follow_up_day": (11, 17, 2026),
    "next_step": "Fax the lease",
}
SECOND = {"called_on": (11, 20, 2026), "said": "The fax is there.", "follow_up_day": (12, 3, 2026)}
PHONES = ("800-829-7650", "(800) 829-7650", "800 829 7650", "8008297650", "1-800-829-7650", "+1 267-941-1000")


def in_place(place: int, call: dict[str, Any]) -> dict[str, Any]:
    return {f"calls.{place}.{name}": value for name, value in call.items()}


def ask(*calls: dict[str, Any], today: str = TODAY[:10]) -> dict[str, Any]:
    """The answer of the calculators to *calls*."""
    inputs = {}
    for name, value in {
        name: value for place, call in enumerate(calls) for name, value in in_place(place, call).items()
    }.items():
        parts = zip(("month", "day", "year"), value, strict=True) if isinstance(value, tuple) else ()
        inputs |= {f"{name}.{part}": str(number) for part, number in parts} or {name: value}
    message = {"v": 1, "id": 1, "calculator": "call_log", "lang": "en", "today": today, "inputs": inputs}
    answer: dict[str, Any] = json.loads(handle(json.dumps(message)))
    return answer


def test_calls_come_in_order_with_the_next_day_first() -> None:
    data = ask(SECOND, FIRST)["data"]
    assert data["verdict"] == "The next day to act is Thursday, December 3, 2026."
    rows = data["tables"]["call_log.calls"]["rows"]
    assert [row[0] for row in rows] == ["2026-11-12", "2026-11-20"]
    assert rows[0][1:5] == ["9:05 am", "1-800-829-7650", "Ms. Example", "1000000001"]
    assert rows[1][2] == "Not noted"
    assert [(day["day"], day["passed"]) for day in data["dates"]["call_log.days"]] == [
        ("2026-11-17", True),
        ("2026-12-03", False),
    ]


def test_the_calendar_has_the_days_ahead_under_a_neutral_title() -> None:
    (event,) = Calendar.from_ical(ask(FIRST, SECOND)["data"]["calendar"]).walk("VEVENT")
    assert (event["SUMMARY"], event["DTSTART"].dt.isoformat()) == ("Call to make", "2026-12-03")
    assert "fax" not in ask(FIRST, SECOND)["data"]["calendar"].lower()


def test_two_calls_with_one_day_to_act_are_one_day() -> None:
    same = FIRST | {"called_on": (11, 13, 2026), "next_step": "Ask for the manager"}
    (day,) = ask(FIRST, same)["data"]["dates"]["call_log.days"]
    assert day["what"] == "Fax the lease; Ask for the manager"


@pytest.mark.parametrize(
    ("call", "verdict"),
    [
        ({"called_on": (11, 20, 2026)}, "You noted no day to come back to it."),
        (FIRST, "All the days that you noted have passed."),
        (FIRST | {"follow_up_day": (11, 22, 2026)}, "The next day to act is Sunday, November 22, 2026."),
    ],
)
def test_today_is_still_a_day_to_act(call: dict[str, Any], verdict: str) -> None:
    assert ask(call)["data"]["verdict"] == verdict


def test_days_that_look_mistyped_are_told_and_refuse_nothing() -> None:
    warned = ask(FIRST | {"called_on": (11, 22, 2027)})["data"]["warnings"]
    assert [sentence.partition(".")[0] for sentence in warned] == [
        "You noted a call on Nov 22, 2027",
        "For the call of Nov 22, 2027, the day to act by is before the call",
    ]


def test_an_empty_log_and_a_call_without_its_day_are_told() -> None:
    assert ask()["errors"] == {"calls": "Note at least one call, with its day."}
    assert set(ask({"said": "Hello"})["errors"]) == {"calls.0.called_on"}


@pytest.mark.parametrize("phone", PHONES)
def test_a_phone_number_is_taken(phone: str) -> None:
    assert ask(FIRST | {"number_called": phone})["data"]["tables"]["call_log.calls"]["rows"][0][2] == phone


@pytest.mark.parametrize("box", ["number_called", "employee_name", "employee_number", "said", "agreed", "next_step"])
def test_a_social_security_number_is_not(box: str) -> None:
    errors = ask(FIRST | {box: "It is 123-45-6789"})["errors"]
    assert errors[f"calls.0.{box}"].startswith("You do not need this number here.")


@pytest.fixture
def log(page: Page) -> Page:
    """The page, with one call typed."""
    page.clock.set_fixed_time(TODAY)
    page.goto(LOG)
    fill(page, in_place(0, FIRST))
    return page


def saved(page: Page, name: str) -> tuple[str, str]:
    """The name and the text of the file behind the button *name*."""
    with page.expect_download() as started:
        page.get_by_role("button", name=name).click()
    return started.value.suggested_filename, Path(started.value.path()).read_text(encoding="utf-8")


@pytest.mark.browser
def test_a_place_for_the_next_call_opens_when_one_is_begun(page: Page) -> None:
    page.goto(LOG)
    rows = page.locator("form .acs-row:visible")
    expect(rows).to_have_count(1)
    page.locator('[name="calls.0.said"]').fill("Hello")
    expect(rows).to_have_count(2)
    page.locator('[name="calls.1.said"]').fill("Hello again")
    expect(rows).to_have_count(3)
    page.locator('[name="calls.0.said"]').fill("")
    expect(page.locator('[name="calls.1.said"]')).to_be_visible()


@pytest.mark.browser
def test_the_log_is_put_in_order_and_taken_along(log: Page) -> None:
    fill(log, in_place(1, SECOND))
    log.get_by_role("button", name=BUTTON).click()
    result = answered(log)
    expect(result.locator(".acs-verdict")).to_have_text("The next day to act is Thursday, December 3, 2026.")
    expect(result.get_by_role("heading", level=3).first).to_have_text("Your notes")
    expect(result).not_to_contain_text("This is an estimate")
    _, table = saved(log, "Save this table (CSV)")
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert [row[0] for row in rows] == ["Day", "2026-11-12", "2026-11-20"]
    assert rows[1][5:7] == [FIRST["said"], FIRST["agreed"]]
    name, calendar = saved(log, "Put these days in my calendar")
    assert name == "dates.ics"
    assert len(Calendar.from_ical(calendar).walk("VEVENT")) == 1


@pytest.mark.browser
def test_a_closed_tab_forgets_the_log_unless_the_reader_chose_otherwise(log: Page) -> None:
    assert log.evaluate("localStorage.length") == 0
    context = log.context
    log.close()
    again = context.new_page()
    again.goto(LOG)
    expect(again.locator('[name="calls.0.employee_name"]')).to_have_value("")
    expect(again.get_by_label(KEEP)).not_to_be_checked()


@pytest.mark.browser
def test_what_the_reader_chose_to_keep_survives_a_closed_tab_to_the_last_letter(log: Page) -> None:
    log.goto("afford/")
    log.locator('[name="assessed_balance"]').fill("38,400")
    log.goto(LOG)
    log.get_by_label(KEEP).check()
    expect(log.get_by_text("From now on, this log stays on this device")).to_be_visible()
    log.locator('[name="calls.1.said"]').press_sequentially("Half a sen")
    context = log.context
    log.close()
    again = context.new_page()
    again.goto(LOG)
    expect(again.locator('[name="calls.1.said"]')).to_have_value("Half a sen")
    expect(again.locator('[name="calls.0.employee_name"]')).to_have_value("Ms. Example")
    expect(again.get_by_label(KEEP)).to_be_checked()
    again.goto("my-answers/")
    expect(again.locator("acs-answers dt")).to_have_text(["What was said on each call?"])


@pytest.mark.browser
@pytest.mark.parametrize("how", ["delete", "untick", "clear"])
def test_delete_removes_it_from_the_device(log: Page, how: str) -> None:
    log.get_by_label(KEEP).check()
    expect(log.get_by_role("button", name="Delete the log from this device")).to_be_visible()
    assert log.evaluate("localStorage.length") == 1
    if how == "delete":
        log.get_by_role("button", name="Delete the log from this device").click()
    elif how == "untick":
        log.get_by_label(KEEP).uncheck()
    else:
        log.get_by_role("button", name="Clear everything").click()
    if how != "clear":
        expect(log.get_by_text("The log is deleted from this device.")).to_be_visible()
        expect(log.locator('[name="calls.0.employee_name"]')).to_have_value("Ms. Example")
    assert log.evaluate("localStorage.length") == 0
    context = log.context
    log.close()
    again = context.new_page()
    again.goto(LOG)
    expect(again.get_by_label(KEEP)).not_to_be_checked()
    expect(again.locator('[name="calls.0.employee_name"]')).to_have_value("")


@pytest.mark.browser
def test_leaving_the_page_in_a_hurry_keeps_what_was_chosen_to_stay(log: Page) -> None:
    log.get_by_label(KEEP).check()
    log.get_by_role("button", name="Leave this page").evaluate("button => { button.value = '/how-we-work/'; }")
    log.get_by_role("button", name="Leave this page").click()
    expect(log.get_by_role("heading", level=1)).to_have_text("How we work")
    assert log.evaluate("[sessionStorage.length, localStorage.length]") == [0, 1]


@pytest.mark.browser
def test_two_tabs_do_not_write_over_each_other(log: Page) -> None:
    log.get_by_label(KEEP).check()
    other = log.context.new_page()
    other.goto(LOG)
    fill(other, in_place(1, {"said": "From the other tab"}))
    expect(log.locator('[name="calls.1.said"]')).to_have_value("From the other tab")
    log.locator('[name="calls.0.next_step"]').fill("Call back")
    expect(other.locator('[name="calls.0.next_step"]')).to_have_value("Call back")
    expect(other.locator('[name="calls.1.said"]')).to_have_value("From the other tab")


@pytest.mark.browser
def test_where_nothing_may_be_kept_the_reader_is_told(page: Page) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } })")
    page.goto(LOG)
    page.get_by_label(KEEP).click()
    expect(page.get_by_text("This browser does not let us keep anything.")).to_be_visible()
    expect(page.get_by_label(KEEP)).not_to_be_checked()


@pytest.mark.browser
def test_without_a_script_the_page_tells_how_to_do_it_on_paper(visit: Callable[..., Page]) -> None:
    page: Page = visit(java_script_enabled=False)
    page.goto(LOG)
    expect(page.get_by_text("Write your notes on paper.")).to_be_visible()
    expect(page.get_by_label(KEEP)).to_be_hidden()
    expect(page.get_by_role("heading", name="By hand")).to_be_visible()


@pytest.mark.browser
def test_paper_gets_every_call_in_full(log: Page) -> None:
    log.get_by_role("button", name=BUTTON).click()
    answered(log)
    log.emulate_media(media="print")
    cells = log.locator(".acs-result .acs-cards td")
    expect(cells).to_have_count(9)
    for cell in cells.all():
        assert cell.evaluate("cell => cell.getBoundingClientRect().right <= document.documentElement.clientWidth")
    for hidden in (log.get_by_role("button"), log.locator("acs-on-device")):
        assert not any(element.is_visible() for element in hidden.all())


@pytest.mark.browser
def test_a_spreadsheet_takes_no_typed_text_for_a_formula(log: Page) -> None:
    fill(log, {"calls.0.said": "=1+1", "calls.0.agreed": "-SUM(1)", "calls.0.next_step": "-3 a month"})
    log.get_by_role("button", name=BUTTON).click()
    answered(log)
    _, table = saved(log, "Save this table (CSV)")
    assert ",'=1+1," in table
    assert ",'-SUM(1)," in table
    assert ",-3 a month" in table
