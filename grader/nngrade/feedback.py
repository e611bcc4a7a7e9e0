"""The one message of a task: what the student did, told in plain words, and the first thing to do about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from nngrade import formatting
from nngrade.cases import Case, Raises
from nngrade.compare_numbers import as_array
from nngrade.course import Exercise, Task
from nngrade.exceptions import advice, shown
from nngrade.mismatch import Mismatch, Rung
from nngrade.model import Difference, Text, Verdict
from nngrade.refusals import refusal
from nngrade.results import CaseResult
from nngrade.sandbox.outcomes import Ended, Loaded, Parameter, Raised
from nngrade.submissions import Submission
from nngrade.texts import join, text


def not_attempted(submission: Submission, exercise: Exercise) -> Text | None:
    """Why there is nothing to run: the file is missing, empty or unreadable; None when there is something."""
    problem = submission.problem(exercise.path)
    if problem is not None:
        return problem.message
    if exercise.path not in submission.files:
        unread = [problem.message for problem in submission.problems if problem.path.endswith(".ipynb")]
        if unread:
            return join([text("{file} is missing, as a file and in a notebook.", file=exercise.path), *unread[:2]])
        from nngrade.submissions.misnamed import under_another_name  # noqa: PLC0415  only a missing file needs it

        return under_another_name(submission, exercise) or text(
            "{file} is missing. `nngrade start`, run where the other lectures' folders are, writes it again; "
            "your other files stay as they are.",
            file=exercise.path,
        )
    if not submission.files[exercise.path].strip():
        return text(
            "{file} is empty. Was it saved? `nngrade start` in another folder gives a fresh one.", file=exercise.path
        )
    return None


def not_text(submission: Submission, exercise: Exercise) -> Text | None:
    """The file is in an encoding that Python would not read either; None when it is UTF-8 or says what it is."""
    source = submission.files[exercise.path]
    try:
        source.decode("utf-8")
    except UnicodeDecodeError:
        first_lines = b"\n".join(source.splitlines()[:2])
        if re.search(rb"^[ \t\f]*#.*?coding[:=]", first_lines, re.MULTILINE):
            return None
        return text(
            "{file} is not saved as UTF-8 (perhaps as CP949 or UTF-16): save it as UTF-8 in your editor.",
            file=exercise.path,
        )
    return None


def load_failed(exercise: Exercise, outcome: Raised | Ended, shown_file: str = "", line: str = "") -> Text:
    """The module could not be imported; ``shown_file`` is its name as the person knows it, if that is another.

    ``line`` is the code at which it stopped.
    """
    if isinstance(outcome, Ended):
        return join([text("{file} could not be imported.", file=shown_file or exercise.path), how_it_ended(outcome)])
    file = outcome.frames[-1].file if outcome.frames else exercise.path
    values = {"file": file, "error": shown(outcome)}
    if "SyntaxError" in outcome.bases:
        said = text("{file} is not valid Python yet ({error}), so none of it can run.", **values)
    else:
        said = text("{file} stopped while it was imported ({error}), so none of it can run.", **values)
    more = [advice(outcome, line), *_at_top_level(outcome)]
    if file != exercise.path:
        more.append(text("{file} imports it.", file=exercise.path))
    return join([said, *(sentence for sentence in more if sentence is not None)])


def _at_top_level(outcome: Raised) -> Iterator[Text]:
    """Trying a function out below its definition runs it at every import."""
    if outcome.frames and outcome.frames[0].function == "<module>" and len(outcome.frames) > 1:
        yield text(
            'Line {line} runs outside of any function; put such lines under `if __name__ == "__main__":`.',
            line=outcome.frames[0].line,
        )


def missing_function(task: Task, exercise: Exercise, loaded: Loaded, shown_file: str = "") -> Text:
    """The module has no function of the task's name; ``shown_file`` as in :func:`load_failed`."""
    file = shown_file or exercise.path
    values = {"name": task.name, "file": file, "signature": task.signature}
    near = likely_name(task.name, exercise, loaded)
    if near == task.name:
        return text('"{name}" in {file} is not a function: define it with `def {name}{signature}:`.', **values)
    said = text('{file} has no function "{name}".', file=file, name=task.name)
    if near is not None:
        return join([said, text('It has "{near}": give it the name "{name}".', near=near, name=task.name)])
    return join([said, text("Define it with `def {name}{signature}:`.", name=task.name, signature=task.signature)])


