"""Whose row is it?  People and a template's rows are matched by one kind of id, never by name; doubles are refused.

Names only guard: participant numbers of another assignment look the same, but then the names beside them differ.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from nngrade.entries import IdKind, Person
from nngrade.errors import UsageError
from nngrade.export.listing import apart, called, listed
from nngrade.model import Text
from nngrade.texts import text

_SHOWN = 5
_SIGNS: tuple[IdKind, ...] = ("email", "student_id", "login")  # ids by which another person would be noticed
_One = TypeVar("_One")


@dataclass(frozen=True)
class Known:
    """Somebody whom a template knows: the row, the line in the file, ids and name as the platform wrote them."""

    row: int
    line: int
    ids: Mapping[IdKind, str]
    name: str = ""


@dataclass(frozen=True)
class Match:
    """Who belongs to which row (by person id), and who is left over on either side."""

    kind: IdKind
    rows: Mapping[str, Known]
    people_left: tuple[Person, ...]
    rows_left: tuple[Known, ...]


def same_id(kind: IdKind, raw: str) -> str:
    """The form in which two writings of one id are equal; empty when there is none.

    Capitals and the way in which a letter is composed make no difference, as where people are found in a roster.
    Exports put "#" before ids, and words before participant numbers.
    """
    bare = unicodedata.normalize("NFC", raw).strip().removeprefix("#").casefold()
    if kind == "moodle_participant":
        digits = re.search(r"[0-9]+$", bare)
        return digits[0].lstrip("0") if digits else ""
    return bare


def kind_name(kind: IdKind) -> Text:
    """What people call an id of this kind."""
    return {
        "student_id": text("student number"),
        "login": text("login name"),
        "email": text("e-mail address"),
        "canvas_id": text("Canvas user number"),
        "moodle_participant": text("Moodle participant number"),
        "moodle_user_id": text("Moodle user number"),
        "brightspace_id": text("Brightspace user number"),
    }[kind]


def match_people(
    people: Sequence[Person], known: Sequence[Known], file: str, kinds: Sequence[IdKind], asked: IdKind | None = None
) -> Match:
    """Match by ``asked``, or by the first of ``kinds`` that both sides have.

    Raises:
        UsageError: no such id on one side, an id that two people or two rows have, or nobody matches.
    """
    kind = asked or _first_common(people, known, file, kinds)
    theirs = _by_id(kind, ((known_id(kind, one), one) for one in known), lambda one: f"{file}:{one.line}")
    ours = _by_id(kind, ((own_id(kind, one, asked), one) for one in people), lambda one: one.id)
    rows = {person.id: theirs[value] for value, person in ours.items() if value in theirs}
    if not rows:
        raise _nobody(kind, file, list(ours), list(theirs))
    taken = {one.row for one in rows.values()}
    return Match(
        kind,
        rows,
        tuple(person for person in people if person.id not in rows),
        tuple(one for one in known if one.row not in taken),
    )


def strangers(match: Match, people: Iterable[Person], file: str) -> tuple[tuple[Person, Known], ...]:
    """The pairs whose other ids and names all differ: perhaps somebody else.

    Raises:
        UsageError: these are more than half of the pairs that can be looked at, so the template is of another
            assignment.
    """
    pairs = [(person, match.rows[person.id]) for person in people if person.id in match.rows]
    seen = [((person, one), signs(person, one.ids, one.name)) for person, one in pairs]
    strange = tuple(pair for pair, found in seen if found and not any(found))
    if 2 * len(strange) <= sum(bool(found) for _, found in seen):
        return strange
    said = text(
        "'{file}' seems to belong to another assignment or class: the same ids mean other people there ({pairs}). "
        "Download the file of this assignment, or give --ignore-names if the people are the same.",
        file=file,
        pairs=listed([f"{person.name or person.id} / {one.name or one.line}" for person, one in strange], 3, 80),
    )
    raise UsageError.of(said)


def compared(match: Match, people: Iterable[Person]) -> bool:
    """Whether anybody's name or other ids stand on both sides, so that another person would be noticed."""
    pairs = [(person, match.rows[person.id]) for person in people if person.id in match.rows]
    return any(signs(person, one.ids, one.name) for person, one in pairs)


