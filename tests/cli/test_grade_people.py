"""``nngrade grade``: what is said of the people of a class, and what becomes of it in exports and uploads."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import click.testing
import pytest

from nngrade.report.cells import cell_len

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]
DOUBLE = "def double(x):\n    return x + x\n"
SQUARE = "def double(x):\n    return x * x\n"


def said(done: click.testing.Result) -> str:
    """What was said, as one line."""
    return " ".join(done.output.split())


@pytest.fixture
def excused(invoke: Invoke, here: Path, write: Write) -> click.testing.Result:
    """Three people are graded, of whom bo is excused; dana is excused too and handed in nothing."""
    write(here / "subs", {f"{who}/l1_one/doubling.py": DOUBLE + f"# {who}\n" for who in ("ann", "bo", "cy")})
    roster = "id,name,canvas_id,excused\nann,Ann,1,\nbo,Bo,2,yes\ncy,Cy,3,\ndana,Dana,4,yes\n"
    (here / "roster.csv").write_text(roster, encoding="utf-8")
    return invoke("grade", "subs", "--out", "r", "--roster", "roster.csv")


def test_excused_and_handed_in(excused: click.testing.Result, here: Path) -> None:
    """The work is graded, and the teacher hears what becomes of it, on the screen and on the class's page."""
    assert excused.exit_code == 0
    assert "bo: Excused in the roster, and handed in all the same: it is graded" in said(excused)
    assert said(excused).count("handed in all the same") == 1
    assert (here / "r/bo/report.html").is_file()
    assert "Excused, and handed in (1)" in (here / "r/index.html").read_text(encoding="utf-8")


def test_excused_and_handed_in_has_no_grade(excused: click.testing.Result, invoke: Invoke, here: Path) -> None:
    """Exports treat the person as excused; graded again without the mark, the work counts."""
    head = "Student,ID,SIS User ID,SIS Login ID,Section,HW (7)\n    Points Possible,,,,,5\n"
    names = (("Ann", 1), ("Bo", 2), ("Cy", 3), ("Dana", 4))
    (here / "book.csv").write_text(head + "".join(f"{name},{number},,,A,\n" for name, number in names))
    export = ("export", "canvas", "r", "--template", "book.csv", "--out", "out.csv", "--round", "0")
    done = invoke(*export)
    assert [row[5] for row in rows(here / "out.csv")[2:]] == ["3", "EX", "3", "EX"]
    assert "Bo: Excused, but something was handed in" in said(done)
    assert "Dana: Excused, but" not in said(done)
    (here / "roster.csv").write_text("id,name,canvas_id\nann,Ann,1\nbo,Bo,2\ncy,Cy,3\ndana,Dana,4\n", encoding="utf-8")
    again = invoke("grade", "subs", "--out", "r", "--roster", "roster.csv")
    assert "handed in all the same" not in said(again)
    invoke(*export)
    assert [row[5] for row in rows(here / "out.csv")[2:]] == ["3", "3", "3", ""]


def test_excused_and_handed_in_gets_no_feedback_file(excused: click.testing.Result, invoke: Invoke, here: Path) -> None:
    """A report would say how many points it has."""
    ids = "식별자,전체 이름,성적,마지막 수정됨(성적)\n참가자1,Ann,,-\n참가자2,Bo,,-\n참가자3,Cy,,-\n참가자4,Dana,,-\n"
    (here / "sheet.csv").write_text(ids, encoding="utf-8")
    roster = "id,name,moodle_participant,excused\nann,Ann,1,\nbo,Bo,2,yes\ncy,Cy,3,\ndana,Dana,4,yes\n"
    (here / "roster.csv").write_text(roster, encoding="utf-8")
    invoke("grade", "subs", "--out", "r", "--roster", "roster.csv")
    done = invoke("export", "moodle", "r", "--template", "sheet.csv", "--out", "f.zip")
    assert "Reports: 2." in done.output


def test_a_double_is_counted_once(invoke: Invoke, here: Path, write: Write) -> None:
    """Two things of one person are one person who could not be graded."""
    write(here / "subs", {"ann.py": DOUBLE, "ann/l1_one/doubling.py": SQUARE, "bo/l1_one/doubling.py": DOUBLE})
    done = invoke("grade", "subs", "--out", "r")
    assert done.exit_code == 1
    assert "Could not be graded, or not wholly: 1 ann:" in said(done)
    assert said(done).count("ann, ann.py are of the same person") == 2  # as it is read, and at the end


