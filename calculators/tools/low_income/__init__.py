"""Low income: the line, and what it changes for plan fees, offers and free help."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators.engine.loading import Law
from calculators.engine.questions import choice, money, whole
from calculators.engine.results import (
    Block,
    Column,
    Figure,
    Figures,
    Point,
    Points,
    Result,
    Table,
    Value,
    Verdict,
    Warnings,
    Worksheet,
    say,
)
from calculators.engine.sentences import Say
from calculators.engine.tool import Tool
from calculators.rules.low_income import low_income, low_income_line
from calculators.rules.offers import application_fee
from calculators.rules.poverty import AREAS
from calculators.rules.setup_fee import CHANNELS, setup_fee
from calculators.tools.debt.assumptions import held_guideline
from calculators.tools.debt.costs import dollars

COLUMNS = tuple(Column(name=name, unit="words") for name in ("what", "full", "low"))
KNOW = {"debit": "usc-6159-f", "form": "form-13844", "deposit": "usc-7122-c-3", "clinic": "publication-4134"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What the line is drawn by."""

    household_size: int = whole(minimum=1, maximum=30, group="low_income")
    area: str = choice(*AREAS, group="low_income")
    yearly_income: Decimal = money(group="low_income")


def answer(facts: Questions, law: Law, today: date) -> Result:
    """Whether the household is within the line, and what that changes."""
    sheet = Worksheet("low_income.worksheet")
    within = low_income(facts.household_size, facts.area, facts.yearly_income, law, today, sheet, hold=True)
    return Result(blocks=(*_blocks(facts, within, law, today), sheet), today=today)


def _blocks(facts: Questions, within: bool, law: Law, today: date) -> Iterator[Block]:
    line = low_income_line(facts.household_size, facts.area, law, today, hold=True)
    kind = "within" if within else "above"
    answer = say(f"low_income.answer.{kind}", line=line, over=facts.yearly_income - line)
    yield Verdict(answer=answer, then=(say(f"low_income.then.{kind}"),))
    yield Warnings(sentences=(*held_guideline(law, today), say("low_income.warning.household")))
    amounts = {"line": line, "yours": facts.yearly_income}
    figures = tuple(Figure(name=name, value=value, unit="usd") for name, value in amounts.items())
    yield Figures(name="low_income.line", figures=figures)
    yield Table(name="low_income.fees", columns=COLUMNS, rows=tuple(_fees(law, today)), source="usc-6159-f")
    points = tuple(Point(text=say(f"low_income.know.{name}"), source=source) for name, source in KNOW.items())
    yield Points(name="low_income.know", points=points)


def _fees(law: Law, today: date) -> Iterator[tuple[Value | Say, ...]]:
    """Every fee, in full and with low income."""
    for channel in CHANNELS:
        for debit in (True, False):
            full, low = (setup_fee(channel, debit, poor, law, today) for poor in (False, True))
            name = say(f"low_income.fees.{channel}_{'debit' if debit else 'other'}")
            yield name, dollars(full.low, full.high), dollars(low.low, low.high)
    full_fee, low_fee = (application_fee(poor, law, today) for poor in (False, True))
    yield say("low_income.fees.offer"), dollars(full_fee, full_fee), dollars(low_fee, low_fee)
    yield say("low_income.fees.deposit"), say("low_income.fees.deposit_full"), say("low_income.fees.none")


TOOL = Tool(id="low_income", questions=Questions, answer=answer)
