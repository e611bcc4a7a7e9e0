"""One grader at a time in a results folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from nngrade.batch.lock import FILE_NAME, only_grader
from nngrade.errors import UsageError

HOLD = """
import sys, time
from pathlib import Path
from nngrade.batch.lock import only_grader
with only_grader(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_one_is_refused(tmp_path: Path) -> None:
    """With words; afterwards the folder is free and clean."""
    with only_grader(tmp_path), pytest.raises(UsageError, match="Another nngrade is grading"), only_grader(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []
    with only_grader(tmp_path):
        assert (tmp_path / FILE_NAME).exists()


def test_a_killed_one_lets_go(tmp_path: Path) -> None:
    """The system releases what a dead process held; the file that it left is no obstacle."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as other:  # noqa: S603  our own interpreter
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(UsageError), only_grader(tmp_path):
            pass
        other.kill()
    assert (tmp_path / FILE_NAME).exists()
    with only_grader(tmp_path):
        pass
    assert not (tmp_path / FILE_NAME).exists()
