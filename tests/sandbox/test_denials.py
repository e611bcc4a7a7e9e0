"""An attempt to leave the confinement, and an ordinary mistake."""

from __future__ import annotations

import pytest

from nngrade.sandbox.denials import denied
from nngrade.sandbox.outcomes import Raised

OS_ERROR = ("PermissionError", "OSError", "Exception", "BaseException")


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("[Errno 13] Permission denied: '/etc/shadow'", "file"),
        ("[Errno 30] Read-only file system: '/x'", "file"),
        ("[Errno 1] Operation not permitted", "system"),
        ("[Errno 2] No such file or directory: 'data.csv'", ""),
        ("[Errno 17] File exists: 'a'", ""),
        ("not yours", ""),
        ("", ""),
    ],
)
def test_refusals_are_known_by_their_number(message: str, kind: str) -> None:
    """Python's own words for an error of the system begin with it."""
    assert denied(Raised("PermissionError", OS_ERROR, message)) == kind


def test_other_exceptions_with_such_words_are_none() -> None:
    """A student's own ValueError, for example."""
    assert denied(Raised("ValueError", ("ValueError", "Exception"), "[Errno 13] Permission denied")) == ""
