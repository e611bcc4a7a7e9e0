"""``nngrade export``: from a folder of results to files, told on the terminal; bad input writes nothing."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import click.testing
import pytest

from nngrade.entries import Entry, Person, State, TaskScore
from nngrade.model import Verdict

Invoke = Callable[..., click.testing.Result]

TASKS = ("l1_one/doubling.py::double", "l2_two/gates.py::same")
MOODLE = """\
Identifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed",\
"Last modified (submission)","Last modified (grade)","Feedback comments"
"Participant 3",김하늘,haneul@example.ac.kr,Submitted,,10.00,Yes,-,-,
"Participant 7","Min jun_Lee",minjun@example.ac.kr,Submitted,,10.00,Yes,-,-,
"Participant 12",박지호,jiho@example.ac.kr,Submitted,,10.00,Yes,-,-,old
"Participant 30",한새봄,saebom@example.ac.kr,"No submission",,10.00,Yes,-,-,kept
"""
CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,HW1 (501)
    Points Possible,,,,,10.00
김하늘,1003,20260003,kim,A,
"Lee, Minjun",1007,20260007,lee,A,
박지호,1012,20260012,park,A,5.00
"""
PEOPLE = {3: ("kim", "김하늘"), 7: ("lee", "Min jun_Lee"), 12: ("park", "박지호"), 20: ("choi", "최유나")}


def person(number: int) -> Person:
    """One of four."""
    login, name = PEOPLE[number]
    ids = {"moodle_participant": str(number), "canvas_id": str(1000 + number), "student_id": f"202600{number:02}"}
    return Person(login, name, {**ids, "login": login})  # type: ignore[dict-item]


def graded(number: int, points: float, attempt: int = 1, **fields: object) -> Entry:
    """An entry with one task of each lecture, of 4 and 6 points."""
    first, second = min(points, 4.0), max(points - 4.0, 0.0)
    verdicts = [Verdict.PASSED if got == most else Verdict.FAILED for got, most in ((first, 4.0), (second, 6.0))]
    tasks = (TaskScore(TASKS[0], verdicts[0], first, 4.0), TaskScore(TASKS[1], verdicts[1], second, 6.0))
    values = {"submitted": "2026-05-04T20:00:00+09:00", "folder": PEOPLE[number][0], **fields}
    return Entry(person(number), State.GRADED, attempt, score=points, max_score=10.0, tasks=tasks, **values)  # type: ignore[arg-type]


ENTRIES = [
    graded(3, 6.0, attempt=1, latest=False, folder="kim/attempt-1"),
    graded(3, 5.0, attempt=2, submitted="2026-05-06T10:00:00+09:00"),
    graded(7, 10.0),
    graded(12, 0.0, submitted=""),
    Entry(person(20), State.MISSING),
]


@pytest.fixture
def write_results(results_folders: ModuleType) -> Callable[..., Path]:
    """``write_results(folder, entries)`` makes a folder of results."""
    return results_folders.write_results  # type: ignore[no-any-return]


@pytest.fixture
def results(here: Path, write_results: Callable[..., Path]) -> Path:
    """Four people: two attempts, full points, zero points, nothing handed in."""
    for name, content in (("sheet.csv", MOODLE), ("canvas.csv", CANVAS)):
        (here / name).write_text(content, encoding="utf-8")
    return write_results(here / "results", ENTRIES)


def rows(path: Path) -> list[list[str]]:
    """A CSV's cells."""
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_moodle_worksheet(invoke: Invoke, results: Path, here: Path) -> None:
    """Filled in, and told: what was written, how to upload, who is missing on either side."""
    done = invoke("export", "moodle", "results", "--template", "sheet.csv", "--out", "grades.csv")
    assert done.exit_code == 0, done.output
    assert [row[4] for row in rows(here / "grades.csv")[1:]] == ["5", "10", "0", ""]
    assert rows(here / "grades.csv")[4][9] == "kept"
    told = " ".join(done.output.split())
    assert "Written: grades.csv. Grades: 3, people found by Moodle participant number." in told
    assert "choose this encoding and separator: UTF-8, comma" in told
    assert "In the results, not in the template: 최유나" in told
    assert "In the template, not in the results: 한새봄" in told
    assert all(len(line) <= 80 for line in done.output.splitlines())


def test_language_of_comments(invoke: Invoke, results: Path, here: Path) -> None:
    """--lang decides."""
    for language, said in (("en", "Grade: 5 of 10 points"), ("ko", "성적: ")):
        invoke("export", "moodle", "results", "--template", "sheet.csv", "--out", "g.csv", "--lang", language)
        assert rows(here / "g.csv")[1][9].startswith(said)


