"""My answers: what is typed in one form fills the next and says where it was typed; all is listed, and cleared."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from calculators.engine.words import words
from tests.reader import AFFORD, DANA, TODAY, boxes, fill, on_one_page

pytestmark = pytest.mark.browser
MINE = "my-answers/"
OPTIONS = "options/"
BALANCE = words("en").text("questions.assessed_balance.label")
AFFORD_TITLE = "What can I afford each month?"


@pytest.fixture
def dana(page: Page) -> Page:
    """A tab in which Dana's numbers were typed."""
    page.clock.set_fixed_time(TODAY)
    page.goto(AFFORD)
    fill(page, DANA)
    return page


def row(page: Page, question: str) -> Locator:
    """The line of the list for the question with these words."""
    return page.locator("acs-answers dl > div").filter(has=page.locator("dt", has_text=question))


def kept(page: Page) -> dict[str, Any]:
    """What the tab holds."""
    found: dict[str, Any] = page.evaluate("JSON.parse(sessionStorage.getItem('acs-answers'))")
    return found


def test_every_answer_is_listed_in_its_group_with_the_words_of_its_form(dana: Page) -> None:
    dana.goto(MINE)
    expect(dana.locator("[data-part=status]").first).to_have_text(f"This tab holds {len(DANA)} answers.")
    said = words("en")
    for name in DANA:
        label = said.text(f"questions.{name}.label")
        expect(dana.locator("acs-answers dt").get_by_text(label, exact=True)).to_have_count(1)
    expect(row(dana, BALANCE)).to_contain_text("$38,400")
    expect(row(dana, said.text("questions.pay_period.label"))).to_contain_text("Every two weeks")
    expect(row(dana, said.text("questions.first_payment_date.label"))).to_contain_text("December 15, 2026")
    expect(row(dana, said.text("questions.penalty_at_cap.label"))).to_contain_text("Yes")
    section = dana.locator("acs-answers section").filter(has=dana.locator("dt", has_text=BALANCE))
    expect(section.get_by_role("heading", level=3)).to_have_text(said.text("groups.debt"))


def test_the_next_form_says_where_each_answer_was_typed(dana: Page) -> None:
    dana.goto(OPTIONS)
    on_one_page(dana)
    field = dana.locator('[data-field="assessed_balance"]')
    expect(field.locator("input")).to_have_value("38,400")
    expect(field.locator(".acs-typed")).to_contain_text(f'You typed this on the page "{AFFORD_TITLE}".')
    expect(field.locator("input")).to_have_accessible_description(re.compile("You typed this on the page"))
    field.get_by_role("link", name=f"Change it there {BALANCE}").click()
    expect(dana.get_by_role("heading", level=1)).to_have_text(AFFORD_TITLE)
    expect(dana.locator('[name="assessed_balance"]')).to_be_focused()
    expect(dana.locator(".acs-typed")).to_have_count(0)


def test_an_answer_changed_here_is_typed_here(dana: Page) -> None:
    dana.goto(OPTIONS)
    on_one_page(dana)
    dana.locator('[name="assessed_balance"]').fill("20,000")
    expect(dana.locator('[data-field="assessed_balance"] .acs-typed')).to_have_count(0)
    expect(dana.locator('[data-field="assessed_tax_only"] .acs-typed')).to_have_count(1)
    typed = kept(dana)["typed"]
    assert typed["assessed_balance"]["path"] == OPTIONS
    assert typed["assessed_tax_only"] == {"title": AFFORD_TITLE, "path": AFFORD}
    dana.goto(AFFORD)
    expect(dana.locator('[name="assessed_balance"]')).to_have_value("20,000")
    expect(dana.locator('[data-field="assessed_balance"] .acs-typed')).to_contain_text("You typed this on the page")


def test_with_each_answer_only_the_page_is_kept(dana: Page) -> None:
    held = kept(dana)
    assert set(held) == {"answers", "typed"}
    assert held["answers"] == boxes(DANA)
    assert {tuple(sorted(place)) for place in held["typed"].values()} == {("path", "title")}


@pytest.mark.parametrize("question", ["assessed_balance", "first_payment_date", "penalty_at_cap", "pay_period"])
def test_a_change_link_leads_to_the_box_whatever_its_step(dana: Page, question: str) -> None:
    dana.goto(MINE)
    label = words("en").text(f"questions.{question}.label")
    dana.get_by_role("link", name=f"Change {label}", exact=True).click()
    field = dana.locator(f'[data-field="{question}"]')
    expect(field.locator("input, select").first).to_be_focused()
    expect(field).to_be_visible()