def test_a_hand_in_of_several_people_is_not_told_as_equal(
    invoke: Invoke, here: Path, classes: ModuleType, write: Write
) -> None:
    """The two who handed in together over Gradescope are not asked about it; two others with equal files are."""
    students = classes.people([{"l1_one/doubling.py": f"{DOUBLE}# {n}\n".encode()} for n in range(4)])
    done = invoke("grade", classes.gradescope(here, students), "--out", "r")
    assert "Graded: 4." in done.output
    names = [one.student_id for one in students]
    assert f"the same: {names[2]}, {names[3]}" not in said(done)
    assert f"l1_one/doubling.py, the same but for names, comments and layout: {', '.join(names)}" in said(done)


@pytest.mark.parametrize("name", ["roster.csv", "명단.xlsx"])
def test_a_table_is_no_submission(invoke: Invoke, here: Path, name: str) -> None:
    """What it is, and where it belongs."""
    (here / name).write_bytes(b"PK\x03\x04" if name.endswith("x") else b"id,name\nann,Ann\n")
    done = invoke("grade", name, "--out", "r")
    assert done.exit_code == 2
    assert f'"{name}" is a table, not what was handed in.' in said(done)
    assert "--roster" in done.output


def test_a_file_of_another_kind_is_no_submission(invoke: Invoke, here: Path) -> None:
    """Nothing is said of archives that it never was, and the next step is."""
    (here / "hw1.pdf").write_bytes(b"%PDF-1.7")
    done = invoke("grade", "hw1.pdf", "--out", "r")
    assert done.exit_code == 2
    assert '"hw1.pdf" is no archive that can be read, no Python file and no notebook.' in said(done)


@pytest.mark.parametrize(
    "arguments",
    [("nothing.zip",), ("nothing",), ("subs", "--roster", "nothing.csv"), ("subs", "--roster", "subs")],
)
def test_what_cannot_be_read_is_told_in_korean(
    invoke: Invoke, here: Path, write: Write, arguments: tuple[str, ...]
) -> None:
    """Also why, and not in the system's English."""
    write(here / "subs", {"ann/l1_one/doubling.py": DOUBLE})
    done = invoke("grade", *arguments, "--out", "r", "--lang", "ko")
    assert done.exit_code == 2
    assert "읽을 수 없습니다: " in said(done)
    assert "such file" not in done.output
    assert "directory" not in done.output


def rows(path: Path) -> list[list[str]]:
    """A CSV's cells."""
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_documents_that_may_be_somebodys_are_told(invoke: Invoke, here: Path, write: Write) -> None:
    """Without a roster nobody knows; what lies beside a person's work under the same name is not told."""
    write(here / "subs", {"ann.py": DOUBLE, "ann.pdf": "%PDF", "bo.hwp": "x", "cy.docx": "x"})
    done = invoke("grade", "subs", "--out", "r")
    assert done.exit_code == 0
    assert "To look at: 2" in done.output
    assert "bo.hwp: bo.hwp is no Python file, notebook or archive" in said(done)
    assert "cy.docx" in (here / "r/index.html").read_text(encoding="utf-8")


def test_whom_the_roster_does_not_tell(invoke: Invoke, here: Path, write: Write) -> None:
    """An id of several lines, a name without an id: each is told for what it is; faults of a roster fail nothing."""
    write(here / "subs", {f"{who}/l1_one/doubling.py": DOUBLE + f"# {who}\n" for who in ("7", "이지은", "bo")})
    (here / "roster.csv").write_text("id,name\n7,Ann\n7,Bea\n8,이지은\nbo,Bo\n", encoding="utf-8")
    done = invoke("grade", "subs", "--out", "r", "--roster", "roster.csv")
    assert done.exit_code == 0
    assert "7: Its id stands in several lines of the roster" in said(done)
    assert "If it belongs to 이지은 in the roster, put the id 8 into the file's name." in said(done)
    assert 'roster.csv:2: The id "7" stands in the lines 2, 3' in said(done)
    assert "Could not be graded" not in done.output
    assert "In the roster itself (1)" in (here / "r/index.html").read_text(encoding="utf-8")
    assert "  Bo (bo)" in done.output


def test_long_reasons_hang_under_each_other(invoke: Invoke, here: Path, write: Write) -> None:
    """On a screen of 80 columns no line of a failure is longer."""
    write(here / "subs", {"ann/l1_one/doubling.py": DOUBLE, "bo/essay.txt": "x"})
    done = invoke("grade", "subs", "--out", "r", "--lang", "ko")
    first = next(line for line in done.output.splitlines() if line.startswith("  bo: "))
    assert cell_len(first) <= 80
    assert max(cell_len(line) for line in done.output.splitlines()) <= 80


