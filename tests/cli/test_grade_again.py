"""``nngrade grade`` a second time, with other options, and into folders that are not what they should be."""

from __future__ import annotations

import errno
import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click.testing
import pytest

from nngrade.batch.lock import only_grader
from nngrade.entries import State
from nngrade.gradebook import open_gradebook
from nngrade.gradebook.summary import same_files
from nngrade.report.json_reader import read_report

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]
Edit = Callable[[Path, str, str], None]
DOUBLE = "def double(x):\n    return x + x\n"


@pytest.fixture
def classroom(here: Path, write: Write) -> Path:
    """Two people with the same file, one with another."""
    return write(
        here / "subs",
        {
            "ann/l1_one/doubling.py": DOUBLE,
            "bo/l1_one/doubling.py": "def double(x):\n    return x * x\n",
            "cy/l1_one/doubling.py": DOUBLE,
        },
    )


@pytest.fixture
def graded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of those whose code was run, in order."""
    import nngrade.grade  # noqa: PLC0415

    real, ids = nngrade.grade.grade, []

    def counting(submission: Any, *args: Any, **named: Any) -> Any:
        ids.append(submission.id)
        return real(submission, *args, **named)

    monkeypatch.setattr(nngrade.grade, "grade", counting)
    return ids


def test_equal_submissions_are_graded_once(invoke: Invoke, here: Path, classroom: Path, graded: list[str]) -> None:
    """Both have a report of their own, and a person is told."""
    result = invoke("grade", "subs", "--out", "r")
    assert graded == ["ann", "bo"]
    one, two = (json.loads((here / f"r/{who}/report.json").read_text(encoding="utf-8")) for who in ("ann", "cy"))
    assert (one["submission"]["id"], two["submission"]["id"]) == ("ann", "cy")
    assert one["tasks"] == two["tasks"]
    assert "Files that are the same for several people: 1\n  l1_one/doubling.py, the same: ann, cy" in result.stdout


def test_another_language_is_told(invoke: Invoke, here: Path, classroom: Path, graded: list[str]) -> None:
    """All pages are written again, nobody's code is run, and the run says so; once they are written, no more."""
    told = "Reports of the last run are in another language; they are written again, and nothing is graded for that."
    korean = "지난번 실행의 보고서는 다른 언어로 되어 있습니다."

    def said(*options: str) -> str:
        return " ".join(invoke("grade", "subs", "--out", "r", *options).stdout.split())

    assert told not in said()
    assert told not in said()
    graded.clear()
    assert korean in said("--lang", "ko")
    assert 'lang="ko"' in (here / "r/ann/report.html").read_text(encoding="utf-8")
    assert korean not in said("--lang", "ko")
    assert told in said()
    assert graded == []
    assert korean not in said("--lang", "ko", "--fresh")
    again = said("--only", "l1_one")
    assert "So what was graded before is graded again." in again
    assert told not in again


def test_nothing_changed(invoke: Invoke, here: Path, classroom: Path, graded: list[str]) -> None:
    """Nobody's code is run; --fresh does."""
    invoke("grade", "subs", "--out", "r")
    before = (here / "r/grades.csv").read_bytes()
    graded.clear()
    result = invoke("grade", "subs", "--out", "r")
    assert graded == []
    assert "kept from earlier runs because nothing has changed: 3" in result.stdout
    assert (here / "r/grades.csv").read_bytes() == before
    invoke("grade", "subs", "--out", "r", "--fresh")
    assert graded == ["ann", "bo"]


def test_a_changed_submission(invoke: Invoke, here: Path, classroom: Path, graded: list[str]) -> None:
    """Only that one is graded again, and one whose report is gone."""
    invoke("grade", "subs", "--out", "r")
    graded.clear()
    (classroom / "bo/l1_one/doubling.py").write_text(DOUBLE + "# mine\n", encoding="utf-8")
    shutil.rmtree(here / "r/ann")
    invoke("grade", "subs", "--out", "r")
    assert graded == ["bo"]  # ann's is taken over from cy's
    assert read_report(here / "r/bo/report.json").score == 3
    assert read_report(here / "r/ann/report.json").submission.id == "ann"


