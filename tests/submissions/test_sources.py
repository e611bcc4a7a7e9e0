"""Whole classes, in every form: who handed in what, and what they handed in."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.submissions.roster import Roster, read_roster
from nngrade.submissions.sources import ClassList, folder_name, read_class

Spread = Callable[..., Path]

# format as written -> (format as read, the id by which a person is known without a roster)
FORMATS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "folders": ("folders", lambda s: s.student_id),
    "zips": ("files", lambda s: s.student_id),
    "tars": ("files", lambda s: s.student_id),
    "class_zip": ("folders", lambda s: s.student_id),
    "class_tar": ("folders", lambda s: s.student_id),
    "moodle_zip": ("moodle", lambda s: str(s.participant)),
    "moodle_folder": ("moodle", lambda s: str(s.participant)),
    "moodle_blind": ("moodle", lambda s: str(s.participant)),
    "moodle_flat": ("moodle", lambda s: str(s.participant)),
    "canvas": ("canvas", lambda s: str(s.canvas_id)),
    "canvas_anonymous": ("canvas", lambda s: f"anon_x{s.canvas_id}"),
    "gradescope": ("gradescope", lambda s: s.student_id),
    "blackboard": ("blackboard", lambda s: s.login),
    "brightspace": ("brightspace", lambda s: str(s.canvas_id)),
    "nbgrader": ("nbgrader", lambda s: s.student_id),
}


def roster_for(name: str, students: list[Any], classes: ModuleType, folder: Path) -> Roster:
    """The roster that a teacher who uses this platform has."""
    if name.startswith("moodle"):
        content = classes.moodle_worksheet(students, korean=name != "moodle_folder")
    elif name.startswith("canvas"):
        content = classes.canvas_gradebook(students)
    else:
        content = classes.roster_csv(students, korean=True)
    (folder / "roster.csv").write_bytes(content)
    return read_roster(folder / "roster.csv")


def notes(listed: ClassList) -> list[tuple[str, str]]:
    """The kinds and sources of the notes."""
    return [(note.kind, note.source) for note in listed.notes]


def test_every_form_is_tried(classes: ModuleType) -> None:
    """The table above and the made-up class know the same forms."""
    assert FORMATS.keys() == classes.WRITERS.keys()


@pytest.mark.parametrize("name", FORMATS)
def test_a_class_in_every_form(
    name: str, classes: ModuleType, students: list[Any], course: Course, tmp_path: Path
) -> None:
    """Each form is recognised, everybody is known by their id, and their files are theirs, byte for byte."""
    path = classes.WRITERS[name](tmp_path, students)
    listed = read_class(path, course)
    assert listed.format == FORMATS[name][0]
    latest = {one.person.id: one for one in listed.handed if one.latest}
    assert sorted(latest) == sorted(FORMATS[name][1](student) for student in students)
    for number, student in enumerate(students):
        first_of_group = students[-2] if name == "gradescope" and number == len(students) - 1 else student
        submission = latest[FORMATS[name][1](student)].read(course)
        assert dict(submission.files) == first_of_group.files
        assert submission.problems == ()
    assert [(one.person.id, one.attempt) for one in listed.handed] == sorted(
        (one.person.id, one.attempt) for one in listed.handed
    )
    assert {note.kind for note in listed.notes} <= {"attempts"}
    assert listed.missing == ()


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"canvas_anonymous", "brightspace"}))
def test_a_roster_gives_ids_and_names(
    name: str, classes: ModuleType, students: list[Any], course: Course, tmp_path: Path
) -> None:
    """With the roster that belongs to the platform everybody has the roster's id, and whoever is away is missing."""
    away = classes.Student("20269999", "away", "태호", "정", 99, 4999, {})
    roster = roster_for(name, [*students, away], classes, tmp_path)
    listed = read_class(classes.WRITERS[name](tmp_path, students), course, roster)
    people = {person.id: person for person in roster.people}
    assert {one.person.id for one in listed.handed} == people.keys() - {listed.missing[0].id}
    assert len(listed.missing) == 1
    assert listed.missing[0].ids["email" if "canvas" not in name else "login"].startswith("away")
    assert all(one.person.name == people[one.person.id].name for one in listed.handed)
    assert {note.kind for note in listed.notes} <= {"attempts"}


@pytest.mark.parametrize("name", ["canvas_anonymous", "brightspace"])
def test_nobody_is_matched_by_name_alone(
    name: str, classes: ModuleType, students: list[Any], course: Course, tmp_path: Path
) -> None:
    """A download that tells no id of the roster's leaves both sides unmatched, though the names are the same."""
    (tmp_path / "roster.csv").write_bytes(classes.roster_csv(students))
    roster = read_roster(tmp_path / "roster.csv")
    listed = read_class(classes.WRITERS[name](tmp_path, students), course, roster)
    assert len(listed.missing) == len(students)
    assert [kind for kind, _ in notes(listed)] == ["unmatched"] * (1 + len(students))
    assert listed.handed[0].read(course).files


