"""Whatever the bytes: reading a class ends with a list or with one plain error, and touches nothing outside."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.submissions.roster import read_roster
from nngrade.submissions.sources import folder_name, read_class

ANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NAMES = st.one_of(
    st.sampled_from(
        [
            "l1_perceptron/xor.py",
            "xor (1).py",
            "kim_1_2_xor.py",
            "지은 이_3_assignsubmission_file/xor.py",
            "HW_kim_attempt_2026-11-20-10-00-00_xor.py",
            "a/submission_metadata.yml",
            "submission_1/xor.py",
            "12-34 - Kim - Nov 20, 2026 1022 AM/xor.py",
            "submitted/kim/hw/timestamp.txt",
            "kim.zip",
            "kim/work.tar.gz",
            "../evil.py",
            "/evil.py",
            "con.py",
            "book.ipynb",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30).map(
        lambda name: name + ".py"
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30),
)
CONTENTS = st.one_of(st.binary(max_size=200), st.sampled_from([b"def sigmoid(x): return 1\n", b"PK\x03\x04", b"{}"]))


class Watch:
    """Sees, through the interpreter's audit events, what changes the disk while it looks."""

    CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod")
    RUNS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "socket.connect")

    def __init__(self) -> None:
        self.looking = False
        self.seen: list[tuple[str, object]] = []

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Remember an event that must not be."""
        if not self.looking or (arguments and "__pycache__" in str(arguments[0])):
            return
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if writes or event in self.CHANGES or event in self.RUNS:
            self.seen.append((event, arguments[0]))


WATCH = Watch()
sys.addaudithook(WATCH)


def read_all(path: Path, course: Course) -> None:
    """List a class and read everybody; only a UsageError may come out, in both languages."""
    begin = time.process_time()
    WATCH.looking = True
    try:
        _read_all(path, course)
    finally:
        WATCH.looking = False
    assert WATCH.seen == []
    assert time.process_time() - begin < 5


def told_in_both_languages(problem: UsageError, words: str = "") -> None:
    """An error says something, in each language."""
    assert problem.en
    assert words in problem.en
    assert problem.ko
    assert words in problem.ko


def _read_all(path: Path, course: Course) -> None:
    try:
        listed = read_class(path, course)
    except UsageError as problem:
        told_in_both_languages(problem)
        listed = None
    for one in listed.handed if listed is not None else ():
        assert one.person.id
        assert folder_name(one.person.id)
        try:
            submission = one.read(course)
        except UsageError as problem:
            told_in_both_languages(problem)
        else:
            assert all(".." not in name.split("/") and not name.startswith("/") for name in submission.files)


def put(content: bytes, name: str) -> Path:
    """Write a file into a folder of its own."""
    root = Path(tempfile.mkdtemp(prefix="nngrade-fuzz-", dir=os.environ["NNGRADE_FUZZ"]))
    (root / name).write_bytes(content)
    return root


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the made-up inputs go."""
    monkeypatch.setenv("NNGRADE_FUZZ", str(tmp_path))


@ANY
@given(st.binary(max_size=600), st.sampled_from(["x.zip", "x.tar.gz", "x.tar", "x.py", "x.ipynb", "x.7z"]))
def test_any_bytes(course: Course, content: bytes, name: str) -> None:
    """As one person's file, and as a class."""
    root = put(content, name)
    read_all(root / name, course)
    read_all(root, course)


@ANY
@given(st.lists(st.tuples(NAMES, CONTENTS), max_size=6, unique_by=lambda file: file[0]), st.data())
def test_damaged_archives(
    course: Course, classes: ModuleType, files: list[tuple[str, bytes]], data: st.DataObject
) -> None:
    """Archives with any names, some of whose bytes were changed, left out or put in."""
    pack = data.draw(st.sampled_from([classes.zipped, classes.tarred, lambda f: classes.tarred(f)[10:]]))
    content = bytearray(pack([(name, body) for name, body in files]))
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, max(0, len(content) - 1)))
        length = data.draw(st.integers(0, 3))
        content[at : at + length] = data.draw(st.binary(max_size=4))
    root = put(bytes(content), "kim.zip")
    read_all(root / "kim.zip", course)
    read_all(root, course)


@ANY
@given(st.lists(st.tuples(NAMES, CONTENTS), max_size=8))
def test_folders_with_any_names(course: Course, files: list[tuple[str, bytes]]) -> None:
    """Folders with any names that the system takes."""
    root = Path(tempfile.mkdtemp(dir=os.environ["NNGRADE_FUZZ"]))
    for name, content in files:
        place = root / name.replace("..", "_").lstrip("/").replace("\0", "_")
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        except OSError:
            continue
    read_all(root, course)


@ANY
@given(
    st.lists(
        st.sampled_from(
            [
                "submission_1:",
                "  :submitters:",
                "  - :sid: '1",
                "  - :sid: 2",
                '    :email: "',
                "    :name: &a",
                "  :created_at: 2026-01-01 10:00:00 Z",
                "'",
                '"',
                "\\",
                "  :results: |",
                "- *a",
                "\t",
                "submission_2: {",
            ]
        ),
        max_size=30,
    ),
    st.text(max_size=40),
)
def test_any_list_of_gradescopes(course: Course, lines: list[str], more: str) -> None:
    """The list of submissions may hold anything."""
    root = put("\n".join([*lines, more]).encode("utf-8", "replace"), "submission_metadata.yml")
    for name in ("submission_1", "submission_2"):
        (root / name).mkdir()
    read_all(root, course)


@ANY
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda words: ("id,이름\n" + words).encode("utf-8", "replace")),
    )
)
def test_any_roster(content: bytes) -> None:
    """A roster is people, or one plain error."""
    root = put(content, "roster.csv")
    try:
        roster = read_roster(root / "roster.csv")
    except UsageError as problem:
        told_in_both_languages(problem, "roster.csv")
    else:
        assert all(person.id for person in roster.people)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.text(max_size=120), unique=True, min_size=2, max_size=2))
def test_folder_names_never_meet(ids: list[str]) -> None:
    """Two ids never share a folder, and every name is one that every system takes."""
    one, other = (folder_name(person_id) for person_id in ids)
    assert one != other
    for name in (one, other):
        assert 0 < len(name.encode()) <= 110
        assert not set(name) & set('/\\:*?"<>|\0\n')
        assert name not in {".", ".."}
        assert name == name.strip()
