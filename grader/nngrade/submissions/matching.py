"""Whose work is whose: bringing what was handed in together with the roster, by ids only, never by a name alone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from nngrade.entries import IdKind, Person
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.submissions.formats import Found, Listing
from nngrade.submissions.names import shown
from nngrade.submissions.people import PLATFORM, Note, Roster, letters, same
from nngrade.texts import text

_BETWEEN = re.compile(r"[\s_()\[\],;]+|(?<!\d)-|-(?!\d)")
_COUNT = re.compile(r"\d{1,3}")  # a copy's, a week's or an exercise's number more often than somebody's id


@dataclass(frozen=True)
class Match:
    """One attempt, the person whose it is, and why it may not be read, if that is so."""

    person: Person
    attempt: int
    latest: bool
    found: Found
    refused: Text | None


@dataclass
class Matched:
    """A whole class."""

    found: list[Match] = field(default_factory=list)
    missing: tuple[Person, ...] = ()
    notes: list[Note] = field(default_factory=list)


def match(listing: Listing, roster: Roster | None) -> Matched:
    """Give every attempt its person, count the attempts, and list who is on one side only."""
    matched = Matched()
    groups: dict[str, list[tuple[Person, Found]]] = defaultdict(list)
    for found in listing.found:
        members = _team(listing, found, roster)
        for person in members or (_person(found, roster, matched.notes),):
            groups[same(person.id)].append((person, found))
    matched.notes += _others(listing, roster, groups)
    for group in groups.values():
        matched.found += _attempts(group, matched.notes)
    matched.found.sort(key=lambda one: (one.person.id, one.attempt))
    if roster is not None:
        if not _tell_missing_column(listing, roster, matched.notes):
            _tell_wrong_roster(listing, roster, matched.notes)
        matched.missing = tuple(person for person in roster.people if same(person.id) not in groups)
    return matched


def _others(listing: Listing, roster: Roster | None, groups: dict[str, list[tuple[Person, Found]]]) -> Iterator[Note]:
    """Files of other kinds: that of somebody in the roster is an attempt, and without a roster it may be somebody's."""
    for other in listing.others:
        strange: list[Note] = []
        person = _person(other, roster, strange)
        if strange or same(person.id) in groups:
            continue  # it is not work, or not what counts
        if roster is not None:
            groups[same(person.id)].append((person, other))
        elif other.refused is not None:
            yield Note("ignored", None, other.source, other.refused)


def _person(found: Found, roster: Roster | None, notes: list[Note]) -> Person:
    own = Person(found.key, one_line(found.name), found.ids)
    if roster is None:
        return own
    people = _in_roster(found, roster)
    differ = len(people) == 1 and found.name_says != "nothing" and _another(found, people[0].name)
    if len(people) == 1 and not (differ and found.name_says == "surely"):
        if differ and found.name != found.key:
            words = text(
                "By its number it is {name}'s, but it says {other}; look whether that is the same person.",
                name=shown(people[0].name),
                other=shown(found.name),
            )
            notes.append(Note("unmatched", people[0].id, found.source, words))
        return replace(people[0], ids={**found.ids, **people[0].ids})
    if roster.has(found.key):
        own = replace(own, id=f"unlisted {found.key}")
    if people:
        said = ", ".join(shown(person.id) for person in people[:4])
        words = text("Its ids and its name belong to different people of the roster ({people}).", people=said)
    else:
        words = _why_unlisted(found, roster)
    notes.append(Note("unmatched", own.id, found.source, words))
    return own


def _team(listing: Listing, found: Found, roster: Roster | None) -> tuple[Person, ...]:
    """The members of the team whose work it is in a download of Moodle, by the roster; none for one person's work.

    Moodle hands out a team's work under the team's name and number, and says in the worksheet who is in which team.
    """
    if roster is None or listing.format != "moodle":
        return ()
    own = any(letters(person.name) == letters(found.name) for person in roster.find(found.ids))
    return () if own else roster.team(found.name)


def _in_roster(found: Found, roster: Roster) -> tuple[Person, ...]:
    """The people of the roster whose id this is."""
    if found.ids:
        people = roster.find(found.ids)
        if people or any(kind in PLATFORM for kind in found.ids):
            return people
    people = roster.find_any(found.key)
    if people or found.ids:
        return people
    return _among_words(found.key, roster)


