"""Rosters in every form and encoding; what cannot be used is told by file and line, and never guessed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from nngrade.entries import Person
from nngrade.errors import UsageError
from nngrade.submissions.roster import Roster, read_roster


@pytest.fixture
def read(tmp_path: Path) -> Callable[[bytes | str], Roster]:
    """Read a roster with this content."""

    def reading(content: bytes | str) -> Roster:
        path = tmp_path / "명단.csv"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_roster(path)

    return reading


Read = Callable[[bytes | str], Roster]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_separators(encoding: str, delimiter: str, read: Read) -> None:
    """As Excel, LibreOffice and Google write them, in Korea and elsewhere."""
    rows = [["학번", "이름", "이메일"], ["2026001", "이지은", "a@univ.example"], [], ["2026002", "김민수", ""]]
    roster = read("\r\n".join(delimiter.join(row) for row in rows).encode(encoding))
    assert roster.people == (
        Person("2026001", "이지은", {"student_id": "2026001", "email": "a@univ.example"}),
        Person("2026002", "김민수", {"student_id": "2026002"}),
    )
    assert roster.format == "csv"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("id", "student_id"),
        ("ID", "student_id"),
        ("Student ID", "student_id"),
        ("SIS User ID", "student_id"),
        ("학번", "student_id"),
        ("Username", "login"),
        ("아이디", "login"),
        ("E-mail address", "email"),
        ("이메일 주소", "email"),
        ("canvas_id", "canvas_id"),
        ("moodle_participant", "moodle_participant"),
        ("Moodle user id", "moodle_user_id"),
        ("Brightspace ID", "brightspace_id"),
    ],
)
def test_headings(head: str, kind: str, read: Read) -> None:
    """Columns are known by what platforms and people call them, in both languages."""
    roster = read(f"name,{head}\n지은,17\n")
    assert roster.people == (Person("17", "지은", {kind: "17"}),)  # type: ignore[dict-item]


def test_the_students_number_is_the_id(read: Read) -> None:
    """Before login, platform numbers and address; names may stand in two columns."""
    roster = read("email,login,id,성,First name,excused\na@x,aa,1,이,지은,\nb@x,bb,,Li,Bo,yes\n")
    assert [(one.id, one.name) for one in roster.people] == [("1", "이지은"), ("bb", "Bo Li")]
    assert roster.excused == {"bb"}


def test_moodles_worksheet(classes: ModuleType, students: list[Any], read: Read) -> None:
    """In both languages, blind or not: the participant's number, not the words around it."""
    for korean in (False, True):
        roster = read(classes.moodle_worksheet(students, korean=korean))
        assert roster.format == "moodle"
        assert [one.ids["moodle_participant"] for one in roster.people] == [str(one.participant) for one in students]
    assert read("Identifier,Status,Grade\nParticipant 12,,\n").people == (
        Person("12", "12", {"moodle_participant": "12"}),
    )


def test_canvas_gradebook(classes: ModuleType, students: list[Any], read: Read) -> None:
    """Maxima and the test student are nobody; `ID` is Canvas's own number; the other beginning works as well."""
    roster = read(classes.canvas_gradebook(students))
    assert roster.format == "canvas"
    assert [one.ids["canvas_id"] for one in roster.people] == [str(one.canvas_id) for one in students]
    assert roster.people[0].id == students[0].student_id
    assert roster.notes == ()
    other = read(
        "LastName;FirstName;ID;SIS Login ID;Section;HW (1)\n Points Possible;;;;;10\n"
        "Li;Bo;77;bo;A;\nStudent;Test;9;z;A;\n"
    )
    assert other.people == (Person("bo", "Bo Li", {"login": "bo", "canvas_id": "77"}),)


def test_brightspace_marks_its_ids(read: Read) -> None:
    """Its exports write `#` before ids so that spreadsheets leave them alone."""
    roster = read(
        "OrgDefinedId,Username,Last Name,First Name,HW1 Points Grade,End-of-Line Indicator\n#007,#bo,Li,Bo,3,#\n"
    )
    assert roster.people == (Person("007", "Bo Li", {"student_id": "007", "login": "bo"}),)


def test_an_id_that_stands_twice_is_nobodys(read: Read) -> None:
    """Also across kinds of letters; the people stay, with what else is known of them; equal rows are one person."""
    roster = read("id,email\n1,a@x\n2,A@X\n3,c@x\n3,c@x\n4,d@x\n")
    assert [(one.id, one.ids.get("email")) for one in roster.people] == [
        ("1", None),
        ("2", None),
        ("3", "c@x"),
        ("4", "d@x"),
    ]
    assert roster.find({"email": "a@x"}) == ()
    assert [(note.kind, note.source) for note in roster.notes] == [("roster", "명단.csv:2")]
    assert "lines 2, 3" in roster.notes[0].message.en


def test_nobody_vanishes_because_of_a_double_id(read: Read) -> None:
    """Both rows stay listed, each with its line, and are found by their other ids; the note says what to do."""
    roster = read("id,email,excused\n7,a@x,\n7,b@x,yes\n8,c@x,\n")
    assert [one.id for one in roster.people] == ["7 (line 2)", "7 (line 3)", "8"]
    assert roster.find_any("7") == ()
    assert [one.id for one in roster.find({"email": "b@x"})] == ["7 (line 3)"]
    assert roster.excused == {"7 (line 3)"}
    assert "Correct these lines" in roster.notes[0].message.en


