"""The grounds on which the IRS must release a levy, held against six answers."""

from dataclasses import dataclass

from calculators.engine.results import Test, say
from calculators.rules.standing import Standing, kept, standing

ANSWERS = {"yes": True, "no": False, "unknown": None}
TOO_LITTLE, PLAN, PAID, TIME_OVER, WORTH_MORE, HELPS = (
    "too_little", "plan", "paid", "time_over", "worth_more", "helps",
)  # fmt: skip
SOURCES = {
    TOO_LITTLE: "cfr-301-6343-1-b-4",
    PLAN: "usc-6343-a",
    PAID: "usc-6343-a",
    TIME_OVER: "usc-6343-a",
    WORTH_MORE: "usc-6343-a",
    HELPS: "usc-6343-a",
}
NOT_GROUNDS = ("offer", "asked_plan", "cooperation")
ACS_REASONS = ("hearing_open", "wrong_address", "nothing_owed", "too_much_held")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A ground of the law by name: OPEN where it fits, MAYBE where it may, CLOSED where it does not."""

    name: str
    standing: Standing
    source: str


def grounds(
    *,
    levy_leaves_too_little: str,
    plan_with_irs: str,
    debt_paid: str,
    collection_time_over: str,
    worth_more_than_debt: str,
    release_helps_payment: str,
) -> tuple[Ground, ...]:
    """The six grounds, those that fit first and hardship before all others of its kind.

    Answers are yes, no or unknown; a plan is agreed, asked or no. A plan counts once the IRS has agreed to it, and
    whether a release helps the IRS to be paid is for a person there to say. Authority: usc-6343-a, irm-5-19-4.
    """
    answers = {
        TOO_LITTLE: levy_leaves_too_little,
        PLAN: "yes" if plan_with_irs == "agreed" else "no",
        PAID: debt_paid,
        TIME_OVER: collection_time_over,
        WORTH_MORE: worth_more_than_debt,
    }
    found = [_ground(name, standing(_asked(name, ANSWERS[answer]))) for name, answer in answers.items()]
    found.append(_ground(HELPS, standing(_helps(ANSWERS[release_helps_payment]))))
    order = ("open", "maybe", "closed")
    return tuple(sorted(found, key=lambda ground: order.index(ground.standing.status)))


def _ground(name: str, found: Standing) -> Ground:
    return Ground(name=name, standing=found, source=SOURCES[name])


def _asked(name: str, answer: bool | None) -> Test:
    return kept("answer", answer, SOURCES[name], say(f"release.{name}.change"))


def _helps(answer: bool | None) -> Test:
    """Never met by an answer alone: a person at the IRS decides."""
    if answer is None or answer is False:
        return _asked(HELPS, answer)
    change = say(f"release.{HELPS}.change")
    return Test(name="answer", yours=True, limit=True, unit="yes_no", passed=None, source=SOURCES[HELPS], change=change)
