"""Which letter it is, from three answers about it: a guess, and always asked about."""

from collections.abc import Mapping
from types import MappingProxyType

from calculators.engine.loading import Law
from calculators.rules.letter_codes import Recognised
from calculators.rules.notices import notices

LETTER_FOR: Mapping[str, str] = MappingProxyType(
    {
        "bill": "CP14",
        "reminder": "CP501",
        "levy_planned": "LT11",
        "payment_matched": "CP90",
        "benefit": "CP91",
        "state_refund_taken": "CP92",
        "call_us": "LT16",
        "plan_ending": "CP523",
        "lien": "L3172",
        "private_firm": "CP40",
        "passport": "CP508C",
        "ask_others": "LT40",
        "yearly": "CP71",
    }
)
ABOUT = tuple(LETTER_FOR)
WITHOUT_HEARING: Mapping[str, str] = MappingProxyType({"levy_planned": "CP504"})
WITH_HEARING: Mapping[str, str] = MappingProxyType({"benefit": "CP90"})
FROM_A_PERSON: Mapping[str, str] = MappingProxyType({"levy_planned": "L1058", "plan_ending": "L2975"})


def by_questions(about: str, names_hearing: str, names_person: str, law: Law) -> Recognised:
    """The letter of which *about* is the matter; *names_hearing* and *names_person* are yes, no or unknown.

    Where it is not known whether an intent to levy names a hearing, the letter with the shorter time to act is meant.
    """
    code = LETTER_FOR[about]
    if names_hearing == "no" and about in WITHOUT_HEARING:
        code = WITHOUT_HEARING[about]
    elif names_hearing == "yes" and about in WITH_HEARING:
        code = WITH_HEARING[about]
    elif names_person == "yes" and about in FROM_A_PERSON:
        code = FROM_A_PERSON[about]
    return Recognised(notice=notices(law)[code], ask_to_confirm=True)
