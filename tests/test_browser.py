"""The walk through the built site in a real Chromium, as a reader takes it."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from calculators.engine.loading import load_law
from tests.building import ROOT
from tests.one_page import one_page_site
from tests.reader import AFFORD, BUTTON, DANA, MORE_PAY, TODAY, answered, case, fill, press, told, verdict
from tests.serving import serving

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
PEOPLE = ("Dana's balance, penalty", "Alvarez balance of 62,300", "Lee's balance of 27,900")


@pytest.fixture
def afford(page: Page) -> Page:
    """The page of the calculator on the day of the cases, at the size of a phone."""
    page.set_viewport_size(PHONE)
    page.clock.set_fixed_time(TODAY)
    page.goto(AFFORD)
    return page


@pytest.mark.parametrize("name", PEOPLE)
def test_a_balance_typed_by_hand_gives_the_smallest_payment_of_the_case(afford: Page, name: str) -> None:
    facts, expected = case(name)["facts"], case(name)["expect"]
    first, deadline = facts["first_payment_date"], facts["collection_deadline"]
    balance = {"assessed_balance": facts["tax"], "assessed_tax_only": facts["tax"], "accruals_not_assessed": ""}
    days = {"first_payment_date": first, "collection_deadline": deadline}
    facts_typed = DANA | balance | {name: (day.month, day.day, day.year) for name, day in days.items()}
    fill(afford, facts_typed)
    press(afford)
    expect(verdict(afford)).to_have_text(told(facts_typed))
    # A rate published since the case was written changes the sum here, and rightly.
    if load_law()["interest.underpayment_rate"].assumed_from() == expected["rate_assumed_from"]:
        assert f"${expected['smallest_payment']} a month" in verdict(afford).inner_text()


def test_faults_are_told_twice_in_the_same_words_and_nothing_typed_is_lost(afford: Page) -> None:
    fill(afford, {"assessed_balance": "a lot", "first_payment_date": (12, 31, 2026)})
    press(afford)
    summary = afford.get_by_role("group", name="There is a problem")
    expect(summary).to_be_focused()
    expect(afford).to_have_title(re.compile("^Problem: What can I afford"))
    lines = summary.get_by_role("link")
    beside = afford.locator("[data-fault]:visible")
    assert lines.count() == beside.count() > 5
    for line, sentence in zip(lines.all_text_contents(), beside.all_text_contents(), strict=True):
        assert line.endswith(sentence.removeprefix("Error: "))
    lines.first.click()
    balance = afford.locator('[name="assessed_balance"]')
    expect(balance).to_be_focused()
    expect(balance).to_have_value("a lot")
    expect(balance).to_have_accessible_description(re.compile(r" Error: Type .+\.$"))
    assert balance.get_attribute("aria-invalid") == "true"
    expect(afford.locator('[name="first_payment_date.day"]')).to_have_value("31")


def test_correcting_the_faults_leads_to_the_result(afford: Page) -> None:
    press(afford)
    expect(afford.get_by_role("group", name="There is a problem")).to_be_focused()
    fill(afford, DANA)
    press(afford)
    answered(afford)
    expect(verdict(afford)).to_have_text(told(DANA))
    expect(afford.get_by_role("group", name="There is a problem")).to_be_hidden()
    expect(afford).to_have_title(re.compile("^What can I afford"))
    assert afford.locator("[aria-invalid]").count() == 0
    assert afford.locator("[data-fault]:visible").count() == 0
    expect(afford.locator('[name="assessed_balance"]')).not_to_have_accessible_description(re.compile("Error"))


def test_a_second_answer_takes_the_place_of_the_first(afford: Page) -> None:
    fill(afford, DANA)
    press(afford)
    answered(afford)
    expect(verdict(afford)).to_have_text(told(DANA))
    fill(afford, MORE_PAY)
    press(afford)
    expect(verdict(afford)).to_have_text(told(DANA | MORE_PAY))
    assert afford.locator(".acs-result").count() == 1


def test_the_newest_of_two_quick_answers_stays(afford: Page) -> None:
    fill(afford, DANA)
    press(afford)
    fill(afford, MORE_PAY)
    afford.get_by_role("button", name=BUTTON).dblclick()
    expect(verdict(afford)).to_have_text(told(DANA | MORE_PAY))
    assert afford.locator(".acs-result").count() == 1


def test_two_calculators_on_a_page_answer_each_for_itself(page: Page, tmp_path: Path) -> None:
    fence = re.search(r"^```calculator.*?^```$", (ROOT / "docs/afford.md").read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert fence
    with serving(one_page_site(tmp_path, f"# Two\n\n## One\n\n{fence[0]}\n\n## Other\n\n{fence[0]}\n")) as address:
        page.clock.set_fixed_time(TODAY)
        page.goto(address)
        first, second = page.locator("acs-calculator").all()
        fill(second, DANA | MORE_PAY)
        press(second)
        press(first)
        expect(first.get_by_role("group", name="There is a problem")).to_be_visible()
        expect(second.locator(".acs-verdict")).to_have_text(told(DANA | MORE_PAY))
        expect(second.get_by_role("group", name="There is a problem")).to_be_hidden()
        expect(first.get_by_text("See an example", exact=True)).to_be_visible()


def test_nothing_is_sent_when_the_button_is_pressed(afford: Page) -> None:
    fill(afford, DANA)
    press(afford)
    answered(afford)
    sent: list[str] = []
    afford.context.on("request", lambda request: sent.append(request.url))
    fill(afford, MORE_PAY)
    press(afford)
    expect(verdict(afford)).to_have_text(told(DANA | MORE_PAY))
    assert sent == []
    assert afford.url.endswith(AFFORD)


def test_a_fault_in_a_list_is_told_with_the_question_of_the_list(page: Page) -> None:
    page.goto("cannot-pay/")
    fill(page, {"incomes.0.amount": "abc"})
    press(page)
    summary = page.get_by_role("group", name="There is a problem")
    summary.get_by_role("link", name=re.compile(r"^What comes in\? \S.+ Type ")).click()
    expect(page.locator('[name="incomes.0.amount"]')).to_be_focused()


def test_a_telephone_number_in_a_sentence_can_be_dialled(page: Page) -> None:
    page.goto("paycheck/")
    number = load_law()["help.acs_phone_individuals"].values[-1].amount
    page.locator("article").get_by_role("button", name=str(number)).first.click()
    expect(page.get_by_role("link", name=f"Call {number}")).to_have_attribute("href", f"tel:+1-{number}")
