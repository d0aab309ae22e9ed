"""The case file: saved, cleared and opened again, open and locked; a damaged or hostile one changes nothing."""

import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from playwright.sync_api import Locator, Page, expect

from calculators import CALCULATORS
from calculators.engine.reading import answers, nested
from tests.reader import AFFORD, DANA, TODAY, boxes, fill

pytestmark = pytest.mark.browser
MINE = "my-answers/"
PASSPHRASE = "paper lamp ríver 47 stone"
UNCHANGED = "Nothing was changed."
CALL = {
    "calls.0.called_on.month": "11",
    "calls.0.said": "Two lines\nof a note",
    "calls.0.number_called": "800-829-7650",
}


@pytest.fixture
def mine(page: Page) -> Page:
    """My answers, in a tab that holds Dana's numbers and a noted call."""
    page.goto(MINE)
    kept = {"answers": boxes(DANA) | CALL, "typed": {}}
    page.evaluate("kept => sessionStorage.setItem('acs-answers', JSON.stringify(kept))", kept)
    page.reload()
    expect(page.locator("acs-answers dt").first).to_be_visible()
    return page


def held(page: Page) -> dict[str, str]:
    """The answers of the tab."""
    found: dict[str, str] = page.evaluate("JSON.parse(sessionStorage.getItem('acs-answers'))?.answers ?? {}")
    return found


def said(page: Page) -> Locator:
    """What is said about opening a file."""
    return page.locator("[data-part=open-status]")


def save(page: Page, passphrase: str = "") -> bytes:
    """The bytes of the file that the reader saves."""
    page.get_by_label("Passphrase to lock the file").fill(passphrase)
    with page.expect_download() as started:
        page.get_by_role("button", name="Save the file").click()
    assert started.value.suggested_filename == "my-answers.json"
    return Path(started.value.path()).read_bytes()


def choose(page: Page, content: bytes | str) -> None:
    """Choose a file with *content*."""
    body = content.encode() if isinstance(content, str) else content
    page.get_by_label("Choose your case file").set_input_files(
        {"name": "any.json", "mimeType": "application/json", "buffer": body}
    )


def unlock(page: Page, passphrase: str) -> None:
    """Type the passphrase of a locked file."""
    expect(said(page)).to_have_text("This file is locked. Type its passphrase.")
    box = page.get_by_label("Passphrase of this file")
    expect(box).to_be_focused()
    box.fill(passphrase)
    box.press("Enter")


def clear(page: Page) -> None:
    """Forget everything."""
    page.get_by_role("button", name="Clear everything").click()
    expect(page.locator("acs-answers dt")).to_have_count(0)


def decrypted(file: dict[str, Any], passphrase: str) -> bytes:
    """The plain text of a locked *file*, by the parameters in it and without our code."""
    how = file["encryption"]
    assert {name: how[name] for name in ("derivation", "hash", "cipher")} == {
        "derivation": "PBKDF2",
        "hash": "SHA-256",
        "cipher": "AES-256-GCM",
    }
    salt, iv = base64.b64decode(how["salt"]), base64.b64decode(how["iv"])
    assert (len(salt), len(iv)) == (16, 12)
    key = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, how["iterations"], 32)
    return AESGCM(key).decrypt(iv, base64.b64decode(file["data"]), None)


def locked(text: str, passphrase: str = PASSPHRASE, **changes: Any) -> dict[str, Any]:
    """A locked file of *text*, made without our code."""
    salt, iv, rounds = bytes(range(16)), bytes(range(12)), changes.get("iterations", 600_000)
    key = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, min(rounds, 600_000), 32)
    how = {"derivation": "PBKDF2", "hash": "SHA-256", "iterations": rounds, "cipher": "AES-256-GCM"}
    how |= {"salt": base64.b64encode(salt).decode(), "iv": base64.b64encode(iv).decode()} | changes
    data = base64.b64encode(AESGCM(key).encrypt(iv, text.encode(), None)).decode()
    return {"format": "acs-guide-case", "version": 2, "encryption": how, "data": data}


