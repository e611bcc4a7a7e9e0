"""What can go wrong between us and a learning platform, by what follows from it.

Every message has been made safe to show: one line, bounded, without the token.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from nngrade.errors import UsageError
from nngrade.model import Text


class TroubleError(Exception):
    """Something went wrong with one request; ``words`` says what."""

    def __init__(self, words: Text) -> None:
        super().__init__(words.en)
        self.words = words


class RefusedError(TroubleError):
    """The platform understood and said no: this person is listed, the others go on.  ``code`` is its own word for it.

    ``status`` is the HTTP status.
    """

    def __init__(self, words: Text, *, status: int, code: str = "") -> None:
        super().__init__(words)
        self.status = status
        self.code = code


class LostAnswerError(TroubleError):
    """The request may have been carried out or not; only looking there tells."""


class NoAnswerError(TroubleError):
    """It was tried as often as it may be, and there was no answer."""


class OddAnswerError(TroubleError):
    """There was an answer that no such platform gives: not JSON, or JSON of another kind."""


class StopError(UsageError):
    """Nothing can go on: expired token, wrong address, course or assignment not there, no network."""


@contextlib.contextmanager
def stopping() -> Iterator[None]:
    """While the whole class is read, whatever goes wrong ends everything: nothing has been sent yet."""
    try:
        yield
    except TroubleError as problem:
        raise StopError.of(problem.words) from None


def untranslated(words: str) -> Text:
    """The words of a server or of a library, which are the same in both languages."""
    return Text(words, words)
