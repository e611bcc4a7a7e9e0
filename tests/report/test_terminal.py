"""The terminal's two layouts of a report."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Callable

import pytest
from rich.cells import cell_len

from nngrade.model import LANGUAGES, FileInfo, Language, Report, Text, Verdict
from nngrade.report.linear import Linear
from nngrade.report.screen import Screen
from nngrade.report.summary import SYMBOLS, verdict_word
from nngrade.report.terminal import ASCII_MARKS, Repeats, next_task, plain_text, report_lines

Edit = Callable[..., Report]


def screen(report: Report, language: Language = "en", **settings: object) -> list[str]:
    """The report on a screen, without styles."""
    names = [task.name for task in report.tasks]
    pages = Screen(language, names=names, **settings)  # type: ignore[arg-type]
    return [plain_text(line) for line in report_lines(pages, report, "nngrade check x")]


def linear(report: Report, language: Language = "en", **settings: object) -> list[str]:
    """The report for a screen reader."""
    return [plain_text(line) for line in report_lines(Linear(language, **settings), report)]  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [10, 40, 57, 80, 200])
@pytest.mark.parametrize("verbose", [False, True])
def test_every_line_fits(sample: Report, large: Report, language: Language, width: int, verbose: bool) -> None:  # noqa: FBT001
    """Between 40 and 80 cells, whatever the terminal says."""
    fits = min(max(width, 40), 80)
    for report in (sample, large):
        lines = screen(report, language, width=width, verbose=verbose)
        assert max(cell_len(line) for line in lines) <= fits


@pytest.mark.parametrize("language", LANGUAGES)
def test_points_stand_in_one_column(sample: Report, language: Language) -> None:
    """At the right edge; each row has symbol, name, word and points."""
    lines = screen(sample, language)
    for task in sample.tasks:
        (row,) = (line for line in lines if line.startswith(f" {SYMBOLS[task.verdict]} {task.name} "))
        assert verdict_word(task.verdict)[language] in row
        assert cell_len(row) == 80


def test_hostile_text(poisoned: Report) -> None:
    """No control or invisible character, and bounded, however much there is."""
    for lines in (screen(poisoned, verbose=True), linear(poisoned, verbose=True)):
        text = "\n".join(lines)
        assert not {c for c in text if c != "\n" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co"}}
        assert len(text) < 20_000
    assert max(map(cell_len, screen(poisoned, verbose=True))) <= 80


def test_what_is_told_of_a_task(sample: Report) -> None:
    """Message, named mistake, difference, source line, output, hint, parts."""
    shown = "\n".join(screen(sample))
    words = " ".join(shown.split())
    for part in (
        "For z = 1.0 your function returns 0.7616",
        "That is tanh, not the sigmoid",
        "Call         sigmoid(array(",
        "Your result  array([[-0.96402758",
        "Expected     array([[0.11920292",
        "l1_perceptron/activations.py:41\n        return 1 - npp.tanh(z) ** 2",
        "What your code printed:\n        | z = [0. 1. 2.]\n        | shape (3,)",
        "◒ relu",
        "        ✓ ordinary values",
        "        ✗ large |z| without overflow (hidden)",
        "`overflow encountered in exp`",
        "l0_warmup/arrays.py  missing",
        "l1_perceptron/activations.py  0b7e40aa",
    ):
        assert part in shown or part in words
    assert "Hint: Look at the slide's formula again" in words


def test_a_mistake_that_the_message_names_is_not_repeated(sample: Report, edit: Edit) -> None:
    """The engine's message usually begins with it."""
    task = next(task for task in sample.tasks if task.misconception)
    assert task.misconception is not None
    words = task.misconception.message
    told = dataclasses.replace(task, message=Text(f"{words.en} And more.", f"{words.ko} 그리고."))
    for lines in (screen, linear):
        assert " ".join(lines(dataclasses.replace(sample, tasks=(told,)))).count("That is tanh") == 1


def test_closing(sample: Report, edit: Edit, seed: int) -> None:
    """Total, hidden checks, what is ours, what is next with its command; not the seed."""
    lines = screen(sample)
    end = " ".join(lines[lines.index(next(line for line in lines if line.startswith("Total:"))) :])
    assert "Total: 5.5 of 17.5 points, 3 of 13 tasks passed" in end
    assert "3 hidden checks exist that were not run here." in end
    assert "Tasks that nngrade could not judge: 1." in end
    assert "Next: correct sigmoid in l1_perceptron/activations.py, then run   nngrade check x" in end
    assert str(seed) not in end
    quiet = tuple(dataclasses.replace(task, hidden_not_run=0) for task in sample.tasks)
    assert "Hidden checks were run too." in screen(dataclasses.replace(sample, tasks=quiet))
    course = dataclasses.replace(sample.course, hidden=False)
    assert "There are no hidden checks for these tasks." in screen(
        dataclasses.replace(sample, tasks=quiet, course=course)
    )


def test_next_step(sample: Report) -> None:
    """What was begun goes before what was not; with and without a command; nothing when all is right or ours."""
    by_verdict = {task.verdict: task for task in sample.tasks}
    begun, fresh = by_verdict[Verdict.FAILED], by_verdict[Verdict.NOT_IMPLEMENTED]
    passed, ours = by_verdict[Verdict.PASSED], by_verdict[Verdict.GRADER_ERROR]

    def of(*tasks: object) -> Report:
        return dataclasses.replace(sample, tasks=tasks)  # type: ignore[arg-type]

    assert next_task(of(fresh, begun)) is begun
    assert next_task(of(passed, fresh)) is fresh
    assert next_task(of(passed, ours)) is None
    assert linear(of(passed, fresh))[-1] == "Next: write AND in l1_perceptron/gates.py."
    assert linear(of(passed, begun))[-1].startswith("Next: correct xor_weights in l1_perceptron/xor.py.")
    assert linear(of(passed))[-1] == "Everything here is right."
    assert "Everything here is right." not in linear(of(passed, ours))
    assert linear(of())[-1] == "Hidden checks were run too."


