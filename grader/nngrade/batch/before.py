"""What the run before said of a results folder, and what is no longer as it was then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from nngrade.batch.about import About
from nngrade.course import Course
from nngrade.entries import Person
from nngrade.errors import UsageError
from nngrade.gradebook import Gradebook, GradebookInfo, open_gradebook
from nngrade.gradebook.rows import storable
from nngrade.model import Text
from nngrade.report.results_layout import CLASS_PAGE, GRADEBOOK, GRADES, refuse_strange
from nngrade.submissions.sources import Handed
from nngrade.texts import text


@dataclass(frozen=True)
class Before:
    """The run before.  ``seed`` is the last one that drew hidden checks, also when there were runs without since."""

    info: GradebookInfo
    seed: int | None
    solutions: str
    versions: Mapping[str, str]
    confinement: tuple[str, ...]
    images: str


def earlier(results: Path, course: Course) -> Before | None:
    """What an earlier run says of this results folder; None when there was none, or it was killed before it began.

    Raises:
        UsageError: the results are those of another course, its gradebook cannot be read, or files lie there that no
            run has written.
    """
    path = results / GRADEBOOK
    if not path.exists():
        refuse_strange(results, GRADES, CLASS_PAGE, command="nngrade grade")
        return None
    with open_gradebook(path) as book:
        if book.row("SELECT 1 FROM course") is None:
            return None
        before = _before(book)
    if before.info.course != course.name:
        said = text(
            '"{folder}" holds results of another course ("{other}", not "{course}"). Choose another folder with --out.',
            folder=results,
            other=before.info.course,
            course=course.name,
        )
        raise UsageError.of(said)
    return before


def refuse_other_class(results: Path, handed: Iterable[Handed], missing: Iterable[Person]) -> None:
    """Stop before most grades are taken out of a gradebook because the wrong submissions were named.

    A class whose ids are others than before, since now there is a roster, is known by its files.

    Raises:
        UsageError: most of those who are graded are not in this class, and neither is their work.
    """
    handed = tuple(handed)
    people = {storable(person.id) for person in (*missing, *(one.person for one in handed))}
    sources = {storable(one.source) for one in handed}
    with open_gradebook(results / GRADEBOOK) as book:
        graded = book.connection.execute("SELECT person, source FROM attempts WHERE latest AND state = 'graded'")
        known = [person in people or source in sources for person, source in graded]
    gone = known.count(False)
    if gone > _FEW and 2 * gone > len(known):
        said = text(
            '"{folder}" holds the grades of {count} people, and {gone} of them are not in this class: grading here '
            "would take their grades out. For another class choose another folder with --out; if it is meant, move "
            "{file} away first.",
            folder=results,
            count=len(known),
            gone=gone,
            file=GRADEBOOK,
        )
        raise UsageError.of(said)


_FEW = 5  # people that may always leave a class


def _before(book: Gradebook) -> Before:
    seed = book.row("SELECT seed FROM runs WHERE seed IS NOT NULL ORDER BY number DESC LIMIT 1")
    last = book.row(
        "SELECT solutions, confinement, images, nngrade, python, numpy, tensorflow FROM runs"
        " ORDER BY number DESC LIMIT 1"
    )
    solutions, confinement, images, *versions = last or ("", "", "", "", "", "", "")
    names = ("nngrade", "Python", "NumPy", "TensorFlow")
    named = dict(zip(names, versions, strict=True))
    return Before(book.info(), seed[0] if seed else None, solutions, named, tuple(confinement.split()), images)


def changes(before: Before, now: About, *, version: str, seed: int | None) -> Iterator[Text]:
    """What is no longer as it was in the run before, in words; submissions are graded again for each of it.

    Args:
        before: The run before.
        now: What this run grades with.
        version: The course's version now.
        seed: This run's seed; None without hidden checks.
    """
    if before.info.digest != now.course_digest:
        yield text(
            "The course has changed since the last run ({before}, now {now}).", before=before.info.version, now=version
        )
    if before.info.hidden and not now.solutions_digest:
        yield text("The last run had hidden checks, this one has none.")
    elif now.solutions_digest and not before.info.hidden:
        yield text("The last run had no hidden checks, this one has.")
    else:
        if before.solutions != now.solutions_digest:
            yield text("The solutions have changed since the last run.")
        if before.info.seed != seed:
            yield text("The last run had seed {before}, this one has {now}.", before=before.info.seed, now=seed)
    if before.images and now.images and before.images != now.images:  # otherwise other tasks are graded
        yield text("The images that Keras tasks train on have changed since the last run.")
    yield from _programs(before, now)


def _programs(before: Before, now: About) -> Iterator[Text]:
    """Other versions, and other layers around submitted code."""
    none = text("none")
    for name, version in now.versions().items():
        if before.versions[name] != version:
            yield text(
                "{program} has changed since the last run ({before}, now {now}).",
                program=name,
                before=before.versions[name] or none,
                now=version or none,
            )
    if before.confinement != now.confinement:
        yield text(
            "What holds submitted code has changed since the last run (before: {before}).",
            before=", ".join(before.confinement) or none,
        )
