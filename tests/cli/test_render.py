"""``nngrade report``: saved reports in other forms and languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from nngrade.report.json_reader import from_json

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]


@pytest.fixture
def saved(invoke: Invoke, work: Path) -> Path:
    """A saved report in English."""
    invoke("check", "--report", "r.json")
    return work / "r.json"


def test_page_beside_the_report(invoke: Invoke, saved: Path) -> None:
    """The default; in the language of the run."""
    result = invoke("report", "r.json", "--lang", "ko")
    assert result.exit_code == 0
    assert "r.html" in result.stdout
    assert 'lang="ko"' in saved.with_suffix(".html").read_text(encoding="utf-8")


def test_other_formats_are_printed(invoke: Invoke, saved: Path) -> None:
    """Nothing else is on standard output."""
    assert invoke("report", "r.json", "--format", "markdown").stdout.startswith("# ")
    assert invoke("report", "r.json", "--format", "junit").stdout.startswith("<?xml")
    assert from_json(invoke("report", "r.json", "--format", "json", "--lang", "ko").stdout).max_score == 5


def test_out(invoke: Invoke, saved: Path, work: Path) -> None:
    """To the file that is asked for."""
    invoke("report", "r.json", "--format", "markdown", "--out", "x.txt")
    assert (work / "x.txt").read_text(encoding="utf-8").startswith("# ")


def test_results_folder(invoke: Invoke, here: Path, write: Write) -> None:
    """Every person's report, beside the old one or into another folder."""
    write(here / "subs", {"ann/l1_one/doubling.py": "", "bo/l1_one/doubling.py": ""})
    invoke("grade", "subs", "--out", "r")
    assert invoke("report", "r", "--format", "markdown").exit_code == 0
    assert (here / "r/bo/report.md").is_file()
    assert invoke("report", "r", "--out", "other").exit_code == 0
    assert sorted(path.name for path in (here / "other").iterdir()) == ["ann", "bo"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope.json"], '"nope.json" does not exist'),
        (["empty"], "There are no reports"),
        (["bad.json"], "not valid JSON"),
        (["r.json", "--out", "nope/x.html"], "does not exist"),
        (["r.json", "--format", "pdf"], "'pdf' is not one of"),
    ],
)
def test_wrong_use(invoke: Invoke, saved: Path, work: Path, write: Write, arguments: list[str], said: str) -> None:
    """A plain message and exit code 2."""
    write(work, {"empty/note.txt": "", "bad.json": "{"})
    result = invoke("report", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