def test_ascii_marks(sample: Report) -> None:
    """For consoles without the symbols."""
    shown = "\n".join(screen(sample, marks=ASCII_MARKS))
    assert not set(shown) & set("".join(SYMBOLS.values()).replace("!", "").replace("?", ""))
    assert " x sigmoid" in shown


def test_repeats(sample: Report) -> None:
    """One syntax error is one reason for all tasks of its file; stubs are one for the whole report."""
    error = next(task for task in sample.tasks if task.verdict is Verdict.ERROR)
    error = dataclasses.replace(error, message=Text("not valid", "틀림"), hint=None, stdout="")
    again = dataclasses.replace(error, id="l1_perceptron/activations.py::other")
    elsewhere = dataclasses.replace(error, id="l1_perceptron/gates.py::other")
    repeats = Repeats()
    assert [repeats.seen(task) for task in (error, again, elsewhere)] == [False, True, False]
    report = dataclasses.replace(sample, tasks=(error, again))
    assert screen(report).count("      For the same reason.") == 1
    assert "For the same reason." in linear(report)
    assert screen(report, verbose=True).count("      not valid") == 2
    stub = next(task for task in sample.tasks if task.verdict is Verdict.NOT_IMPLEMENTED)
    stubs = [
        dataclasses.replace(stub, id=f"l1_perceptron/{file}.py::{name}", message=Text(f"fill in {name}(x, w=1)", "-"))
        for file, name in (("gates", "gates"), ("gates", "b"), ("xor", "c"))
    ]
    assert [repeats.seen(task) for task in stubs] == [False, True, True]
    report = dataclasses.replace(sample, tasks=tuple(stubs))
    assert sum("fill in" in line for line in screen(report)) == 1
    assert sum("fill in" in line for line in linear(report)) == 1


def test_output_is_bounded(sample: Report, edit: Edit) -> None:
    """Eight lines, and how much is left out; nothing for white space."""
    report = edit(sample, verdict=Verdict.FAILED, stdout="line\tx\n" * 50)
    for lines in (screen(report), linear(report)):
        assert sum(line.endswith("line    x") for line in lines) == 8
        assert any("Not shown here: " in line for line in lines)
    blank = dataclasses.replace(edit(sample, verdict=Verdict.FAILED, stdout=" \n"), tasks=sample.tasks[:1])
    assert not any("printed" in line for line in screen(blank))


def test_verbose(sample: Report) -> None:
    """Every hint that the course has, the title and parts of what passed."""
    task = next(task for task in sample.tasks if task.name == "sigmoid")
    hints = {task.id: (Text("gentle", "부드럽게"), Text("concrete", "구체적으로"))}
    for lines in (screen(sample, hints=hints, verbose=True), linear(sample, hints=hints, verbose=True)):
        shown = [line.strip() for line in lines]
        assert "Hint: gentle" in shown
        assert "Hint: concrete" in shown
    assert "      Mean of each row" in screen(sample, verbose=True)
    assert "Hint: gentle" not in "\n".join(screen(sample, hints=hints))


@pytest.mark.parametrize("language", LANGUAGES)
def test_linear(sample: Report, language: Language) -> None:
    """No symbols, no padding, one task one block; English is ASCII where the report's own words are."""
    lines = linear(sample, language)
    assert not set("".join(lines)) & {s for s in SYMBOLS.values() if not s.isascii()}
    assert not any("  " in line.replace("[[-2. ,  0.5,  3. ]]", "").replace(",  0.", "") for line in lines)
    if language == "en":
        assert "Task sigmoid: not right yet, 0 of 2 points" in lines
        assert "File: l0_warmup/arrays.py, missing" in lines
        assert "File: l1_perceptron/activations.py, hash 0b7e40aa" in lines
        assert "In your code: l1_perceptron/activations.py, line 41: return 1 - npp.tanh(z) ** 2" in lines
        assert "Part large |z| without overflow (hidden): not right yet, 0 of 1 points" in lines


def test_a_place_without_line_or_source(sample: Report, edit: Edit) -> None:
    """Then only the file is named."""
    task = next(task for task in sample.tasks if task.where)
    assert task.where is not None
    bare = dataclasses.replace(task, where=dataclasses.replace(task.where, line=0, source=""))
    report = dataclasses.replace(sample, tasks=(bare,))
    assert "      l1_perceptron/activations.py" in screen(report)
    assert "In your code: l1_perceptron/activations.py" in linear(report)


def test_long_paths_keep_their_end(sample: Report) -> None:
    """The file's name matters more than where it lies."""
    lines = Screen("en").exercise(FileInfo("/very/long" * 20 + "/activations.py", 3, "ab" * 32))
    assert plain_text(lines[0]).endswith("/activations.py  abababab")
    assert cell_len(plain_text(lines[0])) <= 80


def test_a_file_that_the_report_does_not_list_is_missing(sample: Report) -> None:
    """A report of a plain workspace may name fewer files than tasks."""
    bare = dataclasses.replace(sample, submission=dataclasses.replace(sample.submission, files=()))
    assert "l1_perceptron/gates.py  missing" in screen(bare)