@pytest.mark.parametrize("name", ["canvas", "moodle_zip"])
def test_a_roster_without_the_platforms_number_is_told_once(
    name: str, classes: ModuleType, students: list[Any], course: Course, tmp_path: Path
) -> None:
    """The note names the column that is missing and where to get it."""
    (tmp_path / "roster.csv").write_bytes(classes.roster_csv(students, korean=True))
    listed = read_class(classes.WRITERS[name](tmp_path, students), course, read_roster(tmp_path / "roster.csv"))
    told = [note.message.en for note in listed.notes if note.person_id is None]
    assert len(told) == 1
    assert ("canvas_id" if name == "canvas" else "moodle_participant") in told[0]


def test_what_platforms_say_of_time_and_lateness(
    classes: ModuleType, students: list[Any], course: Course, tmp_path: Path
) -> None:
    """Canvas tells who was late; Blackboard, Gradescope, Brightspace and nbgrader tell when."""
    late = {one.person.id: one.late for one in read_class(classes.canvas(tmp_path, students), course).handed}
    assert late == {str(s.canvas_id): s.late for s in students}
    times = {}
    for name in ("blackboard", "gradescope", "brightspace", "nbgrader"):
        handed = read_class(classes.WRITERS[name](tmp_path, students), course).handed
        times[name] = [one.submitted for one in handed]
        assert all(one.late is None for one in handed)
    assert times["blackboard"][:2] == ["2026-11-19T09:30:00", "2026-11-20T10:00:00"]
    assert times["gradescope"][0] == "2026-11-20T10:00:00+00:00"
    assert times["brightspace"][0] == "2026-11-20T10:22:00"
    assert times["nbgrader"][0] == "2026-11-20T10:00:00"


@pytest.mark.parametrize(
    ("stamp", "time"),
    [
        ("2026-11-20 23:30:00.948203 UTC", "2026-11-20T23:30:00+00:00"),
        ("2026-11-20 23:30:00 UTC", "2026-11-20T23:30:00+00:00"),
        ("2026-11-20T23:30:00Z", "2026-11-20T23:30:00+00:00"),
        ("2026-11-20 23:30:00 +0900", "2026-11-20T23:30:00+09:00"),
        ("2026-11-20 23:30:00.5 -03:30", "2026-11-20T23:30:00-03:30"),
        ("2026-11-20 23:30:00 KST", "2026-11-20T23:30:00"),
        ("2026-11-20 23:30:00 UTC+9", "2026-11-20T23:30:00"),
        ("2026-11-20 23:30:00", "2026-11-20T23:30:00"),
        ("2026-11-20 23:30:001", ""),
    ],
)
def test_nbgraders_time_keeps_its_zone(stamp: str, time: str, spread: Spread, course: Course) -> None:
    """The moment is the same one; a zone's name, which may be several zones, is left out."""
    root = spread({"kim/hw/timestamp.txt": stamp.encode(), "kim/hw/xor.py": b"1"}, "submitted")
    assert [one.submitted for one in read_class(root, course).handed] == [time]


def test_the_latest_attempt_counts(classes: ModuleType, students: list[Any], course: Course, tmp_path: Path) -> None:
    """Attempts are numbered by their times, and the earlier ones are said."""
    listed = read_class(classes.blackboard(tmp_path, students), course)
    first = [one for one in listed.handed if one.person.id == "user0"]
    assert [(one.attempt, one.latest) for one in first] == [(1, False), (2, True)]
    assert first[0].read(course).files == {"l0_warmup/arrays.py": b"# nothing yet\n"}
    assert notes(listed) == [("attempts", "HW_1_user0_attempt_2026-11-19-09-30-00.txt")]


def test_what_was_handed_in_travels(classes: ModuleType, students: list[Any], course: Course, tmp_path: Path) -> None:
    """A handed-in work is small, holds no file, and is read the same after a trip to another process."""
    for name in ("canvas", "folders", "class_tar"):
        for one in read_class(classes.WRITERS[name](tmp_path / name, students), course).handed:
            packed = pickle.dumps(one)
            assert len(packed) < 3000
            assert pickle.loads(packed).read(course) == one.read(course)  # noqa: S301  our own


