"""Errors of the system, in plain words."""

from __future__ import annotations

import errno

import pytest

from nngrade.errors import GraderError, UsageError
from nngrade.model import Text
from nngrade.report.system_reasons import reason, text_of, unread


@pytest.mark.parametrize(
    ("number", "english"),
    [
        (errno.EACCES, "no permission"),
        (errno.EROFS, "the disk is read-only"),
        (errno.ENOSPC, "the disk is full"),
        (errno.ENOTDIR, "a file is where a folder is needed"),
        (errno.ENOENT, "there is no such folder"),
        (errno.ENAMETOOLONG, "the name is too long"),
    ],
)
def test_reasons(number: int, english: str) -> None:
    """In both languages."""
    words = reason(OSError(number, "?"))
    assert words.en == english
    assert words.ko != english


def test_other_reasons_are_the_systems() -> None:
    """As it tells them, or the error's name."""
    assert reason(OSError(errno.EIO, "Input/output error")).ko == "Input/output error"
    assert reason(OSError()).en == "OSError"


@pytest.mark.parametrize(
    ("problem", "english"),
    [
        (FileNotFoundError(errno.ENOENT, "?"), "there is no such file or folder"),
        (NotADirectoryError(errno.ENOTDIR, "?"), "there is no such file or folder"),
        (IsADirectoryError(errno.EISDIR, "?"), "it is a folder"),
        (PermissionError(errno.EACCES, "?"), "no permission"),
        (OSError(errno.ENAMETOOLONG, "?"), "the name is too long"),
        (ValueError("embedded null byte"), "no file can have such a name"),
    ],
)
def test_why_a_file_is_not_read(problem: OSError | ValueError, english: str) -> None:
    """In both languages."""
    words = unread(problem)
    assert words.en == english
    assert words.ko != english


def test_an_error_of_ours_says_the_same_as_a_text() -> None:
    """Whatever its kind."""
    assert text_of(UsageError("no", "아니요")) == Text("no", "아니요")
    assert text_of(GraderError.of(Text("lost", "잃음"))) == Text("lost", "잃음")


def test_another_error_says_its_kind_and_its_own_words() -> None:
    """Nobody has translated them."""
    assert text_of(ValueError("odd {value}")) == Text("ValueError: odd {value}", "ValueError: odd {value}")
