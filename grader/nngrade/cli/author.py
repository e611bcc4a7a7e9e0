"""``nngrade author``: for those who write exercises."""

from __future__ import annotations

from pathlib import Path

from nngrade.cli import console
from nngrade.cli.grade import solutions_option
from nngrade.cli.language import say
from nngrade.cli.localized import Argument, Command, Group, Option, plain_option
from nngrade.cli.workspace import shown
from nngrade.course import Course, load_course
from nngrade.errors import UsageError
from nngrade.texts import text


def keys(lectures: tuple[str, ...], *, solutions: str, check: bool, plain: bool) -> int:
    """Build the key files, or with ``check`` only tell which are out of date."""
    from nngrade.authoring import build_keys, open_solutions, stale_keys  # noqa: PLC0415  imports NumPy

    course, opened = _course(lectures), open_solutions(Path(solutions))
    if "_content" in course.root.parts:
        raise UsageError.of(
            text(
                "Keys are built in a checkout of the course; this nngrade is an installed copy. "
                "Install it with `pip install -e .` there, then run this again."
            )
        )
    paths = stale_keys(course, opened) if check else build_keys(course, opened)
    for path in paths:
        said = text("out of date: {path}", path=shown(path)) if check else text("written: {path}", path=shown(path))
        console.show_text(said, plain=plain)
    if not paths:
        console.show_text(text("All keys are fresh."), plain=plain)
    elif check:
        console.show_text(text("Build them with `nngrade author keys`."), plain=plain)
    return 1 if check and paths else 0


def check_course(lectures: tuple[str, ...], *, solutions: str, plain: bool) -> int:
    """Tell everything that should be mended in the course, or in some of its lectures."""
    from nngrade.authoring import lint, open_solutions  # noqa: PLC0415  imports NumPy

    course, opened = _course(lectures), open_solutions(Path(solutions))
    with console.waiting(wanted=not plain) as waiting:
        findings = lint(course, opened, lambda step: waiting.tell(text("looking at {step}", step=step)))
    for finding in findings:
        console.show_item("- ", say(finding), plain=plain)
    if findings:
        console.show_text(text("To mend: {count}", count=len(findings)), "bad", plain=plain)
        return 1
    console.show_text(text("The course is in order."), "good", plain=plain)
    return 0


def _course(lectures: tuple[str, ...]) -> Course:
    return load_course().only(lectures) if lectures else load_course()


def _lectures() -> Argument:
    return Argument(
        "lectures",
        metavar="LECTURE...",
        nargs=-1,
        words=lambda: text("Only these lectures, for example {example}.", example="l1_perceptron"),
    )


command = Group(
    "author",
    summary=lambda: text("For those who write exercises: build keys, check the course."),
    examples=("nngrade author keys --solutions solutions", "nngrade author check --solutions solutions"),
)
command.add_command(
    Command(
        "keys",
        keys,
        summary=lambda: text("Build the keys (the public checks' numbers) from the solutions."),
        examples=("nngrade author keys --solutions solutions", "nngrade author keys --solutions solutions --check"),
        params=[
            _lectures(),
            solutions_option(required=True),
            Option(
                "--check",
                is_flag=True,
                words=lambda: text("Write nothing; tell which keys are out of date (exit code 1)."),
            ),
            plain_option(),
        ],
    )
)
command.add_command(
    Command(
        "check",
        check_course,
        summary=lambda: text(
            "Check the course: stubs, references, misconceptions, keys, texts (exit code 1 when something is to mend)."
        ),
        examples=(
            "nngrade author check --solutions solutions",
            "nngrade author check l1_perceptron --solutions solutions",
        ),
        params=[_lectures(), solutions_option(required=True), plain_option()],
    )
)
