"""``nngrade check``: what it prints, writes, remembers, and with which code it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click.testing
import pytest

from nngrade.cli import check as check_module
from nngrade.cli import console
from nngrade.cli.language import speaking
from nngrade.model import Text, Verdict
from nngrade.report.json_reader import from_json

Invoke = Callable[..., click.testing.Result]
Write = Callable[[Path, dict[str, str]], Path]


def test_all_right(invoke: Invoke, work: Path) -> None:
    """One line a task, the total, the hidden checks that did not run; exit code 0."""
    result = invoke("check")
    assert result.exit_code == 0
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert lines[0].startswith("l1_one/doubling.py  ")
    assert len(lines[0].split()[-1]) == 8
    assert lines[1].startswith(" ✓ double  passed")
    assert lines[1].endswith(" 3 / 3")
    assert "Total: 5 of 5 points, 3 of 3 tasks passed" in lines
    assert "3 hidden checks exist that were not run here." in result.stdout
    assert lines[-1] == "Everything here is right."


def test_named_mistake(invoke: Invoke, work: Path, write: Write) -> None:
    """Verdict, message, difference, and the command that checks it again; exit code 1."""
    write(work, {"l1_one/doubling.py": "import numpy as np\n\ndef double(x):\n    return np.square(x)\n"})
    result = invoke("check", "l1_one")
    assert result.exit_code == 1
    assert " ✗ double  not right yet" in result.stdout
    assert "That is the square." in result.stdout
    assert "That is the square. double(3.0) gives 9.0; 6.0 is right." in " ".join(result.stdout.split())
    assert "Your result" not in result.stdout  # the sentence has said it
    assert "Hint: " not in result.stdout
    assert "Next: correct double in l1_one/doubling.py, then run" in result.stdout
    assert result.stdout.endswith("  nngrade check l1_one/doubling.py::double\n")
    verbose = invoke("check", "l1_one", "-v").stdout
    assert "        Call         double(3.0)" in verbose
    assert verbose.count("Hint: ") == 2


def test_partial_points_show_the_parts(invoke: Invoke, work: Path, write: Write) -> None:
    """A task that is partly right tells which parts."""
    write(work, {"l1_one/doubling.py": "def double(x):\n    return x + x if (abs(x) < 9).all() else x\n"})
    write(work, {"l1_one/doubling.py": "import numpy as np\ndef double(x):\n    return np.minimum(x + x, 99.0)\n"})
    result = invoke("check", "double")
    assert " ◒ double  partly right" in result.stdout
    assert "✓ ordinary values" in result.stdout
    assert "✗ large values" in result.stdout
    assert result.exit_code == 1


def test_untouched_stubs_are_told_once(invoke: Invoke, here: Path) -> None:
    """A fresh workspace is a list of what there is to do, with the first step."""
    invoke("start", here)
    result = invoke("check")
    assert result.stdout.count("not started") == 3
    assert result.stdout.count("Not written yet") == 1
    assert "Next: write double in l1_one/doubling.py, then run" in result.stdout
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("", "l1_one/doubling.py is empty."),
        ("def double(x)\n    return x\n", "SyntaxError"),
        ("def dubble(x):\n    return x\n", 'It has "dubble"'),
        ("def double():\n    return 1\n", "Your function takes ()"),
        ("def double(x):\n    print(x)\n", "is a `return`"),
        ("import os\ndef double(x):\n    os._exit(3)\n", "exit code 3"),
    ],
)
def test_each_trouble_has_its_message(invoke: Invoke, work: Path, write: Write, source: str, said: str) -> None:
    """Empty file, syntax error, wrong name, wrong signature, missing return, a program that ends itself."""
    write(work, {"l1_one/doubling.py": source})
    result = invoke("check", "double")
    assert said in " ".join(result.stdout.split())
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_exception_shows_the_students_line(invoke: Invoke, work: Path, write: Write) -> None:
    """File, line number and the line itself."""
    write(work, {"l1_one/doubling.py": "def double(x):\n    return missing_name\n"})
    result = invoke("check", "double")
    assert "      l1_one/doubling.py:2\n        return missing_name\n" in result.stdout


def test_missing_file(invoke: Invoke, work: Path) -> None:
    """A file that is not there is named as missing, and the other files are checked."""
    (work / "l1_one/doubling.py").unlink()
    result = invoke("check")
    assert "l1_one/doubling.py  missing" in result.stdout
    assert "2 of 3 tasks passed" in result.stdout


def test_syntax_error_is_told_once_for_its_file(invoke: Invoke, work: Path, write: Write, content: Path) -> None:
    """Other files tell their own reason."""
    write(work, {f"{lecture}/gates.py": "def same(x)\n" for lecture in ("l1_one", "l2_two")})
    result = invoke("check")
    assert result.stdout.count("is not valid Python") == 2


def test_output_of_the_code_is_shown_and_bounded(invoke: Invoke, work: Path, write: Write) -> None:
    """Only for a task that failed, or with -v; control codes are visible, not obeyed."""
    write(work, {"l1_one/doubling.py": 'def double(x):\n    print("look\\x1b[31m " * 400)\n    return x\n'})
    result = invoke("check", "double")
    assert "What your code printed:" in result.stdout
    assert "        | look" in result.stdout
    assert "\x1b" not in result.stdout
    assert "more characters." in result.stdout
    write(work, {"l1_one/doubling.py": 'def double(x):\n    print("fine")\n    return x + x\n'})
    assert "fine" not in invoke("check", "double").stdout
    assert "        | fine" in invoke("check", "double", "-v").stdout


def test_verbose_tells_every_hint_and_part(invoke: Invoke, work: Path, write: Write) -> None:
    """All hints of a task that failed, the parts of one that passed."""
    write(work, {"l1_one/doubling.py": "def double(x):\n    return x\n"})
    result = invoke("check", "l1_one", "-v")
    assert "Hint: Think of two." in result.stdout
    assert "Hint: Add it to itself." in result.stdout
    assert "        ✓ values" in result.stdout


def test_lines_fit_the_screen(invoke: Invoke, work: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """80 columns, or 40 on a narrow terminal; commands and paths may be longer, for they are copied."""
    from rich.cells import cell_len  # noqa: PLC0415

    write(work, {"l1_one/doubling.py": "def double(x):\n    return x * x\n"})
    for columns in (80, 40):
        monkeypatch.setenv("COLUMNS", str(columns))
        for language in ("en", "ko"):
            lines = invoke("check", "-v", "--lang", language).stdout.splitlines()
            assert max(cell_len(line) for line in lines if "nngrade check" not in line) <= columns


def test_korean(invoke: Invoke, work: Path, write: Write) -> None:
    """Everything in Korean, and the suggested command keeps the language."""
    write(work, {"l1_one/doubling.py": "def double(x):\n    return x * x\n"})
    result = invoke("--lang", "ko", "check", "double")
    assert "아직 아님" in result.stdout
    assert "제곱입니다." in result.stdout
    assert "합계: 3점 중" in result.stdout
    assert result.stdout.endswith("nngrade check l1_one/doubling.py::double --lang ko\n")


def test_plain(invoke: Invoke, work: Path, write: Write) -> None:
    """No symbols, no columns: one fact on a line."""
    write(work, {"l1_one/doubling.py": "def double(x):\n    return x * x\n"})
    result = invoke("check", "l1_one", "--plain")
    assert result.stdout.isascii()
    assert "Task double: not right yet, 0 of 3 points\nThat is the square." in result.stdout
    assert "Call: double(3.0)\n" in result.stdout
    assert "Task same: passed, 1 of 1 points" in result.stdout
    assert "Part" not in result.stdout
    assert "Part values: passed, 1 of 1 points" in invoke("check", "l1_one", "--plain", "-v").stdout


def test_json_is_the_report_and_nothing_else(invoke: Invoke, work: Path) -> None:
    """Standard output parses as the report model."""
    result = invoke("check", "double", "--json")
    assert json.loads(result.stdout)["schema"] == "nngrade-report/1"
    report = from_json(result.stdout)
    assert [task.id for task in report.tasks] == ["l1_one/doubling.py::double"]
    assert report.score == report.max_score == 3
    assert result.exit_code == 0


def test_reports_are_written(invoke: Invoke, work: Path) -> None:
    """Each by the ending of its name; with --json nothing is said about it."""
    result = invoke("check", "--report", "r.html", "--report", "r.md", "--report", "r.xml", "--report", "r.json")
    assert result.exit_code == 0
    assert "Report written: r.html" in result.stdout
    assert (work / "r.html").read_text(encoding="utf-8").startswith("<!")
    assert (work / "r.md").read_text(encoding="utf-8").startswith("# ")
    assert (work / "r.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert from_json((work / "r.json").read_text(encoding="utf-8")).max_score == 5
    json.loads(invoke("check", "--json", "--report", "r.html").stdout)


def test_a_report_that_cannot_be_written_is_wrong_use(invoke: Invoke, work: Path) -> None:
    """An unknown ending is told before anything is checked; a missing folder after the result was shown."""
    result = invoke("check", "--report", "r.pdf")
    assert result.exit_code == 2
    assert ".html, .json, .md, .xml" in result.stderr
    assert result.stdout == ""
    result = invoke("check", "--report", "missing/r.html")
    assert result.exit_code == 2
    assert "Total:" in result.stdout
    assert "'missing' does not exist" in result.stderr


def test_grader_error_is_exit_code_3(invoke: Invoke, work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A task that we could not judge is ours, whatever the points."""
    import dataclasses  # noqa: PLC0415

    import nngrade.grade  # noqa: PLC0415

    real = nngrade.grade.grade

    def broken(*args: object, **named: object) -> object:
        report = real(*args, **named)  # type: ignore[arg-type]
        ours = dataclasses.replace(report.tasks[0], verdict=Verdict.GRADER_ERROR)
        return dataclasses.replace(report, tasks=(ours, *report.tasks[1:]))

    monkeypatch.setattr(nngrade.grade, "grade", broken)
    result = invoke("check")
    assert result.exit_code == check_module.OURS
    assert "Tasks that nngrade could not judge: 1." in result.stdout


