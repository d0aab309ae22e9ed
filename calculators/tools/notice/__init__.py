"""Which letter is this: who sent it, what it is and is not, what to do today, its rights, days and what comes next."""

from datetime import date

from calculators.engine.loading import Law
from calculators.engine.reading import Fault, InputErrors
from calculators.engine.results import Result, Worksheet
from calculators.engine.tool import Tool
from calculators.rules.letter_codes import Recognised
from calculators.rules.letter_phrases import recognise_text
from calculators.rules.letter_questions import by_questions
from calculators.rules.notices import AFTER_LIEN
from calculators.tools.given_days import day_faults
from calculators.tools.notice.questions import Questions
from calculators.tools.notice.wording import Card, blocks
from calculators.tools.notice_dates.found import Found, find
from calculators.tools.notice_dates.questions import Questions as DateQuestions


def answer(facts: Questions, law: Law, today: date) -> Result:
    """The card of the letter as of *today*; raises InputErrors where no letter can be told, or its day cannot be."""
    sheet = Worksheet("notice_dates.worksheet")
    letter = _letter(facts, law)
    card = Card(
        letter=letter, sent=facts.notice_date, found=_days(letter, facts, law, today, sheet), today=today, law=law
    )
    return Result(blocks=tuple(blocks(card, sheet)), today=today)


def _letter(facts: Questions, law: Law) -> Recognised:
    """The letter by what was typed, else by the three answers."""
    found = recognise_text(facts.typed, law) if facts.typed else None
    if found is None and facts.letter_about and facts.letter_names_hearing and facts.letter_names_person:
        return by_questions(facts.letter_about, facts.letter_names_hearing, facts.letter_names_person, law)
    if found is None:
        raise InputErrors(Fault(field="typed", problem="unknown_notice" if facts.typed else "required_missing"))
    return found


def _days(letter: Recognised, facts: Questions, law: Law, today: date, sheet: Worksheet) -> Found | None:
    """The days of the letter, where its date is given and its days are counted from that date."""
    if facts.notice_date is None:
        return None
    if wrong := tuple(day_faults("notice_date", facts.notice_date, today, law["deadlines.hearing_days"])):
        raise InputErrors(*wrong)
    if letter.notice.hearing == AFTER_LIEN:
        return None
    asked = DateQuestions(
        notice_code=letter,
        notice_date=facts.notice_date,
        lien_filed=None,
        bill_amount=None,
        letter_came_back=None,
        pays_estimated_tax=None,
    )
    return find(asked, law, today, sheet)


TOOL = Tool(id="notice", questions=Questions, answer=answer)
