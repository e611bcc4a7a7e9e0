"""Wrong use, told: errors from texts."""

from __future__ import annotations

from nngrade.errors import UsageError
from nngrade.model import Text


def wrong(words: Text) -> UsageError:
    """The error that the command line shows as ``words``, with exit code 2."""
    return UsageError.of(words)