def test_single_file_from_anywhere(invoke: Invoke, work: Path, write: Write, tmp_path: Path) -> None:
    """A downloaded file is graded as the exercise of its name; the header names that very file."""
    downloads = write(tmp_path / "Downloads", {"doubling.py": "def double(x):\n    return x\n"})
    result = invoke("check", downloads / "doubling.py")
    assert "Downloads/doubling.py  " in result.stdout.splitlines()[0]
    assert f"nngrade check {downloads / 'doubling.py'}::double" in result.stdout
    assert not (downloads / ".nngrade").exists()


def test_workspace_below(invoke: Invoke, here: Path, write: Write) -> None:
    """`nngrade start; nngrade check` works without cd, and the suggested command works from there too."""
    invoke("start")
    result = invoke("check", "double")
    assert "nngrade-work/l1_one/doubling.py  " in result.stdout
    assert result.stdout.endswith("  nngrade check nngrade-work/l1_one/doubling.py::double\n")
    assert invoke("check", "nngrade-work/l1_one/doubling.py::double").exit_code == 1


def test_suggested_command_quotes_spaces(invoke: Invoke, here: Path) -> None:
    """A folder with a space in its name."""
    invoke("start", "my work")
    result = invoke("check", "my work/l1_one/doubling.py")
    assert result.stdout.endswith('  nngrade check "my work/l1_one/doubling.py::double"\n')


