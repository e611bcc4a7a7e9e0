"""Who handed in what: every kind of input that a teacher may have, recognised by itself.

:func:`read_class` only lists; each :class:`Handed` reads its person's files when it is asked to, in whatever process
sees the same files.  Nothing is unpacked to disk.
"""

from __future__ import annotations

import hashlib
import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nngrade.course import Course
from nngrade.entries import Person
from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions.assemble import assemble
from nngrade.submissions.collect import Collected, Piece, collect
from nngrade.submissions.matching import Match, match
from nngrade.submissions.people import Note, Roster
from nngrade.submissions.recognise import recognise
from nngrade.submissions.trees import open_tree
from nngrade.submissions.workspace import Submission
from nngrade.texts import text

__all__ = ["ClassList", "Handed", "Note", "Place", "Roster", "folder_name", "read_class"]


@dataclass(frozen=True)
class Place:
    """Where one person's files lie: a folder or an archive, and what in it is theirs."""

    root: Path
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Handed:
    """One attempt of one person: who, which, and where it lies.  Light, and may be sent to another process.

    ``attempt`` counts from 1; ``latest`` marks the one that counts.  ``submitted`` is the time that the platform tells
    (ISO 8601, with a zone if it tells one) or empty; ``late`` is what it says of that.  ``source`` is the name under
    which a teacher finds it.  ``refused`` says why nothing of it may be read, if that is so.
    """

    person: Person
    attempt: int
    latest: bool
    submitted: str
    late: bool | None
    source: str
    place: Place
    refused: Text | None = None

    def read(self, course: Course) -> Submission:
        """Read this person's files, and nobody else's.  Trouble with a file becomes a problem of the submission.

        Raises:
            UsageError: nothing of it can be read; the message says why.
        """
        if self.refused is not None:
            raise UsageError.of(self.refused)
        return self.assemble(self.collect(), course)

    def collect(self) -> Collected:
        """This person's files as they were handed in, and which could not be read."""
        return collect(open_tree(self.place.root), self.place.pieces)

    def assemble(self, collected: Collected, course: Course) -> Submission:
        """The submission that these files make."""
        return assemble(collected.files, collected.troubles, course, id=self.person.id, name=self.person.name)


@dataclass(frozen=True)
class ClassList:
    """A class as it was found.

    ``handed`` holds all attempts, sorted by the person's id and the attempt; ``missing`` who is in the roster and did
    not hand in; ``notes`` what a teacher should look at.
    """

    format: str
    handed: tuple[Handed, ...]
    missing: tuple[Person, ...] = ()
    notes: tuple[Note, ...] = ()


def read_class(path: Path, course: Course, roster: Roster | None = None) -> ClassList:
    """List what was handed in at ``path``: a folder, a platform's download, an archive, or a single file.

    Raises:
        UsageError: it does not exist, cannot be read, or holds nobody's work.
    """
    root, listing = recognise(path, course)
    matched = match(listing, roster)
    handed = tuple(_handed(root, one) for one in matched.found)
    ignored = tuple(Note("ignored", None, source, words) for source, words in listing.ignored)
    refused = tuple(Note("refused", None, source, words) for source, words in listing.refused[:_MOST_NOTES])
    within = tuple(itertools.islice(_within(handed, course), _MOST_NOTES))
    about = (*roster.notes, *_excused(handed, roster.excused)) if roster else ()
    notes = (*about, *matched.notes, *ignored[:_MOST_NOTES], *refused, *within)
    return ClassList(listing.format, handed, matched.missing, notes)


def _excused(handed: Iterable[Handed], excused: frozenset[str]) -> Iterator[Note]:
    """Who need not hand in and did; such notes stay in the gradebook, where exports and uploads find them."""
    words = text(
        "Excused in the roster, and handed in all the same: it is graded, but exports and uploads give no grade for "
        "it. If it is to count, take the mark out of the roster and grade again."
    )
    for one in handed:
        if one.latest and one.person.id in excused:
            yield Note("excused", one.person.id, _place_of(one), words)


def _place_of(one: Handed) -> str:
    return one.source if one.source == one.person.id else f"{one.source} ({one.person.id})"


def _within(handed: Iterable[Handed], course: Course) -> Iterator[Note]:
    """What is wrong with single files of the people whose work can otherwise be read."""
    for one in handed:
        if one.refused is not None or not one.latest:
            continue
        try:
            collected = one.collect()
            submission = one.assemble(collected, course)
        except UsageError:
            continue  # it is told when it is that person's turn
        refused = {words for _, words in collected.troubles}
        for words in dict.fromkeys(problem.message for problem in submission.problems):
            # a source of its own: the person is graded, and only this file is not
            source = f"{one.source} ({one.person.id})"
            yield Note("refused" if words in refused else "ignored", one.person.id, source, words)


def _handed(root: Path, one: Match) -> Handed:
    found = one.found
    place = Place(root, found.pieces)
    return Handed(one.person, one.attempt, one.latest, found.submitted, found.late, found.source, place, one.refused)


_MOST_NOTES = 200
# Windows' own names, and names of files in the folder of results.
_RESERVED = re.compile(
    r"(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(\..*)?|.*\.(html|csv|json|sqlite.*)", re.IGNORECASE
)
_MARKED = re.compile(r".*-[0-9a-f]{8}")
_LONGEST_BYTES = 100


def folder_name(person_id: str) -> str:
    """The name of a person's folder of results: the id itself when it is a safe name, else made so.

    What had to be changed is made up for by the beginning of a hash, so two ids never share a folder.  Hangul stays.
    """
    plain = unicodedata.normalize("NFC", person_id)
    kept = "".join(c if c.isalnum() or c in " ._-@+" else "-" for c in plain).strip().lstrip(".").rstrip(". ")
    safe = not _RESERVED.fullmatch(kept) and not _MARKED.fullmatch(kept) and len(kept.encode()) <= _LONGEST_BYTES
    if kept and kept == person_id and safe:
        return kept
    mark = hashlib.sha256(person_id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    short = kept.encode()[: _LONGEST_BYTES - 10].decode("utf-8", "ignore").strip("-. ")
    return f"{short or 'id'}-{mark}"
