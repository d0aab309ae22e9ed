"""What the page of one letter says: its card in ``parameters/notices.toml``, its names, and what else is true of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calculators.engine.law import Source
from calculators.engine.loading import load_law
from calculators.engine.words import words
from calculators.rules.holders import holders
from calculators.rules.notices import AFTER_LEVY, AFTER_LIEN, BEFORE_LEVY, NO_HEARING, Notice, Sentence, notices
from calculators.tools.typed_letter import shown_code
from hooks.figures import LANGUAGE
from hooks.templating import page_words

# What else is true of a letter, by its stage or else by the hearing it gives: an id of words/en/letters.toml, and who
# says so.
RIGHTS: dict[str, tuple[tuple[str, str], ...]] = {
    BEFORE_LEVY: (("waits", "usc-6330-e"), ("late", "cfr-301-6330-1-i"), ("hardship", "usc-6343-a")),
    AFTER_LEVY: (("other_ways", "usc-6330-c"), ("late", "cfr-301-6330-1-i"), ("hardship", "usc-6343-a")),
    AFTER_LIEN: (("other_ways", "usc-6330-c"), ("lien_appeal", "irm-5-19-8")),
    NO_HEARING: (("plan", "usc-6331-k"), ("pause", "irm-5-16-1")),
    "benefit_warning": (("low_income", "irm-5-19-9"), ("hardship", "usc-6343-a"), ("pause", "irm-5-16-1")),
    "plan": (("smaller", "usc-6159-b"), ("no_levy", "usc-6331-k"), ("pause", "irm-5-16-1")),
}
WRONG: dict[str, tuple[tuple[str, str], ...]] = {
    BEFORE_LEVY: (("address", "cfr-301-6330-1-i"), ("call_only", "usc-6330-b"), ("plan_only", "form-12153")),
    AFTER_LEVY: (("call_only", "usc-6330-b"),),
    AFTER_LIEN: (("call_only", "usc-6330-b"),),
    NO_HEARING: (("nothing_done", "usc-6601-a"),),
}
DESCRIPTION_MOST = 160  # characters; search engines cut what is longer


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter as its page shows it."""

    notice: Notice

    @property
    def shown(self) -> str:
        """The code as the letter itself has it: ``Letter 1058`` for ``L1058``."""
        return shown_code(self.notice.code)

    @property
    def name(self) -> str:
        """The last part of the page's address: ``letter-1058``."""
        return self.shown.lower().replace(" ", "-")

    @property
    def path(self) -> str:
        """The page's place among the documents."""
        return f"letters/{self.name}.md"

    @property
    def description(self) -> str:
        """What a search engine shows under the page's title; the ending is the longest that fits."""
        said, card = page_words(LANGUAGE), self.notice
        endings = [said.text(f"letters.description.{length}") for length in ("long", "short")]
        told = [
            said.text("letters.description.start", shown=self.shown, about=card.about.text) + end for end in endings
        ]
        return next((text for text in told if len(text) <= DESCRIPTION_MOST), told[-1])

    def by_stage(self, kind: str) -> str:
        """What is said of its stage: ``called``, other words for it; ``more``, one more step; or nothing."""
        said, name = page_words(LANGUAGE), f"letters.{kind}.{self.notice.stage}"
        return said.text(name) if said.has(name) else ""

    @property
    def also_typed(self) -> list[str]:
        """How people write the code, with and without a space or a dash, in the order of the data."""
        ways = [way for typed in self.notice.typed for way in _spellings(typed)]
        return list(dict.fromkeys(ways))

    @property
    def told(self) -> list[tuple[str, Sentence]]:
        """What the card says besides its first line: the question, and the answer with its authority."""
        card, ask = self.notice, words(LANGUAGE)
        hearing = Sentence(text=ask.text(f"notice.hearing.{card.hearing}"), source=card.hearing_source)
        sent_by = holders(load_law()).senders[card.sender].sentence
        parts = {"sent_by": sent_by, "is_not": card.is_not, "effect": card.effect, "hearing": hearing}
        return [(ask.text(f"notice.part.{part}"), answer) for part, answer in parts.items()]

    @property
    def rights(self) -> list[tuple[str, Source]]:
        """What the reader may do, by what the letter is about, or else by the hearing that it gives."""
        own = RIGHTS.get(self.notice.stage, RIGHTS[self.notice.hearing])
        return _sourced("right", (*own, ("manager", "irm-5-19-8"), ("advocate", "usc-7811-a")))

    @property
    def wrong(self) -> list[tuple[str, Source]]:
        """What can go wrong."""
        return _sourced("wrong", (*WRONG[self.notice.hearing], ("false_letter", "irs-notices")))

    @property
    def figures(self) -> list[str]:
        """The names of the figures on the page, once each."""
        return list(dict.fromkeys(deadline.length.name for deadline in self.notice.deadlines))

    @property
    def authorities(self) -> list[str]:
        """The ids of every authority on the page, once each."""
        card = self.notice
        said: list[Source] = [card.about.source, card.today.source, *(answer.source for _, answer in self.told)]
        said += [line.source for line in card.deadlines] + [line.source for line in card.next]
        said += [source for _, source in (*self.rights, *self.wrong)]
        return list(dict.fromkeys(source.id for source in said))

    @property
    def follows(self) -> list[tuple[str, str, str, Source]]:
        """What often comes next: its name, the page it has if it is a letter, the sentence, the authority."""
        return [(*_name_and_page(line.to), line.text, line.source) for line in self.notice.next]


def letters() -> dict[str, Letter]:
    """Every letter by its code, in the order of the data."""
    return {code: Letter(notice=notice) for code, notice in notices(load_law()).items()}


def _name_and_page(to: str) -> tuple[str, str]:
    """What the letter or the place *to* is called, and the letter's page; a place has none."""
    if letter := letters().get(to):
        return letter.shown, f"{letter.name}.md"
    said = words(LANGUAGE)
    return said.text(f"notice.to.{to}" if said.has(f"notice.to.{to}") else f"stages.state.{to}.label"), ""


def _spellings(typed: str) -> Iterator[str]:
    """``lt11`` as ``LT11``, ``LT 11`` and ``LT-11``."""
    head = typed.rstrip("abcdefghijklmnopqrstuvwxyz").rstrip("0123456789")
    tail = typed[len(head) :].upper()
    start = head.capitalize() if head == "letter" else head.upper()
    yield f"{start}{tail}" if head != "letter" else f"{start} {tail}"
    if head and head != "letter":
        yield f"{start} {tail}"
        yield f"{start}-{tail}"


def _sourced(kind: str, named: Sequence[tuple[str, str]]) -> list[tuple[str, Source]]:
    law = load_law()
    said = page_words(LANGUAGE)
    return [(said.text(f"letters.{kind}.{id_}"), law.source("hooks/letter_cards.py", source)) for id_, source in named]
