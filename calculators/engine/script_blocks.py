"""A talk as HTML: a numbered list whose entries can be read one at a time while the call runs."""

from calculators.engine.markup import tag
from calculators.engine.script import Asked, Script
from calculators.engine.writer import Writer


def script(page: Writer, block: Script) -> str:
    """Every question with the reader's answer, why it is asked, and how sure we are that it is."""
    lead = tag("p", page.text(f"{block.name}.lead"))
    items = "".join(_asked(page, f"{block.name}.{asked.name}", asked) for asked in block.asked)
    return tag("div", page.title(block.name), lead, tag("ol", items), class_="acs-script")


def _asked(page: Writer, words: str, asked: Asked) -> str:
    answer = page.say(asked.answer) if asked.answer else page.text("engine.script.blank")
    status = "rule" if page.law.sources[asked.source].status == "verified" else "practice"
    mark = page.text(f"engine.script.{'must' if asked.must else 'may'}")
    instead = "" if asked.must else " " + page.text(f"{words}.instead")
    return tag(
        "li",
        tag("p", page.text(f"{words}.asks"), class_="acs-asked"),
        tag("p", tag("span", page.text("engine.script.say"), class_="acs-by"), " ", answer, class_="acs-answered"),
        tag("p", tag("strong", mark), instead),
        " ",
        tag("p", page.text(f"{words}.why"), " ", tag("em", page.text(f"engine.script.{status}")), class_="acs-why"),
        class_="acs-script__asked",
    )
