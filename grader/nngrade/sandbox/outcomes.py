"""What a worker's answer can be, as the trusted side sees it: data from a stranger, never a verdict on a task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nngrade.model import Verdict


@dataclass(frozen=True)
class Limits:
    """How much a worker may use.  Times are wall-clock seconds; memory is what it may add to a fresh worker's."""

    load_seconds: float = 10.0
    call_seconds: float = 5.0
    task_seconds: float = 15.0
    memory_mb: int = 512
    output_chars: int = 4000
    frame_bytes: int = 4 * 1024 * 1024


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

    ``defined`` are all public names of the module, for "did you mean".
    """

    functions: dict[str, tuple[Parameter, ...] | None]
    defined: tuple[str, ...]
    output: str = ""


@dataclass(frozen=True)
class Returned:
    """The call came back with ``value``.  ``modified`` are positions of arguments whose content the call changed."""

    value: Any
    warnings: tuple[str, ...] = ()
    modified: tuple[int, ...] = ()
    output: str = ""
    seconds: float = 0.0


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
    ``task_seconds:15``, ``load_seconds:10``, ``memory_mb:512``.
    """

    verdict: Verdict
    detail: str
    output: str = ""
    seconds: float = 0.0


LoadOutcome = Loaded | Raised | Ended
CallOutcome = Returned | Raised | Ended