@pytest.mark.parametrize("arguments", [("subs", "--out", ""), ("", "--out", "r")])
def test_an_empty_path_is_refused(invoke: Invoke, here: Path, write: Write, arguments: tuple[str, ...]) -> None:
    """It would be the current folder, which a variable that is not set never means."""
    write(here / "subs", {"ann/l1_one/doubling.py": DOUBLE})
    done = invoke("grade", *arguments)
    assert done.exit_code == 2
    assert "It is empty. Is a variable that stands for it not set?" in said(done)
    assert [path.name for path in here.iterdir()] == ["subs"]


def test_a_seed_that_no_gradebook_takes_is_refused(invoke: Invoke, here: Path) -> None:
    """The message tells the largest one."""
    done = invoke("grade", "subs", "--out", "r", "--seed", str(2**63))
    assert done.exit_code == 2
    assert "from 0 to 9223372036854775807" in said(done)


def test_solutions_that_are_a_file_are_told(invoke: Invoke, here: Path, write: Write) -> None:
    """And not that they do not exist."""
    write(here / "subs", {"ann/l1_one/doubling.py": DOUBLE})
    done = invoke("grade", "subs", "--out", "r", "--solutions", "subs/ann/l1_one/doubling.py")
    assert done.exit_code == 2
    assert "The solutions are a folder" in said(done)


def test_a_broken_notebook_is_no_silent_zero(invoke: Invoke, here: Path, write: Write) -> None:
    """Its owner reads in the report why; the teacher is told by the run, by the next one and by an export."""
    write(here / "subs", {"ann/l1_one/doubling.py": DOUBLE, "bo/l1_one/doubling.ipynb": '{"cells": ['})
    for _ in range(2):
        done = invoke("grade", "subs", "--out", "r")
        assert done.exit_code == 1
        assert "Could not be graded, or not wholly: 1" in said(done)
        assert "bo: l1_one/doubling.ipynb is no whole notebook" in said(done)
    assert "is no whole notebook" in said(invoke("export", "csv", "r", "--out", "g.csv"))
    assert "is no whole notebook" in (here / "r/bo/report.html").read_text(encoding="utf-8")


def test_empty_files_are_not_told_as_equal(invoke: Invoke, here: Path, write: Write) -> None:
    """Who handed in nothing has copied from nobody."""
    write(here / "subs", {f"{who}/l1_one/doubling.py": "\n" for who in ("ann", "bo")})
    assert "Files that are the same" not in invoke("grade", "subs", "--out", "r").output


@pytest.mark.parametrize("change", ["other class", "roster"])
def test_the_wrong_submissions_take_no_grades_out(invoke: Invoke, here: Path, write: Write, change: str) -> None:
    """Another class is refused before anything is written; a class that is called otherwise since now is graded."""
    people = range(6)
    write(here / "subs", {f"old{n}/l1_one/doubling.py": DOUBLE + f"# {n}\n" for n in people})
    invoke("grade", "subs", "--out", "r")
    before = (here / "r/grades.csv").read_bytes()
    if change == "roster":
        table = "".join(f"{n},old{n}\n" for n in people)
        (here / "roster.csv").write_text(f"id,login\n{table}", encoding="utf-8")
        done = invoke("grade", "subs", "--out", "r", "--roster", "roster.csv")
        assert done.exit_code == 0
        assert "No longer among the submissions, and taken out of the gradebook: 6" in said(done)
        return
    write(here / "other", {"new/l1_one/doubling.py": DOUBLE})
    done = invoke("grade", "other", "--out", "r")
    assert done.exit_code == 2
    assert "holds the grades of 6 people, and 6 of them are not in this class" in said(done)
    assert (here / "r/grades.csv").read_bytes() == before


def test_one_trouble_is_told_once(invoke: Invoke, here: Path, write: Write) -> None:
    """Of a file that is too large: when the class is read or when it is graded, not both."""
    write(here / "subs", {"bo/l1_one/doubling.py": "#" * 300_000, "bo/helper.py": DOUBLE})
    done = invoke("grade", "subs", "--out", "r")
    assert "Could not be graded, or not wholly: 1" in said(done)


def test_a_hidden_ending_is_told(invoke: Invoke, here: Path, write: Write) -> None:
    """Windows shows ``doubling.py`` where ``doubling.py.txt`` was handed in."""
    write(here / "subs", {"bo/l1_one/doubling.py.txt": DOUBLE, "bo/helper.py": "x = 1\n"})
    assert '"l1_one/doubling.py.txt" was not read: its name does not end in .py.' in said(
        invoke("grade", "subs", "--out", "r")
    )