def test_moodle_feedback(invoke: Invoke, results: Path, here: Path) -> None:
    """Each student's page, with the late rule on it, under the participant's number."""
    late = ("--late", "10%/day, max 50%", "--due", "2026-05-04 23:59+09:00")
    done = invoke("export", "moodle", "results", "--template", "sheet.csv", "--out", "f.zip", "--max", "100", *late)
    assert done.exit_code == 0, done.output
    with zipfile.ZipFile(here / "f.zip") as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist()}
    assert sorted(pages) == [
        "Min jun Lee_7_assignsubmission_file/nngrade-report.html",
        "김하늘_3_assignsubmission_file/nngrade-report.html",
        "박지호_12_assignsubmission_file/nngrade-report.html",
    ]
    page = pages["김하늘_3_assignsubmission_file/nngrade-report.html"]
    assert '<p class="note">Grade: 40 of 100 points</p>' in page
    assert "Late rule: 10 % of the earned points for each started day after 2026-05-04 23:59 +09:00" in page
    assert "Late: 20 % of 50 points are taken off; 40 points are left." in page
    assert "Attempt 2 of 2 counts: the latest one." in page
    assert "Nobody knows when it was handed in" in " ".join(done.output.split())


def test_feedback_without_a_worksheet(invoke: Invoke, here: Path, results: Path) -> None:
    """The numbers of the handed-in files' names serve as well."""
    assert invoke("export", "moodle", "results", "--out", "f.zip").exit_code == 0
    with zipfile.ZipFile(here / "f.zip") as archive:
        assert len(archive.namelist()) == 3


def test_two_people_of_one_name_are_told_apart(
    invoke: Invoke, here: Path, results: Path, write_results: Callable[..., Path]
) -> None:
    """Where a number is not known, and where a person should look."""
    other = replace(graded(7, 1.0), person=Person("kim2", "김하늘"))
    lost = replace(other, tasks=(replace(other.tasks[0], verdict=Verdict.GRADER_ERROR), other.tasks[1]))
    write_results(here / "two", [graded(3, 5.0), lost])
    done = invoke("export", "moodle", "two", "--out", "f.zip")
    told = " ".join(done.output.split())
    assert "so they are not in it: 김하늘 (kim2)" in told
    assert "김하늘 (kim2): Tasks that nngrade could not judge count as 0 points" in told


def test_feedback_tells_whom_to_look_at(invoke: Invoke, here: Path, results: Path) -> None:
    """Private reports are handed out: other names and people without a partner are told as with a worksheet."""
    sheet = MOODLE.replace("박지호,jiho@example.ac.kr", "Somebody Else,else@example.ac.kr")
    (here / "sheet.csv").write_text(sheet.replace('"Participant 7"', '"Participant 70"'), encoding="utf-8")
    done = invoke("export", "moodle", "results", "--template", "sheet.csv", "--out", "f.zip")
    told = " ".join(done.output.split())
    assert done.exit_code == 1
    assert "Look at these, the names differ: 박지호 / Somebody Else" in told
    assert "In the results, not in the template: 최유나; Min jun_Lee" in told
    assert "In the template, not in the results: Min jun_Lee; 한새봄" in told


def test_best_attempt(invoke: Invoke, results: Path, here: Path) -> None:
    """Of all that was graded; its own report goes with it."""
    invoke("export", "moodle", "results", "--template", "sheet.csv", "--out", "g.csv", "--best")
    assert rows(here / "g.csv")[1][4] == "6"
    invoke("export", "moodle", "results", "--out", "f.zip", "--best")
    with zipfile.ZipFile(here / "f.zip") as archive:
        page = archive.read("김하늘_3_assignsubmission_file/nngrade-report.html").decode()
    assert "Attempt 1 of 2 counts: the one with the best grade." in page


def test_canvas(invoke: Invoke, results: Path, here: Path) -> None:
    """One assignment, so none needs to be named; other ids on wish."""
    done = invoke("export", "canvas", "results", "--template", "canvas.csv", "--out", "g.csv", "--match", "student_id")
    assert done.exit_code == 0, done.output
    assert [row[5] for row in rows(here / "g.csv")[2:]] == ["5", "10", "0"]
    assert "people found by student number." in " ".join(done.output.split())
    command = ("export", "canvas", "results", "--template", "canvas.csv", "--out", "g.csv", "--lang", "ko")
    korean = " ".join(invoke(*command).output.split())
    assert "사람을 찾은 ID: Canvas 사용자 번호" in korean