def test_nothing_is_read_before_it_is_asked_for(spread: Spread, course: Course) -> None:
    """A person's archive is opened by ``read``; the list is made of names alone."""
    root = spread({"kim.zip": b"no zip at all", "lee.py": b"def sigmoid(x): return 1\n"})
    handed = {one.person.id: one for one in read_class(root, course).handed}
    with pytest.raises(UsageError, match=r"kim\.zip.*no zip archive"):
        handed["kim"].read(course)
    assert list(handed["lee"].read(course).files) == ["l1_perceptron/activations.py", "lee.py"]


@pytest.mark.parametrize(
    ("files", "form", "people"),
    [
        ({"l1_perceptron/xor.py": b""}, "workspace", ["handed"]),
        ({"xor.py": b"", "forward (1).py": b""}, "workspace", ["handed"]),
        ({"alice/nngrade-work/l1_perceptron/xor.py": b""}, "folders", ["alice"]),
        ({"all/alice/l1_perceptron/xor.py": b"", "all/bob/xor.py": b""}, "folders", ["alice", "bob"]),
        ({"20261001.py": b"", "20261002.ipynb": b"", "20261003/xor.py": b""}, "files", None),
        ({"l1_perceptron/xor.py": b"", "lab_1_2_a.py": b"", "lab_1_3_b.py": b""}, "workspace", ["handed"]),
        (
            {"alice/xor.py": b"", "xor.py": b"", "notes.txt": b"", ".DS_Store": b"", "__MACOSX/._a.py": b""},
            None,
            ["alice"],
        ),
    ],
)
def test_folders_of_all_sorts(
    files: dict[str, bytes], form: str | None, people: list[str] | None, spread: Spread, course: Course
) -> None:
    """One workspace, flat files, folders in folders, files and folders side by side, junk."""
    listed = read_class(spread(files), course)
    assert form is None or listed.format == form
    expected = people or ["20261001", "20261002", "20261003"]
    assert [one.person.id for one in listed.handed] == expected


def test_a_file_with_an_exercises_name_among_people_is_told(spread: Spread, course: Course) -> None:
    """It cannot be somebody's whose id is its name."""
    listed = read_class(spread({"alice/xor.py": b"1", "xor.py": b"2"}), course)
    assert notes(listed) == [("ignored", "xor.py")]
    assert "person's id" in listed.notes[0].message.en


@pytest.mark.parametrize("name", ["kim.py", "kim.ipynb", "kim.zip", "kim.tar.gz"])
def test_a_single_file(name: str, classes: ModuleType, spread: Spread, course: Course) -> None:
    """A file or archive alone is one person's, called as the file is."""
    source = b"def sigmoid(x):\n    return 1\n"
    notebook = b'{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "source": "' + (
        source.replace(b"\n", b"\\n") + b'"}]}'
    )
    content = {
        "kim.py": source,
        "kim.ipynb": notebook,
        "kim.zip": classes.zipped({"w/l1_perceptron/activations.py": source}),
        "kim.tar.gz": classes.tarred({"activations.py": source}),
    }[name]
    path = spread({name: content}) / name
    listed = read_class(path, course)
    assert [one.person.id for one in listed.handed] == ["kim"]
    assert "l1_perceptron/activations.py" in listed.handed[0].read(course).files


def test_a_link_to_a_class_is_followed_and_one_in_it_is_not(spread: Spread, course: Course, tmp_path: Path) -> None:
    """What the teacher names is the teacher's; what lies in it is not."""
    root = spread({"alice/xor.py": b"1"})
    (root / "bob").symlink_to(root / "alice")
    (tmp_path / "link").symlink_to(root)
    listed = read_class(tmp_path / "link", course)
    assert [one.person.id for one in listed.handed] == ["alice", "bob"]
    assert ("refused", "bob") in notes(listed)
    with pytest.raises(UsageError, match="not an ordinary file"):
        listed.handed[1].read(course)


