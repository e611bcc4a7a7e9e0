"""Lists of people for one line: names apart from each other, cut where they are many, and how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from nngrade.entries import Person
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.texts import text

SHOWN = 8


def called(some: Iterable[Person], everybody: Iterable[Person]) -> list[str]:
    """What to call people: by their names, with the id where several of ``everybody`` have the name."""
    return apart(((person.name, person.id) for person in some), (person.name for person in everybody))


def apart(some: Iterable[tuple[str, str]], names: Iterable[str]) -> list[str]:
    """What to call those who have these names and marks; the mark stands where several of all ``names`` are the same.

    Who has no name is called by the mark alone.
    """
    doubled = {name for name, count in Counter(names).items() if count > 1}
    return [f"{name} ({mark})" if name in doubled - {""} else name or mark for name, mark in some]


def listed(names: Sequence[str], shown: int = SHOWN, width: int = 60) -> Text:
    """The first ``shown`` names, each at most ``width`` wide and safe to look at, and how many more there are.

    A semicolon stands between them, because gradebooks write "Last, First".
    """
    first = "; ".join(one_line(name, width) for name in names[:shown]) or "-"
    if len(names) <= shown:
        return Text(first, first)
    return text("{names}; and {count} more people", names=first, count=len(names) - shown)
