"""``pytest --nngrade WORKSPACE``: what is collected, how it ends, what is said, what is written."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from nngrade.authoring import Solutions
from nngrade.course import Course
from nngrade.errors import CourseError, GraderError
from nngrade.pytest_face import hooks  # noqa: F401  pytester forgets modules that are first imported in a run of its
from nngrade.report import html  # noqa: F401  likewise
from nngrade.report.json_format import from_json
from nngrade.report.terminal import hidden_told
from nngrade.sandbox import Launcher, open_launcher

pytest_plugins = ["pytester"]

DOUBLE = "l1_mini/doubling.py::double"
PAIR = "l1_mini/doubling.py::small_pair"
SOURCE = """
def double(x):
    return x * x


def small_pair(kind, limit=10.0):
    if kind == "none":
        raise ValueError
    return 0.0, limit / 2
"""
Run = Callable[..., pytest.RunResult]
# Plugins that a grading run inside a test run does not need; each costs time in every one of them.
WITHOUT = [f"-pno:{name}" for name in ("xdist", "pytest_cov", "hypothesispytest", "unraisableexception")]


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person who tests speaks English."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def work(pytester: pytest.Pytester) -> Path:
    """A workspace ``work`` of the mini course, in the current folder; ``double`` squares instead."""
    folder = pytester.path / "work" / "l1_mini"
    folder.mkdir(parents=True)
    (folder / "doubling.py").write_text(SOURCE, encoding="utf-8")
    return folder.parent


@pytest.fixture(scope="module")
def launcher() -> Iterator[Launcher]:
    """One zygote for all tests here."""
    with open_launcher() as opened:
        yield opened


@pytest.fixture
def run(
    pytester: pytest.Pytester,
    mini: tuple[Course, Solutions],
    launcher: Launcher,
    work: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """Grade the workspace in this process, against the mini course."""
    monkeypatch.setattr("nngrade.pytest_face.session.load_course", lambda: mini[0])
    monkeypatch.setattr("nngrade.pytest_face.session.open_launcher", lambda **_: contextlib.nullcontext(launcher))

    def start(*arguments: str, workspace: str = "work") -> pytest.RunResult:
        return pytester.runpytest_inprocess(*WITHOUT, f"--nngrade={workspace}", *arguments)

    return start


def outcomes(result: pytest.RunResult) -> dict[str, int]:
    """How many tests ended how."""
    return {name: count for name, count in result.parseoutcomes().items() if name != "warnings"}


def ids(result: pytest.RunResult) -> list[str]:
    """The node ids that ``--collect-only -q`` lists."""
    return [line for line in result.outlines if "::" in line]


def test_without_the_option_nothing_is_imported(pytester: pytest.Pytester) -> None:
    """A run that does not grade pays for one small module only."""
    pytester.makepyfile("def test_nothing(): pass")
    script = (
        "import sys, pytest\n"
        "code = pytest.main(['-q', '-pno:hypothesispytest'])\n"
        "ours = sorted(name for name in sys.modules if name.partition('.')[0] == 'nngrade')\n"
        "heavy = sorted({'numpy', 'jinja2', 'rich', 'click'} & set(sys.modules))\n"
        "print(int(code), ours, heavy)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603  ours
    assert done.stdout.splitlines()[-1] == "0 ['nngrade', 'nngrade.plugin'] []"


def test_node_ids_are_task_ids(run: Run) -> None:
    """The tasks are collected under their ids, exactly."""
    result = run("--collect-only", "-q")
    assert ids(result) == [DOUBLE, PAIR]


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ([PAIR], [PAIR]),
        (["l1_mini/doubling.py"], [DOUBLE, PAIR]),
        (["l1_mini/"], [DOUBLE, PAIR]),
        (["work"], [DOUBLE, PAIR]),
        (["work/l1_mini/doubling.py::double"], [DOUBLE]),
        ([PAIR, DOUBLE, PAIR], [DOUBLE, PAIR]),
        (["-k", "double"], [DOUBLE]),
    ],
)
def test_targets_select(run: Run, targets: list[str], expected: list[str]) -> None:
    """Node ids, parts of them, paths and keywords select; each task stands once, in the course's order."""
    assert ids(run("--collect-only", "-q", *targets)) == expected


def test_nothing_else_is_collected(run: Run, pytester: pytest.Pytester) -> None:
    """Tests, conftest.py and settings of the current folder have no say."""
    pytester.makeini("[pytest]\ntestpaths = tests\naddopts = -v\npython_files = *.py")
    pytester.makeconftest("raise SystemExit('conftest.py was run')")
    pytester.mkpydir("tests").joinpath("test_own.py").write_text("def test_own(): assert False", encoding="utf-8")
    result = run(DOUBLE)
    assert outcomes(result) == {"failed": 1}
    result.stdout.no_fnmatch_line("*testpaths*")