def likely_name(name: str, exercise: Exercise, loaded: Loaded) -> str | None:
    """What the module defines that was probably meant as ``name``; None when there is nothing like it."""
    if name in loaded.defined:
        return name
    import difflib  # noqa: PLC0415  only a name that is missing needs it

    others = {n.lower(): n for n in loaded.defined if n not in {task.name for task in exercise.tasks}}
    close = difflib.get_close_matches(name.lower(), others, n=1, cutoff=0.6)
    return others[close[0]] if close else None


def wrong_signature(task: Task, parameters: Sequence[Parameter] | None) -> Text | None:
    """What is wrong with the function's parameters; None when every call of the task fits them."""
    if parameters is None:
        return None
    positional = [p for p in parameters if p.kind in {"POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD"}]
    takes_more = any(p.kind == "VAR_POSITIONAL" for p in parameters)
    required = sum(not p.has_default for p in positional)
    keyword_only = [p.name for p in parameters if p.kind == "KEYWORD_ONLY" and not p.has_default]
    fits = required <= task.signature.required and (takes_more or len(positional) >= len(task.signature.parameters))
    if fits and not keyword_only:
        return None
    said = text("Your function takes ({got}); it must take {wanted}.", got=_shown(parameters), wanted=task.signature)
    return join([said, text("Parameters behind `*` cannot be given by position.")]) if keyword_only else said


def _shown(parameters: Sequence[Parameter]) -> str:
    """The parameters as Python writes them."""
    marks = {"VAR_POSITIONAL": "*", "VAR_KEYWORD": "**"}
    shown = [marks.get(p.kind, "") + p.name + ("=…" if p.has_default else "") for p in parameters]
    first = next((i for i, p in enumerate(parameters) if p.kind == "KEYWORD_ONLY"), None)
    if first is not None and not any(p.kind == "VAR_POSITIONAL" for p in parameters):
        shown.insert(first, "*")
    return ", ".join(shown)


def not_implemented(task: Task) -> Text:
    """The stub is still as it was."""
    return text(
        "Not written yet: fill in {name}{signature} in place of `raise NotImplementedError`.",
        name=task.name,
        signature=task.signature,
    )


def raise_left(line: int) -> Text:
    """The function is written below the stub's `raise`, which stands in this line."""
    return text(
        "Line {line}, `raise NotImplementedError`, still stands above your code, so nothing below it ever runs: "
        "delete that line.",
        line=line,
    )


def needs_another(task: Task, other: str) -> Text:
    """The function is written, but calls one that is not."""
    return text("{name} calls {other}, which is not written yet: write {other} first.", name=task.name, other=other)


def checked_with(other: str) -> Text:
    """The case calls another of the student's functions first, and that one is still a stub."""
    return text("This is checked together with {other}, which is not written yet: write {other} first.", other=other)


_BROKEN_WORKER = "70"  # the worker's own code could not go on: student code had changed what it runs on


def how_it_ended(ended: Ended) -> Text:
    """A worker's end in words, with what usually leads to it."""
    kind, _, detail = ended.detail.partition(":")
    if ended.verdict == Verdict.TIMEOUT:
        return text("It was stopped after {seconds} seconds: is there a loop that never ends?", seconds=detail)
    if ended.verdict == Verdict.MEMORY:
        return text(
            "It wanted more than {megabytes} MB of memory: is an array far too large, or does a list grow without end?",
            megabytes=detail,
        )
    if ended.verdict == Verdict.FORBIDDEN:
        return refusal(ended)
    if kind == "exit":
        return text(
            "It ended the whole program (exit code {code}): remove calls such as exit() or quit().", code=detail
        )
    if kind == "signal":
        return text("The Python process broke down ({signal}).", signal=detail)
    return text("It broke the connection to the grader, so there is no answer to look at.")


def ended_during(ended: Ended, call: str) -> Text:
    """The same, with the call during which it happened."""
    return join([how_it_ended(ended), text("This happened in {call}.", call=call)])


def ended_in_hidden(ended: Ended) -> Text:
    """The same for a hidden case: code could choose its exit code or its signal by the input there."""
    if ended.verdict == Verdict.CRASHED:
        return text(
            "The Python process ended during a hidden check: remove calls such as exit() or quit(), and look for a "
            "function that calls itself without end."
        )
    return how_it_ended(ended)


def state_between_calls(call: str, *, random: bool = False) -> Text:
    """The second call with the same input gave another result; ``random``: the input holds a generator."""
    said = (
        text(
            "Random numbers come from somewhere else than the given rng (np.random?); "
            "the same seed must give the same result."
        )
        if random
        else text(
            "Calling it again with the same input gives another result: "
            "something is kept between the calls, or it is random."
        )
    )
    return join([said, text("This happened in {call}.", call=call)]) if call else said


