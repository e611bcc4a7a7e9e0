"""``nngrade grade``: a class, and everything that can be odd about the folder it is in."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from nngrade.errors import GraderError, UsageError
from nngrade.gradebook import open_gradebook
from nngrade.report.json_reader import read_report

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]
DOUBLE = "def double(x):\n    return x + x\n"


@pytest.fixture
def classroom(here: Path, write: Write) -> Path:
    """Three people; the third has put the workspace into another folder."""
    return write(
        here / "subs",
        {
            "ann/l1_one/doubling.py": DOUBLE,
            "bo/l1_one/doubling.py": "def double(x):\n    return x * x\n",
            "cy/nngrade-work/l1_one/doubling.py": DOUBLE,
            ".hidden/l1_one/doubling.py": "",
            "__MACOSX/l1_one/doubling.py": "",
            "notes.txt": "",
        },
    )


def test_a_class(invoke: Invoke, here: Path, classroom: Path) -> None:
    """A report in two forms for each person, grades.csv, a line each, exit code 0."""
    result = invoke("grade", "subs", "--out", "results")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "  ann  3 of 5 points" in result.stdout
    assert "results/ann/report.html" in result.stdout
    assert "Graded: 3. All points: results/grades.csv" in result.stdout
    assert "Only the public checks were run" in result.stdout
    names = {path.relative_to(here / "results").as_posix() for path in (here / "results").rglob("*") if path.is_file()}
    assert names == {
        "grades.csv",
        "gradebook.sqlite",
        "index.html",
        *(f"{who}/report.{kind}" for who in ("ann", "bo", "cy") for kind in ("json", "html")),
    }
    with (here / "results/grades.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["id"]: row["score"] for row in csv.DictReader(file)} == {"ann": "3", "bo": "0", "cy": "3"}
    assert read_report(here / "results/bo/report.json").submission.id == "bo"


def test_hidden_checks(invoke: Invoke, here: Path, classroom: Path, content: Path) -> None:
    """With the solutions; the seed is told and stands in the reports; NNGRADE_SOLUTIONS does the same."""
    solutions = content / "solutions"
    result = invoke("grade", "subs", "--out", "r", "--solutions", solutions, "--seed", "5")
    assert "Hidden checks were run too (seed 5)." in result.stdout
    report = json.loads((here / "r/ann/report.json").read_text(encoding="utf-8"))
    assert report["course"]["seed"] == 5
    assert report["course"]["hidden"] is True
    assert report["hidden_not_run"] == 0


def test_a_seed_is_drawn_and_told(
    invoke: Invoke, here: Path, classroom: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All submissions get the same one."""
    monkeypatch.setenv("NNGRADE_SOLUTIONS", str(content / "solutions"))
    result = invoke("grade", "subs", "--out", "r")
    seeds = {read_report(path).course.seed for path in (here / "r").glob("*/report.json")}
    assert len(seeds) == 1
    assert f"(seed {seeds.pop()})" in result.stdout


def test_same_seed_same_reports(invoke: Invoke, here: Path, classroom: Path, content: Path) -> None:
    """But for times."""
    found = []
    for out in ("a", "b"):
        invoke("grade", "subs", "--out", out, "--solutions", content / "solutions", "--seed", "5")
        report = json.loads((here / out / "bo/report.json").read_text(encoding="utf-8"))
        report.pop("created")
        for task in report["tasks"]:
            task.pop("seconds")
        found.append(report)
    assert found[0] == found[1]


def test_some_could_not_be_graded(invoke: Invoke, here: Path, classroom: Path) -> None:
    """They are listed with the reason; the others are graded; exit code 1."""
    (classroom / "empty").mkdir()
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 1
    assert "Graded: 3." in result.stdout
    assert "  empty: There is no Python file" in result.stdout
    assert not (here / "r/empty").exists()