@pytest.mark.parametrize("name", ["..", ".", "", "../kim"])
def test_a_folder_that_is_given_without_its_name(
    name: str, spread: Spread, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From inside a workspace it is named by dots, and the person is called as the folder is."""
    root = spread({"kim/l1_perceptron/xor.py": b"1"}) / "kim"
    monkeypatch.chdir(root / "l1_perceptron" if name == ".." else root)
    assert [one.person.id for one in read_class(Path(name), course).handed] == ["kim"]


def test_two_things_of_one_person_are_a_double(spread: Spread, course: Course) -> None:
    """Neither is taken, both are named, and nobody else is touched."""
    root = spread({"kim.py": b"1", "kim/xor.py": b"2", "Lee/xor.py": b"3", "lee/xor.py": b"4", "park/xor.py": b"5"})
    listed = read_class(root, course)
    assert [one.person.id for one in listed.handed] in (["Lee", "kim", "park"], ["kim", "lee", "park"])
    assert [kind for kind, _ in notes(listed)] == ["double"] * 4
    kim = next(one for one in listed.handed if one.person.id == "kim")
    with pytest.raises(UsageError, match=r"kim, kim\.py are of the same person"):
        kim.read(course)
    park = next(one for one in listed.handed if one.person.id == "park")
    assert park.read(course).files == {"l1_perceptron/xor.py": b"5"}


def test_ids_stand_in_names_beside_other_words(
    classes: ModuleType, students: list[Any], spread: Spread, course: Course
) -> None:
    """With a roster, an id is found in a folder's or file's name; a name alone is not enough."""
    files = {
        "20261000_이지은/xor.py": b"1",
        "HW1 (20261001).py": b"2",
        "김민수/xor.py": b"3",
        "20261003-20261004/xor.py": b"4",
    }
    root = spread(files)
    (root.parent / "r.csv").write_bytes(classes.roster_csv(students))
    listed = read_class(root, course, read_roster(root.parent / "r.csv"))
    assert [one.person.id for one in listed.handed] == ["20261000", "20261001", "20261003-20261004", "김민수"]
    assert sorted(notes(listed)) == [("unmatched", "20261003-20261004"), ("unmatched", "김민수")]
    assert [person.id for person in listed.missing] == ["20261002", "20261003", "20261004"]


def test_a_platforms_number_in_a_name_is_nobodys(
    classes: ModuleType, students: list[Any], spread: Spread, course: Course
) -> None:
    """Moodle calls its participants 1, 2, 3: such a number in a folder's or file's name says nothing of them."""
    root = spread({"Park Hana (3).zip": b"", "hw 4 - Choi.zip": b"", "3/xor.py": b"1", "5.py": b"2"})
    (root.parent / "w.csv").write_bytes(classes.moodle_worksheet(students))
    roster = read_roster(root.parent / "w.csv")
    listed = read_class(root, course, roster)
    assert len(listed.missing) == len(roster.people)
    assert [kind for kind, source in notes(listed) if source != "w.csv"] == ["unmatched"] * 4
    assert {"unlisted 3", "unlisted 5"} < {one.person.id for one in listed.handed}


def test_a_small_number_beside_other_words_is_no_id(spread: Spread, course: Course) -> None:
    """Copies, weeks and exercises are numbered so; alone it may be an id of the teacher's own."""
    root = spread({"hw 3 - Choi.zip": b"", "Park Hana (4).zip": b"", "5.zip": b"", "2026001_6.zip": b""})
    (root.parent / "r.csv").write_text("id,name\n3,A\n4,B\n5,C\n6,D\n2026001,E\n")
    listed = read_class(root, course, read_roster(root.parent / "r.csv"))
    assert [person.id for person in listed.missing] == ["3", "4", "6"]
    assert {note.source for note in listed.notes} == {"hw 3 - Choi.zip", "Park Hana (4).zip"}


def test_an_id_beside_somebody_elses_name_matches_nobody(spread: Spread, course: Course) -> None:
    """The file's name says one person by the id and another one by the name; both are told."""
    root = spread({"2026001_김민수.py": b"1", "2026002_이지은_hw1.py": b"2", "2026003_Hana Park.py": b"3"})
    (root.parent / "r.csv").write_text("id,name\n2026001,이지은\n2026002,김민수\n2026003,박하나\n2026004,Park Hana\n")
    listed = read_class(root, course, read_roster(root.parent / "r.csv"))
    assert [person.id for person in listed.missing] == ["2026001", "2026003", "2026004"]
    assert [note.source for note in listed.notes] == ["2026001_김민수.py", "2026003_Hana Park.py"]
    assert "different people of the roster (2026001, 2026002)" in listed.notes[0].message.en


def test_two_people_who_become_one_by_the_roster_are_a_double(
    classes: ModuleType, students: list[Any], spread: Spread, course: Course
) -> None:
    """A person's student number and address lead to the same row."""
    root = spread({"20261000/xor.py": b"1", "user0@univ.example/xor.py": b"2"})
    (root.parent / "r.csv").write_bytes(classes.roster_csv(students))
    listed = read_class(root, course, read_roster(root.parent / "r.csv"))
    assert [kind for kind, _ in notes(listed)] == ["double", "double"]
    assert [one.person.id for one in listed.handed] == ["20261000"]


def test_a_number_of_a_team_is_not_a_persons(
    classes: ModuleType, students: list[Any], spread: Spread, course: Course
) -> None:
    """Moodle's team 3 is not participant 3: the names disagree."""
    root = spread(
        {
            "Team Blue_3_assignsubmission_file/xor.py": b"1",
            "Default group_assignsubmission_file/xor.py": b"2",
        }
    )
    (root.parent / "w.csv").write_bytes(classes.moodle_worksheet(students))
    listed = read_class(root, course, read_roster(root.parent / "w.csv"))
    assert [one.person.id for one in listed.handed] == ["Default group", "unlisted 3"]
    assert {kind for kind, _ in notes(listed)} == {"unmatched"}
    assert "3" in [person.id for person in listed.missing]


def test_one_number_under_two_names_belongs_to_nobody(spread: Spread, course: Course) -> None:
    """A name that imitates Canvas's numbers cannot take somebody's place."""
    root = spread({"lee_99_500_xor.py": b"1", "kim_99_98_77_501_xor.py": b"2", "park_12_502_xor.py": b"3"})
    listed = read_class(root, course)
    assert [one.person.id for one in listed.handed] == ["12", "99"]
    with pytest.raises(UsageError, match="different names"):
        listed.handed[1].read(course)
    assert ("refused", "kim_99_98_77_501_xor.py") in notes(listed)


def test_canvas_counts_the_last_upload(spread: Spread, course: Course) -> None:
    """Of files for the same exercise the one with Canvas's greatest number counts, and the other is said."""
    root = spread({"lee_99_500_xor-2.py": b"new", "lee_99_400_xor-1.py": b"old", "lee_99_text.html": b"hi"})
    submission = read_class(root, course).handed[0].read(course)
    assert submission.files == {"l1_perceptron/xor.py": b"new"}
    assert [problem.path for problem in submission.problems] == ["xor-1.py"]


@pytest.mark.parametrize(
    "name",
    [
        "lee_99_text.html",
        "지은 이_3_assignsubmission_onlinetext/onlinetext.html",
        "HW_kim_attempt_2026-11-20-10-00-00.txt",
    ],
)
def test_text_alone_is_said(name: str, spread: Spread, course: Course) -> None:
    """Somebody who typed into the page handed in no file, and is not missing."""
    listed = read_class(spread({name: b"<p>def sigmoid</p>"}), course)
    assert [kind for kind, _ in notes(listed)] == ["refused"]
    with pytest.raises(UsageError, match="no file"):
        listed.handed[0].read(course)


def test_strangers_in_a_download_are_said(
    classes: ModuleType, students: list[Any], course: Course, tmp_path: Path
) -> None:
    """A file that the platform did not name is nobody's."""
    root = tmp_path / "canvas"
    root.mkdir()
    (root / "submissions.zip").write_bytes(classes.canvas(tmp_path, students).read_bytes())
    with pytest.raises(UsageError, match=r"only submissions\.zip, which looks like"):
        read_class(root, course)
    unpacked = classes.spread(tmp_path / "u", {"lee_9_50_xor.py": b"1", "kim_8_51_xor.py": b"2", "xor.py": b"3"})
    assert notes(read_class(unpacked, course)) == [("ignored", "xor.py")]


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 cut off", b"%PDF-1.7", b"7z\xbc\xaf'\x1c rest"])
def test_wrong_places_are_told(content: bytes | None, course: Course, tmp_path: Path) -> None:
    """What does not exist or is no archive ends in one error that says so."""
    path = tmp_path / "class.zip"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError) as told:
        read_class(path, course)
    assert len(str(told.value)) > 20
    assert told.value.ko != told.value.en