def test_a_damaged_twin(invoke: Invoke, here: Path, classroom: Path, graded: list[str]) -> None:
    """A report that cannot be read is not taken over."""
    shutil.rmtree(classroom / "cy")
    invoke("grade", "subs", "--out", "r")
    (here / "r/ann/report.json").write_text("{}", encoding="utf-8")
    (classroom / "zoe").mkdir()
    shutil.copytree(classroom / "ann", classroom / "zoe", dirs_exist_ok=True)
    graded.clear()
    invoke("grade", "subs", "--out", "r")
    assert graded == ["zoe"]


def test_another_language(invoke: Invoke, here: Path, classroom: Path, graded: list[str]) -> None:
    """The pages are written anew; nobody's code is run for it."""
    invoke("grade", "subs", "--out", "r")
    graded.clear()
    invoke("grade", "subs", "--out", "r", "--lang", "ko")
    assert graded == []
    assert 'lang="ko"' in (here / "r/ann/report.html").read_text(encoding="utf-8")


def test_the_seed_is_kept(invoke: Invoke, classroom: Path, content: Path, graded: list[str]) -> None:
    """A drawn seed is told at once and used again; another one is noticed."""
    solutions = ("--solutions", content / "solutions")
    result = invoke("grade", "subs", "--out", "r", *solutions)
    (seed,) = re.findall(r"Hidden checks are drawn from seed (\d+)\.", result.stdout)
    graded.clear()
    result = invoke("grade", "subs", "--out", "r", *solutions)
    assert f"drawn from seed {seed}." in result.stdout
    assert graded == []
    result = invoke("grade", "subs", "--out", "r", *solutions, "--seed", "3")
    assert f"The last run had seed {seed}, this one has 3." in result.stdout
    assert "is graded again" in result.stdout
    assert graded == ["ann", "bo"]
    result = invoke("grade", "subs", "--out", "r")
    assert "The last run had hidden checks, this one has none." in result.stdout
    result = invoke("grade", "subs", "--out", "r", *solutions)
    assert "The last run had no hidden checks, this one has." in result.stdout


