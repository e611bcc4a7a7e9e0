"""Building keys, drawing hidden cases, and the lint of a course."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from nngrade.authoring import Solutions, build_keys, lint, open_solutions, stale_keys
from nngrade.authoring.callables import CALLABLES
from nngrade.course import load_course
from nngrade.errors import CourseError, UsageError
from nngrade.grade import grade
from nngrade.keys import read_key
from nngrade.submissions import Submission

Edit = Callable[[Path, str, str], None]
Folders = tuple[Path, Path]


def test_keys_are_built_once(mini_folders: Folders) -> None:
    """Missing keys are written; fresh ones stay as they are."""
    course, solutions = load_course(mini_folders[0]), Solutions(mini_folders[1])
    path = course.key_file(course.exercises[0])
    assert stale_keys(course, solutions) == [path]
    assert build_keys(course, solutions) == [path]
    assert build_keys(course, solutions) == []
    key = read_key(path)
    assert key.hidden("double") == 1
    assert key.cases("double")[0].misconceptions["square"] == 9


def test_hidden_cases_follow_the_seed(mini_folders: Folders) -> None:
    """The same seed gives the same cases, another seed others."""
    course, solutions = load_course(mini_folders[0]), Solutions(mini_folders[1])
    exercise = course.exercises[0]

    def drawn(seed: int) -> float:
        case = Solutions(solutions.root).hidden_cases(exercise, seed)["double"][0]
        assert case.hidden
        return float(case.args[0].sum())

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_a_course_in_order_has_no_findings(mini_folders: Folders) -> None:
    """The lint is silent; it tells its steps."""
    course, solutions = load_course(mini_folders[0]), Solutions(mini_folders[1])
    build_keys(course, solutions)
    steps: list[str] = []
    assert lint(course, solutions, steps.append) == []
    assert steps == ["pages", "declarations", "keys", "misconceptions", "examples", "grading"]


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (
            "exercises/l1_mini/lecture.toml",
            ', { en = "Add it to itself.", ko = "자신을 더하세요." }',
            "",
            "at least 2 hints",
        ),
        ("exercises/l1_mini/README.ko.md", "# Mini", "", "README.ko.md is missing or empty"),
        ("exercises/l1_mini/doubling.py", "두 배를 돌려줍니다.", "Twice.", "a Korean and an English paragraph"),
        (
            "exercises/l1_mini/doubling.py",
            '    """\n    raise NotImplementedError\n\n\ndef small',
            '    """\n    return 2 * x\n\n\ndef small',
            "untouched stub gets",
        ),
        ("solutions/l1_mini/doubling.py", "2 * np.asarray(x)", "3 * np.asarray(x)", "is out of date"),
        ("solutions/l1_mini/doubling_cases.py", '{"square": np.square}', "{}", "no function in the solutions"),
        (
            "solutions/l1_mini/doubling_cases.py",
            '{"square": np.square}',
            '{"square": np.square, "cube": abs}',
            "no feedback in lecture.toml",
        ),
        (
            "solutions/l1_mini/doubling_cases.py",
            '{"square": np.square}',
            '{"square": np.square, "overflow": abs}',
            "keep one",
        ),
        ("solutions/l1_mini/doubling_cases.py", "np.square}", "lambda x: x + x}", '"square" loses no points'),
        ("solutions/l1_mini/doubling_cases.py", 'yield case("large"', 'yield case("huge"', 'the group "huge"'),
        (
            "solutions/l1_mini/doubling_cases.py",
            'yield case("large"',
            'yield case("values"',
            '"large" has no public case',
        ),
        ("solutions/l1_mini/doubling_cases.py", ', label="figure"', "", 'labelled "figure"'),
        (
            "solutions/l1_mini/doubling_cases.py",
            ', double_hidden, {"square"',
            ', misconceptions={"square"',
            "equally many for every seed",
        ),
        (
            "solutions/l1_mini/doubling_cases.py",
            '"double": TaskCases',
            '"triple": TaskCases',
            "which lecture.toml does not name",
        ),
        (
            "solutions/l1_mini/doubling_cases.py",
            'yield case("values", "any", check',
            'yield case("values", "any", 1.5, check',
            "gets failed with seed",
        ),
    ],
)
def test_every_slip_is_found(mini_folders: Folders, edit: Edit, file: str, old: str, new: str, words: str) -> None:
    """Each kind of slip gives its finding."""
    course, solutions = load_course(mini_folders[0]), Solutions(mini_folders[1])
    build_keys(course, solutions)
    edit(mini_folders[0].parent / file, old, new)
    if "out of date" not in words:
        build_keys(load_course(mini_folders[0]), Solutions(_fresh(mini_folders[1])))
    findings = lint(load_course(mini_folders[0]), Solutions(_fresh(mini_folders[1])))
    assert any(words in f.en for f in findings), [f.en for f in findings]


def _fresh(solutions: Path) -> Path:
    """The same folder, when the course's checks will be read anew."""
    from nngrade import checks  # noqa: PLC0415

    checks._module_as_of.cache_clear()
    return solutions


def test_two_mistakes_with_the_same_numbers_are_found(mini_folders: Folders, edit: Edit) -> None:
    """A misconception that is named as another is a finding."""
    edit(mini_folders[0] / "l1_mini" / "lecture.toml", 'id = "overflow"\nwarning = "overflow"', 'id = "power"')
    edit(mini_folders[1] / "l1_mini" / "doubling_cases.py", "np.square}", 'np.square, "power": lambda x: x ** 2}')
    course, solutions = load_course(mini_folders[0]), Solutions(_fresh(mini_folders[1]))
    build_keys(course, solutions)
    assert any('"power" is named "square"' in f.en for f in lint(course, solutions))


