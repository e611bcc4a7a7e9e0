"""Canvas, Blackboard, Brightspace and Sakai: filled gradebooks as the platforms read them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nngrade.entries import Entry, State
from nngrade.errors import UsageError
from nngrade.export import blackboard as blackboard_format
from nngrade.export import brightspace as brightspace_format
from nngrade.export import canvas as canvas_format
from nngrade.export import sakai as sakai_format
from nngrade.export.comment import harmless
from nngrade.export.grades import Final, Policy, final_grade, final_grades
from nngrade.export.sheet import Options

SCALED = Options(scaled=True)
COMMENTS = {"kim": 'Grade: 75 of 100 points\n"quoted", \\', "lee": "Grade: 100"}
CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Warm-up (501),"과제 1, 퍼셉트론 (502)",Current Score,Unposted Final Score
,,,,,Manual Posting,,,
    Points Possible,,,,,10.00,100.00,(read only),(read only)
"김, 하늘",1003,20260001,kim,"A반, B반",9.5,,88.1,
"=Lee, Minjun",1007,20260002,lee,A,,50.00,,
"박, 지호",1012,20260003,park,A,,,,
"최, 유나",1020,20260004,choi,A,,,,
"정, 우진",1021,20260005,jung,A,,7,,
"Student, Test",1999,,abc,A,,,,
"""
BLACKBOARD = (
    ",".join(
        f'"{name}"'
        for name in (
            *("Last Name", "First Name", "Username", "Student ID", "Last Access", "HW1 [Total Pts: 100 Score] |123456"),
            *("Total [Total Pts: up to 100 Score] |99", "Grading Notes", "Notes Format"),
            *("Feedback to Learner", "Feedback Format"),
        )
    )
    + """
"김","하늘","kim","20260001","2026-05-01","","","","SMART_TEXT","","SMART_TEXT"
"Lee","Minjun","lee","20260002","","12.00","12","","SMART_TEXT","old words","SMART_TEXT"
"박","지호","park","20260003","","","","","SMART_TEXT","kept","SMART_TEXT"
"""
)
BRIGHTSPACE = """\
OrgDefinedId,Username,Last Name,First Name,Email,HW1 Points Grade <Numeric MaxPoints:100 Weight:10>,\
HW2 Points Grade <Numeric MaxPoints:10>,End-of-Line Indicator
#20260001,#kim,김,하늘,haneul@example.ac.kr,,5,#
#20260002,#lee,Lee,Minjun,minjun@example.ac.kr,,,#
#20260009,#new,New,One,new@example.ac.kr,3,,#
"""
SAKAI = """\
"Student ID","Student Name","HW1 [100]","* HW1","# Cumulative","HW2 [10.5]","* HW2"
"kim","김하늘","","","77%","",""
"lee","Lee, Minjun","4","old","1%","",""
"park","박지호","","kept \\\\ here","","",""
"""


