"""Which penalties may come off, by which rule."""

from collections.abc import Iterator

from calculators.engine.loading import Law
from calculators.engine.results import CLOSED, MAYBE, Block, Option, Options, say
from calculators.rules.relief import automatic_relief, first_time_relief
from calculators.rules.standing import Standing
from calculators.tools.debt.routes import CLEAN
from calculators.tools.penalties_interest.found import Found

BY_A_PERSON = ("reasonable_cause", "wrong_advice")


def relief_screen(found: Found, law: Law) -> Iterator[Block]:
    """The four ways, where there is a penalty at all."""
    if not found.late_filing and not found.late_payment:
        return
    year, clean = found.facts.tax_year, CLEAN[found.facts.three_years_clean]
    ruled = {
        name: rule(tax_year=year, returns_filed=clean, no_penalties=clean, law=law, day=found.year.today)
        for name, rule in (("first_time_relief", first_time_relief), ("automatic_relief", automatic_relief))
    }
    others = (
        Option(name=f"relief.{name}", status=MAYBE, answer=say(f"relief.{name}.answer.maybe")) for name in BY_A_PERSON
    )
    yield Options(
        name="penalties_interest.relief", options=(*(_option(name, way) for name, way in ruled.items()), *others)
    )


def _option(name: str, way: Standing) -> Option:
    """A closed way names those that a person may still grant."""
    instead = tuple(say(f"relief.{other}.answer.maybe") for other in BY_A_PERSON[:1]) if way.status == CLOSED else ()
    answer = say(f"relief.{name}.answer.{way.status}")
    return Option(name=f"relief.{name}", status=way.status, answer=answer, tests=way.tests, instead=instead)
