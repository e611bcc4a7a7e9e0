"""What errors say, and what the system's mean, in plain words and both languages."""

from __future__ import annotations

import errno

from nngrade.errors import NngradeError
from nngrade.model import Text
from nngrade.texts import text


def reason(problem: OSError) -> Text:
    """Why the system did not let something be written or made."""
    if problem.errno in {errno.EEXIST, errno.ENOTDIR}:
        return text("a file is where a folder is needed")
    if problem.errno == errno.ENOENT:
        return text("there is no such folder")
    return _either_way(problem)


def unread(problem: OSError | ValueError) -> Text:
    """Why a file or folder could not be read; ValueError is what Python says of a name that no system takes."""
    if not isinstance(problem, OSError):
        return text("no file can have such a name")
    if problem.errno in {errno.ENOENT, errno.ENOTDIR}:
        return text("there is no such file or folder")
    if problem.errno == errno.EISDIR:
        return text("it is a folder")
    return _either_way(problem)


def _either_way(problem: OSError) -> Text:
    if problem.errno in {errno.EACCES, errno.EPERM}:
        return text("no permission")
    if problem.errno == errno.EROFS:
        return text("the disk is read-only")
    if problem.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return text("the disk is full")
    if problem.errno == errno.ENAMETOOLONG:
        return text("the name is too long")
    told = problem.strerror or type(problem).__name__
    return Text(told, told)


def text_of(problem: Exception) -> Text:
    """What an error says, in both languages; of one that is not ours its kind and its own words, in both the same."""
    if isinstance(problem, NngradeError):
        return Text(problem.en, problem.ko)
    shown = f"{type(problem).__name__}: {problem}"
    return Text(shown, shown)