def _among_words(name: str, roster: Roster) -> tuple[Person, ...]:
    """The one whose id stands in a name beside other words; with those whom the other words name, if that differs."""
    words = [word for word in _BETWEEN.split(name) if word]
    ids = {word: people for word in words if not _COUNT.fullmatch(word) and (people := roster.find_any(word))}
    found = tuple({person.id: person for people in ids.values() for person in people}.values())
    if len(found) != 1 or len(words) == 1:
        return ()
    named = roster.called(" ".join(word for word in words if word not in ids))
    return found if found[0] in named else (*found, *named)


def _another(found: Found, name: str) -> bool:
    """Whether two names are so different that they are not the same in another order, or with something added."""
    if not name.strip() or not found.name.strip():
        return False
    if found.name_says == "maybe" and name.isascii() != found.name.isascii():
        return False  # one may be written in Hangul and the other in Latin letters
    a, b = Counter(letters(found.name)), Counter(letters(name))
    return bool(a - b) and bool(b - a)


def _tell_wrong_roster(listing: Listing, roster: Roster, notes: list[Note]) -> None:
    """Say, above what is said of everybody, that not a single id is in the roster."""
    unlisted = [note for note in notes if note.kind == "unmatched" and note.message == _not_listed()]
    if len(unlisted) < max(2, len(listing.found)):
        return
    words = text(
        "None of the {count} ids is in the roster. Is it this class's roster? Handed in was {id}; in the "
        "roster is {other}.",
        count=len(unlisted),
        id=shown(listing.found[0].key),
        other=shown(roster.people[0].id),
    )
    notes.insert(0, Note("unmatched", None, roster.source, words))


def _not_listed() -> Text:
    return text("Its id is not in the roster.")


def _why_unlisted(found: Found, roster: Roster) -> Text:
    if not roster.shared.isdisjoint(same(value) for value in (*found.ids.values(), found.key)):
        return text("Its id stands in several lines of the roster, so nobody can know whose it is.")
    named = roster.called(found.key)
    if len(named) == 1:
        return text(
            "There is no id in its name, and nobody is found by a name alone. If it belongs to {name} in the roster, "
            "put the id {id} into the file's name.",
            name=shown(named[0].name),
            id=shown(named[0].id),
        )
    return _not_listed()


def _tell_missing_column(listing: Listing, roster: Roster, notes: list[Note]) -> bool:
    """Say, once, when a download knows people by a number that the whole roster does not have."""
    told = False
    known = {kind for person in roster.people for kind in person.ids}
    for kind in PLATFORM:
        if kind not in known and any(kind in found.ids for found in listing.found):
            notes.append(Note("unmatched", None, roster.source, _no_column(kind)))
            told = True
    return told


def _no_column(kind: IdKind) -> Text:
    if kind == "brightspace_id":
        return text(
            "This download knows people by Brightspace's own number, and the roster has no column for it ({column}). "
            "Add one: the number stands in front of each name in the download.",
            column=kind,
        )
    return text(
        "This download knows people by Canvas's or Moodle's own number, and the roster has no column for it "
        "({column}). Canvas's exported gradebook, or Moodle's grading worksheet, is a roster that has it.",
        column=kind,
    )


def _attempts(group: Sequence[tuple[Person, Found]], notes: list[Note]) -> list[Match]:
    """A person's attempts in the order of their times; things that stand side by side without one are a double."""
    person = group[0][0]
    if len(group) == 1:
        found = group[0][1]
        if found.refused is not None:
            notes.append(Note("refused", person.id, found.source, found.refused))
        return [Match(person, 1, latest=True, found=found, refused=found.refused)]
    times = [found.submitted for _, found in group]
    if len(set(times)) < len(times) or not all(times) or any(p.id != person.id for p, _ in group):
        return _double(group, notes)
    ordered = [found for _, found in sorted(group, key=lambda one: one[1].submitted)]
    for number, found in enumerate(ordered, 1):
        if number < len(ordered):
            words = text("Attempt {number} of {count}; only the last one counts.", number=number, count=len(ordered))
            notes.append(Note("attempts", person.id, found.source, words))
        if found.refused is not None:
            notes.append(Note("refused", person.id, found.source, found.refused))
    return [
        Match(person, number, latest=number == len(ordered), found=found, refused=found.refused)
        for number, found in enumerate(ordered, 1)
    ]


def _double(group: Sequence[tuple[Person, Found]], notes: list[Note]) -> list[Match]:
    person, first = group[0]
    sources = ", ".join(shown(found.source) for _, found in group[:4])
    words = text(
        "{sources} are of the same person; nobody can know which one counts. Leave one of them.", sources=sources
    )
    notes.extend(Note("double", person.id, found.source, words) for _, found in group)
    return [Match(person, 1, latest=True, found=first, refused=words)]