def test_only_one_lecture(invoke: Invoke, results: Path, here: Path) -> None:
    """Its tasks alone count, and its points are the maximum."""
    done = invoke("export", "csv", "results", "--out", "g.csv", "--only", "l2_two")
    assert done.exit_code == 0
    cells = {row[0]: row for row in rows(here / "g.csv")}
    place = cells["id"].index("grade")
    assert [cells[name][place : place + 2] for name in ("kim", "lee", "park", "choi")] == [
        ["1", "6"],
        ["6", "6"],
        ["0", "6"],
        ["", "6"],
    ]
    assert "double" not in cells["kim"][-1]


def test_page_of_one_lecture(invoke: Invoke, results: Path, here: Path) -> None:
    """The student's page shows the tasks that count, and their points."""
    assert invoke("export", "moodle", "results", "--out", "f.zip", "--only", "l2_two").exit_code == 0
    with zipfile.ZipFile(here / "f.zip") as archive:
        page = archive.read("Min jun Lee_7_assignsubmission_file/nngrade-report.html").decode()
    assert "l2_two/gates.py" in page
    assert "l1_one" not in page
    assert '6<span class="of">/ 6</span>' in page


def homework(number: int, points: float, **fields: object) -> Entry:
    """An entry of somebody who has done the first lecture only."""
    idle = TaskScore(TASKS[1], Verdict.NOT_IMPLEMENTED, 0.0, 6.0)
    return replace(graded(number, points, **fields), tasks=(graded(number, points).tasks[0], idle))  # type: ignore[arg-type]


def test_homework_of_one_lecture(invoke: Invoke, results: Path, here: Path, write_results: Callable[..., Path]) -> None:
    """Lectures that nobody has begun are told, with what leaves them out; not when the teacher chose."""
    write_results(here / "one", [homework(3, 4.0), homework(7, 0.0), Entry(person(20), State.MISSING)])
    command = ("export", "moodle", "one", "--template", "sheet.csv", "--out")
    said = "Nobody has begun these lectures, and they count as 0 points for everybody: l2_two. "
    for out in ("g.csv", "f.zip"):
        told = " ".join(invoke(*command, out).output.split())
        assert said in told
        assert "leave them out: --only l1_one" in told
        assert "Nobody has begun" not in invoke(*command, out, "--only", "l1_one", "--max", "10").output
    assert said in " ".join(invoke("export", "csv", "one", "--out", "g.csv").output.split())
    assert "Nobody has begun" not in invoke("export", "csv", "results", "--out", "g.csv").output
    one = ("export", "gradescope", "one", "--out", "r.json", "--person", "kim")
    assert said in " ".join(invoke(*one).output.split())
    write_results(here / "single", [homework(3, 4.0)])
    assert "Nobody has begun" not in invoke("export", "gradescope", "single", "--out", "r.json").output


def test_another_maximum_may_be_one_lecture(invoke: Invoke, results: Path, here: Path) -> None:
    """The error names --only beside --max."""
    (here / "sheet.csv").write_text(MOODLE.replace("10.00", "100.00"), encoding="utf-8")
    done = invoke("export", "moodle", "results", "--template", "sheet.csv", "--out", "g.csv")
    assert done.exit_code == 2
    assert "of some lectures only, name them with --only LECTURE" in " ".join(done.stderr.split())


def test_best_of_what_was_graded(invoke: Invoke, results: Path, here: Path, write_results: Callable[..., Path]) -> None:
    """Where earlier attempts were not graded, --best cannot know of them, and says what grades them."""
    command = ("export", "csv", "some", "--out", "g.csv")
    write_results(here / "some", [graded(3, 5.0, attempt=2), graded(7, 10.0)])
    assert "`nngrade grade --all-attempts` grades all" in " ".join(invoke(*command, "--best").output.split())
    assert "--all-attempts" not in invoke(*command).output
    assert "--all-attempts" not in invoke("export", "csv", "results", "--out", "g.csv", "--best").output


def test_blind_worksheet(invoke: Invoke, results: Path, here: Path) -> None:
    """Without names and addresses nobody can tell whose numbers they are; that is said, for reports too."""
    cells = [row[:1] + row[3:] for row in csv.reader(io.StringIO(MOODLE))]
    (here / "sheet.csv").write_text("\n".join(",".join(row) for row in cells), encoding="utf-8")
    for out in ("g.csv", "f.zip"):
        done = invoke("export", "moodle", "results", "--template", "sheet.csv", "--out", out)
        assert done.exit_code == 0, done.output
        assert "Only participant numbers could be compared" in " ".join(done.output.split())


