"""Telling an attempt to leave the confinement from an ordinary exception."""

from __future__ import annotations

from nngrade.sandbox.outcomes import Raised

_REFUSALS = {
    "[Errno 13] ": "file",  # EACCES: Landlock, or a file's own permissions
    "[Errno 30] ": "file",  # EROFS: the worker's view of the file system is read-only
    "[Errno 1] ": "system",  # EPERM: the filter on system calls
}


def denied(raised: Raised) -> str:
    """``file`` or ``system`` when the exception says that the system refused something; else "".

    A file that does not exist is none of this: an exercise that looks for its data in the wrong place is a mistake
    like any other.  In a worker that is not confined, nothing is refused for our sake.
    """
    if "OSError" not in raised.bases:
        return ""
    return next((kind for words, kind in _REFUSALS.items() if raised.message.startswith(words)), "")