def case(answers: Any, **changes: Any) -> str:
    """The text of an open file."""
    return json.dumps({"format": "acs-guide-case", "version": 2, "answers": answers} | changes)


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_save_clear_open_gives_the_same_answers_on_another_machine_too(
    page: Page, visit: Callable[..., Page], passphrase: str
) -> None:
    page.clock.set_fixed_time(TODAY)
    page.goto(AFFORD)
    fill(page, DANA)
    page.goto("call-log/")
    fill(page, CALL)
    page.goto(MINE)
    before = held(page)
    assert before == boxes(DANA) | CALL
    file = save(page, passphrase)
    clear(page)
    elsewhere = visit()
    elsewhere.goto(MINE)
    for machine in (page, elsewhere):
        choose(machine, file)
        if passphrase:
            unlock(machine, passphrase)
        expect(said(machine)).to_have_text(f"The file is open. It holds {len(DANA) + 1} answers.")
        assert held(machine) == before
        expect(machine.locator("acs-answers dt")).to_have_count(len(DANA) + 1)
        machine.goto(AFFORD)
        expect(machine.locator('[name="assessed_balance"]')).to_have_value("38,400")
        expect(machine.locator(".acs-typed").first).to_contain_text("This came from your case file.")


def test_an_open_file_holds_the_answers_by_question_and_nothing_else(mine: Page) -> None:
    file = json.loads(save(mine))
    assert set(file) == {"format", "version", "answers"}
    assert (file["format"], file["version"]) == ("acs-guide-case", 2)
    assert file["answers"] == nested(boxes(DANA) | CALL)
    del file["answers"]["calls"]
    facts: Any = answers(CALCULATORS["installment"].questions, file["answers"])
    assert facts.assessed_balance == 38400


def test_a_locked_file_is_unlocked_by_other_software(mine: Page) -> None:
    first, second = (json.loads(save(mine, PASSPHRASE)) for _ in range(2))
    assert first["encryption"]["iterations"] >= 600_000
    assert f"{first['encryption']['iterations']:,} rounds" in mine.locator("article").inner_text()
    assert {first["encryption"][name] == second["encryption"][name] for name in ("salt", "iv")} == {False}
    assert json.loads(decrypted(first, PASSPHRASE))["answers"] == nested(boxes(DANA) | CALL)
    assert "38,400" not in json.dumps(first)


def test_a_file_that_other_software_locked_is_opened(mine: Page) -> None:
    clear(mine)
    choose(mine, json.dumps(locked(case({"assessed_balance": "17"}))))
    unlock(mine, PASSPHRASE)
    expect(said(mine)).to_have_text("The file is open. It holds 1 answer.")
    assert held(mine) == {"assessed_balance": "17"}


def test_a_wrong_passphrase_and_a_changed_bit_change_nothing(mine: Page) -> None:
    before = held(mine)
    file = json.loads(save(mine, PASSPHRASE))
    choose(mine, json.dumps(file))
    unlock(mine, "paper lamp river 47 stone")
    wrong = f"This passphrase does not open the file, or the file is damaged. {UNCHANGED}"
    expect(said(mine)).to_have_text(wrong)
    bits = bytearray(base64.b64decode(file["data"]))
    bits[9] ^= 1
    choose(mine, json.dumps(file | {"data": base64.b64encode(bits).decode()}))
    unlock(mine, PASSPHRASE)
    expect(said(mine)).to_have_text(wrong)
    assert held(mine) == before


def test_version_1_is_brought_up_to_date(mine: Page) -> None:
    clear(mine)
    choose(mine, case(boxes(DANA) | CALL, version=1))
    expect(said(mine)).to_contain_text("The file is open.")
    assert held(mine) == boxes(DANA) | CALL


