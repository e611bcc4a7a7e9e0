"""One picture from one person's functions: its panels, and what is missing for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from nngrade.course import Course
from nngrade.model import Text
from nngrade.plot.declared import Offered
from nngrade.plot.pictures import Gallery, NotDrawn, Panel
from nngrade.plot.student import Person
from nngrade.report.system_reasons import text_of
from nngrade.sandbox import Launcher
from nngrade.submissions import Submission
from nngrade.texts import text


@dataclass(frozen=True)
class Made:
    """A picture as far as it could be made: ``missing`` are functions, ``trouble`` is ours."""

    name: str
    title: Text
    panels: Sequence[Panel | Gallery] = ()
    missing: Sequence[NotDrawn] = field(default=())
    trouble: Text | None = None


def make(picture: Offered, launcher: Launcher, submission: Submission, course: Course) -> Made:
    """Call the person's functions and lay out the picture; nothing that goes wrong in it touches another picture."""
    name, title = picture.name, picture.plot.title
    with Person(launcher, submission, course, picture.lecture) as person:
        try:
            with np.errstate(all="ignore"):
                panels = tuple(picture.plot.draw(person))
        except NotDrawn as reason:
            return Made(name, title, missing=(*person.missing, reason))
        except Exception as problem:  # noqa: BLE001  a slip in plots.py, or ours: it costs one picture
            said = text(
                "The picture itself failed; this says nothing about your code: {problem}", problem=text_of(problem)
            )
            return Made(name, title, missing=tuple(person.missing), trouble=said)
        return Made(name, title, panels, tuple(person.missing))