VARIANT = "tests/content/variants/l1_mini/doubling/double/wrong_overflow.py"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("# names: overflow", "# names: -", 'no variant shows the misconception "overflow"; write '),
        ("    np.exp(np.abs(x) + 1e4)\n", "", '"overflow" loses no points'),
        ("np.exp(np.abs(x) + 1e4)", "np.log(-1.0 - np.abs(x))", 'the misconception "overflow" is named "-"'),
        ("2 * np.asarray(x)", "np.square(x)", 'the misconception "overflow" is named "square"'),
    ],
)
def test_mistakes_that_show_otherwise_are_proved(
    mini_folders: Folders, edit: Edit, old: str, new: str, words: str
) -> None:
    """A misconception by warning needs a program that loses points and is named so."""
    course, solutions = load_course(mini_folders[0]), Solutions(_fresh(mini_folders[1]))
    build_keys(course, solutions)
    edit(mini_folders[0].parent / VARIANT, old, new)
    assert [f.en for f in lint(course, solutions) if words in f.en]


def test_pictures_are_read(mini_folders: Folders) -> None:
    """A plots.py that cannot be imported is told with its line."""
    course, solutions = load_course(mini_folders[0]), Solutions(_fresh(mini_folders[1]))
    build_keys(course, solutions)
    (mini_folders[0] / "l1_mini" / "plots.py").write_text("import numpy as np\nPLOTS = np.nope\n")
    with pytest.raises(CourseError, match=r"plots\.py, line 2"):
        lint(course, solutions)


def test_stray_files_are_found(mini_folders: Folders) -> None:
    """A file that no exercise names is a finding."""
    course, solutions = load_course(mini_folders[0]), Solutions(_fresh(mini_folders[1]))
    build_keys(course, solutions)
    (mini_folders[0] / "l1_mini" / "stray.py").write_text("")
    assert any("stray.py belongs to no exercise" in f.en for f in lint(course, solutions))


def test_broken_solutions_are_told(mini_folders: Folders, edit: Edit) -> None:
    """A missing folder, a broken file with its line, a missing table, a missing reference, a reference that raises."""
    with pytest.raises(UsageError, match="--solutions"):
        open_solutions(mini_folders[1] / "nope")
    course = load_course(mini_folders[0])
    cases = mini_folders[1] / "l1_mini" / "doubling_cases.py"

    def problem() -> str:
        with pytest.raises(CourseError) as caught:
            open_solutions(_fresh(mini_folders[1])).key(course.exercises[0])
        return str(caught.value)

    edit(cases, '"none", raises="ValueError"', '"none"')
    assert "the reference small_pair raises ValueError" in problem()
    edit(mini_folders[1] / "l1_mini" / "doubling.py", "def double", "def dubble")
    assert 'has no function "double"' in problem()
    edit(cases, "import numpy as np", "import numpy as np\nnp.nope")
    assert "doubling_cases.py, line 2: it cannot be imported" in problem()
    cases.write_text("TASKS = 3\n")
    assert "expected is TASKS" in problem()
    cases.write_text("def (:\n")
    assert "line 1" in problem()
    cases.unlink()
    assert "is missing" in problem()


@pytest.mark.parametrize("name", [n for n in CALLABLES if n.endswith("_gradient")])
def test_named_gradients_are_gradients(name: str) -> None:
    """Each named gradient agrees with central differences of its function."""
    z = np.array([-2.3, -0.4, 0.7, 1.9])
    function = CALLABLES[name.removesuffix("_gradient")]
    slope = (function(z + 1e-6) - function(z - 1e-6)) / 2e-6
    np.testing.assert_allclose(CALLABLES[name](z), slope, rtol=1e-6, atol=1e-8)


def test_the_worker_has_the_same_callables() -> None:
    """Both sides of the boundary know the same functions, written twice on purpose."""
    from nngrade.worker import callables as theirs  # noqa: PLC0415

    assert set(theirs.CALLABLES) == set(CALLABLES)
    elementwise = {name: f for name, f in CALLABLES.items() if not name.startswith(("fit_", "score_"))}
    for name, function in elementwise.items():
        for z in (np.array([[-2.5, 0.3], [1.0, 4.0]]), -0.7, 2):
            np.testing.assert_array_equal(theirs.CALLABLES[name](z), function(z))


def test_an_unknown_callable_is_the_authors_error(mini_folders: Folders, edit: Edit) -> None:
    """A slip in the name does not become a wrong expected value."""
    cases = mini_folders[1] / "l1_mini" / "doubling_cases.py"
    edit(cases, 'case("values", 3.0)', 'case("values", NamedCallable("tahn"))')
    edit(cases, "import TaskCases, case", "import TaskCases, case\nfrom nngrade.values import NamedCallable")
    with pytest.raises(CourseError, match='no callable "tahn"'):
        open_solutions(_fresh(mini_folders[1])).key(load_course(mini_folders[0]).exercises[0])


def test_a_check_without_its_placeholder_is_the_authors_error(mini_folders: Folders, edit: Edit) -> None:
    """The sentence asks for a value that the check does not give."""
    edit(mini_folders[0] / "l1_mini" / "lecture.toml", "{value} is above", "{amount} is above")
    course, solutions = load_course(mini_folders[0]), Solutions(_fresh(mini_folders[1]))
    build_keys(course, solutions)
    source = b"def double(x):\n    return 2 * x\ndef small_pair(a, b=1):\n    return 50.0, 60.0\n"
    with pytest.raises(CourseError, match="gives no 'amount'"):
        grade(Submission("s", "s", {"l1_mini/doubling.py": source}), course)
