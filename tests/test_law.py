"""The law's files: what is refused, what a day outside them does, and that nothing is missing."""

import re
import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from calculators.engine.law import LawError
from calculators.engine.loading import Law, load_law, read_packaged

ROOT = Path(__file__).parent.parent
PARAMETERS = ROOT / "calculators" / "parameters"
BAD = Path(__file__).parent / "bad"
FAMILIES = sorted(file.stem for file in PARAMETERS.glob("*.toml") if file.stem not in {"holders", "notices", "stages"})


def reader(family: Path) -> Callable[[str], bytes]:
    """Files as packaged, but for the family *bad*, which is the broken file."""

    def read(path: str) -> bytes:
        if path == "sources.toml" and (own := family.with_suffix(".sources")).exists():
            return own.read_bytes()
        return family.read_bytes() if path == "parameters/bad.toml" else read_packaged(path)

    return read


@pytest.mark.parametrize("family", sorted(BAD.glob("*.toml")), ids=lambda file: file.stem)
def test_each_kind_of_mistake_is_refused_with_file_name_and_day(family: Path) -> None:
    expected = re.search(r"^# refused: (.+)$", family.read_text(), re.MULTILINE)
    assert expected, f"{family.name} does not say what is refused"
    with pytest.raises(LawError, match=re.escape(expected[1])):
        Law(reader(family))["bad.rate"]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_loads(family: str) -> None:
    parameters = load_law().family(family)
    assert parameters
    for parameter in parameters.values():
        assert parameter.values
        assert parameter.title
        assert parameter.seen >= max(value.source.seen for value in parameter.values) - timedelta(days=400)


def test_a_day_before_the_first_value_is_refused() -> None:
    with pytest.raises(LawError, match=r"no value on 2015-12-31; the first is of 2016-01-01"):
        load_law()["interest.underpayment_rate"].on(date(2015, 12, 31))


def test_a_day_after_the_last_known_one_is_refused_unless_held() -> None:
    rate = load_law()["interest.underpayment_rate"]
    assert rate.known_through
    unknown = rate.known_through + timedelta(days=1)
    with pytest.raises(LawError, match=f"no value on {unknown}; known through {rate.known_through}"):
        rate.on(unknown)
    assert rate.on(unknown, hold=True) == rate.on(rate.known_through)


def test_spans_cover_every_day_once_and_mark_the_assumed_ones() -> None:
    rate = load_law()["interest.underpayment_rate"]
    assert rate.known_through
    first, last = date(2016, 1, 1), rate.known_through + timedelta(days=500)
    spans = list(rate.spans(first, last, hold=True))
    assert spans[0].first == first
    assert spans[-1].last == last
    for earlier, later in pairwise(spans):
        assert later.first == earlier.last + timedelta(days=1)
    assert [span.assumed for span in spans] == [span.first > rate.known_through for span in spans]


@pytest.mark.parametrize("quarter", range(44), ids=lambda n: f"{2016 + n // 4}Q{n % 4 + 1}")
def test_every_quarter_since_2016_has_a_rate_of_its_own_ruling(quarter: int) -> None:
    first = date(2016 + quarter // 4, quarter % 4 * 3 + 1, 1)
    value = load_law()["interest.underpayment_rate"].value_on(first)
    assert value.start == first
    assert isinstance(value.amount, Decimal)
    assert Decimal(3) <= value.amount <= Decimal(8)


def test_a_parameter_or_family_that_does_not_exist_is_refused() -> None:
    with pytest.raises(LawError, match=r"parameters/interest\.toml: no parameter rate"):
        load_law()["interest.rate"]
    with pytest.raises(LawError, match=r"parameters/nothing\.toml: no such file"):
        load_law()["nothing.rate"]


def test_every_source_named_in_the_code_exists() -> None:
    named = re.compile(r'source="([a-z0-9-]+)"')
    code = "".join(file.read_text() for file in (ROOT / "calculators").rglob("*.py"))
    assert set(named.findall(code)) <= set(load_law().sources)


def test_every_authority_in_a_docstring_exists() -> None:
    ids = set(load_law().sources)
    for file in (ROOT / "calculators" / "rules").rglob("*.py"):
        for sentence in re.findall(r"Authority: ([^\"]*?)\.(?:\s|$)", file.read_text()):
            for name in re.findall(r"\b(?:usc|irm|irs|rp|cfr|sbse|our-choice)-[a-z0-9-]*[a-z0-9]", sentence):
                assert name in ids, f"{file.name}: {name}"


def test_a_source_stands_once() -> None:
    entries = tomllib.loads(read_packaged("sources.toml").decode())
    titles = [entry["title"] for entry in entries.values()]
    assert len(titles) == len(entries)
    for name, entry in entries.items():
        assert entry["url"].startswith("https://"), name
        assert entry["says"], name
