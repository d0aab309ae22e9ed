"""The collection system drawn as a picture and told in words, both from ``parameters/stages.toml``.

The body of the fence ``machine`` names the states of the picture from top to bottom, those of one row on one line::

    ```machine
    bill
    reminders
    bank_levied pay_levied
    ```

The fence ``machine-rules`` tells every rule that leads to the states in its body; with an empty body, all of them.
"""

from collections.abc import Sequence
from typing import Any

from markdown import Markdown

from calculators.engine.loading import load_law
from calculators.rules.stage_data import machine
from calculators.rules.stages import Machine, State
from hooks.drawing import Box, drawn
from hooks.places import told_with_place, written_so_far
from hooks.rules_told import Step, holder, label, place, step
from hooks.templating import template

MARK = 'class="acs-machine"'


@told_with_place
def machine_picture(
    source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any
) -> str:
    """The picture of the states named, and the same in words; raises ValueError where no rule joins two rows."""
    known = machine(load_law())
    rows = [[_state(known, name) for name in line.split()] for line in source.splitlines() if line.strip()]
    if not rows:
        raise ValueError("name the states of one row a line")
    picture = drawn([[_box(state) for state in row] for row in rows], _joined(known, rows))
    named = {state.id for row in rows for state in row}
    places = [
        place(state, [step(known, event) for event in known.events_from(state.id) if event.to.id in named])
        for row in rows
        for state in row
    ]
    number = written_so_far(md, MARK) + 1
    return template("machine.html").render(picture=picture, places=places, number=number, class_name=class_name)


@told_with_place
def machine_rules(source: str, language: str, class_name: str, options: dict[str, Any], md: Markdown, **_: Any) -> str:
    """Every rule that leads to the states named, or to any."""
    known = machine(load_law())
    asked = [_state(known, name) for name in source.split()] or list(known.states.values())
    places = [place(state, _steps_to(known, state)) for state in asked]
    told = [found for found in places if found.steps]
    return template("machine_rules.html").render(places=told, class_name=class_name)


def _steps_to(known: Machine, state: State) -> list[Step]:
    return [step(known, event) for event in known.events.values() if event.to == state]


def _joined(known: Machine, rows: Sequence[Sequence[State]]) -> list[tuple[int, int, int]]:
    """The arrows between neighbouring rows: the upper row, the place in it, the place in the lower row."""
    arrows = [
        (upper, left, right)
        for upper in range(len(rows) - 1)
        for left, state in enumerate(rows[upper])
        for right, after in enumerate(rows[upper + 1])
        if any(event.to.id == after.id for event in known.events_from(state.id))
    ]
    for upper in range(len(rows) - 1):
        if upper not in {row for row, _, _ in arrows}:
            raise ValueError(f"no rule leads from {_names(rows[upper])} to {_names(rows[upper + 1])}")
    return arrows


def _names(row: Sequence[State]) -> str:
    return ", ".join(state.id for state in row)


def _state(known: Machine, name: str) -> State:
    if name not in known.states:
        raise ValueError(f"no state {name}; there are: {', '.join(known.states)}")
    return known.states[name]


def _box(state: State) -> Box:
    return Box(label=label(state), note=holder(state), kind=state.holder)
