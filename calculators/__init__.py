"""The calculators of the ACS Guide: facts in, result out. No clock, no network, no environment."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from importlib import import_module
from typing import Any

from calculators.engine.data import data, errors
from calculators.engine.html import Page
from calculators.engine.identifiers import identifiers
from calculators.engine.loading import load_law
from calculators.engine.reading import InputErrors, nested
from calculators.engine.tool import Tool
from calculators.engine.words import words

__version__ = "0.1.0"

MONEY = ("installment", "hardship", "living_costs")
LEVIES = ("wage_levy", "bank_levy", "benefit_levy", "release")
DATES = ("notice", "notice_dates", "timeline", "collection_deadline", "who_has_my_case")
ROUTES = ("options", "compare", "offer_check", "low_income")
RETURNS = ("penalties_interest", "returns_due")
CALL = ("call_sheet", "form_433f", "proof_list", "letters", "call_log")


class Calculators(Mapping[str, Tool]):
    """Every calculator by its id. One is imported when it is asked for: a phone loads only what the reader uses."""

    ids = (*MONEY, *LEVIES, *DATES, *ROUTES, *RETURNS, *CALL)

    def __getitem__(self, name: str) -> Tool:
        """The tool *name*; raises KeyError if there is none."""
        if name not in self.ids:
            raise KeyError(name)
        tool: Tool = import_module(f"calculators.tools.{name}").TOOL
        return tool

    def __iter__(self) -> Iterator[str]:
        """The ids, in the order of the site."""
        return iter(self.ids)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.ids)


CALCULATORS: Mapping[str, Tool] = Calculators()


def handle(text: str) -> str:
    """The browser's only door: one JSON message in, one out.

    In: ``{v, id, calculator, lang, today, inputs: {name: text}}``. Out: ``{id, html, data}``, or
    ``{id, errors: {name: sentence}}`` for people's mistakes, or ``{id, bug, message}`` for ours. Never raises.
    """
    id_ = None
    try:
        message = json.loads(text)
        id_ = message["id"]
        return json.dumps({"id": id_, **_answer(message)})
    except Exception as error:  # the last line of defence: whatever it is, the page stays useful
        return json.dumps({"id": id_, "bug": type(error).__name__, "message": f"{error}{_place(error)}"})


def _answer(message: Mapping[str, Any]) -> dict[str, Any]:
    law = load_law()
    today = date.fromisoformat(message["today"])
    language = words(message["lang"]).on(today)
    named = tuple(identifiers(message["inputs"]))
    try:
        result = CALCULATORS[message["calculator"]].run(nested(message["inputs"]), law, today)
    except InputErrors as wrong:
        return {"errors": errors((*named, *wrong.faults), language)}
    if named:
        return {"errors": errors(named, language)}
    return {"html": Page(language, law, __version__).result(result, "result"), "data": data(result, language)}


def _place(error: BaseException) -> str:
    """Where in our code *error* came from, for the console: file and line, no path of the machine."""
    place, trace = "", error.__traceback__
    while trace:
        _, ours, file = trace.tb_frame.f_code.co_filename.rpartition("calculators/")
        place = f" ({file}:{trace.tb_lineno})" if ours else place
        trace = trace.tb_next
    return place
