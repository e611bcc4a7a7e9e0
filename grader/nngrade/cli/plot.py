"""``nngrade plot``: the lecture's pictures, drawn with the functions that the student has just written."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from nngrade.cli import console
from nngrade.cli.language import language, say
from nngrade.cli.localized import Argument, Command, Option, plain_option
from nngrade.cli.targets import Selection, select
from nngrade.cli.workspace import is_folder, shown
from nngrade.course import Course, load_course
from nngrade.errors import UsageError
from nngrade.model import Language, Text
from nngrade.report.system_reasons import reason
from nngrade.sandbox import open_launcher
from nngrade.texts import text

if TYPE_CHECKING:
    from nngrade.plot.declared import Offered
    from nngrade.plot.draw import Painter
    from nngrade.plot.make import Made

DEFAULT_FOLDER = "plots"
ENDINGS = (".png", ".svg", ".pdf")
ALL_DRAWN, SOME_MISSING, OURS = 0, 1, 3


def plot(targets: Sequence[str], *, out: str | None, plain: bool) -> int:
    """Draw the pictures that ``targets`` are used in."""
    _need_matplotlib()
    with open_launcher() as launcher, console.waiting(wanted=not plain) as waiting:
        from nngrade.plot.make import make  # noqa: PLC0415  imports NumPy, after the launcher began to

        course = load_course()
        chosen = select(course, targets)
        wanted = _pictures(course, chosen)
        place = _place(out, chosen, wanted)
        painter = _painter(plain=plain)
        submission = chosen.place.read(course)
        made: list[Made] = []
        for picture in wanted:
            waiting.tell(text("drawing {name}", name=picture.name))
            made.append(make(picture, launcher, submission, course))
            waiting.clear()
            if not place.is_book:
                place.save(made[-1], painter)
            _tell(made[-1], place, plain=plain)
    if place.is_book:
        place.save_all(made, painter)
    return _exit_code(made)


@dataclass(frozen=True)
class _Place:
    """Where pictures are written: a folder, or one file for all."""

    path: Path

    @property
    def is_file(self) -> bool:
        """Whether the name is that of a picture."""
        return self.path.suffix.lower() in ENDINGS and not is_folder(self.path)

    @property
    def is_book(self) -> bool:
        """Whether it is a file that has pages."""
        return self.is_file and self.path.suffix.lower() == ".pdf"

    def file(self, name: str) -> Path:
        """The file of a picture."""
        return self.path if self.is_file else self.path / f"{name}.png"

    def save(self, made: Made, painter: Painter) -> None:
        """Write a picture, if there is one."""
        from nngrade.plot.files import format_of, write  # noqa: PLC0415  needed when something is written

        if made.panels:
            file = self.file(made.name)
            write(file, painter.paint(made.title, made.panels, format_of(file)))

    def save_all(self, made: Sequence[Made], painter: Painter) -> None:
        """Write all pictures as pages, if there are any."""
        from nngrade.plot.files import write  # noqa: PLC0415  needed when something is written

        pages = [(one.title, one.panels) for one in made if one.panels]
        if pages:
            write(self.path, painter.book(pages))


def _need_matplotlib() -> None:
    if find_spec("matplotlib") is None:
        raise UsageError.of(
            text(
                "Pictures need matplotlib, which is not installed. Install it with: {command}",
                command=f"{sys.executable} -m pip install matplotlib",
            )
        )


def _pictures(course: Course, chosen: Selection) -> tuple[Offered, ...]:
    """The pictures that use one of the chosen tasks."""
    from nngrade.plot.declared import offered  # noqa: PLC0415  imports NumPy

    lectures = list(dict.fromkeys(task.partition("/")[0] for task in chosen.tasks))
    known = tuple(offered(course, lectures))
    wanted = tuple(picture for picture in known if set(picture.tasks) & set(chosen.tasks))
    if not wanted:
        used = dict.fromkeys(task.partition("/")[2] for picture in known for task in picture.tasks)
        raise UsageError.of(
            text("No picture is drawn with that. There are pictures with: {names}", names=", ".join(used) or "-")
        )
    return wanted


def _place(out: str | None, chosen: Selection, wanted: Sequence[Offered]) -> _Place:
    """The folder or the file to write; it is looked at before anything is drawn."""
    from nngrade.plot.files import refuse_foreign  # noqa: PLC0415  imports matplotlib

    place = _Place(chosen.place.root / DEFAULT_FOLDER if out is None else Path(out).expanduser())
    if place.path.suffix and not place.is_file and not is_folder(place.path):
        raise UsageError.of(
            text(
                '"{file}": a picture cannot be written as {ending}. Let the name end in {endings}, or give a folder.',
                file=place.path,
                ending=place.path.suffix,
                endings=", ".join(ENDINGS),
            )
        )
    if place.is_file and not place.is_book and len(wanted) > 1:
        raise UsageError.of(
            text(
                '"{file}" holds one picture, and these are {count}: {names}. Give a folder, a .pdf, or name one task.',
                file=shown(place.path),
                count=len(wanted),
                names=", ".join(picture.name for picture in wanted),
            )
        )
    for picture in wanted:
        refuse_foreign(place.file(picture.name))
    _make_folder(place.path.parent if place.is_file else place.path)
    return place


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise UsageError.of(
            text(
                'The folder "{folder}" was not made: {reason}. Choose another one with --out.',
                folder=shown(folder),
                reason=reason(problem),
            )
        ) from None


def _painter(*, plain: bool) -> Painter:
    """The one who draws in this run's language, in English when no font has Korean."""
    from nngrade.plot.draw import Painter  # noqa: PLC0415  imports matplotlib
    from nngrade.plot.fonts import korean_font  # noqa: PLC0415  asks matplotlib

    spoken: Language = language()
    font = korean_font() if spoken == "ko" else None
    if spoken == "ko" and font is None:
        console.show_text(
            text(
                "No font of this machine has Korean, so the pictures are labelled in English. "
                "Install one, for example NanumGothic, and draw them again."
            ),
            "warn",
            plain=plain,
        )
        spoken = "en"
    return Painter(spoken, font)


