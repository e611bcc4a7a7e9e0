"""``nngrade export gradescope`` and ``gradescope-autograder``: one submission's results, and what grades there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from nngrade.cli import console
from nngrade.cli.export_options import grade_options, last_options, maximum_of, out_option, results_argument
from nngrade.cli.export_results import Class, class_of, is_named, read_file, tell_class, write
from nngrade.cli.grade import seed_option, solutions_option
from nngrade.cli.language import language
from nngrade.cli.localized import Command, Option
from nngrade.cli.workspace import is_folder, shown
from nngrade.errors import UsageError
from nngrade.export.grades import Final
from nngrade.export.listing import listed
from nngrade.export.sheet import check_maximum
from nngrade.texts import text


def export_results(
    results: str, *, out: str, person: str | None, metadata: str | None, plain: bool, **given: Any
) -> int:
    """``results.json`` of one submission."""
    from nngrade.export.gradescope import read_metadata  # noqa: PLC0415  one format is written at a time
    from nngrade.export.gradescope import results as document  # noqa: PLC0415  same

    known = None if metadata is None else read_metadata(read_file(metadata), metadata)
    if known is not None:
        if given["late"] and given["due"] is None:
            # Gradescope knows the deadline of this student; without one nothing is late.
            given["due"] = known.due.isoformat() if known.due else None
            given["late"] = given["late"] if known.due else None
        if given["maximum"] is None and known.points is not None:
            given["maximum"] = str(known.points)
    everybody = class_of(results, given, submitted=known.submitted if known else "")
    final = _one(everybody, person)
    check_maximum(out, [final], None, scaled=True)
    write({Path(out): document(final, everybody.report(final), language())})
    console.show_text(text("Written: {path}.", path=shown(Path(out))), "good", plain=plain)
    # Of a single person nothing can be said about what everybody did.
    alone = len(everybody.finals) == 1
    tell_class(replace(everybody, finals=(final,), hints=() if alone else everybody.hints), plain=plain)
    return 0


def _one(everybody: Class, person: str | None) -> Final:
    found = [final for final in everybody.finals if person in {None, final.person.id}]
    if len(found) == 1:
        return found[0]
    ids = listed([final.person.id for final in everybody.finals])
    if person is None:
        raise UsageError.of(text("The results are of several people. Name one with --person: {ids}", ids=ids))
    raise UsageError.of(text('Nobody in the results has the id "{person}". There are: {ids}', person=person, ids=ids))


def export_autograder(*, out: str, wheel: str, solutions: str, seed: int | None, plain: bool, **given: Any) -> int:
    """``autograder.zip``."""
    import secrets  # noqa: PLC0415  only when a seed is drawn

    from nngrade.cli.grade import SEED_LIMIT  # noqa: PLC0415
    from nngrade.export.autograder_zip import autograder_zip  # noqa: PLC0415  one format is written at a time
    from nngrade.export.late import late_rule  # noqa: PLC0415

    # A slip is told now, not by every student's grading.
    if given["late"] is not None:
        late_rule(given["late"], "2000-01-01 00:00+00:00")
    if given["maximum"] is not None:
        maximum_of(given["maximum"])
    _check_targets(given["only"])
    seed = secrets.randbelow(SEED_LIMIT) if seed is None else seed
    spoken = ["--lang", language()]
    grade = ["--seed", str(seed), *spoken]
    kept = {"--late": given["late"], "--max": given["maximum"]}
    export = [*spoken, *(word for name, value in kept.items() if value is not None for word in (name, value))]
    export += [word for target in given["only"] for word in ("--only", target)]
    archive = autograder_zip((Path(wheel).name, read_file(wheel)), _files(Path(solutions)), grade, export)
    write({Path(out): archive})
    said = text("Written: {path}. Hidden checks are drawn from seed {seed}.", path=shown(Path(out)), seed=seed)
    console.show_text(said, "good", plain=plain)
    return 0


def _check_targets(only: Sequence[str]) -> None:
    from nngrade.course import load_course  # noqa: PLC0415  only when an autograder is made

    tasks = [task.id for task in load_course().tasks] if only else []
    stray = [target for target in only if not any(is_named(task_id, [target]) for task_id in tasks)]
    if stray:
        raise UsageError.of(text('"{target}" names no task of the course.', target=", ".join(stray)))


def _files(solutions: Path) -> dict[str, bytes]:
    if not is_folder(solutions):
        raise UsageError.of(
            text('The solutions folder "{path}" does not exist. Check the path after --solutions.', path=solutions)
        )
    paths = [path for path in sorted(solutions.rglob("*")) if path.is_file()]
    ours = [path for path in paths if "__pycache__" not in path.parts]
    return {path.relative_to(solutions).as_posix(): path.read_bytes() for path in ours}


results_command = Command(
    "gradescope",
    export_results,
    summary=lambda: text("Gradescope: results.json of one submission."),
    details=[
        lambda: text(
            "With --metadata the time of handing in, the student's deadline and the points are Gradescope's own."
        )
    ],
    examples=("nngrade export gradescope results --person kim-seoyeon --out results.json",),
    params=[
        results_argument(),
        out_option(),
        Option(
            "--person", metavar="ID", words=lambda: text("Whose results; not needed when they are of one person only.")
        ),
        Option(
            "--metadata",
            metavar="FILE",
            words=lambda: text("Gradescope's submission_metadata.json."),
        ),
        *grade_options(),
        *last_options(),
    ],
)
autograder_command = Command(
    "gradescope-autograder",
    export_autograder,
    summary=lambda: text("Gradescope: autograder.zip, which grades there with hidden checks."),
    details=[
        lambda: text(
            "The archive holds the solutions: upload it to Gradescope only. Submitted code runs locked in there and "
            "cannot read them."
        )
    ],
    examples=("nngrade export gradescope-autograder --wheel FILE.whl --out autograder.zip",),
    params=[
        out_option(),
        Option(
            "--wheel",
            metavar="FILE",
            required=True,
            words=lambda: text("The wheel that you give to students: python -m pip wheel . --no-deps -w dist"),
        ),
        solutions_option(required=True),
        seed_option(),
        *[option for option in grade_options() if option.name in {"late", "maximum", "only"}],
        *last_options(),
    ],
)