@pytest.fixture
def own_course(tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course that may be changed."""
    root = tmp_path / "own"
    shutil.copytree(content, root, symlinks=True)
    monkeypatch.setattr("nngrade.course.content_root", lambda: root)
    return root


def test_a_changed_course(invoke: Invoke, classroom: Path, own_course: Path, graded: list[str], edit: Edit) -> None:
    """A changed limit, or anything else that decides a verdict, is told, and everybody is graded again."""
    invoke("grade", "subs", "--out", "r")
    graded.clear()
    edit(own_course / "exercises/l1_one/lecture.toml", "call_seconds = 1", "call_seconds = 2")
    edit(own_course / "exercises/course.toml", 'version = "7"', 'version = "8"')
    result = invoke("grade", "subs", "--out", "r")
    assert "The course has changed since the last run (7, now 8)." in result.stdout
    assert graded == ["ann", "bo"]


def test_results_of_another_course(invoke: Invoke, here: Path, classroom: Path, own_course: Path, edit: Edit) -> None:
    """Are not touched."""
    invoke("grade", "subs", "--out", "r")
    before = {path: path.read_bytes() for path in (here / "r").rglob("*") if path.is_file()}
    edit(own_course / "exercises/course.toml", 'name = "cli-course"', 'name = "other"')
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 2
    assert 'holds results of another course ("cli-course", not "other")' in result.stderr
    assert {path: path.read_bytes() for path in (here / "r").rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["grades.csv", "index.html"])
def test_files_of_somebody_else(invoke: Invoke, here: Path, classroom: Path, name: str) -> None:
    """A folder that no run has written to keeps its own files of these names, and gets nothing."""
    (here / "r").mkdir()
    (here / "r" / name).write_text("mine", encoding="utf-8")
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 2
    assert f'"r" has a file "{name}" that `nngrade grade` has not written.' in result.stderr
    assert [(path.name, path.read_text(encoding="utf-8")) for path in (here / "r").iterdir()] == [(name, "mine")]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (
            "l1_one/gates_cases.py",
            'TASKS = {"same"',
            'TASKS = {"other"',
            "there are no cases for l1_one/gates.py::same",
        ),
        (
            "l1_one/gates_cases.py",
            "def hidden(rng):\n",
            'def hidden(rng):\n    yield case("values", 1.0)\n',
            "are others",
        ),
        ("l1_one/gates_cases.py", 'yield case("values", rng', 'yield case("none", rng', "are others than the course's"),
        ("l1_one/gates_cases.py", None, "", "there are no cases for l1_one/gates.py"),
        ("l1_one/gates_cases.py", "import numpy", "import nothing", "cannot be imported"),
    ],
)
def test_solutions_that_do_not_fit(
    invoke: Invoke, here: Path, classroom: Path, own_course: Path, edit: Edit, name: str, old: str | None, new: str,
    said: str,
) -> None:  # fmt: skip
    """Are told before anything is graded or written."""
    file = own_course / "solutions" / name
    if old is None:
        file.unlink()
    else:
        edit(file, old, new)
    result = invoke("grade", "subs", "--out", "r", "--solutions", own_course / "solutions", "--seed", "1")
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (here / "r").exists()


def test_a_folder_that_holds_no_solutions(invoke: Invoke, here: Path, classroom: Path) -> None:
    """The submissions' folder, say."""
    result = invoke("grade", "subs", "--out", "r", "--solutions", "subs", "--seed", "1")
    assert result.exit_code == 2
    assert "do not belong to this course (cli-course 7): it has no folder of a lecture" in result.stderr
    assert not (here / "r").exists()


def test_two_at_once(invoke: Invoke, here: Path, classroom: Path) -> None:
    """The second one is refused."""
    (here / "r").mkdir()
    with only_grader(here / "r"):
        result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 2
    assert 'Another nngrade is grading into "r" now.' in result.stderr


def test_a_full_disk(invoke: Invoke, here: Path, classroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ends the run with words and no half-written report; the same command goes on."""
    import nngrade.batch.keeping as keeping  # noqa: PLC0415, PLR0402

    real = keeping.write_atomic

    def full(path: Path, data: str) -> None:
        if path.parent.name == "bo" and path.name == "report.html":
            problem = OSError(errno.ENOSPC, "No space left on device")
            from nngrade.errors import UsageError  # noqa: PLC0415

            raise UsageError("the disk is full", "디스크") from problem
        real(path, data)

    monkeypatch.setattr(keeping, "write_atomic", full)
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 2
    assert "the disk is full" in result.stderr
    with open_gradebook(here / "r/gradebook.sqlite") as book:
        assert [entry.person.id for entry in book.entries()] == ["ann"]
        assert not book.info().finished
    assert not (here / "r/grades.csv").exists()
    monkeypatch.setattr(keeping, "write_atomic", real)
    assert invoke("grade", "subs", "--out", "r").exit_code == 0


def test_a_full_disk_for_the_gradebook(invoke: Invoke, classroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite says it in its own way."""

    def full(*_arguments: object, **_named: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("nngrade.batch.keeping.put", full)
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 2
    assert "gradebook.sqlite' was not written: the disk is full" in result.stderr


def test_a_file_where_a_report_belongs(invoke: Invoke, here: Path, classroom: Path) -> None:
    """Costs that person the report, and nobody else."""
    (here / "r").mkdir()
    (here / "r/bo").write_text("", encoding="utf-8")
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 1
    assert "Graded: 2." in result.stdout
    assert "bo" in result.stdout


def test_somebody_elses_gradebook(invoke: Invoke, here: Path, classroom: Path) -> None:
    """Is not written over."""
    (here / "r").mkdir()
    (here / "r/gradebook.sqlite").write_bytes(b"my own grades")
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 2
    assert "is no gradebook of nngrade" in result.stderr
    assert (here / "r/gradebook.sqlite").read_bytes() == b"my own grades"


def test_roster(invoke: Invoke, here: Path, classroom: Path) -> None:
    """Who handed in nothing is in the table; one without the column that is needed is refused."""
    (here / "roster.csv").write_text("id,name\nann,Ann\nbo,Bo\ncy,Cy\nzoe,Zoe\n", encoding="utf-8")
    result = invoke("grade", "subs", "--out", "r", "--roster", "roster.csv")
    assert "In the roster, and handed in nothing: 1" in result.stdout
    with open_gradebook(here / "r/gradebook.sqlite") as book:
        assert {e.person.id: e.state for e in book.entries()} == {
            "ann": State.GRADED, "bo": State.GRADED, "cy": State.GRADED, "zoe": State.MISSING
        }  # fmt: skip
    assert "zoe,Zoe,missing,,,,,5," in (here / "r/grades.csv").read_text(encoding="utf-8-sig")
    (here / "roster.csv").write_text("who\nann\n", encoding="utf-8")
    result = invoke("grade", "subs", "--out", "new", "--roster", "roster.csv")
    assert result.exit_code == 2
    assert "roster.csv" in result.stderr
    assert not (here / "new").exists()


def test_who_is_gone(invoke: Invoke, here: Path, classroom: Path) -> None:
    """Is taken out of the gradebook, and told; the report's files stay."""
    invoke("grade", "subs", "--out", "r")
    shutil.rmtree(classroom / "bo")
    result = invoke("grade", "subs", "--out", "r")
    assert "taken out of the gradebook: 1" in result.stdout
    assert "\r\nbo," not in (here / "r/grades.csv").read_text(encoding="utf-8-sig")
    assert (here / "r/bo/report.json").is_file()


def test_a_submission_that_became_unreadable(invoke: Invoke, here: Path, classroom: Path) -> None:
    """Its report of the run before is its report no more."""
    invoke("grade", "subs", "--out", "r")
    (classroom / "bo/l1_one/doubling.py").unlink()
    result = invoke("grade", "subs", "--out", "r")
    assert result.exit_code == 1
    assert not (here / "r/bo/report.json").exists()


def test_attempts(invoke: Invoke, here: Path, classroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that counts is graded; with --all-attempts the others too, each with a folder inside."""
    import dataclasses  # noqa: PLC0415

    from nngrade.submissions import sources  # noqa: PLC0415

    real = sources.read_class

    def twice(*arguments: Any) -> Any:
        listed = real(*arguments)
        ann, *others = listed.handed
        bo = next(one for one in others if one.person.id == "bo")
        old = dataclasses.replace(ann, latest=False, place=bo.place)
        return dataclasses.replace(listed, handed=(old, dataclasses.replace(ann, attempt=2), *others))

    monkeypatch.setattr(sources, "read_class", twice)
    invoke("grade", "subs", "--out", "r")
    assert not (here / "r/ann/attempt-1").exists()
    result = invoke("grade", "subs", "--out", "r", "--all-attempts")
    assert "ann, attempt 1" in result.stdout
    assert read_report(here / "r/ann/attempt-1/report.json").score == 0
    assert read_report(here / "r/ann/report.json").score == 3
    with open_gradebook(here / "r/gradebook.sqlite") as book:
        assert [(e.attempt, e.latest, e.folder) for e in book.entries("all") if e.person.id == "ann"] == [
            (1, False, "ann/attempt-1"), (2, True, "ann")
        ]  # fmt: skip


def test_a_corrected_name_is_in_all_reports(
    invoke: Invoke, here: Path, classroom: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also in those of attempts that come up when the gradebook knows the new name already from another attempt."""
    import dataclasses  # noqa: PLC0415

    from nngrade.submissions import sources  # noqa: PLC0415

    real = sources.read_class

    def four(*arguments: Any) -> Any:
        listed = real(*arguments)
        ann, bo, *_ = listed.handed
        person = dataclasses.replace(ann.person, name=name)
        attempts = (
            dataclasses.replace(one, person=person, attempt=number, latest=number == 4)
            for number, one in enumerate((bo, ann, ann, ann), start=1)
        )
        return dataclasses.replace(listed, handed=tuple(attempts))

    monkeypatch.setattr(sources, "read_class", four)
    for name in ("An Lee", "Ann Lee"):
        assert invoke("grade", "subs", "--out", "r", "--all-attempts", "--jobs", "1").exit_code == 0
        reports = sorted((here / "r/ann").rglob("report.json"))
        assert [read_report(path).submission.name for path in reports] == 4 * [name]
    kept = invoke("grade", "subs", "--out", "r", "--all-attempts", "--jobs", "1").stdout
    assert "kept from earlier runs because nothing has changed: 4" in " ".join(kept.split())


def test_jobs_are_the_clusters_own(invoke: Invoke, here: Path, classroom: Path) -> None:
    """Two options that do not go together."""
    result = invoke("grade", "subs", "--out", "r", "--scheduler", "tcp://127.0.0.1:1", "--jobs", "2")
    assert result.exit_code == 2
    assert "leave out --jobs" in result.stderr
    assert not (here / "r").exists()


def test_one_lecture_only(invoke: Invoke, here: Path, classroom: Path, graded: list[str]) -> None:
    """A homework of one file is graded out of that file; other tasks than before are told, and graded anew."""
    invoke("grade", "subs", "--out", "r", "--only", "l1_one/doubling.py")
    report = json.loads((here / "r/ann/report.json").read_text(encoding="utf-8"))
    assert {task["id"].partition("::")[0] for task in report["tasks"]} == {"l1_one/doubling.py"}
    assert report["score"] == report["max_score"]
    header = (here / "r/grades.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    assert "doubling.py::" in header
    assert "gates.py::" not in header
    with open_gradebook(here / "r/gradebook.sqlite") as book:
        assert book.info().max_score == report["max_score"]
    assert "Other tasks are graded than in the last run." in invoke("grade", "subs", "--out", "r").stdout
    assert graded == ["ann", "bo", "ann", "bo"]


def test_equal_files_of_what_is_graded_only(invoke: Invoke, here: Path, write: Write) -> None:
    """Others are next week's homework; so it is too when a run goes on with other tasks."""
    gates = "def same(x):\n    return x\n"
    write(
        here / "subs",
        {f"{who}/{file}": gates for who in ("ann", "bo") for file in ("l1_one/gates.py", "l2_two/gates.py")},
    )
    for only in ({"l2_two/gates.py"}, {"l1_one/gates.py"}, {"l1_one/gates.py", "l2_two/gates.py"}, {"l1_one/gates.py"}):
        invoke("grade", "subs", "--out", "r", *(part for target in sorted(only) for part in ("--only", target)))
        with open_gradebook(here / "r/gradebook.sqlite") as book:
            assert {group.exercise for group in same_files(book)} == only


def test_a_target_that_names_nothing(invoke: Invoke, here: Path, classroom: Path) -> None:
    """It is told before anything is written."""
    result = invoke("grade", "subs", "--out", "r", "--only", "l9_nine")
    assert result.exit_code == 2
    assert '"l9_nine" is no lecture, file or task of this course' in result.stderr
    assert not (here / "r").exists()
