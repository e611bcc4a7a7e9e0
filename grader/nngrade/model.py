"""The report model: what grading found out, as frozen data.  Imports nothing of ours.

Every renderer (terminal, HTML, JSON, JUnit, gradebooks) is a function of a :class:`Report` and of a language.  Words
that people read are :class:`Text`, which always holds both languages, so one graded report can be shown in either.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import Literal

SCHEMA = "nngrade-report/1"

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = ("en", "ko")


@dataclass(frozen=True)
class Text:
    """One piece of text in both languages."""

    en: str
    ko: str

    def __getitem__(self, language: Language) -> str:
        """The text in ``language``."""
        return self.ko if language == "ko" else self.en


class Verdict(str, enum.Enum):
    """How a task ended.  The values are part of the report's JSON schema."""

    PASSED = "passed"
    PARTIAL = "partial"
    FAILED = "failed"
    NOT_IMPLEMENTED = "not_implemented"
    ERROR = "error"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    CRASHED = "crashed"
    FORBIDDEN = "forbidden"
    GRADER_ERROR = "grader_error"


@dataclass(frozen=True)
class Difference:
    """The first difference of a public case, ready to read: the call, what came back, what was expected there."""

    call: str
    got: str
    expected: str


@dataclass(frozen=True)
class SourceLine:
    """A line of the student's own code that a message is about.  ``line`` counts from 1; ``source`` may be empty.

    Of a notebook, ``line`` is counted in the ``cell``-th cell that holds code, from 1; ``cell`` is 0 for other files.
    """

    file: str
    line: int
    source: str
    cell: int = 0


@dataclass(frozen=True)
class Misconception:
    """A known wrong formula that the student's outputs match over all cases that can tell it apart."""

    id: str
    message: Text


@dataclass(frozen=True)
class GroupReport:
    """The cases of one named group: points are given when all of them pass.

    ``hidden`` is true when cases that students do not have took part; ``cases`` counts all of them.
    """

    name: str
    title: Text
    hidden: bool
    passed: bool
    cases: int
    points: float
    max_points: float
    detail: Text | None = None

    @property
    def verdict(self) -> Verdict:
        """Passed; failed; or partial: its cases pass, but its points wait for another group."""
        if not self.passed:
            return Verdict.FAILED
        return Verdict.PASSED if self.points == self.max_points else Verdict.PARTIAL


@dataclass(frozen=True)
class Curve:
    """A picture: the student's values over the right ones, on the same x (1-D, ascending).  None is a missing value."""

    x: tuple[float, ...]
    got: tuple[float | None, ...]
    expected: tuple[float, ...]
    title: Text
    kind: Literal["curve"] = "curve"


@dataclass(frozen=True)
class DecisionMap:
    """A picture: a network's output over a square grid; ``values[row][column]``, row = x2 and column = x1, ascending.

    ``points`` are the samples that matter, as (x1, x2, target).
    """

    low: float
    high: float
    values: tuple[tuple[float, ...], ...]
    points: tuple[tuple[float, float, float], ...]
    title: Text
    kind: Literal["map"] = "map"


@dataclass(frozen=True)
class LayerRow:
    """A layer of a network: its class, output shape without the samples' axis, activation ("" for none), parameters."""

    kind: str
    shape: str
    activation: str
    parameters: int


@dataclass(frozen=True)
class LayerTable:
    """A picture: the layers of a network, as a table."""

    rows: tuple[LayerRow, ...]
    title: Text
    kind: Literal["layers"] = "layers"


@dataclass(frozen=True)
class LossCurve:
    """A picture: the training loss in each epoch.  None where it is no number."""

    losses: tuple[float | None, ...]
    title: Text
    kind: Literal["losses"] = "losses"


@dataclass(frozen=True)
class Confusion:
    """A picture: ``counts[right][taken for]`` of classified samples; ``labels`` name the classes."""

    labels: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    title: Text
    kind: Literal["confusion"] = "confusion"


@dataclass(frozen=True)
class MissedImage:
    """An image, rows of whole pixels from 0 to 255, its right class and the one that it is taken for."""

    pixels: tuple[tuple[int, ...], ...]
    right: str
    taken_for: str


@dataclass(frozen=True)
class MissedImages:
    """A picture: some of the images that a network classifies wrongly; ``all`` is how many there are."""

    images: tuple[MissedImage, ...]
    all: int
    title: Text
    kind: Literal["images"] = "images"


Figure = Curve | DecisionMap | LayerTable | LossCurve | Confusion | MissedImages


@dataclass(frozen=True)
class TaskReport:
    """One task's verdict, points and what the student is told."""

    id: str
    title: Text
    verdict: Verdict
    score: float
    max_score: float
    message: Text
    hint: Text | None = None
    misconception: Misconception | None = None
    difference: Difference | None = None
    where: SourceLine | None = None
    groups: tuple[GroupReport, ...] = ()
    figures: tuple[Figure, ...] = ()
    hidden_not_run: int = 0
    seconds: float = 0.0
    stdout: str = ""

    @property
    def exercise(self) -> str:
        """The exercise's file, ``l1_perceptron/activations.py``."""
        return self.id.partition("::")[0]

    @property
    def name(self) -> str:
        """The function's name."""
        return self.id.partition("::")[2]

    def verdict_of(self, group: GroupReport) -> Verdict:
        """A group's verdict; what was not begun, or what we could not judge, is not called wrong."""
        unjudged = self.verdict in {Verdict.NOT_IMPLEMENTED, Verdict.GRADER_ERROR}
        return self.verdict if unjudged and not group.passed else group.verdict


@dataclass(frozen=True)
class FileInfo:
    """A submitted file: path inside the submission, size in bytes, SHA-256 in hex; ``sha256`` is empty when missing.

    ``notebook`` names the notebook whose code was graded as this file; ``notes`` tell what was left out of it.
    """

    path: str
    size: int
    sha256: str
    notebook: str = ""
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True)
class SubmissionInfo:
    """Whose work was graded, and exactly which bytes."""

    id: str
    name: str
    sha256: str
    files: tuple[FileInfo, ...] = ()


@dataclass(frozen=True)
class LectureInfo:
    """A lecture that the report has tasks of."""

    id: str
    title: Text


@dataclass(frozen=True)
class CourseInfo:
    """What it was graded against.  ``hidden`` tells whether hidden cases took part, drawn from ``seed``."""

    name: str
    version: str
    seed: int | None
    hidden: bool
    title: Text
    lectures: tuple[LectureInfo, ...] = ()


@dataclass(frozen=True)
class Report:
    """The result of grading one submission."""

    submission: SubmissionInfo
    course: CourseInfo
    tasks: tuple[TaskReport, ...]
    created: str
    confinement: tuple[str, ...] = ()
    schema: str = field(default=SCHEMA)

    @property
    def score(self) -> float:
        """Points earned."""
        return sum(task.score for task in self.tasks)

    @property
    def max_score(self) -> float:
        """Points possible."""
        return sum(task.max_score for task in self.tasks)

    @property
    def hidden_not_run(self) -> int:
        """How many hidden cases exist that did not run."""
        return sum(task.hidden_not_run for task in self.tasks)
