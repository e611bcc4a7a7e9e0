"""Lists of people for one line: names apart from each other, cut where they are many, and how many more there are."""

from __future__ import annotations

from collections.abc import Sequence

from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.texts import text

SHOWN = 8


def listed(names: Sequence[str], shown: int = SHOWN, width: int = 60) -> Text:
    """The first ``shown`` names, each at most ``width`` wide and safe to look at, and how many more there are.

    A semicolon stands between them, because gradebooks write "Last, First".
    """
    first = "; ".join(one_line(name, width) for name in names[:shown]) or "-"
    if len(names) <= shown:
        return Text(first, first)
    return text("{names}; and {count} more people", names=first, count=len(names) - shown)
