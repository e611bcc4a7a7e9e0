"""For those who write exercises: declaring cases, building keys, and the lint that keeps the course honest."""

from nngrade.authoring.declare import TaskCases, case, step
from nngrade.authoring.keys import build_keys, stale_keys
from nngrade.authoring.lint import lint
from nngrade.authoring.solutions import Solutions, open_solutions

__all__ = ["Solutions", "TaskCases", "build_keys", "case", "lint", "open_solutions", "stale_keys", "step"]