def test_missing_zero(invoke: Invoke, results: Path, here: Path) -> None:
    """Nothing handed in is 0 points if the teacher says so."""
    invoke("export", "csv", "results", "--out", "g.csv", "--missing-zero")
    cells = {row[0]: row for row in rows(here / "g.csv")}
    assert cells["choi"][cells["id"].index("grade")] == "0"
    assert cells["choi"][cells["id"].index("state")] == "missing"


@pytest.mark.parametrize("platform", ["blackboard", "brightspace", "sakai"])
def test_other_platforms(invoke: Invoke, results: Path, here: Path, platform: str) -> None:
    """Each from its own export."""
    templates = {
        "blackboard": '"Username","HW [Total Pts: 10 Score] |5"\n"lee",""\n',
        "brightspace": "OrgDefinedId,HW Points Grade,End-of-Line Indicator\n#20260007,,#\n",
        "sakai": "Student ID,Student Name,HW [10],* HW\nlee,Lee,,\n",
    }
    (here / "t.csv").write_text(templates[platform], encoding="utf-8")
    done = invoke("export", platform, "results", "--template", "t.csv", "--out", "g.csv")
    assert done.exit_code == 1, done.output
    assert any("10" in cell for cell in rows(here / "g.csv")[1])
    assert "In the results, not in the template: 최유나; 김하늘; 박지호" in " ".join(done.output.split())


def test_gradescope(invoke: Invoke, results: Path, here: Path) -> None:
    """One person's results; the metadata's deadline, time and points."""
    metadata = {
        "created_at": "2026-05-05T10:00:00+09:00",
        "assignment": {"due_date": "2026-05-04T23:59:00+09:00", "total_points": "20.0"},
    }
    (here / "m.json").write_text(json.dumps(metadata), encoding="utf-8")
    command = ("export", "gradescope", "results", "--person", "lee", "--out", "r.json", "--metadata", "m.json")
    assert invoke(*command, "--late", "10%/day").exit_code == 0
    tree = json.loads((here / "r.json").read_text(encoding="utf-8"))
    assert tree["score"] == 18.0
    assert len(tree["tests"]) == 2
    (here / "m.json").write_text("{}", encoding="utf-8")
    assert invoke(*command, "--late", "10%/day", "--max", "50").exit_code == 0
    assert json.loads((here / "r.json").read_text(encoding="utf-8"))["score"] == 50.0  # no deadline, so not late
    assert invoke("export", "gradescope", "results", "--out", "r.json").exit_code == 2
    assert invoke("export", "gradescope", "results", "--out", "r.json", "--person", "nobody").exit_code == 2


def test_gradescope_tells_trouble(invoke: Invoke, here: Path, results: Path) -> None:
    """What a teacher should look at is said of that person, and of nobody else."""
    late = ("--late", "10%/day", "--due", "2026-05-04 23:59+09:00")
    command = ("export", "gradescope", "results", "--out", "r.json", *late, "--person")
    done = invoke(*command, "park")
    assert done.exit_code == 0, done.output
    assert "박지호: Nobody knows when it was handed in" in " ".join(done.output.split())
    assert "Nobody knows" not in invoke(*command, "lee").output


def test_autograder(invoke: Invoke, here: Path, content: Path) -> None:
    """The archive, with the seed told; a wrong late rule is refused now, not by every student's grading."""
    name = "nngrade-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(here / name, "w") as archive:
        archive.writestr("nngrade/_content/exercises/course.toml", "")
    command = ("export", "gradescope-autograder", "--wheel", name, "--solutions", content / "solutions")
    done = invoke(*command, "--out", "a.zip", "--seed", "7", "--late", "10%/day", "--max", "50", "--only", "l1_one")
    assert done.exit_code == 0, done.output
    assert "Hidden checks are drawn from seed 7." in done.output
    with zipfile.ZipFile(here / "a.zip") as archive:
        assert "solutions/l1_one/doubling_cases.py" in archive.namelist()
        assert not [entry for entry in archive.namelist() if "__pycache__" in entry]
        options = archive.read("options.sh").decode()
    assert "--seed 7 --lang en" in options
    assert "--late 10%/day --max 50 --only l1_one" in options
    for slip in (("--late", "daily"), ("--max", "ten"), ("--only", "l1_one", "--only", "nonsense")):
        done = invoke(*command, "--out", "b.zip", *slip)
        assert done.exit_code == 2, slip
    assert '"nonsense" names no task of the course' in " ".join(done.stderr.split())
    nowhere = (*command[:-1], "nowhere")
    assert "does not exist" in invoke(*nowhere, "--out", "b.zip").stderr
    assert not (here / "b.zip").exists()