def test_grader_errors_are_listed(invoke: Invoke, here: Path, classroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure of ours with one person does not stop the class."""
    import nngrade.grade  # noqa: PLC0415

    real = nngrade.grade.grade

    def broken(submission: object, *args: object, **named: object) -> object:
        if submission.id == "bo":  # type: ignore[attr-defined]
            raise GraderError("broken for bo", "bo에서 고장")
        return real(submission, *args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(nngrade.grade, "grade", broken)
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 1
    assert "  bo: broken for bo" in result.stdout
    assert "Graded: 2." in result.stdout


def test_tasks_that_could_not_be_judged_are_listed(
    invoke: Invoke, here: Path, classroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody loses points silently."""
    import dataclasses  # noqa: PLC0415

    import nngrade.grade  # noqa: PLC0415
    from nngrade.model import Verdict  # noqa: PLC0415

    real = nngrade.grade.grade

    def broken(*args: object, **named: object) -> object:
        report = real(*args, **named)  # type: ignore[arg-type]
        first = dataclasses.replace(report.tasks[0], verdict=Verdict.GRADER_ERROR)
        return dataclasses.replace(report, tasks=(first, *report.tasks[1:]))

    monkeypatch.setattr(nngrade.grade, "grade", broken)
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 1
    assert "  ann: Tasks that nngrade could not judge: l1_one/doubling.py::double" in result.stdout


def test_one_workspace(invoke: Invoke, here: Path, classroom: Path) -> None:
    """The folder may be one person's workspace."""
    result = invoke("grade", "subs/ann", "--out", "r")
    assert result.exit_code == 0
    assert (here / "r/ann/report.json").is_file()


def test_linked_folders_are_not_followed(invoke: Invoke, here: Path, classroom: Path) -> None:
    """A link to another person's work earns nothing."""
    (classroom / "dan").symlink_to(classroom / "ann")
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 1
    assert "  dan: dan is not an ordinary file" in result.stdout
    assert not (here / "r/dan").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nope", "--out", "r"], "nope"),
        (["subs/notes.txt", "--out", "r"], "notes.txt"),
        (["nobody", "--out", "r"], "nobody"),
        (["subs", "--out", "subs"], "inside the submissions"),
        (["subs", "--out", "subs/results"], "inside the submissions"),
        (["subs/ann", "--out", "subs"], "written into the submissions"),
        (["subs", "--out", "subs/../subs/x"], "inside the submissions"),
        (["subs", "--out", "file"], "a file is where a folder is needed"),
        (["subs", "--out", "r", "--seed", "3"], "--solutions DIR"),
        (["subs", "--out", "r", "--solutions", "nope"], '"nope" does not exist'),
        (["subs", "--out", "r", "--seed", "-1"], "--seed"),
        (["subs"], "--out"),
    ],
)
def test_wrong_use(invoke: Invoke, here: Path, classroom: Path, write: Write, arguments: list[str], said: str) -> None:
    """Told before anything is graded; nothing is written into the submissions."""
    write(here, {"file": ""})
    (here / "nobody").mkdir()
    before = sorted(classroom.rglob("*"))
    result = invoke("grade", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert sorted(classroom.rglob("*")) == before


def test_a_link_to_the_submissions_is_inside_them(invoke: Invoke, here: Path, classroom: Path) -> None:
    """Places are compared without links."""
    (here / "link").symlink_to(classroom)
    assert invoke("grade", "subs", "--out", "link/results").exit_code == 2


def test_plain_and_korean(invoke: Invoke, classroom: Path) -> None:
    """Sentences; and the reports' pages are in the language of the run."""
    result = invoke("grade", "subs", "--out", "r", "--plain")
    assert "ann: 3 of 5 points. Report: r/ann/report.html\n" in result.stdout
    result = invoke("grade", "subs", "--out", "r", "--lang", "ko")
    assert "5점 중 3점" in result.stdout
    assert 'lang="ko"' in Path("r/ann/report.html").read_text(encoding="utf-8")


def test_folders_that_differ_in_case_only(invoke: Invoke, here: Path, write: Write) -> None:
    """Are one folder on many disks, and one person: nothing is written that another would write over."""
    write(here / "both", {f"{who}/l1_one/doubling.py": DOUBLE + f"# {who}\n" for who in ("Kim", "kim", "lee")})
    result = invoke("grade", "both", "--out", "r")
    assert result.exit_code == 1
    assert "are of the same person" in result.stdout
    assert [path.name for path in (here / "r").iterdir() if path.is_dir()] == ["lee"]


def test_whole_only_when_everything_is_there(
    invoke: Invoke, here: Path, classroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A class page that cannot be written leaves a run that has not ended; what a killed one left is cleared away."""

    def full(*_: object) -> str:
        raise UsageError("no page", "페이지 없음")

    with monkeypatch.context() as patch:
        patch.setattr("nngrade.batch.run.render_class", full)
        assert invoke("grade", "subs", "--out", "r").exit_code == 2
    with open_gradebook(here / "r/gradebook.sqlite") as book:
        assert not book.info().finished
    left = [here / "r" / name for name in (".grades.csv.ab12.tmp", ".index.html.ab12.tmp")]
    for path in left:
        path.write_text("half", encoding="utf-8")
    assert invoke("grade", "subs", "--out", "r").exit_code == 0
    assert not any(path.exists() for path in left)
    with open_gradebook(here / "r/gradebook.sqlite") as book:
        assert book.info().finished


def test_a_full_disk_while_going_on(invoke: Invoke, classroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is told in words, also where results are only kept."""
    invoke("grade", "subs", "--out", "r")

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("nngrade.batch.keeping.refresh", full)
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 2
    assert "the disk is full. Free some space and run the command again." in result.stderr


@pytest.mark.parametrize(
    ("options", "said"), [((), "the same command goes"), (("--fresh",), "command without --fresh")]
)
def test_how_to_go_on(
    invoke: Invoke, classroom: Path, monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], said: str
) -> None:
    """After Ctrl-C; with --fresh the same command would begin anew."""

    def stopped(_run: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("nngrade.batch.run.Run.steps", stopped)
    result = invoke("grade", "subs", "--out", "r", *options)
    assert result.exit_code == 130
    assert said in result.stderr


def test_the_seed_outlives_a_run_without_hidden_checks(invoke: Invoke, classroom: Path, content: Path) -> None:
    """So that the third run's results are the first one's."""
    solutions = ("--solutions", content / "solutions")
    invoke("grade", "subs", "--out", "r", *solutions, "--seed", "11")
    invoke("grade", "subs", "--out", "r")
    assert "drawn from seed 11." in invoke("grade", "subs", "--out", "r", *solutions).stdout


def test_an_empty_gradebook_file(invoke: Invoke, here: Path, classroom: Path) -> None:
    """A run that was killed as early as can be is no obstacle."""
    (here / "r").mkdir()
    (here / "r/gradebook.sqlite").touch()
    assert invoke("grade", "subs", "--out", "r").exit_code == 0


def test_changed_solutions_are_told(
    invoke: Invoke, here: Path, classroom: Path, content: Path, edit: Callable[[Path, str, str], None]
) -> None:
    """Everybody is graded again for them."""
    import shutil  # noqa: PLC0415

    shutil.copytree(content / "solutions", here / "mine")
    invoke("grade", "subs", "--out", "r", "--solutions", "mine", "--seed", "1")
    edit(here / "mine/l1_one/doubling.py", "return 2 *", "return 1 + 1 +")
    result = invoke("grade", "subs", "--out", "r", "--solutions", "mine")
    assert "The solutions have changed since the last run." in result.stdout
    assert "So what was graded before is graded again." in result.stdout
