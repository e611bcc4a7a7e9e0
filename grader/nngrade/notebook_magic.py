"""``%nngrade check activations.ipynb`` in a notebook: the command line, with its output below the cell.

The command runs in a process of its own, on the saved files: so what a notebook's kernel holds makes no difference, and
the points are those of every other way to check.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from typing import Any

from nngrade.texts import default_language, text

# The notebook's folder is no place to import from: a file there may have the name of a module that we need.
_PROGRAM = "import sys; sys.path[:] = [p for p in sys.path if p]; from nngrade.cli import main; sys.exit(main())"


def register(shell: Any) -> None:
    """Make the magic known to an IPython shell."""
    shell.register_magic_function(run, "line", "nngrade")


class Printed:
    """What a command printed, as the notebook shows it below the cell."""

    def __init__(self, words: str) -> None:
        self._words = words

    def __repr__(self) -> str:
        return self._words


def run(line: str) -> Printed:
    """Run ``nngrade LINE`` and give what it says."""
    try:
        words = shlex.split(line, posix=os.name == "posix")
    except ValueError:  # a quote without its partner
        return Printed(_unfinished(line))
    done = subprocess.run(  # noqa: S603  our own command, with what the person typed
        [sys.executable, "-c", _PROGRAM, *words],
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Printed(done.stdout.rstrip("\n"))


def _unfinished(line: str) -> str:
    said = text("A quotation mark has no partner: {line}. Put one before and one behind a name with spaces.", line=line)
    asked = re.search(r"--lang[ =](en|ko)\b", line)
    return said["ko" if (asked[1] if asked else default_language()) == "ko" else "en"]
