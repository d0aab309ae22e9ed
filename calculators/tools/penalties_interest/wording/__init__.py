"""The clock in the order in which it is read."""

from collections.abc import Iterator

from calculators.engine.loading import Law
from calculators.engine.results import Block, Figure, Figures, Verdict, Warnings, say
from calculators.rules.relief import waived_by_notice
from calculators.tools.penalties_interest.found import Found
from calculators.tools.penalties_interest.wording.growing import growing_table
from calculators.tools.penalties_interest.wording.months import interest_table, months_table
from calculators.tools.penalties_interest.wording.notes import warnings
from calculators.tools.penalties_interest.wording.relief import relief_screen


def blocks(found: Found, law: Law) -> Iterator[Block]:
    """The blocks of the answer."""
    yield _verdict(found, law)
    told = {sentence.id: sentence for sentence in warnings(found, law)}
    yield Warnings(sentences=tuple(told.values()))
    yield _figures(found)
    yield growing_table(found, law)
    yield from relief_screen(found, law)
    if found.charges:
        yield months_table(found, law)
    if found.spans:
        yield interest_table(found)


def _verdict(found: Found, law: Law) -> Verdict:
    about = bool(found.charges) and waived_by_notice(found.year.due, found.facts.tax_required, law)
    kind = "nothing" if not found.total else "about" if about else "exact"
    answer = say(f"penalties_interest.answer.{kind}", total=found.total, day=found.year.through)
    return Verdict(answer=answer, then=(say("penalties_interest.then"),))


def _figures(found: Found) -> Figures:
    amounts = {
        "tax": found.tax_left,
        "late_filing": found.late_filing,
        "late_payment": found.late_payment,
        "interest": found.interest,
    }
    figures = tuple(Figure(name=name, value=amount, unit="cents") for name, amount in amounts.items())
    return Figures(name="penalties_interest.parts", figures=figures)