NOT_A_CASE = "This is not a case file of this guide, or it is damaged."
UNKNOWN = "This file holds an answer to a question that we do not ask."
NO_FIT = "This file holds an answer that does not fit its question."
IDENTIFIER = "This file holds what looks like a Social Security number."
CODE = "This file holds computer code in the place of an answer."
GOOD = {"assessed_balance": "1"}
NESTED = '{"a":' * 5000 + "1" + "}" * 5000
SCRIPT = "<script>document.title='taken'</script>"
HOSTILE = {
    "empty": ("", NOT_A_CASE),
    "not JSON": ("assessed_balance = 1", NOT_A_CASE),
    "truncated": (case({"assessed_balance": "1", "state": "OH"})[:-20], NOT_A_CASE),
    "bytes": (bytes(range(256)), NOT_A_CASE),
    "huge": (case({"assessed_balance": "1" * 1_000_000}), "This file is too large to be a case file."),
    "a list": ("[]", NOT_A_CASE),
    "null": ("null", NOT_A_CASE),
    "another format": (case(GOOD, format="other"), NOT_A_CASE),
    "no version": (json.dumps({"format": "acs-guide-case", "answers": GOOD}), NOT_A_CASE),
    "a version in words": (case(GOOD, version="2"), NOT_A_CASE),
    "half a version": (case(GOOD, version=1.5), NOT_A_CASE),
    "a newer version": (case(GOOD, version=3), "This case file was made by a newer version of this guide."),
    "version 0": (case(GOOD, version=0), "This case file is from a version that we can no longer read."),
    "version below 0": (case(GOOD, version=-1), "This case file is from a version that we can no longer read."),
    "more keys": (case(GOOD, surprise=1), NOT_A_CASE),
    "keys of an object": (case(GOOD, version=1, **{"__proto__": {"version": 2}}), NOT_A_CASE),
    "answers as a list": (case(["1"]), NO_FIT),
    "answers of version 1 as a list": (case(["1"], version=1), NOT_A_CASE),
    "no answers": (case({}), "This file holds no answers."),
    "deep": (NESTED, NOT_A_CASE),
    "deep answers": (case({"state": 0}).replace("0}", f"{NESTED}}}"), NO_FIT),
    "an unknown id": (case(GOOD | {"shoe_size": "44"}), UNKNOWN),
    "a script in a name": (case(GOOD | {SCRIPT: "1"}), UNKNOWN),
    "a script in a value": (case({"calls": {"0": {"employee_name": SCRIPT}}}), CODE),
    "__proto__": (case({"__proto__": {"assessed_balance": "1"}}), UNKNOWN),
    "constructor": (case({"constructor": {"prototype": {"taken": "1"}}}), UNKNOWN),
    "__proto__ in version 1": (case({"__proto__.taken": "1"}, version=1), UNKNOWN),
    "__proto__ in a row": (case({"incomes": {"0": {"__proto__": {"amount": "1"}}}}), UNKNOWN),
    "toString as a choice": (case({"pay_period": "toString"}), NO_FIT),
    "a number": (case({"assessed_balance": 1}), NO_FIT),
    "a list for a text": (case({"assessed_balance": ["1"]}), NO_FIT),
    "null for a text": (case({"assessed_balance": None}), NO_FIT),
    "a text for rows": (case({"incomes": "1"}), NO_FIT),
    "an unknown choice": (case({"penalty_at_cap": "perhaps"}), NO_FIT),
    "an unknown part of a day": (case({"first_payment_date": {"hour": "1"}}), UNKNOWN),
    "place 1000": (case({"incomes": {"1000": {"amount": "1"}}}), UNKNOWN),
    "a sign that steers": (case({"county": "Lucas\u0000"}), NO_FIT),
    "a very long text": (case({"county": "x" * 20_000}), NO_FIT),
    "a Social Security number": (case({"county": "123-45-6789"}), IDENTIFIER),
    "nine digits in a note": (case({"calls": {"0": {"said": "my number is 123456789"}}}), IDENTIFIER),
    "locked with few rounds": (json.dumps(locked(case(GOOD), iterations=1000)), NOT_A_CASE),
    "locked with endless rounds": (json.dumps(locked(case(GOOD), iterations=2**40)), NOT_A_CASE),
    "locked in another way": (json.dumps(locked(case(GOOD), cipher="none")), NOT_A_CASE),
    "locked with a short salt": (json.dumps(locked(case(GOOD), salt="AAAA")), NOT_A_CASE),
    "locked, no base64": (json.dumps(locked(case(GOOD), iv="***")), NOT_A_CASE),
    "locked with null": (case(GOOD, encryption=None), NOT_A_CASE),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_damaged_or_hostile_file_gets_one_sentence_and_changes_nothing(mine: Page, name: str) -> None:
    content, sentence = HOSTILE[name]
    before = mine.evaluate("sessionStorage.getItem('acs-answers')")
    title = mine.title()
    choose(mine, content)
    expect(said(mine)).to_contain_text(sentence)
    expect(said(mine)).to_contain_text(UNCHANGED)
    assert mine.evaluate("sessionStorage.getItem('acs-answers')") == before
    assert mine.title() == title
    assert mine.evaluate("[{}.taken, {}.amount, {}.assessed_balance]") == [None, None, None]


@pytest.mark.parametrize("inside", ["unknown", "newer", "locked again"])
def test_what_was_locked_is_looked_at_like_any_other(mine: Page, inside: str) -> None:
    texts = {
        "unknown": (case({"shoe_size": "44"}), UNKNOWN),
        "newer": (case(GOOD, version=3), "This case file was made by a newer version"),
        "locked again": (json.dumps(locked(case(GOOD))), NOT_A_CASE),
    }
    before = held(mine)
    choose(mine, json.dumps(locked(texts[inside][0])))
    unlock(mine, PASSPHRASE)
    expect(said(mine)).to_contain_text(texts[inside][1])
    assert held(mine) == before


def test_answers_of_the_tab_are_replaced_only_after_a_yes(mine: Page) -> None:
    before = held(mine)
    mine.once("dialog", lambda dialog: dialog.dismiss())
    choose(mine, case(GOOD))
    expect(said(mine)).to_have_text(f"The file was not opened. {UNCHANGED}")
    assert held(mine) == before
    mine.once("dialog", lambda dialog: dialog.accept())
    choose(mine, case(GOOD))
    expect(said(mine)).to_have_text("The file is open. It holds 1 answer.")
    assert held(mine) == GOOD


def test_a_file_can_be_dropped(page: Page) -> None:
    page.goto(MINE)
    expect(page.get_by_label("Choose your case file")).to_be_visible()
    page.locator("acs-case-file").evaluate(
        """(place, text) => {
            const carried = new DataTransfer();
            carried.items.add(new File([text], "case.json"));
            place.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
        }""",
        case(GOOD),
    )
    expect(said(page)).to_have_text("The file is open. It holds 1 answer.")
    assert held(page) == GOOD


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("123-45-6789", "This answer looks like a Social Security number: What was said on each call?"),
        ("<b>bold</b>", "This answer looks like computer code: What was said on each call?"),
    ],
)
def test_what_could_not_be_opened_again_is_not_saved(page: Page, typed: str, sentence: str) -> None:
    page.goto(MINE)
    kept = {"answers": {"calls.0.said": typed}, "typed": {}}
    page.evaluate("kept => sessionStorage.setItem('acs-answers', JSON.stringify(kept))", kept)
    page.get_by_role("button", name="Save the file").click()
    expect(page.locator("[data-part=save-status]")).to_contain_text(sentence)


