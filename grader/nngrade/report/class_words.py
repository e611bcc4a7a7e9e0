"""The words of the class page, and its sentences that count something."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from nngrade.entries import State
from nngrade.model import Language, Text
from nngrade.texts import text


@functools.cache
def class_words(language: Language) -> Mapping[str, str]:
    """All fixed words by the name under which the template uses them."""
    named = {**_headings(), **_columns(), **_origin()}
    return MappingProxyType({name: words[language] for name, words in named.items()})


def _headings() -> dict[str, Text]:
    return {
        "skip": text("Skip to the people"),
        "class_results": text("Class results"),
        "eye": text("What needs your eye"),
        "nothing_to_see": text("Nothing: no crash, no forbidden step, no equal files, nobody unmatched."),
        "people": text("People"),
        "search": text("Search for a name or id"),
        "scores": text("How the points are spread"),
        "tasks": text("Task by task"),
        "named_mistakes": text("Named mistakes"),
        "unfinished": text(
            "Grading has not come to its end: this page shows what is there so far. "
            "The same command as before goes on where it stopped."
        ),
    }


def _columns() -> dict[str, Text]:
    return {
        "name": text("Name"),
        "id": text("Id"),
        "points": text("Points"),
        "passed": text("Passed"),
        "state": text("State"),
        "submitted": text("Handed in"),
        "task": text("Task"),
        "late": text("late"),
    }


def _origin() -> dict[str, Text]:
    return {
        "origin": text("How this was graded"),
        "course": text("Course"),
        "hidden_cases": text("Hidden checks"),
        "run": text("Last run"),
        "versions": text("Versions"),
        "input": text("Read as"),
        "confinement": text("Submitted code was kept apart by"),
        "nothing": text("nothing"),
        "files": text("All points as a table: grades.csv. Everything, for programs: gradebook.sqlite."),
    }


def state_word(state: State) -> Text:
    """What people call the state."""
    words = {
        State.GRADED: text("graded"),
        State.FAILED: text("grading not possible"),
        State.MISSING: text("nothing handed in"),
        State.EXCUSED: text("excused"),
    }
    return words[state]


def note_heading(kind: str) -> Text:
    """The heading over the notes of one kind."""
    words = {
        "failed": text("Could not be graded"),
        "unmatched": text("Not matched with the roster"),
        "double": text("Doubles"),
        "refused": text("Refused"),
        "ignored": text("Passed over"),
        "attempts": text("Several attempts"),
        "excused": text("Excused, and handed in"),
        "roster": text("In the roster itself"),
    }
    return words.get(kind, text("Further notes"))


def same_files_sentence(*, identical: bool) -> Text:
    """What was found equal."""
    if identical:
        return text("the same file, byte for byte")
    return text("the same but for names, comments and layout")


def people_sentence(count: int) -> Text:
    """How many people."""
    return text("1 person") if count == 1 else text("{count} people", count=f"{count:,}")


def mean_sentence(points: str, most: str) -> Text:
    """The mean of the points."""
    return text("mean: {points} of {most} points", points=points, most=most)


def median_sentence(points: str, most: str) -> Text:
    """The median of the points."""
    return text("median: {points} of {most} points", points=points, most=most)


def bar_sentence(low: str, high: str, count: int) -> Text:
    """One bar of the distribution, for those who hear the page."""
    return text("{low} to {high} points: {people}", low=low, high=high, people=people_sentence(count))


def shown_sentence(total: int) -> Text:
    """How many rows are left by a search; the page's script fills in the first number."""
    return text("{shown} of {total} shown", shown="{shown}", total=f"{total:,}")


def cut_sentence(shown: int, total: int) -> Text:
    """That the table does not hold everybody."""
    return text(
        "The table shows {shown} of {total} people; grades.csv holds all.", shown=f"{shown:,}", total=f"{total:,}"
    )
