"""Where a student works: finding the workspace, and what the last checks found in it."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from nngrade.course import Course
from nngrade.model import Report, Verdict

DEFAULT_NAME = "nngrade-work"
_MEMORY = ".nngrade"
_SCHEMA = "nngrade-last/1"


def absolute(path: str | Path) -> Path:
    """The absolute path without ``..``, links left as they are: a linked exercise file belongs where the link is."""
    return Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow links


def is_folder(path: Path) -> bool:
    """Whether there is a folder; False, where pathlib raises, without permission or for an impossible name."""
    return os.path.isdir(path)  # noqa: PTH112


def is_file(path: Path) -> bool:
    """Whether there is a file; False, where pathlib raises, without permission or for an impossible name."""
    return os.path.isfile(path)  # noqa: PTH113


def is_workspace(folder: Path, course: Course) -> bool:
    """Whether the folder holds a lecture folder of the course."""
    return any(is_folder(folder / lecture_id) for lecture_id in course.lecture_ids)


def find_workspace(start: Path, course: Course) -> Path | None:
    """The nearest workspace from ``start`` upwards, else the one that ``nngrade start`` makes in ``start``."""
    for folder in (start, *start.parents, start / DEFAULT_NAME):
        if is_workspace(folder, course):
            return folder
    return None


def shown(path: Path) -> str:
    """A path as short as it is clear: relative when it lies below the current folder."""
    here = Path.cwd()
    if path == here:
        return str(path)
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


@dataclass(frozen=True)
class Remembered:
    """What the last check of a task found; ``sha256`` is that of the file that was checked."""

    verdict: Verdict
    score: float
    sha256: str


def file_hash(path: Path) -> str:
    """SHA-256 of a file, empty when it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def remember(root: Path, report: Report) -> None:
    """Keep what was found, for ``nngrade list``, beside what is known of other tasks.

    A workspace that cannot be written is no trouble: then nothing is remembered.
    """
    hashes = {file.path: file.sha256 for file in report.submission.files}
    tasks = _read(root, report.course.version)
    for task in report.tasks:
        tasks[task.id] = {"verdict": task.verdict.value, "score": task.score, "sha256": hashes.get(task.exercise, "")}
    document = {"schema": _SCHEMA, "version": report.course.version, "tasks": tasks}
    folder = root / _MEMORY
    temporary = folder / f"last.{os.getpid()}.tmp"
    with contextlib.suppress(OSError):
        folder.mkdir(exist_ok=True)
        if not (folder / ".gitignore").exists():
            (folder / ".gitignore").write_text("*\n", encoding="utf-8")
        temporary.write_text(json.dumps(document), encoding="utf-8")
        temporary.replace(folder / "last.json")


def recall(root: Path, course: Course) -> Mapping[str, Remembered]:
    """What the last checks found, by task id; nothing when it cannot be read or is about another course version."""
    known: dict[str, Remembered] = {}
    for task_id, entry in _read(root, course.version).items():
        with contextlib.suppress(KeyError, TypeError, ValueError):
            known[task_id] = Remembered(Verdict(entry["verdict"]), float(str(entry["score"])), str(entry["sha256"]))
    return known


def _read(root: Path, version: str) -> dict[str, dict[str, object]]:
    try:
        document = json.loads((root / _MEMORY / "last.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(document, dict) or document.get("schema") != _SCHEMA or document.get("version") != version:
        return {}
    tasks = document.get("tasks")
    return {k: v for k, v in tasks.items() if isinstance(v, dict)} if isinstance(tasks, dict) else {}


def closest(name: str, known: Iterable[str], most: int = 3, alike: float = 0.6) -> list[str]:
    """The known names that look most like a mistyped one, at least so much ``alike`` (1 is the same)."""
    import difflib  # noqa: PLC0415  only when something was mistyped

    pool = {candidate.lower(): candidate for candidate in known}
    return [pool[near] for near in difflib.get_close_matches(name.lower(), pool, n=most, cutoff=alike)]