def failure(result: CaseResult) -> Text | None:
    """What is wrong in a case, in one sentence; None when it passed."""
    if result.mismatch is None:
        return None
    return hidden_failure(result.mismatch) if result.case.hidden else result.mismatch.message


def hidden_failure(mismatch: Mismatch) -> Text:
    """What is wrong in a hidden case, in words that nothing of its input or of the result can slip into."""
    return _HIDDEN[mismatch.rung]()


_HIDDEN: Mapping[Rung, Callable[[], Text]] = {
    Rung.EXCEPTION: lambda: text("In a hidden check your code raises an exception, or not the one that is asked for."),
    Rung.MISSING_RETURN: lambda: text("In a hidden check your function returns nothing (None)."),
    Rung.STRUCTURE: lambda: text("In a hidden check your function returns something of another structure."),
    Rung.TYPE: lambda: text("In a hidden check your function returns something of another type."),
    Rung.SHAPE: lambda: text("In a hidden check the result has another shape than expected."),
    Rung.DTYPE: lambda: text("In a hidden check the result's data type loses the decimals or is complex."),
    Rung.NONFINITE: lambda: text("In a hidden check the result holds nan or inf."),
    Rung.WARNING: lambda: text("In a hidden check the value is computed with a NumPy warning."),
    Rung.MODIFIED: lambda: text("In a hidden check your function changes its argument."),
    Rung.VALUES: lambda: text("In a hidden check the values are wrong: your function is right only for some inputs."),
    Rung.STATE: lambda: text("In a hidden check a second call gives another result."),
}


def shown_call(task: Task, case: Case) -> str:
    """The case's calls as a student would type them, the earlier ones first."""
    calls = [formatting.call(step.function, step.args, step.kwargs) for step in case.before]
    return "; ".join([*calls, formatting.call(case.then or task.name, case.args, case.kwargs)])


def difference(task: Task, result: CaseResult) -> Difference | None:
    """The call with what came back and what was expected there, of a public case; None for a hidden one."""
    mismatch = result.mismatch
    if mismatch is None or result.case.hidden or not mismatch.got:
        return None
    where = f"{mismatch.place}{list(mismatch.index)}" if mismatch.index else mismatch.place
    call = shown_call(task, result.case)
    return Difference(f"{call}{where}", mismatch.got, mismatch.expected)


def first_difference_in_words(task: Task, result: CaseResult) -> Text | None:
    """Input, got and right value in a sentence, as in "for z = 1.0 ..."; of a hidden case only that there is one."""
    mismatch = result.mismatch
    if mismatch is None:
        return None
    if result.case.hidden:
        return text("It shows in a hidden check.")
    if not mismatch.got:
        return text("This happened in {call}.", call=shown_call(task, result.case))
    element = _element_input(task, result, mismatch)
    if element is not None:
        name, shown = element
        return text(
            "For {name} = {value} your function gives {got}; {expected} is right.",
            name=name,
            value=shown,
            got=mismatch.got,
            expected=mismatch.expected,
        )
    found = difference(task, result)
    assert found is not None  # noqa: S101  for mypy: the case is public and the mismatch has values
    told = {"call": found.call, "got": found.got, "expected": found.expected}
    if isinstance(result.case.expected, Raises):
        return text("{call} gives {got}; it should raise {expected}.", **told)
    return text("{call} gives {got}; {expected} is right.", **told)


def _element_input(task: Task, result: CaseResult, mismatch: Mismatch) -> tuple[str, str] | None:
    """For elementwise tasks: the name of the input and its value at the first difference."""
    case = result.case
    if task.figure is None or task.figure.kind != "curve" or mismatch.place or not case.args:
        return None  # only a task with a curve is known to be elementwise
    first, expected = as_array(case.args[0]), as_array(case.expected)
    if first is None or expected is None or first.shape != expected.shape or mismatch.index is None:
        return None
    extra = [
        f"{name} = {formatting.value(v)}" for name, v in zip(task.signature.parameters[1:], case.args[1:], strict=False)
    ]
    return task.signature.parameters[0], ", ".join([formatting.number(first[mismatch.index]), *extra])


def named(message: Text, result: CaseResult, task: Task) -> Text:
    """A named mistake with what a check said of it and its first difference."""
    if result.mismatch is None:
        return message
    if result.mismatch.rung == Rung.EXCEPTION:
        raised = result.unexpected  # its advice is left out: the mistake's own sentence says the same, more exactly
        said = result.mismatch.message if raised is None else text("Your code raised {error}.", error=shown(raised))
        return message if result.case.hidden else join([message, said])
    words = first_difference_in_words(task, result)
    checked = [result.mismatch.message] if result.case.check and not result.case.hidden else []
    return join([message, *checked, *([] if words is None else [words])])