def test_nothing_of_the_student_is_changed(invoke: Invoke, work: Path) -> None:
    """Only the tool's own folder is new."""
    before = {path: path.read_bytes() for path in work.rglob("*") if path.is_file()}
    invoke("check")
    after = {path: path.read_bytes() for path in work.rglob("*") if path.is_file()}
    assert {path: after[path] for path in before} == before
    assert {path.relative_to(work).parts[0] for path in set(after) - set(before)} == {".nngrade"}


def test_the_course_itself_is_left_clean(invoke: Invoke, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checking in ``exercises/`` leaves no notes there."""
    monkeypatch.chdir(content / "exercises")
    assert invoke("check", "double").exit_code == 1
    assert not (content / "exercises" / ".nngrade").exists()


@pytest.mark.parametrize(("language", "words"), [("en", "A file is damaged."), ("ko", "파일이 손상되었습니다.")])
def test_remarks_about_the_machine_stand_beside_the_report(
    capsys: pytest.CaptureFixture[str], language: str, words: str
) -> None:
    """On standard error, in the person's language, in the way of nothing that reads the report."""
    with speaking(language), console.waiting(wanted=False) as waiting:
        check_module._Follow(check_module.make_pages({}, []), waiting, quiet=True).remark(
            Text("A file is damaged.", "파일이 손상되었습니다.")
        )
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.strip() == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("l1_one/doubling (1).py", "Rename it to doubling.py"),
        ("l1_one/두배.py", "Rename it to doubling.py"),
        ("l1_one/doubling.py.txt", "Windows hides the ending .txt"),
        ("homework.py", "Rename it to l1_one/doubling.py"),
    ],
)
def test_a_file_under_another_name_is_named(invoke: Invoke, work: Path, write: Write, name: str, words: str) -> None:
    """Instead of sending the person to a new and empty file beside the own work."""
    (work / "l1_one/doubling.py").unlink()
    write(work, {name: "def double(x):\n    return x + x\n"})
    said = " ".join(invoke("check", "l1_one/doubling.py").stdout.split())
    assert f'l1_one/doubling.py is missing, but there is "{name}".' in said
    assert words in said
    assert "nngrade start" not in said
    assert "Hint: " not in said


def test_a_raise_left_in_several_functions_is_told_each_time(invoke: Invoke, work: Path, write: Write) -> None:
    """Also where the line's number is the same in two files."""
    source = "def {}(x):\n    raise NotImplementedError\n    return x + x\n"
    write(work, {"l1_one/doubling.py": source.format("double"), "l1_one/gates.py": source.format("same")})
    said = " ".join(invoke("check", "l1_one").stdout.split())
    assert said.count("Line 2, `raise NotImplementedError`, still stands above your code") == 2
    assert "l1_one/doubling.py:2" in said
    assert "Next: correct double in l1_one/doubling.py" in said  # it is written
