"""The files for other programs say what the calculators use, and are whole JSON at their address."""

import csv
import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from calculators import __version__
from calculators.contract import answer, answer_lines
from calculators.engine.loading import load_law
from calculators.schema import document
from hooks.data_files import FOLDER, cases_told, families, law_told
from tests.building import ROOT
from tests.test_law import FAMILIES

STATUSES = {"verified", "secondary", "unverified"}
TOLD = law_told(load_law())


def read(site: Path, name: str) -> Any:
    return json.loads((site / FOLDER / name).read_text(encoding="utf-8"))


def test_the_site_has_the_three_files_and_the_tables(site: Path) -> None:
    assert read(site, "law.json") == TOLD
    assert read(site, "schema.json") == document()
    assert read(site, "cases.json") == json.loads(json.dumps(cases_told()))
    named = {value["table"] for figure in TOLD["figures"].values() for value in figure["values"] if "table" in value}
    assert len(named) > 5
    for table in named:
        assert (site / FOLDER / table).read_bytes() == (ROOT / "calculators/parameters" / table).read_bytes()


def test_every_figure_is_there_with_its_values_days_and_sources() -> None:
    assert families() == FAMILIES
    law = load_law()
    assert set(TOLD["figures"]) == {figure.name for family in FAMILIES for figure in law.family(family).values()}
    for name, figure in TOLD["figures"].items():
        assert [date.fromisoformat(value["from"]) for value in figure["values"]] == [v.start for v in law[name].values]
        assert {figure["law"], *(value["source"] for value in figure["values"])} <= set(TOLD["sources"])
        for value, ours in zip(figure["values"], law[name].values, strict=True):
            assert ("is" in value) != ("table" in value)
            assert "is" not in value or str(ours.amount) == value["is"] or Decimal(value["is"]) == ours.amount


def test_every_source_has_its_status_and_address() -> None:
    for source in TOLD["sources"].values():
        assert source["status"] in STATUSES
        assert source["url"] == "" or source["url"].startswith("https://")
        assert date.fromisoformat(source["seen"])


def test_a_table_can_be_read_by_the_key_that_the_figure_names() -> None:
    for name, figure in TOLD["figures"].items():
        for value in figure["values"]:
            if "table" in value:
                with (ROOT / "calculators/parameters" / value["table"]).open(newline="") as file:
                    assert set(figure["key"]) <= set(csv.DictReader(file).fieldnames or ()), name


def test_the_cases_of_the_file_are_answered_as_they_say() -> None:
    told = json.loads(json.dumps(cases_told()))
    assert told["version"] == __version__
    asked = [case for case in told["cases"] if case["file"] == "bank_levy" and not case["expect"].get("refused")]
    assert asked
    for case in asked:
        got = answer(case["question"], {"today": "2026-11-22", **case["facts"]})
        assert {name: got[name] for name in case["expect"]} == case["expect"]


def test_the_page_tells_every_part_of_the_schema_and_every_file(site: Path) -> None:
    page = (ROOT / "docs/for-helpers.md").read_text(encoding="utf-8")
    kinds = {re.sub(r"^(tool|question)\..*", r"\1.", name) for name in document()["$defs"]}
    assert all(f"`{kind}" in page for kind in kinds)
    html = (site / "for-helpers/index.html").read_text(encoding="utf-8")
    for name in ("law", "schema", "cases"):
        assert f'href="../{FOLDER}/{name}.json"' in html


def test_the_lines_on_the_page_are_answered_as_it_says() -> None:
    page = (ROOT / "docs/for-helpers.md").read_text(encoding="utf-8")
    asked, answers = (block.splitlines() for block in re.findall(r"```text\n(\{.*?)```", page, re.DOTALL))
    assert [json.loads(line) for line in answer_lines(asked)] == [json.loads(line) for line in answers]
