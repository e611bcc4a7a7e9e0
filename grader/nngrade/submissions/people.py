"""Who is in the class: a roster of the teacher's, and finding in it the person to whom an id belongs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from nngrade.entries import IdKind, Person
from nngrade.model import Text

NoteKind = Literal["unmatched", "double", "refused", "ignored", "attempts", "excused", "roster"]
# Ids that a university gives and that platforms show under different headings; platforms' own numbers are not among
# them, because a small number of one platform may be somebody else's number in another.
UNIVERSITY: tuple[IdKind, ...] = ("student_id", "login", "email")
PLATFORM: tuple[IdKind, ...] = ("canvas_id", "moodle_participant", "moodle_user_id", "brightspace_id")


@dataclass(frozen=True)
class Note:
    """Something that the teacher should know of the class: one line, and where it was seen."""

    kind: NoteKind
    person_id: str | None
    source: str
    message: Text


@dataclass(frozen=True)
class Roster:
    """The people of a class, as a roster lists them.

    ``excused`` holds ids of people who need not hand in; ``teams`` the names of the teams of those who are in one;
    ``shared`` the ids that stand in the lines of several people, in the form of :func:`same`.
    """

    people: tuple[Person, ...]
    source: str = ""
    format: str = ""
    notes: tuple[Note, ...] = ()
    excused: frozenset[str] = field(default=frozenset())
    teams: Mapping[str, str] = field(default_factory=dict)
    shared: frozenset[str] = field(default=frozenset())

    @cached_property
    def _known(self) -> Mapping[tuple[str, str], tuple[int, ...]]:
        known: dict[tuple[str, str], dict[int, None]] = {}
        for number, person in enumerate(self.people):
            # Who has a platform's number may be called by it in the results: that is no id to look for in names.
            own = () if any(kind in PLATFORM for kind in person.ids) else (("id", person.id),)
            for kind, value in (*person.ids.items(), *own):
                known.setdefault((kind, same(value)), {})[number] = None
        return {key: tuple(numbers) for key, numbers in known.items()}

    @cached_property
    def _own_ids(self) -> frozenset[str]:
        return frozenset(same(person.id) for person in self.people)

    def has(self, person_id: str) -> bool:
        """Whether somebody goes by this very id in the results."""
        return same(person_id) in self._own_ids

    def find(self, ids: Mapping[IdKind, str]) -> tuple[Person, ...]:
        """Everybody whom one of these ids fits: nobody, one person, or, when they disagree, several."""
        found: dict[int, None] = {}
        for kind, value in ids.items():
            kinds: Iterable[str] = (*UNIVERSITY, "id") if kind in UNIVERSITY else (kind,)
            for one in kinds:
                found.update(dict.fromkeys(self._known.get((one, same(value)), ())))
        return tuple(self.people[number] for number in found)

    def find_any(self, value: str) -> tuple[Person, ...]:
        """Everybody who has this id of a university's; a platform's own number is none."""
        return self.find({"student_id": value})

    def team(self, name: str) -> tuple[Person, ...]:
        """The members of the team of this name, whatever its other signs; nobody when two teams may be meant."""
        teams = self._by_team.get(_signs(name), {})
        return next(iter(teams.values())) if len(teams) == 1 else ()

    @cached_property
    def _by_team(self) -> Mapping[str, Mapping[str, tuple[Person, ...]]]:
        """The members of each team, by the signs of its name and the name."""
        found: dict[str, dict[str, tuple[Person, ...]]] = {}
        members: dict[str, list[Person]] = {}
        for person in self.people:
            if person.id in self.teams:
                members.setdefault(self.teams[person.id], []).append(person)
        for name, people in members.items():
            found.setdefault(_signs(name), {})[name] = tuple(people)
        found.pop("", None)
        return found

    @cached_property
    def _names(self) -> Mapping[str, tuple[int, ...]]:
        names: dict[str, list[int]] = {}
        for number, person in enumerate(self.people):
            names.setdefault(letters(person.name), []).append(number)
        return {name: tuple(numbers) for name, numbers in names.items()}

    def called(self, name: str) -> tuple[Person, ...]:
        """Everybody whose name has these letters, in whatever order; a guard only, nobody is found by a name."""
        plain = letters(name)
        return tuple(self.people[number] for number in self._names.get(plain, ())) if plain else ()


def same(value: str) -> str:
    """The form in which two ids are compared: composed, without outer spaces, in small letters."""
    return unicodedata.normalize("NFC", value).strip().casefold()


def _signs(name: str) -> str:
    """The letters and digits of a team's name: platforms leave out or replace other signs in the names of files."""
    return "".join(c for c in same(name) if c.isalnum())


def letters(name: str) -> str:
    """The letters of a name in a fixed order: "Kim Hana", "Hana KIM" and "Kim, Hana" are the same."""
    return "".join(sorted(c for c in same(name) if c.isalpha()))