def cells(raw: bytes, encoding: str = "utf-8-sig", separator: str = ",") -> list[list[str]]:
    """What a CSV reader makes of it."""
    return list(csv.reader(io.StringIO(raw.decode(encoding), newline=""), delimiter=separator))


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_canvas_reads_what_was_written(
    finals: Sequence[Final], canvas: type, encoding: str, separator: str
) -> None:  # fmt: skip
    """Grades, zero, EX; the other assignment, other people and everything else stay."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator).writerows(csv.reader(io.StringIO(CANVAS)))
    raw = stream.getvalue().encode(encoding)
    done = canvas_format.gradebook(raw, "g.csv", finals, Options(assignment="502", scaled=True))
    students = {f"10{n:02}": (f"2026000{k}", login) for k, (n, login) in enumerate(
        [(3, "kim"), (7, "lee"), (12, "park"), (20, "choi"), (21, "jung")], 1)} | {"1999": ("", "abc")}  # fmt: skip
    course = canvas(students, {"501": "Warm-up", "502": "과제 1, 퍼셉트론"})
    before, after = course.upload(raw), course.upload(done.content)
    assert {key: value for key, value in after.items() if before[key] != value} == {
        ("1003", "502"): "75",
        ("1007", "502"): "100",
        ("1012", "502"): "0",
        ("1020", "502"): "EX",
    }
    assert done.match.kind == "canvas_id"
    assert done.match.rows_left == ()
    for old, new in zip(cells(raw, "utf-8-sig", separator), cells(done.content, "utf-8-sig", separator), strict=True):
        assert [cell for n, cell in enumerate(old) if n != 6] == [cell for n, cell in enumerate(new) if n != 6]


@pytest.mark.parametrize("asked", ["502", "과제 1, 퍼셉트론", "과제 1, 퍼셉트론 (502)"])
def test_canvas_column(finals: Sequence[Final], asked: str) -> None:
    """By id, title or header."""
    done = canvas_format.gradebook(CANVAS.encode(), "g.csv", finals, Options(assignment=asked, scaled=True))
    assert cells(done.content)[3][5:7] == ["9.5", "75"]


@pytest.mark.parametrize("kind", ["student_id", "login"])
def test_canvas_other_ids(finals: Sequence[Final], kind: Any) -> None:
    """SIS user id and login."""
    options = Options(kind, "502", scaled=True)
    assert len(canvas_format.gradebook(CANVAS.encode(), "g.csv", finals, options).written) == 3


def test_canvas_excused_there(finals: Sequence[Final]) -> None:
    """Who is excused in Canvas stays so, and the teacher hears it."""
    raw = CANVAS.replace('A반, B반",9.5,,', 'A반, B반",9.5,EX,').encode()
    done = canvas_format.gradebook(raw, "g.csv", finals, Options(assignment="502", scaled=True))
    assert cells(done.content)[3][6] == "EX"
    assert any("Excused in the file" in note.en and "김하늘" in note.en for note in done.notes)


def test_canvas_excused_there_without_a_grade(entry: Callable[..., Entry]) -> None:
    """Of somebody who handed in nothing there is no grade that was not written."""
    raw = CANVAS.replace('A반, B반",9.5,,', 'A반, B반",9.5,EX,').encode()
    finals = final_grades([entry(3, state=State.MISSING), entry(7)], Policy(Decimal(100)))
    done = canvas_format.gradebook(raw, "g.csv", finals, Options(assignment="502", scaled=True))
    assert not any("Excused in the file" in note.en for note in done.notes)
    assert any("Nothing was handed in" in note.en and "김하늘" in note.en for note in done.notes)


def test_who_keeps_the_row_is_told_apart_from_others_of_the_same_name(entry: Callable[..., Entry]) -> None:
    """From who is excused and from who is not in the file, too."""
    raw = CANVAS.replace('"정, 우진",1021', '"정, 우진",9021').encode()
    states = {3: State.MISSING, 7: State.EXCUSED, 12: State.GRADED, 20: State.FAILED, 21: State.MISSING}
    one_name = [entry(number, state=state) for number, state in states.items()]
    one_name = [replace(one, person=replace(one.person, name="이지은")) for one in one_name]
    finals = final_grades(one_name, Policy(Decimal(100)))
    options = Options("canvas_id", assignment="502", scaled=True)
    said = " ".join(note.en for note in canvas_format.gradebook(raw, "g.csv", finals, options).notes)
    assert "Nothing was handed in, row left as it was: 이지은 (kim)" in said
    assert "Could not be graded, row left as it was: 이지은 (choi)" in said
    assert "Excused, written as EX: 이지은 (lee)" in said
    some = [one for one in finals if one.person.id in {"choi", "jung"}]  # of whom the file knows one
    said = " ".join(note.en for note in canvas_format.gradebook(raw, "g.csv", some, options).notes)
    assert "Could not be graded, row left as it was: 이지은 (choi)" in said


def test_blackboard(finals: Sequence[Final]) -> None:
    """The column's id stays, every field stays quoted, feedback is filled in and never blanked."""
    done = blackboard_format.gradebook(BLACKBOARD.encode("utf-16"), "g.xls", finals, COMMENTS, SCALED)
    text = done.content.decode("utf-16")
    rows = cells(done.content, "utf-16")
    assert text.splitlines()[0] == BLACKBOARD.splitlines()[0]
    assert [row[5] for row in rows[1:]] == ["75", "100", "0"]
    assert [row[9] for row in rows[1:]] == ['Grade: 75 of 100 points\n"quoted", ＼', "Grade: 100", "kept"]
    assert '"100"' in text
    assert [row[:5] + row[6:9] for row in rows] == [row[:5] + row[6:9] for row in cells(BLACKBOARD.encode())]
    assert done.match.kind == "login"


def test_brightspace(finals: Sequence[Final]) -> None:
    """Ids keep their "#", every row ends in one, and who is not in the results keeps the points."""
    done = brightspace_format.gradebook(BRIGHTSPACE.encode(), "g.csv", finals, Options(assignment="HW1", scaled=True))
    rows = cells(done.content)
    assert [row[5] for row in rows[1:]] == ["75", "100", "3"]
    assert (
        done.content
        == BRIGHTSPACE.replace("ac.kr,,5,#", "ac.kr,75,5,#")
        .replace("minjun@example.ac.kr,,,#", "minjun@example.ac.kr,100,,#")
        .encode()
    )
    assert [person.id for person in done.match.people_left] == ["choi", "jung", "park"]


def test_sakai(finals: Sequence[Final], sakai: Callable[[bytes], list[dict[str, str]]]) -> None:
    """Points and comments; what has no comment keeps its own."""
    options = Options(assignment="HW1", scaled=True)
    done = sakai_format.gradebook(SAKAI.encode(), "g.csv", finals, COMMENTS, options)
    rows = sakai(done.content)
    assert [row["HW1 [100]"] for row in rows] == ["75", "100", "0"]
    assert [row["* HW1"] for row in rows] == ['Grade: 75 of 100 points\n"quoted", ＼', "Grade: 100", "kept \\ here"]
    assert [row["# Cumulative"] for row in rows] == ["77%", "1%", ""]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    said=st.text(max_size=700), name=st.text(st.characters(codec="utf-8", exclude_characters='\\"\r\n\0'), max_size=9)
)
def test_sakai_any_comment(
    entry: Callable[..., Entry], sakai: Callable[[bytes], list[dict[str, str]]], said: str, name: str
) -> None:
    """Any comment beside any name arrives, within Sakai's limit, and the others keep theirs."""
    raw = SAKAI.replace("Lee, Minjun", name).encode()
    final = final_grade([entry(3)], Policy(Decimal(100)))
    options = Options(assignment="HW1", scaled=True)
    rows = sakai(sakai_format.gradebook(raw, "g.csv", [final], {"kim": said}, options).content)
    assert len(rows) == 3
    assert rows[0]["* HW1"] == harmless(said)[:500].strip()
    assert len(rows[0]["* HW1"]) <= 500
    assert [row["* HW1"] for row in rows[1:]] == ["old", "kept \\ here"]


