"""What to do if the answer is no: only the ways that are still open after the reader's last letter."""

from collections.abc import Iterator

from calculators.engine.results import Point, Points, Say, Test, say
from calculators.tools.case.found import Found

IN_TIME, LATE = "hearing", "equivalent_hearing"


def if_they_say_no(found: Found) -> Points:
    """The manager first, then every right whose day is not over."""
    points = (Point(text=say("call_sheet.no.manager"), source="irm-5-19-8"), *_open(found))
    return Points(name="call_sheet.no", points=points, lead=say("call_sheet.no.lead"))


def _open(found: Found) -> Iterator[Point]:
    """A late hearing is no way to name while one in time can still be asked for."""
    passed = [test for test in found.rights.tests if test.passed]
    in_time = any(test.name == IN_TIME for test in passed)
    for test in passed:
        if not (in_time and test.name == LATE):
            yield Point(text=_way(test, found), source=test.source)


def _way(test: Test, found: Found) -> Say:
    """The way by its safe day; one without a last day names none."""
    by = found.rights.by
    if by and by.until and test.limit == by.until.moved:
        return say(f"call_sheet.no.{test.name}", day=by.until.safe)
    return say(f"call_sheet.no.{test.name}")