def signs(person: Person, ids: Mapping[IdKind, str], name: str) -> list[bool]:
    """For everything that both sides know of a person, the other by ``ids`` and ``name``: whether it is the same."""
    both = [(same_id(kind, person.ids.get(kind, "")), same_id(kind, ids.get(kind, ""))) for kind in _SIGNS]
    found = [own == theirs for own, theirs in both if own and theirs]
    if name.strip() and person.name not in {"", person.id}:
        found.append(letters(person.name) == letters(name))
    return found


def known_id(kind: IdKind, one: Known) -> str:
    """A row's id in the form for comparing; empty when it has none."""
    return same_id(kind, one.ids.get(kind, ""))


def own_id(kind: IdKind, person: Person, asked: IdKind | None) -> str:
    """A person's id in the form for comparing.

    Who was handed in under a bare folder name has no other id: that name counts when a kind was asked for.
    """
    bare = person.id if asked and not person.ids else ""
    return same_id(kind, person.ids.get(kind, bare))


def _first_common(people: Sequence[Person], known: Sequence[Known], file: str, kinds: Sequence[IdKind]) -> IdKind:
    """The first kind by which somebody matches, else the first that both sides have."""
    there = [kind for kind in kinds if any(known_id(kind, one) for one in known)]
    common = [kind for kind in there if any(own_id(kind, person, None) for person in people)]
    for kind in common:
        theirs = {known_id(kind, one) for one in known} - {""}
        if any(own_id(kind, person, None) in theirs for person in people):
            return kind
    if common:
        return common[0]
    said = text(
        "The results know none of the ids that '{file}' has ({kinds}). Grade with --roster, "
        "or say with --match which of them the folders' names are.",
        file=file,
        kinds=", ".join(there) or "-",
    )
    raise UsageError.of(said)


def _by_id(kind: IdKind, pairs: Iterable[tuple[str, _One]], name: Callable[[_One], str]) -> dict[str, _One]:
    found = [(value, one) for value, one in pairs if value]
    twice = [value for value, count in Counter(value for value, _ in found).items() if count > 1]
    if twice:
        said = text(
            "The same {kind} stands for several: {doubles}. Mend it, or choose another id with --match.",
            kind=kind_name(kind),
            doubles=listed(
                [f"{value} ({', '.join(name(one) for other, one in found if other == value)})" for value in twice],
                _SHOWN,
                120,
            ),
        )
        raise UsageError.of(said)
    return dict(found)


def _nobody(kind: IdKind, file: str, ours: list[str], theirs: list[str]) -> UsageError:
    said = text(
        "Nobody of the results is in '{file}' by {kind} (results: {ours}; file: {theirs}). "
        "Is it the file of this class? Choose another id with --match.",
        file=file,
        kind=kind_name(kind),
        ours=listed(ours, _SHOWN, 40),
        theirs=listed(theirs, _SHOWN, 40),
    )
    return UsageError.of(said)


def letters(name: str) -> list[str]:
    """The letters of a name in a fixed order: "Kim Ha-neul", "Haneul Kim" and "Kim, Haneul" are the same."""
    return sorted(character for character in unicodedata.normalize("NFC", name).casefold() if character.isalnum())


def leftovers(match: Match, people: Iterable[Person]) -> tuple[list[str], list[str]]:
    """Who has no partner, ready to show: those of all ``people`` of the results, rows of the file."""
    rows = [(one.name, known_id(match.kind, one) or str(one.line)) for one in match.rows_left]
    theirs = [one.name for one in (*match.rows.values(), *match.rows_left)]
    return called(match.people_left, people), apart(rows, theirs)