def test_people_are_told_apart_by_id(finals: Sequence[Final], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's whole grade is compared with everybody's: that would take a big class seconds."""
    monkeypatch.setattr(Final, "__eq__", lambda one, other: pytest.fail("two grades were compared"))
    raw = CANVAS.replace('A반, B반",9.5,,', 'A반, B반",9.5,EX,').encode()
    assert len(canvas_format.gradebook(raw, "g.csv", finals, Options(assignment="502", scaled=True)).written) == 2
    done = blackboard_format.gradebook(BLACKBOARD.encode(), "g.csv", finals, COMMENTS, SCALED)
    assert len(done.written) == 3


READ = {
    "canvas": lambda raw, finals, options: canvas_format.gradebook(raw, "g.csv", finals, options),
    "blackboard": lambda raw, finals, options: blackboard_format.gradebook(raw, "g.csv", finals, {}, options),
    "brightspace": lambda raw, finals, options: brightspace_format.gradebook(raw, "g.csv", finals, options),
    "sakai": lambda raw, finals, options: sakai_format.gradebook(raw, "g.csv", finals, {}, options),
}
FILES = {"canvas": CANVAS, "blackboard": BLACKBOARD, "brightspace": BRIGHTSPACE, "sakai": SAKAI}


@pytest.mark.parametrize(
    ("platform", "old", "new", "options", "said"),
    [
        ("canvas", "Section", "Group", SCALED, "no gradebook of Canvas"),
        ("canvas", "x", "x", SCALED, "several assignments. Name one with --assignment, .*Warm-up"),
        ("canvas", "x", "x", Options(assignment="777"), "'777' names 0 columns"),
        ("canvas", "Warm-up (501)", "Exam", Options(assignment="Warm-up", scaled=True), "names 0 columns"),
        ("canvas", "Warm-up (501)", "과제 1, 퍼셉트론 (503)", Options(assignment="Warm-up"), "names 0 columns"),
        ("canvas", ",1003,", ",1007,", Options(assignment="502", scaled=True), "stands for several: 1007"),
        ("canvas", "100.00,(read", "80.00,(read", Options(assignment="502", scaled=True), "above the maximum of 80"),
        ("canvas", "100.00,(read", "120.00,(read", Options(assignment="502"), "the maximum is 120"),
        ("canvas", "502", "502", Options("email", "502"), "Nobody of the results is in 'g.csv' by e-mail address"),
        ("blackboard", "Username", "User", SCALED, 'no column "Username"'),
        ("blackboard", "|123456", "", SCALED, "has no column of an assignment"),
        ("brightspace", "OrgDefinedId,Username", "Id,User", SCALED, 'no column "OrgDefinedId", "Username"'),
        ("brightspace", "End-of-Line Indicator", "End", SCALED, 'no column "End-of-Line Indicator"'),
        ("brightspace", "x", "x", SCALED, "several assignments"),
        ("sakai", "[100]", "", SCALED, r"above the maximum of 10\.5"),
        ("sakai", '"HW1 [100]","* HW1","# Cumulative","HW2 [10.5]","* HW2"', '"A"', SCALED, "no gradebook of Sakai"),
    ],
)  # fmt: skip
def test_bad_templates(finals: Sequence[Final], platform: str, old: str, new: str, options: Options, said: str) -> None:
    """Each is refused with what to do."""
    raw = FILES[platform].replace(old, new).encode()
    with pytest.raises(UsageError, match=said):
        READ[platform](raw, finals, options)


@pytest.mark.parametrize(
    ("platform", "raw"),
    [
        ("canvas", 'Student,ID,Section,HW (5)\n    Points Possible,,,"1,000.00"\n"Kim",1003,A,\n'),
        ("blackboard", '"Username","HW [Total Pts: 1,000 Score] |5"\n"kim",""\n'),
        ("brightspace", 'Username,"HW Points Grade <Numeric MaxPoints:1,000>",End-of-Line Indicator\n#kim,,#\n'),
        ("sakai", 'Student ID,Student Name,"HW [1,000]",* HW\nkim,Kim,,\n'),
    ],
)
def test_thousands(finals: Sequence[Final], platform: str, raw: str) -> None:
    """A maximum of "1,000" is a thousand, not one."""
    with pytest.raises(UsageError, match="says that the maximum is 1000; the results have 100"):
        READ[platform](raw.encode(), finals, Options())