def test_rows_that_cannot_be_used_are_noted(read: Read) -> None:
    """A number that a spreadsheet rounded, a name without an id, an endless id."""
    roster = read(f"id,name\n2.02612E+08,a\n,b\n{'9' * 400},c\n5,d\n")
    assert [one.id for one in roster.people] == ["5"]
    assert [(note.kind, note.source[-1]) for note in roster.notes] == [
        ("roster", "2"),
        ("roster", "3"),
        ("roster", "4"),
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"name\nkim\n", "No column"),
        (b"id,name\n", "Nobody"),
        (b"PK\x03\x04xlsx", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0xls", "spreadsheet"),
        (b"id\n\xff\xfe\x00\x81\n", "UTF-8, UTF-16 or CP949"),
        (b"id\0name\n", "UTF-8, UTF-16 or CP949"),
        (b'id\n"' + b"9" * 200_000, "no CSV"),
    ],
)
def test_what_is_no_roster_is_told(content: bytes, words: str, read: Read) -> None:
    """One error, naming the file."""
    with pytest.raises(UsageError, match=words) as told:
        read(content)
    assert "명단.csv" in told.value.ko


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing, a folder, too large."""
    with pytest.raises(UsageError, match="cannot be read"):
        read_roster(tmp_path / "none.csv")
    with pytest.raises(UsageError, match="cannot be read"):
        read_roster(tmp_path)
    monkeypatch.setattr("nngrade.submissions.roster.LARGEST_ROSTER", 3)
    (tmp_path / "r.csv").write_text("id\n1\n")
    with pytest.raises(UsageError, match="too large"):
        read_roster(tmp_path / "r.csv")


def test_finding_people(read: Read) -> None:
    """Ids of a university fit under each other's headings; platforms' numbers only under their own."""
    roster = read("id,login,canvas_id\n20261,kim,5\n20262,lee,20261\n")
    assert [one.id for one in roster.find({"login": "20261"})] == ["20261"]
    assert [one.id for one in roster.find({"canvas_id": "20261"})] == ["20262"]
    assert roster.find({"canvas_id": "20262"}) == ()
    assert [one.id for one in roster.find_any(" KIM ")] == ["20261"]
    assert len(roster.find({"student_id": "20261", "login": "lee"})) == 2


@pytest.mark.parametrize("head", ["학 번, 이 름", "출석부\n2026년 2학기,신경망\n학번,이름", "Student  ID,Full name"])
def test_headings_with_spaces_or_below_a_title(head: str, read: Read) -> None:
    """As universities' own lists have them."""
    assert read(f"{head}\n2026001,이지은\n").people == (Person("2026001", "이지은", {"student_id": "2026001"}),)


def test_a_roster_without_ids_shows_what_its_first_line_is(read: Read) -> None:
    """So that one sees whether the headings are where they are looked for."""
    with pytest.raises(UsageError, match=r'first line is "출석부, 신경망"'):
        read("출석부,신경망\n번호,이름\n1,이지은\n")


@pytest.mark.parametrize("rest", ["2026002,김민수\n", '2026002,김민수\n2026003,"정하은"\n'])
def test_a_quotation_mark_that_swallows_lines_is_refused(rest: str, read: Read) -> None:
    """Nobody may vanish without a word; the message names the line in which it opens."""
    with pytest.raises(UsageError, match=r"명단.csv, line 3: a quotation mark opens here"):
        read('id,name\n2026000,한새봄\n2026001,"이지은\n' + rest)


@pytest.mark.parametrize("column", ["note", "team", "excused"])
def test_a_quotation_mark_that_never_closes_is_refused(column: str, read: Read) -> None:
    """In whatever column it opens."""
    with pytest.raises(UsageError, match=r"명단.csv, line 2: a quotation mark opens here"):
        read(f'id,name,{column}\n1,Kim,"late\n2,Lee,\n3,Park,\n')


def test_the_line_with_most_headings_is_theirs(read: Read) -> None:
    """A word of a title may be a heading by chance."""
    roster = read("Email,prof@x.kr\nid,name,login\n1,Kim,a\n")
    assert roster.people == (Person("1", "Kim", {"student_id": "1", "login": "a"}),)


def test_line_breaks_in_other_columns_are_read(read: Read) -> None:
    """Comments of a platform's table have several lines; later rows keep the line in which they begin."""
    roster = read('id,name,comment\n1,a,"two\nlines"\n2.02612E+08,b,\n3,c,\n')
    assert [one.id for one in roster.people] == ["1", "3"]
    assert roster.notes[0].source == "명단.csv:4"


def test_another_separator_than_in_the_first_line_is_told(read: Read) -> None:
    """Of one line it is a note, and when it is every line the message is that."""
    roster = read("id,name\n2026001,a\n2026002;b\n")
    assert [one.id for one in roster.people] == ["2026001"]
    assert "An id holds a comma, semicolon or tab" in roster.notes[0].message.en
    with pytest.raises(UsageError, match=r"명단.csv:2: An id holds a comma, semicolon or tab"):
        read("id,name\n2026001;a\n2026002;b\n")


def test_a_word_that_is_neither_yes_nor_no_is_told(read: Read) -> None:
    """In the column of those who are excused."""
    roster = read("id,excused\n1,ja\n2,yes\n3,no\n4,\n")
    assert roster.excused == {"2"}
    assert [(note.source, note.message.en.split()[0]) for note in roster.notes] == [("명단.csv:2", '"ja"')]