MOODLE_COMMAND = ("moodle", "results", "--template", "sheet.csv", "--out", "g.csv")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((*MOODLE_COMMAND[:2], "--out", "g.csv"), "give it with --template"),
        ((*MOODLE_COMMAND[:1], "nowhere", *MOODLE_COMMAND[2:]), "does not exist"),
        (("moodle", "results", "--template", "none.csv", "--out", "g.csv"), '"none.csv" cannot be read'),
        (("moodle", "results", "--template", "sheet.csv", "--out", "sheet.csv"), "is the template"),
        (("moodle", "results", "--template", "canvas.csv", "--out", "g.csv"), "no grading worksheet"),
        (("canvas", "results", "--template", "sheet.csv", "--out", "g.csv"), "no gradebook of Canvas"),
        ((*MOODLE_COMMAND, "--max", "100"), "above the maximum of 10"),
        ((*MOODLE_COMMAND, "--max", "much"), "is no maximum"),
        ((*MOODLE_COMMAND, "--max", "0"), "is no maximum"),
        ((*MOODLE_COMMAND, "--max", "1e30"), "up to 1000000"),
        ((*MOODLE_COMMAND, "--max", "1,000"), "the comma may divide thousands or begin the decimals"),
        ((*MOODLE_COMMAND, "--late", "10%/day"), "give --late and --due together"),
        ((*MOODLE_COMMAND, "--late", "x", "--due", "2026-05-04 23:59+09:00"), "late rule"),
        ((*MOODLE_COMMAND, "--only", "l9"), '"l9" names no task'),
        ((*MOODLE_COMMAND, "--only", "l1_one", "--only", "l9"), '"l9" names no task'),
        ((*MOODLE_COMMAND, "--late", "9%/day, grace 99999999999999 d", "--due", "2026-05-04Z"), "late rule"),
        ((*MOODLE_COMMAND, "--match", "name"), "'name' is not one of"),
        ((*MOODLE_COMMAND, "--match", "moodle_user_id"), "Nobody of the results is in"),
        ((*MOODLE_COMMAND, "--encoding", "utf-16-le"), "the quotes do not fit|cannot be read|no grading worksheet"),
        (("moodle", "results", "--template", "sheet.csv", "--out", "no/where.csv"), "does not exist"),
        (("gradescope-autograder", "--wheel", "w", "--solutions", "nowhere", "--out", "g.csv"), "cannot be read"),
    ],
)
def test_bad_input(invoke: Invoke, results: Path, here: Path, arguments: tuple[str, ...], said: str) -> None:
    """A plain message, exit code 2, and nothing is written."""
    done = invoke("export", *arguments)
    assert done.exit_code == 2, done.output
    assert any(words in " ".join(done.stderr.split()) for words in said.split("|"))
    assert not (here / "g.csv").exists()
    assert (here / "sheet.csv").read_text(encoding="utf-8") == MOODLE


def test_results_that_are_being_graded(invoke: Invoke, here: Path, write_results: Callable[..., Path]) -> None:
    """Half a class is not exported."""
    write_results(here / "results", ENTRIES, whole=False)
    done = invoke("export", "csv", "results", "--out", "g.csv")
    assert done.exit_code == 2
    assert "is still being graded" in done.stderr
    assert not (here / "g.csv").exists()


def test_nobody_has_a_participant_number(invoke: Invoke, here: Path, write_results: Callable[..., Path]) -> None:
    """Feedback files cannot be named then."""
    bare = Entry(Person("a", "A"), State.GRADED, score=1.0, max_score=10.0, folder="a", tasks=graded(7, 1.0).tasks)
    write_results(here / "results", [bare])
    done = invoke("export", "moodle", "results", "--out", "f.zip")
    assert done.exit_code == 2
    assert "Nobody's participant number is known" in done.stderr


def test_not_everybody_has_a_participant_number(invoke: Invoke, here: Path, write_results: Callable[..., Path]) -> None:
    """They are named, and the exit code says it."""
    bare = Entry(Person("a", "A"), State.GRADED, score=1.0, max_score=10.0, folder="a", tasks=graded(7, 1.0).tasks)
    write_results(here / "results", [bare, graded(7, 10.0)])
    done = invoke("export", "moodle", "results", "--out", "f.zip")
    assert done.exit_code == 1
    assert "so they are not in it: A" in " ".join(done.output.split())


def test_help(invoke: Invoke) -> None:
    """All formats are listed, in both languages."""
    for language in ("en", "ko"):
        shown = invoke("export", "--help", "--lang", language).output
        for name in ("moodle", "canvas", "gradescope", "gradescope-autograder", "blackboard", "brightspace", "sakai"):
            assert name in shown
