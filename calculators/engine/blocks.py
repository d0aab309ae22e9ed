"""The blocks that are read as sentences: verdict, amounts side by side, options, warnings."""

from dataclasses import replace

from calculators.engine.markup import folded, grid, table_part, tag
from calculators.engine.results import (
    CLOSED,
    Checks,
    Figure,
    Figures,
    Option,
    Options,
    Point,
    Points,
    Say,
    Test,
    Verdict,
    Warnings,
)
from calculators.engine.writer import Writer

MARKS = {True: "\N{CHECK MARK}", False: "\N{MULTIPLICATION X}", None: "?"}
MET = {True: "yes", False: "no", None: "unknown"}
ROUTES_UNFOLDED = 5


def verdict(page: Writer, block: Verdict) -> str:
    """The answer first, then what to do with it."""
    then = [tag("p", page.say(sentence)) for sentence in block.then]
    answer = tag("p", page.say(block.answer), class_="acs-verdict", data_status=block.status)
    return answer + "".join(then)


def figures(page: Writer, block: Figures) -> str:
    """Amounts side by side."""
    cards = "".join(_figure(page, block.name, figure) for figure in block.figures)
    return page.title(block.name) + tag("dl", cards, class_="acs-range")


def _figure(page: Writer, name: str, figure: Figure) -> str:
    amount = tag("dd", page.shown(figure.value, figure.unit), class_="acs-amount")
    note = tag("dd", page.say(figure.note), class_="acs-why") if figure.note else ""
    return tag("div", tag("dt", page.text(f"{name}.{figure.name}")), amount, note)


def options(page: Writer, block: Options) -> str:
    """Every route with its status and tests; of many, those that are closed show their title and reason first."""
    many = len(block.options) > ROUTES_UNFOLDED
    made = (_option(page, block.name, each, fold=many and each.status == CLOSED) for each in block.options)
    return tag("div", page.title(block.name), *made, class_="acs-options")


def _option(page: Writer, name: str, option: Option, *, fold: bool) -> str:
    """One route; the block *name* may have words of its own for a status."""
    own = f"{name}.status.{option.status}"
    word = page.text(own if page.words.has(own) else f"engine.status.{option.status}")
    title = tag("h4", page.text(f"{option.name}.title"), " ", tag("span", word, class_="acs-status"))
    answer = tag("p", page.say(option.answer))
    changes = "".join(tag("p", _change(page, test.change, "change")) for test in option.tests if test.change)
    tests = _folded_tests(page, option) if option.tests else ""
    more = answer + changes + _doors(page, option) + tests
    kind = {"class_": "acs-option", "data_status": option.status}
    if fold:
        return tag("details", tag("summary", title, tag("span", _reason(page, option))), more, **kind)
    return tag("section", title, more, **kind)


def _reason(page: Writer, option: Option) -> str:
    """The one condition for which a route is closed; where none is told, its answer."""
    missed = option.failed
    if not missed:
        return page.say(option.answer)
    return page.text("engine.reason", test=Say(_test_words(page, option.name, missed[0])))


def _doors(page: Writer, option: Option) -> str:
    """What is open where this route is not."""
    if not option.instead:
        return ""
    items = "".join(tag("li", page.say(sentence)) for sentence in option.instead)
    return tag("p", page.text("engine.heading.instead")) + tag("ul", items)


def _folded_tests(page: Writer, option: Option) -> str:
    """The tests behind a summary; what would open the route stands before them already."""
    summary = page.words.text("engine.tests_summary", title=Say(f"{option.name}.title"))
    tests = tuple(replace(test, change=None) for test in option.tests)
    return folded(summary, _tests(page, option.name, tests, "change"), "acs-why-tests")


def _change(page: Writer, change: Say, heading: str) -> str:
    return page.text(f"engine.heading.{heading}", sentence=change)


def checks(page: Writer, block: Checks) -> str:
    """What to watch, as a table of tests."""
    return tag("div", page.title(block.name), _tests(page, block.name, block.tests, "helps"), class_="acs-checks")


def _tests(page: Writer, name: str, tests: tuple[Test, ...], change: str) -> str:
    """A table of *tests*; *change* names the heading under which a test says what would change it."""
    headings = page.headings("engine.table", ("test", "yours", "limit", "met", "authority"))
    rows = "".join(_test(page, name, test, headings, change) for test in tests)
    caption = page.words.text("engine.table.tests", title=Say(f"{name}.title"))
    return grid(caption, headings, rows, "acs-tests acs-stacks")


def _test(page: Writer, name: str, test: Test, headings: tuple[str, ...], change: str) -> str:
    mark = tag("span", MARKS[test.passed], aria_hidden="true")
    values = (
        page.shown(test.yours, test.unit),
        page.shown(test.limit, test.unit),
        f"{mark} {page.text(f'engine.met.{MET[test.passed]}')}",
        page.source(test.source),
    )
    cells = (table_part("td", value, data_label=label) for label, value in zip(headings[1:], values, strict=True))
    label = table_part("th", page.text(_test_words(page, name, test.name)), scope="row")
    row = table_part("tr", label, *cells, data_met=MET[test.passed])
    if not test.change:
        return row
    helps = _change(page, test.change, change)
    return row + table_part("tr", table_part("td", helps, colspan=str(len(headings))), class_="acs-change")


def _test_words(page: Writer, name: str, test: str) -> str:
    """The id of the words of *test*: the option's own, else those that several share."""
    own = f"{name}.test.{test}"
    return own if page.words.has(own) else f"engine.test.{test}"


def points(page: Writer, block: Points) -> str:
    """A list, each entry with its authority."""
    lead = tag("p", page.say(block.lead)) if block.lead else ""
    items = "".join(_point(page, point) for point in block.points)
    return tag("div", page.title(block.name), lead, tag("ul", items) if items else "", class_="acs-points")


def _point(page: Writer, point: Point) -> str:
    authority = tag("span", page.source(point.source), class_="acs-authority") if point.source else ""
    return tag("li", page.say(point.text), " " if authority else "", authority)


def warnings(page: Writer, block: Warnings) -> str:
    """What the reader must know about the figures above."""
    items = "".join(tag("li", page.say(sentence)) for sentence in block.sentences)
    return tag("div", tag("h4", page.text("engine.heading.warnings")), tag("ul", items), class_="acs-warnings")