def test_an_empty_folder_is_told(course: Course, tmp_path: Path) -> None:
    """The message says what is expected."""
    with pytest.raises(UsageError, match="Nobody's work"):
        read_class(tmp_path, course)
    with pytest.raises(UsageError, match="cannot be read"):
        read_class(tmp_path / "none.py", course)


def test_a_person_without_files_is_told(spread: Spread, course: Course) -> None:
    """A folder that holds nothing to grade is that person's trouble only."""
    listed = read_class(spread({"kim/notes.txt": b"1", "lee/xor.py": b"2"}), course)
    with pytest.raises(UsageError, match="no Python file"):
        listed.handed[0].read(course)
    assert listed.handed[1].read(course).files


@pytest.mark.parametrize("plain", ["3", "이지은", "2026-1234", "kim@univ.example", "user_1.b", "20261000 이지은"])
def test_plain_ids_are_folder_names(plain: str) -> None:
    """An ordinary id is its own folder's name."""
    assert folder_name(plain) == plain


def test_other_ids_are_made_folder_names() -> None:
    """Names that a system forbids, reserves or hides, and names of our own files, are changed; all stay different."""
    ids = [
        "",
        ".",
        "..",
        "/etc",
        "a/b",
        "a\\b",
        "a:b",
        "CON",
        "nul.txt",
        "index.html",
        "gradebook.sqlite-wal",
        ".x",
        "x.",
        " x",
    ]
    ids += ["x" * 300, "가" * 300, "\udcff", "e\u0301", "a\nb", "a-b", "a-b-c14cddc0", "\u202ea"]
    names = [folder_name(one) for one in ids]
    assert len(set(names)) == len(names)
    for name in names:
        assert 0 < len(name.encode()) <= 110
        assert not set(name) & set('/\\:*?"<>|\n\u202e')
        assert not name.startswith(".")
        assert name.casefold() not in {"con", "nul.txt", "index.html"}


