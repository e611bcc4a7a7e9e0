"""What takes long in a grading process of this machine, for whoever waits: it stands in a file that the parent reads.

It is only shown, never used: a file that is missing, half written or not ours says nothing.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from nngrade.model import Text

_ENDING = ".doing"
_MOST = 2000  # characters of a file
_place: list[Path] = []
"""The file of this process; none on a cluster, whose disks the parent does not see."""


def tell_into(folder: Path) -> None:
    """From now on, this process tells in ``folder`` what it does."""
    _place[:] = [folder / f"{os.getpid()}{_ENDING}"]


@contextlib.contextmanager
def telling(who: str) -> Iterator[Callable[[Text], None]]:
    """What to call with what is being done for ``who``; it is forgotten in the end."""

    def tell(words: Text) -> None:
        for file in _place:
            with contextlib.suppress(OSError):
                file.write_text(json.dumps([who, words.en, words.ko]), encoding="utf-8")

    try:
        yield tell
    finally:
        for file in _place:
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)


def forget(folder: Path) -> None:
    """The processes that told in ``folder`` are gone."""
    for file in folder.glob(f"*{_ENDING}"):
        with contextlib.suppress(OSError):
            file.unlink()


def told(folder: Path) -> tuple[tuple[str, Text], ...]:
    """What the processes that tell in ``folder`` are doing, and for whom."""
    found = (_read(file) for file in sorted(folder.glob(f"*{_ENDING}")))
    return tuple(one for one in found if one is not None)


def _read(file: Path) -> tuple[str, Text] | None:
    try:
        with file.open(encoding="utf-8") as stream:
            who, en, ko = json.loads(stream.read(_MOST))
    except (OSError, ValueError, TypeError):
        return None
    return (who, Text(en, ko)) if all(isinstance(part, str) for part in (who, en, ko)) else None
