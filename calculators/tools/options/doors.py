"""All routes in the order of the reader's goal."""

from calculators.tools.options.door import Door
from calculators.tools.options.found import Found
from calculators.tools.options.goals import in_order
from calculators.tools.options.other_doors import other_doors
from calculators.tools.options.plan_doors import plan_doors


def doors_of(found: Found) -> tuple[Door, ...]:
    """The twelve, each with its tests and its price."""
    doors = (*plan_doors(found), *other_doors(found))
    return in_order(doors, found.facts.goal, levy_must_wait=found.rights.holds_levy)
