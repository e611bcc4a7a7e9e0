"""Wrong use, told: errors from texts, and what a system error means in plain words."""

from __future__ import annotations

import errno

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.texts import text


def wrong(words: Text) -> UsageError:
    """The error that the command line shows as ``words``, with exit code 2."""
    return UsageError(words.en, words.ko)


def reason(problem: OSError) -> Text:  # noqa: PLR0911  one line for each reason
    """Why the system refused."""
    if problem.errno in {errno.EACCES, errno.EPERM}:
        return text("no permission")
    if problem.errno == errno.EROFS:
        return text("the disk is read-only")
    if problem.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return text("the disk is full")
    if problem.errno in {errno.EEXIST, errno.ENOTDIR}:
        return text("a file is where a folder is needed")
    if problem.errno == errno.ENOENT:
        return text("there is no such folder")
    if problem.errno == errno.ENAMETOOLONG:
        return text("the name is too long")
    told = problem.strerror or type(problem).__name__
    return Text(told, told)
