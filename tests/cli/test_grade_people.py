"""``nngrade grade``: what is said of the people of a class, and what becomes of it in exports and uploads."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import click.testing
import pytest

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
