"""The attacks, what is expected of each, and what became of one: ``samples/attacks`` as data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli

from nngrade.model import Report

ATTACKS = Path(__file__).resolve().parent / "samples" / "attacks"
EXERCISE = "l1_mini/doubling.py"
PART = "#### "  # begins the line that names the next file of an attack


@dataclass(frozen=True)
class Attack:
    """One attack and what grading must make of it.

    ``verdicts`` are those that ``double`` may get, ``score`` what it has truly earned of both tasks; ``twice``: it is
    handed in two times, for what the first leaves behind; ``form``: "code", "source" (bytes that are made) or "class"
    (a folder or an archive that is made and read with an honest neighbour).
    """

    name: str
    about: str
    verdicts: tuple[str, ...]
    score: float
    twice: bool
    form: str


@dataclass(frozen=True)
class Outcome:
    """What became of an attack: ``breaches`` names each promise that did not hold."""

    verdict: str
    score: float
    seconds: float
    breaches: tuple[str, ...]
    report: Report | None = None


def attacks() -> list[Attack]:
    """All attacks, in the order of the data file."""
    found = tomli.loads((ATTACKS / "expected.toml").read_text(encoding="utf-8"))
    return [_attack(f"{kind}/{name}", entry) for kind, entries in found.items() for name, entry in entries.items()]


def _attack(name: str, entry: dict[str, Any]) -> Attack:
    verdict = entry["verdict"]
    assert set(entry) <= {"about", "verdict", "score", "twice", "form"}, name
    return Attack(
        name,
        entry["about"],
        tuple([verdict] if isinstance(verdict, str) else verdict),
        float(entry.get("score", 0)),
        bool(entry.get("twice", False)),
        str(entry.get("form", "code")),
    )


def parts(source: str) -> dict[str, bytes]:
    """The files of an attack: the exercise itself, then those that begin with a line ``#### path``."""
    found = {EXERCISE: ""}
    path = EXERCISE
    for line in source.splitlines(keepends=True):
        if line.startswith(PART):
            path = line[len(PART) :].strip()
            found[path] = ""
        else:
            found[path] += line
    return {name: content.encode() for name, content in found.items()}
