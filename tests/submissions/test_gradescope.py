"""Gradescope's list of submissions: who and when, out of YAML as Ruby writes it, and nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from nngrade.course import Course
from nngrade.submissions.roster import Note
from nngrade.submissions.sources import ClassList, read_class

Spread = Callable[..., Path]


def listed(metadata: str, spread: Spread, course: Course, *folders: str) -> ClassList:
    """The class of an export with this list."""
    files = {f"assignment_1_export/{folder}/xor.py": folder.encode() for folder in folders or ("submission_1",)}
    return read_class(spread({**files, "assignment_1_export/submission_metadata.yml": metadata.encode()}), course)


def test_people_times_and_groups(spread: Spread, course: Course) -> None:
    """Numbers stay text, a group's members all get the work, whoever has no number is known by the address."""
    found = listed(
        "---\n"
        "submission_1:\n"
        "  :submitters:\n"
        "  - :name: 이지은\n"
        "    :sid: '0123'\n"
        "    :email: jieun@univ.example\n"
        "  - :name: Sean O'Neil\n"
        "    :sid: 0456\n"
        "    :email: sean@univ.example\n"
        "  :created_at: 2026-11-20 10:00:00.123456789 +09:00\n"
        "  :score: 1.0\n"
        "  :history: []\n"
        "submission_2:\n"
        "  :submitters:\n"
        '  - :name: "Li \\"Bo\\" \\uC774"\n'
        "    :sid:\n"
        "    :email: 'bo''s@univ.example'\n"
        "  :created_at: '2026-11-20T01:00:00Z'\n",
        spread,
        course,
        "submission_1",
        "submission_2",
    )
    people = [(one.person.id, one.person.name, dict(one.person.ids), one.submitted) for one in found.handed]
    assert people == [
        ("0123", "이지은", {"student_id": "0123", "email": "jieun@univ.example"}, "2026-11-20T10:00:00+09:00"),
        ("0456", "Sean O'Neil", {"student_id": "0456", "email": "sean@univ.example"}, "2026-11-20T10:00:00+09:00"),
        ("bo's@univ.example", 'Li "Bo" 이', {"email": "bo's@univ.example"}, "2026-11-20T01:00:00+00:00"),
    ]
    assert [one.read(course).files["l1_perceptron/xor.py"] for one in found.handed] == [
        b"submission_1",
        b"submission_1",
        b"submission_2",
    ]


def test_text_in_quotes_is_no_key(spread: Spread, course: Course) -> None:
    """A name or an output that imitates the list over several lines takes nobody's place."""
    found = listed(
        "submission_1:\n"
        "  :submitters:\n"
        "  - :name: 'a very long name that is folded\n"
        "    :sid: ''victim''\n"
        "    :email: victim@univ.example'\n"
        "    :sid: mine\n"
        '  :results: "output \\\n'
        "  :submitters:\n"
        "  - :sid: victim\n"
        '  \\" end"\n'
        "  :history:\n"
        "  - :submitters:\n"
        "    - :sid: victim\n",
        spread,
        course,
    )
    assert [one.person.id for one in found.handed] == ["mine"]


def test_a_person_told_twice_is_not_believed(spread: Spread, course: Course) -> None:
    """Two numbers for one person, or a submission listed twice: it is known by its own number only."""
    twice = "submission_1:\n  :submitters:\n  - :sid: a\n    :sid: b\n"
    assert [one.person.id for one in listed(twice, spread, course).handed] == ["submission_1"]
    again = "submission_1:\n  :submitters:\n  - :sid: a\nsubmission_1:\n  :submitters:\n  - :sid: b\n"
    assert [one.person.id for one in listed(again, spread, course).handed] == ["submission_1"]


def test_nothing_is_built_from_yaml(spread: Spread, course: Course) -> None:
    """Tags, anchors, aliases and flow style are left out; the submission is still there."""
    found = listed(
        "submission_1: &a\n"
        "  :submitters: !ruby/object:Kernel [{:sid: x}]\n"
        "  :created_at: soon\n"
        "submission_2:\n"
        "  :submitters:\n"
        "  - :sid: *a\n"
        "    :name: &b !!python/object/apply:os.system [id]\n"
        '    :email: "never closed\n',
        spread,
        course,
        "submission_1",
        "submission_2",
        "submission_3",
    )
    assert [one.person.id for one in found.handed] == ["submission_1", "submission_2"]
    assert [(note.kind, note.source) for note in found.notes if isinstance(note, Note)] == [
        ("ignored", "assignment_1_export/submission_3")
    ]


def test_someone_in_two_submissions_has_attempts(spread: Spread, course: Course) -> None:
    """The times order them; without times it is a double."""
    block = "submission_{n}:\n  :submitters:\n  - :sid: a\n  :created_at: {t}\n"
    times = ("2026-11-20 10:00:00 Z", "2026-11-19 10:00:00 Z")
    content = "".join(block.format(n=number, t=when) for number, when in enumerate(times, 1))
    found = listed(content, spread, course, "submission_1", "submission_2")
    assert [(one.attempt, one.latest, one.source.rpartition("_")[2]) for one in found.handed] == [
        (1, False, "2"),
        (2, True, "1"),
    ]
    untimed = "".join(block.format(n=number, t="~") for number in (1, 2))
    assert [n.kind for n in listed(untimed, spread, course, "submission_1", "submission_2").notes] == ["double"] * 2


def test_a_large_list_is_read_quickly(spread: Spread, course: Course) -> None:
    """Outputs with many quotes over many lines cost no more than their length."""
    text = (
        "submission_1:\n  :submitters:\n  - :sid: a\n  :results: '"
        + "it''s\n    " * 300_000
        + "'\n  :created_at: 2026-11-20 10:00:00 Z\n"
    )
    begin = time.process_time()
    found = listed(text, spread, course)
    assert found.handed[0].submitted == "2026-11-20T10:00:00+00:00"
    assert time.process_time() - begin < 3
