"""The trusted side of the boundary: starts workers, talks to them, believes nothing that they say.

``open_launcher()`` gives a :class:`Launcher`; ``launcher.start(limits)`` a :class:`Worker`; ``worker.load(...)`` and
``worker.call(...)`` outcomes (``outcomes.py``).  NumPy is imported with the first worker, not before: meanwhile the
zygote imports its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from nngrade.sandbox.launcher import Launcher, open_launcher

if TYPE_CHECKING:
    from nngrade.sandbox.worker import Worker

__all__ = ["Launcher", "Worker", "open_launcher"]


def __getattr__(name: str) -> object:
    if name == "Worker":
        from nngrade.sandbox.worker import Worker  # noqa: PLC0415  imports NumPy

        return Worker
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