def test_reading_a_class_imports_nothing_heavy(tmp_path: Path) -> None:
    """Neither NumPy nor a YAML library is needed to list and read."""
    (tmp_path / "kim").mkdir()
    (tmp_path / "kim" / "xor.py").write_bytes(b"1")
    code = (
        "import sys, pathlib; before = set(sys.modules)\n"
        "from nngrade.course import load_course\n"
        "from nngrade.submissions.sources import read_class\n"
        "course = load_course(); read_class(pathlib.Path(sys.argv[1]), course).handed[0].read(course)\n"
        "heavy = {'numpy', 'yaml', 'tarfile', 'zipfile', 'tensorflow', 'sqlite3'}\n"
        "print(*sorted(heavy & (set(sys.modules) - before)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)  # noqa: S603  our own
    assert done.stdout.strip() == ""


def test_a_folder_called_submitted(spread: Spread, course: Course) -> None:
    """It is nbgrader's only when it holds folders of people; one person's workspace or files of people are not."""
    assert read_class(spread({"kim/hw1/xor.py": b""}, "submitted"), course).format == "nbgrader"
    files = spread({"lee.zip": b"", "park/xor.py": b""}, "submitted")
    assert [one.person.id for one in read_class(files, course).handed] == ["kim", "lee", "park"]
    work = spread({"l1_perceptron/xor.py": b""}, "submitted")
    assert read_class(work, course).format == "workspace"


def test_a_number_with_another_name_is_told(
    classes: ModuleType, students: list[Any], spread: Spread, course: Course
) -> None:
    """Canvas's number decides, and a name that is somebody else's is worth a look."""
    root = spread({f"mallory_{students[1].canvas_id}_500_xor.py": b"1"})
    (root.parent / "g.csv").write_bytes(classes.canvas_gradebook(students))
    listed = read_class(root, course, read_roster(root.parent / "g.csv"))
    assert [one.person.id for one in listed.handed] == [students[1].student_id]
    assert [(note.kind, note.person_id) for note in listed.notes] == [("unmatched", students[1].student_id)]
    assert "mallory" in listed.notes[0].message.en


def test_ids_that_disagree_match_nobody(
    classes: ModuleType, students: list[Any], spread: Spread, course: Course
) -> None:
    """A student number of one person beside the address of another."""
    lines = ["submission_1:", "  :submitters:", "  - :sid: '20261000'", "    :email: user1@univ.example", ""]
    root = spread({"submission_metadata.yml": "\n".join(lines).encode(), "submission_1/xor.py": b"1"})
    (root.parent / "r.csv").write_bytes(classes.roster_csv(students))
    listed = read_class(root, course, read_roster(root.parent / "r.csv"))
    assert [one.person.id for one in listed.handed] == ["unlisted 20261000"]
    assert "different people of the roster (20261000, 20261001)" in listed.notes[0].message.en


def test_moodles_number_under_two_names(spread: Spread, course: Course) -> None:
    """Nobody's, as in Canvas."""
    root = spread({"A_3_assignsubmission_file/xor.py": b"1", "B_3_assignsubmission_file/xor.py": b"2"})
    with pytest.raises(UsageError, match="different names"):
        read_class(root, course).handed[0].read(course)


def test_odd_words_of_platforms(spread: Spread, course: Course) -> None:
    """A time that is none, a note that says nothing, a stamp that is too large: they are left out."""
    odd = spread({"4-7 - Kim - Nob 40, 2026 9922 PM/xor.py": b"1", "4-7 - Kim - Nov 20, 2026 1022 AM - xor.py": b"2"})
    assert [one.submitted for one in read_class(odd, course).handed][-1].startswith("Nob")
    notes_only = {"HW_kim_attempt_2026-11-20-10-00-00.txt": b"hello", "HW_kim_attempt_2026-11-20-10-00-00_xor.py": b"1"}
    listed = read_class(spread({**notes_only, "HW_lee_attempt_2026-11-20-10-00-00.txt": bytes(70_000)}, "bb"), course)
    assert [one.person.name for one in listed.handed] == ["kim", "lee"]
    stamped = spread({"kim/hw/timestamp.txt": bytes(5000), "kim/hw/xor.py": b"1"}, "submitted")
    assert [one.submitted for one in read_class(stamped, course).handed] == [""]


def test_an_attempt_without_a_file_is_told(spread: Spread, course: Course) -> None:
    """The latest attempt counts, even when it holds only text."""
    root = spread(
        {
            "HW_kim_attempt_2026-11-19-10-00-00_xor.py": b"1",
            "HW_kim_attempt_2026-11-20-10-00-00.txt": b"Name: Kim (kim)\n",
        }
    )
    listed = read_class(root, course)
    assert [(one.attempt, one.latest) for one in listed.handed] == [(1, False), (2, True)]
    assert {note.kind for note in listed.notes} == {"attempts", "refused"}
    with pytest.raises(UsageError, match="no file"):
        listed.handed[1].read(course)


def test_files_of_other_kinds_are_somebodys_work_when_they_bear_an_id(spread: Spread, course: Course) -> None:
    """Who handed in a document is not missing, but failed with the reason; beside real work it says nothing."""
    root = spread({"1001.hwp": b"x", "1002.zip": b"", "1002.pdf": b"x", "1003/xor.py": b"1", "list.xlsx": b"x"})
    (root.parent / "r.csv").write_text("id\n1001\n1002\n1003\n1004\n")
    listed = read_class(root, course, read_roster(root.parent / "r.csv"))
    assert [one.person.id for one in listed.handed] == ["1001", "1002", "1003"]
    assert [one.id for one in listed.missing] == ["1004"]
    with pytest.raises(UsageError, match=r"1001\.hwp is no Python file, notebook or archive"):
        listed.handed[0].read(course)
    assert ("refused", "1001.hwp") in notes(listed)


def test_a_roster_of_another_class_is_told_first(spread: Spread, course: Course) -> None:
    """One note above all others says that no id fits; a single one that fits makes it go away."""
    root = spread({"1001/xor.py": b"1", "1002/xor.py": b"2"})
    for content, expected in (("id\n9001\n9002\n", 1), ("id\n9001\n1002\n", 0)):
        (root.parent / "r.csv").write_text(content)
        listed = read_class(root, course, read_roster(root.parent / "r.csv"))
        assert sum("Is it this class's roster?" in note.message.en for note in listed.notes) == expected
        assert ("Is it this class's roster?" in listed.notes[0].message.en) == bool(expected)


def test_results_are_not_submissions(spread: Spread, course: Course) -> None:
    """A folder that grading has written is refused as what it is."""
    root = spread({"gradebook.sqlite": b"", "kim/report.json": b"{}"})
    with pytest.raises(UsageError, match=r"results of grading \(gradebook\.sqlite\)"):
        read_class(root, course)


def test_refused_entries_are_notes_of_the_class(
    classes: ModuleType, make_zip: Callable[..., bytes], spread: Spread, course: Course
) -> None:
    """What was refused inside somebody's archive is told of the class by its name, though the rest is graded."""
    good = {"name": b"l1_perceptron/xor.py"}
    deep = classes.zipped({"b.zip": classes.zipped({"c.zip": classes.zipped({"xor.py": b"1"})})})
    twice = ({"name": b"gates.py", "content": b"1"}, {"name": b"gates.py", "content": b"2"})
    root = spread(
        {
            "1.zip": make_zip(good, {"name": b"../../gates.py"}, {"name": b"/etc/passwd.py"}),
            "2.zip": make_zip(good, {"name": b"a.zip", "content": deep}),
            "3.zip": make_zip(good, *twice),
            "4.zip": make_zip(good),
        }
    )
    listed = read_class(root, course)
    told = {number: [n for n in listed.notes if n.person_id == str(number)] for number in range(1, 5)}
    assert [note.kind for note in told[1]] == ["refused", "refused"]
    assert "../../gates.py" in told[1][0].message.en + told[1][1].message.en
    assert "/etc/passwd.py" in told[1][0].message.en + told[1][1].message.en
    assert [note.kind for note in told[2]] == ["refused"]
    assert "archive in an archive" in told[2][0].message.en
    assert len(told[3]) == 1
    assert "gates.py" in told[3][0].message.en
    assert told[4] == []
    assert {"1.zip", "2.zip", "3.zip"}.isdisjoint(note.source for note in listed.notes)


def test_work_that_fits_no_exercise_is_told(spread: Spread, course: Course) -> None:
    """Alone it fails with the names that are expected; beside other work it is a note."""
    root = spread({"kim/hello.py": b"print(1)\n", "lee/xor.py": b"1", "lee/old/hello.py": b"print(1)\n"})
    kim, lee = read_class(root, course).handed
    with pytest.raises(UsageError, match=r"fits an exercise.*hello\.py.*l0_warmup/"):
        kim.read(course)
    assert list(lee.read(course).files) == ["l1_perceptron/xor.py"]
    noted = [note for note in read_class(root, course).notes if note.person_id == "lee"]
    assert [note.kind for note in noted] == ["ignored"]
    assert "old/hello.py" in noted[0].message.en


def test_a_teams_work_is_its_members(spread: Spread, course: Course) -> None:
    """Moodle's worksheet says who is in which team, also when it has no names; the default team has no number."""
    root = spread(
        {
            "Team 파랑_3_assignsubmission_file/xor.py": b"1",
            "Default group_assignsubmission_file/xor.py": b"2",
            "Team Red_9_assignsubmission_file/xor.py": b"3",
        }
    )
    head = 'Identifier,"Full name",Status,Group,Grade,"Last modified (grade)"\n'
    rows = (
        ("3", "Hana", "Team_파랑"),
        ("4", "Bo", "Team_파랑"),
        ("5", "Cy", "Default group"),
        ("6", "Di", "Team Green"),
    )
    sheet = "".join(f"Participant {number},{name},,{team},,-\n" for number, name, team in rows)
    (root.parent / "w.csv").write_text(head + sheet, encoding="utf-8")
    listed = read_class(root, course, read_roster(root.parent / "w.csv"))
    assert [(one.person.id, one.source.partition("_")[0]) for one in listed.handed] == [
        ("3", "Team 파랑"), ("4", "Team 파랑"), ("5", "Default group"), ("9", "Team Red")
    ]  # fmt: skip
    assert [one.read(course).files["l1_perceptron/xor.py"] for one in listed.handed] == [b"1", b"1", b"2", b"3"]
    assert [person.id for person in listed.missing] == ["6"]
    assert notes(listed) == [("unmatched", "Team Red_9_assignsubmission_file")]
    blind = "".join(f"Participant {number},,{team},,-\n" for number, _, team in rows)
    (root.parent / "b.csv").write_text(head.replace('"Full name",', "") + blind, encoding="utf-8")
    again = read_class(root, course, read_roster(root.parent / "b.csv"))
    assert [one.person.id for one in again.handed] == ["3", "4", "5", "9"]


def test_a_person_is_not_a_team(spread: Spread, course: Course) -> None:
    """Whose number and name are somebody's is that person; teams that read the same are nobody's."""
    root = spread(
        {"Hana_3_assignsubmission_file/xor.py": b"1", "A 1_8_assignsubmission_file/xor.py": b"2"},
    )
    rows = "3,Hana,A-1\n4,Bo,Hana\n5,Cy,A1\n"
    (root.parent / "w.csv").write_text("participant,name,team\n" + rows, encoding="utf-8")
    listed = read_class(root, course, read_roster(root.parent / "w.csv"))
    assert [one.person.id for one in listed.handed] == ["3", "8"]
    assert notes(listed) == [("unmatched", "A 1_8_assignsubmission_file")]


def test_brightspaces_own_number_is_found_in_the_roster(
    classes: ModuleType, students: list[Any], course: Course, tmp_path: Path
) -> None:
    """Beside the student's number, by which the person is called; nobody is found by a name."""
    rows = "".join(f"{one.student_id},{one.name},{one.canvas_id}\n" for one in students)
    (tmp_path / "r.csv").write_text(f"student_id,name,brightspace_id\n{rows}", encoding="utf-8")
    listed = read_class(classes.brightspace(tmp_path, students), course, read_roster(tmp_path / "r.csv"))
    assert [one.person.id for one in listed.handed] == [one.student_id for one in students]
    assert listed.handed[0].person.ids["brightspace_id"] == str(students[0].canvas_id)
    assert (listed.missing, listed.notes) == ((), ())


def test_brightspaces_own_number_is_nobodys_student_id(
    classes: ModuleType, students: list[Any], course: Course, tmp_path: Path
) -> None:
    """A roster in which somebody's student number is another's number in Brightspace: nobody gets the other's work."""
    rows = "".join(f"{one.canvas_id},{one.name}\n" for one in reversed(students))
    (tmp_path / "r.csv").write_text(f"student_id,name\n{rows}", encoding="utf-8")
    listed = read_class(classes.brightspace(tmp_path, students), course, read_roster(tmp_path / "r.csv"))
    assert len(listed.missing) == len(students)
    told = [note.message.en for note in listed.notes if note.person_id is None]
    assert len(told) == 1
    assert "Brightspace's own number, and the roster has no column for it (brightspace_id)" in told[0]
