"""The blocks that tell what to do, as HTML: days that count, and words to say or send."""

from calculators.engine.action import Dates, Day, Statement
from calculators.engine.markup import escape, grid, table_part, tag
from calculators.engine.writer import Writer


def dates(page: Writer, block: Dates) -> str:
    """The days in a table, each written in full, and a button that puts those ahead into a calendar."""
    headings = page.headings("engine.table", ("day", "what", "whose", "authority"))
    rows = "".join(_day(page, block, day, headings) for day in block.days)
    made = grid(page.words.text(f"{block.name}.title"), headings, rows, "acs-dates acs-stacks")
    return made + (_calendar_button(page) if block.reminders else "")


def _day(page: Writer, block: Dates, day: Day, headings: tuple[str, ...]) -> str:
    passed = day.day < block.today
    what = [page.text(f"{block.name}.day.{day.name}", **day.values)]
    if passed:
        what.append(tag("strong", page.text("engine.day_passed")))
        what += [page.say(day.after)] if day.after else []
    whose = page.text(f"engine.whose.{page.law.sources[day.source].kind}")
    values = (" ".join(what), whose, page.source(day.source))
    cells = (table_part("td", value, data_label=heading) for heading, value in zip(headings[1:], values, strict=True))
    return table_part(
        "tr", table_part("th", page.shown(day.day, "date"), scope="row"), *cells, data_passed="yes" if passed else "no"
    )


def _calendar_button(page: Writer) -> str:
    """Hidden until the page's script can offer ``data["calendar"]`` as a file."""
    return _button(page, "calendar", '<button type="button" class="acs-button" data-download="calendar" hidden>')


def _button(page: Writer, name: str, opening: str) -> str:
    return f"{opening}{page.text(f'engine.button.{name}')}</button>"


def statement(page: Writer, block: Statement) -> str:
    """Words to say in large type or a letter, buttons to take them along, what to send, and the rule behind them."""
    kind = "acs-letter" if block.file else "acs-say-this acs-large"
    said = tag("div", *(tag("p", page.say(sentence)) for sentence in block.sentences), class_=kind)
    take = _button(page, "copy", f'<button type="button" class="acs-button" data-copy="{escape(block.name)}" hidden>')
    if block.file:
        opening = f'<button type="button" class="acs-button" data-text="{escape(block.name)}" hidden>'
        take += _button(page, "text", opening)
    send = ""
    if block.send:
        items = "".join(tag("li", page.say(sentence)) for sentence in block.send)
        send = tag("p", page.text("engine.heading.send")) + tag("ul", items)
    rule = tag("p", page.text("engine.table.authority"), ": ", page.source(block.source), class_="acs-why")
    return tag("section", page.title(block.name), said, take, send, rule, class_="acs-statement")