@pytest.mark.parametrize("arguments", [["--nngrade", "work"], ["--nngrade=work"], ["--nngrade=."], ["--nngrade", ".."]])
def test_files_for_pytest_in_the_workspace_are_not_run(
    run: Run, pytester: pytest.Pytester, work: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A conftest.py belongs to the person who is graded, wherever pytest is started and however it is asked."""
    mark = pytester.path / "mark"
    for place in (work, work / "l1_mini"):
        place.joinpath("conftest.py").write_text(f"open({str(mark)!r}, 'w')", encoding="utf-8")
        place.joinpath("test_own.py").write_text(f"open({str(mark)!r}, 'w')", encoding="utf-8")
    work.joinpath("pyproject.toml").write_text("[project]\nname = 'homework'\n", encoding="utf-8")
    monkeypatch.chdir({".": work, "..": work / "l1_mini"}.get(arguments[-1].removeprefix("--nngrade="), pytester.path))
    result = pytester.runpytest_inprocess(*WITHOUT, "-pno:cacheprovider", *arguments, PAIR)
    assert outcomes(result) == {"passed": 1}
    assert not mark.exists()


def test_settings_of_the_workspace_are_refused(run: Run, pytester: pytest.Pytester, work: Path) -> None:
    """As two words the option leads pytest to the workspace's settings; then nothing is graded."""
    work.joinpath("pytest.ini").write_text("[pytest]\naddopts = --maxfail=1\n", encoding="utf-8")
    refused = pytester.runpytest_inprocess(*WITHOUT, "--nngrade", "work")
    assert refused.ret == pytest.ExitCode.USAGE_ERROR
    refused.stderr.fnmatch_lines(["*pytest.ini, which is part of the graded work*--nngrade=*work as one word*"])
    assert outcomes(run()) == {"passed": 1, "failed": 1}


def test_nothing_is_written_into_the_workspace(run: Run, pytester: pytest.Pytester, work: Path) -> None:
    """pytest's cache goes to the current folder."""
    pytester.runpytest_inprocess(*WITHOUT, "--nngrade", "work")
    assert sorted(path.name for path in work.rglob("*")) == ["doubling.py", "l1_mini"]
    assert (pytester.path / ".pytest_cache").is_dir()


def test_rootdir_can_still_be_chosen(run: Run, work: Path) -> None:
    """Whoever names a root gets it."""
    result = run("--rootdir", str(work), PAIR)
    result.stdout.fnmatch_lines([f"rootdir: {work}"])


def test_failure_is_the_students_message(run: Run) -> None:
    """A failed task shows the message and the difference, no traceback."""
    result = run(DOUBLE)
    result.stdout.fnmatch_lines(
        [
            "_* l1_mini/doubling.py double _*",
            "That is the square. For x = 3.0 your function gives 9.0; 6.0 is right.",
            "not right yet, 0 of 3 points",
            "FAILED l1_mini/doubling.py::double*",
        ],
        consecutive=False,
    )
    assert "Traceback" not in result.stdout.str()
    assert "nodes.py" not in result.stdout.str()


def test_messages_speak_korean(run: Run) -> None:
    """The language can be chosen."""
    result = run("--nngrade-lang=ko", DOUBLE)
    result.stdout.fnmatch_lines(["nngrade: 작은 강의, *", "제곱입니다.*", "작은 강의 1 *"])


def test_untouched_stub_fails(run: Run, mini: tuple[Course, Solutions], work: Path) -> None:
    """A task that is not begun is a failed test, not a skipped one: its points are missing."""
    (work / "l1_mini" / "doubling.py").write_bytes(mini[0].exercises[0].stub)
    result = run()
    assert outcomes(result) == {"failed": 2}
    result.stdout.fnmatch_lines(["Not written yet*"])


def test_summary_tells_the_score(run: Run) -> None:
    """Score of each lecture, total, hidden checks, and what is not in it."""
    result = run(PAIR)
    result.stdout.fnmatch_lines(
        [
            "=* nngrade: work =*",
            "Mini lecture  1 of 1 points",
            "Total: 1 of 1 points, 1 of 1 task passed",
            "1 hidden check exists *",
            "Graded: 1 of the course's 2 tasks; score and report are about these only.",
        ]
    )
    run().stdout.no_fnmatch_line("Graded: *")


def test_header_names_what_is_graded(run: Run, work: Path) -> None:
    """Course, workspace, and a short hash of the files."""
    run().stdout.re_match_lines([rf"nngrade: Mini course, {work}, [0-9a-f]{{8}}$"])


def test_hidden_cases_with_solutions_and_seed(run: Run, mini: tuple[Course, Solutions]) -> None:
    """The instructor's solutions add hidden cases, drawn from the seed."""
    result = run("--nngrade-solutions", str(mini[1].root), "--nngrade-seed", "7", "--nngrade-report=r.json")
    report = from_json(Path("r.json").read_text(encoding="utf-8"))
    result.stdout.fnmatch_lines([hidden_told(report).en])
    assert report.course.hidden
    assert all(any(group.hidden for group in task.groups) for task in report.tasks)


@pytest.mark.parametrize("with_solutions", [False, True])
def test_who_has_solutions_grades_confined(
    run: Run,
    mini: tuple[Course, Solutions],
    launcher: Launcher,
    monkeypatch: pytest.MonkeyPatch,
    *,
    with_solutions: bool,
) -> None:
    """As far as the machine can; students' own checks do without."""
    asked: list[dict[str, bool]] = []

    def opening(**wanted: bool) -> contextlib.nullcontext[Launcher]:
        asked.append(wanted)
        return contextlib.nullcontext(launcher)

    monkeypatch.setattr("nngrade.pytest_face.session.open_launcher", opening)
    run(*(["--nngrade-solutions", str(mini[1].root), "--nngrade-seed", "7"] if with_solutions else []))
    assert asked == [{"confined": with_solutions, "allow_unconfined": True}]


def test_trouble_of_ours_is_an_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The verdict grader_error is pytest's "error": not the student's failure."""

    def broken(*_: object) -> None:
        raise GraderError("the disk is on fire", "불이 났습니다")

    monkeypatch.setattr("nngrade.grade_task.run_public", broken)
    result = run(DOUBLE, "--nngrade-report=r.json")
    assert outcomes(result) == {"errors": 1}
    result.stdout.fnmatch_lines(["The grader itself failed here*", "*on fire", "grader error, 0 of 3 points*"])
    assert json.loads(Path("r.json").read_text(encoding="utf-8"))["tasks"][0]["verdict"] == "grader_error"


def test_authors_mistake_is_an_error(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A course that is broken is told in plain words, as an error."""

    def broken(_: object) -> None:
        raise CourseError("the key is damaged", "키가 손상되었습니다")

    monkeypatch.setattr("nngrade.grade.read_key", broken)
    result = run("--nngrade-lang=ko", "--nngrade-report=r.json")
    assert outcomes(result) == {"errors": 2}
    result.stdout.fnmatch_lines(["키가 손상되었습니다", "채점한 과제가 없어서*"])
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert not Path("r.json").exists()


def test_mistake_of_the_plugin_shows_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug is not dressed up as a student's message."""

    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("nngrade.pytest_face.nodes.failure_text", broken)
    result = run(DOUBLE)
    assert outcomes(result) == {"failed": 1}
    result.stdout.fnmatch_lines(["*RuntimeError: a bug"])


def test_junit_has_points_and_verdict(run: Run) -> None:
    """JUnit's test cases carry score, most points and verdict as properties."""
    run("--junitxml=junit.xml")
    cases = ET.parse("junit.xml").getroot().iter("testcase")  # noqa: S314  written by this very test
    found = {
        f"{case.get('classname')} {case.get('name')}": {p.get("name"): p.get("value") for p in case.iter("property")}
        for case in cases
    }
    assert found == {
        "l1_mini.doubling double": {"score": "0", "max_score": "3", "verdict": "failed"},
        "l1_mini.doubling small_pair": {"score": "1", "max_score": "1", "verdict": "passed"},
    }


def test_last_failed_and_exit_first(run: Run, work: Path) -> None:
    """-x, --lf and --ff work as for any test."""
    assert outcomes(run("-x")) == {"failed": 1}
    run()
    assert outcomes(run("--lf")) == {"failed": 1, "deselected": 1}
    (work / "l1_mini" / "doubling.py").write_text(SOURCE.replace("x * x", "x + x"), encoding="utf-8")
    assert outcomes(run("--ff")) == {"passed": 2}
    assert outcomes(run("-pno:cacheprovider", "-q")) == {"passed": 2}


def test_report_as_json(run: Run) -> None:
    """The report holds what was graded, as one report of the engine."""
    result = run("--nngrade-report=r.json")
    report = from_json(Path("r.json").read_text(encoding="utf-8"))
    assert [task.id for task in report.tasks] == [DOUBLE, PAIR]
    assert (report.score, report.max_score) == (1.0, 4.0)
    assert [lecture.id for lecture in report.course.lectures] == ["l1_mini"]
    assert [file.path for file in report.submission.files] == ["l1_mini/doubling.py"]
    result.stdout.fnmatch_lines(["Report written: *r.json"])


def test_report_as_page(run: Run) -> None:
    """The report is a page in the chosen language."""
    run("--nngrade-report=r.html", "--nngrade-lang=ko")
    page = Path("r.html").read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    assert 'lang="ko"' in page
    assert "제곱입니다." in page


def test_report_that_cannot_be_written(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """An old report stays whole; the run says so and does not end as a success."""
    Path("r.json").write_text("old", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("nngrade.report.atomic._write_synced", full)
    result = run("--nngrade-report=r.json", PAIR)
    result.stdout.fnmatch_lines(["*r.json' was not written: the disk is full.*"])
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert Path("r.json").read_text(encoding="utf-8") == "old"


def test_files_changed_meanwhile(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tasks of two versions of the work make no report."""
    monkeypatch.setattr("nngrade.pytest_face.results.Results.changed", True)
    result = run("--nngrade-report=r.json", PAIR)
    result.stdout.fnmatch_lines(["The files were changed while they were graded*"])
    assert not Path("r.json").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--nngrade=nowhere"], '*The folder "*nowhere" does not exist*'),
        (["--nngrade=work/l1_mini/doubling.py"], "*is a file*"),
        (["--nngrade=work", "l1_mini/doubling.py::doubl"], '*nothing called "l1_mini/doubling.py::doubl"*'),
        (["--nngrade=work", "zzz"], '*nothing called "zzz"*nngrade list*'),
        (["--nngrade=work", "--nngrade-seed=1"], "*--nngrade-solutions*"),
        (["--nngrade=work", "--nngrade-solutions=solutions"], "*--nngrade-seed*"),
        (["--nngrade=work", "--nngrade-solutions=nowhere", "--nngrade-seed=1"], '*"*nowhere" does not exist*'),
        (["--nngrade=work", "--nngrade-report=r.pdf"], "*.html, .json*"),
        (["--nngrade=work", "--nngrade-report=no/r.json"], "*'*no' does not exist*"),
        (["--nngrade-report=r.json"], "*Add --nngrade WORKSPACE*"),
        (["--nngrade=work", "--nngrade-lang=ko", "zzz"], '*"zzz"*없습니다*'),
        (["--nngrade=work", "--nngrade-seed=x"], "*invalid int value: 'x'*"),
    ],
)
def test_wrong_use_is_told(run: Run, pytester: pytest.Pytester, arguments: list[str], message: str) -> None:
    """Wrong use ends pytest at once, with our message."""
    result = pytester.runpytest_inprocess(*WITHOUT, *arguments)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([message])


def test_did_you_mean(run: Run) -> None:
    """A mistyped id is answered with the nearest ones."""
    result = run("l1_mini/doubling.py::duoble")
    result.stderr.fnmatch_lines(["*Did you mean:", f"  {DOUBLE}"])


def warmup(folder: Path) -> None:
    """A workspace of the shipped course: one task of three is right."""
    (folder / "work" / "l0_warmup").mkdir(parents=True)
    source = "def square(x):\n    return x * x\n"
    (folder / "work" / "l0_warmup" / "arrays.py").write_text(source, encoding="utf-8")


def report_of(folder: Path, *options: str) -> dict[str, Any]:
    """Grade the warm-up in a process of its own; its report without times."""
    command = [sys.executable, "-m", "pytest", "-q", "--nngrade=work", "--nngrade-report=r.json", *options, "l0_warmup"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603  ours
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Total: 3 of 10 points, 1 of 3 tasks passed" in done.stdout
    assert "Report written: " in done.stdout
    report: dict[str, Any] = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    del report["created"]
    return {**report, "tasks": [{k: v for k, v in task.items() if k != "seconds"} for task in report["tasks"]]}


def test_one_exercise_of_the_shipped_course(pytester: pytest.Pytester) -> None:
    """Other exercises of the same lecture stay out."""
    warmup(pytester.path)
    result = pytester.runpytest_inprocess(*WITHOUT, "--nngrade=work", "--collect-only", "-q", "l1_perceptron/gates.py")
    assert ids(result) == ["l1_perceptron/gates.py::perceptron", "l1_perceptron/gates.py::gate_weights"]


def test_several_processes_give_the_same_report(tmp_path: Path) -> None:
    """With pytest-xdist the workers' findings come together in one summary and one report."""
    warmup(tmp_path)
    assert report_of(tmp_path, "-n", "2") == report_of(tmp_path)
