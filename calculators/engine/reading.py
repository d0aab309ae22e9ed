"""From what a person typed to typed facts, or every fault at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from dataclasses import field as made_by
from typing import Any, TypeVar, cast

from calculators.engine.questions import Question, fields_of
from calculators.engine.readers import READERS, Wrong, is_empty

Form = TypeVar("Form")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with one answer; *at* names the place inside a list, *values* go into the sentence."""

    field: str
    problem: str
    at: str = ""
    values: Mapping[str, Any] = made_by(default_factory=dict)

    @property
    def name(self) -> str:
        """The name of the box on the page: ``incomes.0.amount``."""
        return f"{self.field}.{self.at}" if self.at else self.field


class InputErrors(Exception):
    """People's mistakes, all of them, in the order of the questions."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(", ".join(f"{fault.name}: {fault.problem}" for fault in faults))
        self.faults = faults


def answers(form: type[Form], raw: Mapping[str, Any]) -> Form:
    """The facts of *form* read from *raw*, whose values are texts, JSON values or dates.

    Raises InputErrors: missing and unreadable answers in the order of the questions, then facts that *form* does not
    know. What does not fit together is for the rules to refuse, once every single answer can be read.
    """
    given: dict[str, Any] = {}
    faults: list[Fault] = []
    for question in fields_of(form):
        given[question.id], wrong = _read(question, raw.get(question.id))
        faults += wrong
    faults += _still_needed(form, given, {fault.field for fault in faults})
    asked = [question.id for question in fields_of(form)]
    faults.sort(key=lambda fault: asked.index(fault.field))
    faults += [Fault(field=name, problem="unknown_fact") for name in raw if name not in asked]
    if faults:
        raise InputErrors(*faults)
    return form(**{name.name: given[name.name.removesuffix("_")] for name in fields(cast(type[Any], form))})


def _still_needed(form: type, given: Mapping[str, Any], faulty: set[str]) -> Iterator[Fault]:
    for question in fields_of(form):
        open_still = given[question.id] is None and question.id not in faulty
        if open_still and question.needed and question.needed(given):
            yield Fault(field=question.id, problem="required_missing")


def _read(question: Question, raw: Any) -> tuple[Any, list[Fault]]:
    """The value and no fault, or None and at least one."""
    if question.kind == "rows":
        return _read_rows(question, raw)
    if question.kind == "list":
        return _read_list(question, raw)
    try:
        return _value(question, raw), []
    except Wrong as wrong:
        return None, [Fault(field=question.id, problem=wrong.problem, values=wrong.values)]


def _value(question: Question, raw: Any) -> Any:
    if not is_empty(raw):
        value = READERS[question.kind](question, raw)
        return question.then(value) if question.then else value
    if question.optional or question.needed:
        return None
    raise Wrong("required_missing")


def _read_rows(question: Question, raw: Any) -> tuple[Any, list[Fault]]:
    form = question.row
    assert form is not None
    read: list[Any] = []
    faults: list[Fault] = []
    for place, entry in _entries(question, raw):
        try:
            read.append(answers(form, entry if isinstance(entry, Mapping) else {}))
        except InputErrors as errors:
            faults += [
                Fault(field=question.id, at=f"{place}.{fault.name}", problem=fault.problem, values=fault.values)
                for fault in errors.faults
            ]
    return _all_or_faults(question, raw, read, faults)


def _read_list(question: Question, raw: Any) -> tuple[Any, list[Fault]]:
    assert question.item is not None
    read: list[Any] = []
    faults: list[Fault] = []
    for place, entry in _entries(question, raw):
        try:
            read.append(_value(question.item, entry))
        except Wrong as wrong:
            faults.append(Fault(field=question.id, at=place, problem=wrong.problem, values=wrong.values))
    return _all_or_faults(question, raw, read, faults)


def _all_or_faults(question: Question, raw: Any, read: list[Any], faults: list[Fault]) -> tuple[Any, list[Fault]]:
    if not isinstance(raw, list | tuple | Mapping) and not (question.optional and is_empty(raw)):
        faults.append(
            Fault(field=question.id, problem="required_missing" if is_empty(raw) else "not_an_allowed_choice")
        )
    return (None, faults) if faults else (tuple(read), [])


def _entries(question: Question, raw: Any) -> Iterator[tuple[str, Any]]:
    """A JSON list, or the numbered places of a form, of which those left empty are passed over."""
    if isinstance(raw, list | tuple):
        yield from ((str(place), entry) for place, entry in enumerate(raw))
    elif isinstance(raw, Mapping):
        choices = {column.id for column in fields_of(question.row) if column.choices} if question.row else set()
        for place in sorted(raw, key=lambda place: (len(str(place)), str(place))):  # "2" before "10"
            entry = raw[place]
            typed = {k: v for k, v in entry.items() if k not in choices} if isinstance(entry, Mapping) else entry
            if not is_empty(typed):
                yield place, entry


def nested(flat: Mapping[str, str]) -> dict[str, Any]:
    """A form's names with dots (``due.month``, ``incomes.0.amount``) as mappings within mappings."""
    tree: dict[str, Any] = {}
    for name, value in flat.items():
        *path, last = name.split(".")
        branch = tree
        for part in path:
            if not isinstance(branch.get(part), dict):
                branch[part] = {}
            branch = branch[part]
        branch[last] = value
    return tree