def _tell(made: Made, place: _Place, *, plain: bool) -> None:
    """One picture: where it is, or why it is not there, and the functions that it does without."""
    if made.panels:
        console.show_text(
            text("Drawn: {name} -> {file}", name=made.name, file=shown(place.file(made.name))), plain=plain
        )
    else:
        console.show_text(text("Not drawn: {name}", name=made.name), "warn", plain=plain)
    for line in _reasons(made):
        console.show_item("  - ", line, plain=plain)


def _reasons(made: Made) -> Iterator[str]:
    told: Mapping[str, Text] = {missing.function: missing.message for missing in made.missing}
    for function, message in told.items():
        yield f"{function}: {say(message)}"
    if made.trouble is not None:
        yield say(made.trouble)


def _exit_code(made: Sequence[Made]) -> int:
    """0 everything drawn, 1 something is missing, 3 a picture that we could not draw for a reason of ours."""
    if any(one.trouble is not None for one in made):
        return OURS
    return SOME_MISSING if any(one.missing or not one.panels for one in made) else ALL_DRAWN


command = Command(
    "plot",
    plot,
    summary=lambda: text("Draw the lecture's pictures with the functions that you have written."),
    details=[
        lambda: text(
            "TARGET is a lecture, an exercise file or a task, as for check. Each picture needs some of your functions; "
            "those that are missing are named, and the other pictures are drawn."
        ),
        lambda: text(
            "The exit code is 0 when everything was drawn, 1 when something is missing, 2 for wrong use, "
            "3 when nngrade itself failed."
        ),
    ],
    examples=(
        "nngrade plot l1_perceptron",
        "nngrade plot xor_network --out xor.png",
        "nngrade plot l2_logistic --out pictures --lang ko",
    ),
    params=[
        Argument(
            "targets",
            metavar="TARGET...",
            nargs=-1,
            words=lambda: text("What to draw: {examples}, ...", examples="l1_perceptron, activations.py, sigmoid"),
        ),
        Option(
            "--out",
            metavar="FOLDER|FILE",
            words=lambda: text(
                "A folder, or a file that ends in .png, .svg or .pdf; by default the folder {name} of the workspace.",
                name=DEFAULT_FOLDER,
            ),
        ),
        plain_option(),
    ],
)
