"""What a worker's answer can be, as the trusted side sees it: data from a stranger, never a verdict on a task."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from nngrade.model import Verdict


@dataclass(frozen=True)
class Limits:
    """What a worker may use.  Times are wall-clock seconds; memory is what it may add to a fresh worker's.

    ``library`` is "" or "tensorflow": what the worker has imported before the student's code, besides NumPy.
    """

    load_seconds: float = 10.0
    call_seconds: float = 5.0
    task_seconds: float = 15.0
    memory_mb: int = 512
    output_chars: int = 4000
    frame_bytes: int = 4 * 1024 * 1024
    library: str = ""


@dataclass(frozen=True)
class Parameter:
    """One parameter of a student's function.  ``kind`` is inspect's: POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, ..."""

    name: str
    kind: str
    has_default: bool


@dataclass(frozen=True)
class Frame:
    """One level of a student's traceback, in files of the submission only; ``line`` counts from 1."""

    file: str
    line: int
    function: str


@dataclass(frozen=True)
class Loaded:
    """The module was imported.  ``functions`` holds the asked-for names that are callable (parameters None: unknown).

    ``defined`` are all public names of the module, for "did you mean"; ``failures`` what went wrong in cells of
    notebooks, in the order in which they ran.
    """

    functions: dict[str, tuple[Parameter, ...] | None]
    defined: tuple[str, ...]
    output: str = ""
    failures: tuple[CellFailure, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True)
class Returned:
    """The call came back with ``value``.  ``modified`` are positions of arguments whose content the call changed.

    Short answers that are equal byte for byte have one and the same object as their ``answer``; others None.
    """

    value: Any
    warnings: tuple[str, ...] = ()
    modified: tuple[int, ...] = ()
    output: str = ""
    seconds: float = 0.0
    answer: Returned | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Raised:
    """The student's code raised.  ``bases`` are the names of the exception's classes, itself first, without ``object``.

    For a SyntaxError of the module itself ``frames`` ends with its file and line.
    """

    type_name: str
    bases: tuple[str, ...]
    message: str
    frames: tuple[Frame, ...] = ()
    output: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Ended:
    """The worker is gone: ``verdict`` is timeout, memory, crashed or forbidden; it must be replaced.

    ``detail`` is short and language-neutral: ``exit:3``, ``signal:SIGSEGV``, ``garbage``, ``call_seconds:5``,
    ``task_seconds:15``, ``load_seconds:10``, ``submission_seconds:1200``, ``memory_mb:512``, ``threads:80``,
    ``disk_mb:64``, ``file`` and ``system`` (a refusal that student code did not catch: ``raised``).
    ``cell`` is the notebook's cell that ran then: the file that was made of it, and its index there.
    """

    verdict: Verdict
    detail: str
    output: str = ""
    seconds: float = 0.0
    cell: tuple[str, int] | None = None
    raised: Raised | None = None


@dataclass(frozen=True)
class CellFailure:
    """The first thing that a cell of a notebook raised: the file that was made of the cells, and the cell's index."""

    file: str
    cell: int
    raised: Raised


LoadOutcome = Loaded | Raised | Ended
CallOutcome = Returned | Raised | Ended
