"""What can go wrong that is not a student's mistake.  Imports nothing of ours.

Every message states the fact and the next step, in the language of the person who reads it: an error carries both
languages, and the command line prints one of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from typing_extensions import Self  # the checker's own; at run time it is not needed


class Words(Protocol):
    """A message in both languages, as :class:`nngrade.model.Text` is one."""

    @property
    def en(self) -> str:
        """In English."""

    @property
    def ko(self) -> str:
        """In Korean."""


class NngradeError(Exception):
    """Base of all errors that the command line shows as one plain message, without a traceback.

    ``en`` and ``ko`` are the whole message in each language; ``str(error)`` is the English one.
    """

    def __init__(self, en: str, ko: str) -> None:
        super().__init__(en)
        self.en = en
        self.ko = ko

    @classmethod
    def of(cls, words: Words) -> Self:
        """The error that says ``words``."""
        return cls(words.en, words.ko)

    def __reduce__(self) -> tuple[type[NngradeError], tuple[str, str]]:
        """Both languages survive pickling between trusted processes."""
        return type(self), (self.en, self.ko)


class UsageError(NngradeError):
    """A person asked for something that does not exist or makes no sense: wrong target, wrong path, wrong option."""


class CourseError(NngradeError):
    """An author's mistake in ``exercises/`` or ``solutions/``; the message names the file, and the line if known."""


class GraderError(NngradeError):
    """Ours: grading could not go on for a reason that has nothing to do with the student's code."""