def test_the_way_there_by_keyboard_and_by_a_fresh_load(dana: Page) -> None:
    dana.goto(MINE)
    link = dana.get_by_role("link", name=f"Change {BALANCE}", exact=True)
    link.focus()
    dana.keyboard.press("Enter")
    expect(dana.locator('[name="assessed_balance"]')).to_be_focused()
    dana.reload()
    expect(dana.locator('[name="assessed_balance"]')).to_be_focused()


def test_lists_and_rows_are_told_line_by_line(page: Page) -> None:
    page.goto("cannot-pay/")
    on_one_page(page)
    page.locator('[name="incomes.1.kind"]').select_option("wages")
    page.locator('[name="incomes.1.amount"]').fill("2800")
    page.goto(MINE)
    told = page.locator("acs-answers dd li")
    expect(told).to_contain_text("Line 2:")
    expect(told).to_contain_text("$2800")


def test_clear_forgets_everything_and_says_so(dana: Page) -> None:
    dana.goto(MINE)
    dana.get_by_role("button", name="Clear everything").click()
    expect(dana.get_by_text("Everything is cleared. Nothing of it is kept.")).to_be_visible()
    expect(dana.locator("acs-answers dt")).to_have_count(0)
    assert dana.evaluate("sessionStorage.length + localStorage.length") == 0
    dana.goto(AFFORD)
    expect(dana.locator('[name="assessed_balance"]')).to_have_value("")


def test_an_empty_tab_says_what_to_do(page: Page) -> None:
    page.goto(MINE)
    expect(page.get_by_text("Nothing is kept in this tab yet.")).to_be_visible()
    expect(page.get_by_role("button", name="Clear everything")).to_be_hidden()


def test_a_number_that_names_a_person_is_not_even_kept(page: Page) -> None:
    page.goto(AFFORD)
    on_one_page(page)
    page.locator('[name="assessed_balance"]').press_sequentially("123-45-6789")
    assert "assessed_balance" not in kept(page)["answers"]
    page.goto(MINE)
    expect(page.get_by_text("Nothing is kept in this tab yet.")).to_be_visible()


def test_what_is_typed_stays_text(page: Page) -> None:
    hostile = "<img src=x onerror=\"document.title='taken'\">"
    page.goto("call-log/")
    page.locator('[name="calls.0.employee_name"]').fill(hostile)
    page.goto(MINE)
    expect(page.locator("acs-answers dd").first).to_contain_text(hostile)
    assert page.locator("acs-answers img").count() == 0
    assert page.title() != "taken"


def test_without_the_list_of_questions_the_answers_stay(dana: Page, watch: Any) -> None:
    watch.expect("404", "Failed to load", "questions-")
    dana.route("**/assets/questions-*.json", lambda route: route.fulfill(status=404))
    dana.goto(MINE)
    expect(dana.get_by_text("Your answers are still here. Load this page again.")).to_be_visible()
    expect(dana.get_by_role("button", name="Clear everything")).to_be_visible()
    assert kept(dana)["answers"] == boxes(DANA)


def test_without_a_script_the_page_says_what_it_would_do(visit: Callable[..., Page]) -> None:
    page: Page = visit(java_script_enabled=False)
    page.goto(MINE)
    expect(page.get_by_text("With it, you see all that you typed in this tab").first).to_be_visible()
    expect(page.get_by_role("button", name="Save the file")).to_be_hidden()


def test_only_the_pages_that_need_them_fetch_the_scripts(page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page.goto(AFFORD, wait_until="networkidle")
    rare = {"answers.mjs", "case.mjs", "casefile.mjs", "locked.mjs", "device.mjs", "told.mjs"}
    assert rare.isdisjoint(fetched)
    page.goto(MINE, wait_until="networkidle")
    assert rare - {"device.mjs"} <= set(fetched)


def test_paper_gets_the_list_alone(dana: Page) -> None:
    dana.goto(MINE)
    expect(row(dana, BALANCE)).to_be_visible()
    dana.emulate_media(media="print")
    expect(row(dana, BALANCE)).to_be_visible()
    for hidden in (
        dana.get_by_role("link", name="Change"),
        dana.get_by_role("button"),
        dana.locator("acs-case-file h3"),
    ):
        assert not any(element.is_visible() for element in hidden.all())


def test_every_question_of_a_form_on_the_site_is_in_the_file(site: Path) -> None:
    (file,) = site.glob("assets/questions-????????????.json")
    known = json.loads(file.read_text(encoding="utf-8"))
    assert set(known["groups"]) == {question["group"] for question in known["questions"].values()}
    for id_, question in known["questions"].items():
        page = site / question["page"] / "index.html"
        assert f'data-field="{id_}"' in page.read_text(encoding="utf-8"), id_