def test_a_short_passphrase_and_an_empty_tab_are_told(mine: Page) -> None:
    mine.get_by_label("Passphrase to lock the file").fill("too short")
    mine.get_by_role("button", name="Save the file").click()
    expect(mine.locator("[data-part=save-status]")).to_contain_text("This passphrase is too short.")
    clear(mine)
    mine.get_by_role("button", name="Save the file").click()
    expect(mine.locator("[data-part=save-status]")).to_have_text("There is nothing to save yet.")


def test_the_passphrase_can_be_looked_at_and_is_not_left_behind(mine: Page) -> None:
    box = mine.get_by_label("Passphrase to lock the file")
    mine.locator("#case-lock-show").check()
    expect(box).to_have_attribute("type", "text")
    save(mine, PASSPHRASE)
    expect(box).to_have_value("")
    assert "lamp" not in mine.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")


def test_nothing_is_asked_of_the_network_while_a_file_is_saved_and_opened(mine: Page) -> None:
    expect(mine.locator("acs-answers dt").first).to_be_visible()
    mine.wait_for_load_state("networkidle")
    asked: list[str] = []
    mine.on("request", lambda request: asked.append(request.url))
    file = save(mine, PASSPHRASE)
    clear(mine)
    choose(mine, file)
    unlock(mine, PASSPHRASE)
    expect(said(mine)).to_contain_text("The file is open.")
    assert [url for url in asked if not url.startswith("blob:")] == []


def test_by_keyboard_alone(mine: Page) -> None:
    mine.get_by_label("Passphrase to lock the file").focus()
    mine.keyboard.type(PASSPHRASE)
    with mine.expect_download():
        mine.keyboard.press("Enter")
    for name in ("Show what I type", "Save the file"):
        mine.keyboard.press("Tab")
        expect(mine.get_by_label(name).or_(mine.get_by_role("button", name=name)).first).to_be_focused()
    mine.keyboard.press("Tab")
    expect(mine.get_by_label("Choose your case file")).to_be_focused()


def test_without_cryptography_a_file_stays_open_and_a_locked_one_shut(page: Page) -> None:
    page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    page.goto(AFFORD)
    fill(page, DANA)
    page.goto(MINE)
    expect(page.get_by_text("This browser cannot lock files here")).to_be_visible()
    expect(page.get_by_label("Passphrase to lock the file")).to_be_hidden()
    choose(page, json.dumps(locked(case(GOOD))))
    expect(said(page)).to_have_text(f"This browser cannot open a locked file here. {UNCHANGED}")
