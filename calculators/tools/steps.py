"""When a step of the collection system usually comes, in words; shared by the tools that show steps."""

from datetime import date

from calculators.engine.results import Say, say
from calculators.rules.stages import Event


def usually(event: Event, first: date | None, last: date | None) -> Say:
    """The usual days of *event* for this reader; why there are none, where there are none. Never a promise."""
    if event.usual:
        return say(f"stages.usual.{event.usual}")
    if first and first == last:
        return say("steps.about", first=first)
    if first and last:
        return say("stages.usual.days", first=first, last=last)
    if first:
        return say("stages.usual.from", first=first)
    return say("stages.usual.until", last=last) if last else say("steps.day_needed")
