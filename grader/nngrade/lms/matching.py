"""Who here is who there: by an id of one kind that the teacher chose, never by name, and never by guessing."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nngrade.entries import IdKind, Person
from nngrade.export.match import own_id, same_id
from nngrade.lms.remote import Learner
from nngrade.lms.troubles import stop
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.texts import text

_SIGNS: tuple[IdKind, ...] = ("email", "student_id", "login")


@dataclass(frozen=True)
class Matching:
    """Pairs in the order of the people; who has no partner on either side; and ids that are there twice."""

    kind: IdKind
    pairs: tuple[tuple[Person, Learner], ...]
    only_here: tuple[Person, ...]
    only_there: tuple[Learner, ...]
    doubles: tuple[Text, ...]


def kind_name(kind: IdKind) -> Text:
    """What people call an id of this kind."""
    return {
        "student_id": text("student number"),
        "login": text("login name"),
        "email": text("e-mail address"),
        "canvas_id": text("Canvas user number"),
        "moodle_participant": text("Moodle participant number"),
        "moodle_user_id": text("Moodle user number"),
    }[kind]


def choose_kind(people: Sequence[Person], kinds: Sequence[IdKind]) -> IdKind:
    """The first kind of id that everybody here has.

    Raises:
        StopError: there is none; the teacher has to say which to use.
    """
    for kind in kinds:
        if people and all(kind in person.ids for person in people):
            return kind
    known = sorted({kind for person in people for kind in person.ids})
    raise stop(
        text(
            "Nothing says by which id people are to be matched: no kind of id is known of everybody here. Choose one "
            "with --match ({kinds}). Known of some: {known}.",
            kinds=", ".join(kinds),
            known=", ".join(known) or "-",
        )
    )


def match(people: Sequence[Person], learners: Sequence[Learner], kind: IdKind) -> Matching:
    """Pair people and learners whose ids of ``kind`` are equal.

    An id that two people or two learners share pairs nobody.  Somebody of whom only the folder's name is known has that
    name as id.

    Raises:
        StopError: the platform shows no id of this kind, or not one person is found.
    """
    there = [(learner, same_id(kind, learner.ids.get(kind, ""))) for learner in learners]
    here = [(person, own_id(kind, person, kind)) for person in people]
    if not any(value for _, value in there):
        raise stop(
            text(
                "Nobody in the course is shown with a {kind}, so nobody can be matched by it. Choose another kind with "
                "--match, or a token that may see it.",
                kind=kind_name(kind),
            )
        )
    twice_here = {value for value, count in Counter(v for _, v in here).items() if value and count > 1}
    twice_there = {value for value, count in Counter(v for _, v in there).items() if value and count > 1}
    twice = twice_here | twice_there
    partner = {value: learner for learner, value in there if value and value not in twice}
    pairs = tuple((person, partner[value]) for person, value in here if value in partner)
    if not pairs:
        raise stop(
            text(
                "Nobody in the results is in the course, compared by {kind} ({here} here, {there} there). Nothing was "
                "sent. Check the course, or choose another kind with --match.",
                kind=kind_name(kind),
                here=len(people),
                there=len(learners),
            )
        )
    paired = {learner.id for _, learner in pairs}
    return Matching(
        kind,
        pairs,
        tuple(person for person, value in here if value not in partner and value not in twice),
        tuple(learner for learner, value in there if learner.id not in paired and value not in twice),
        tuple(_double(value, here, there) for value in sorted(twice)),
    )


def _double(value: str, here: Sequence[tuple[Person, str]], there: Sequence[tuple[Learner, str]]) -> Text:
    ours = ", ".join(one_line(person.id, 40) for person, own in here if own == value)
    theirs = ", ".join(one_line(learner.name or learner.id, 40) for learner, own in there if own == value)
    return text(
        '"{value}": here {ours}; there {theirs}', value=one_line(value, 60), ours=ours or "-", theirs=theirs or "-"
    )


def refuse_strangers(matching: Matching) -> None:
    """Participant numbers look the same in every assignment: see that they mean the same people here and there.

    Raises:
        StopError: of those whose name or another id is known on both sides, most have nothing in common.
    """
    seen = [signs for person, learner in matching.pairs if (signs := _signs(person, learner))]
    if 2 * sum(not any(signs) for signs in seen) > len(seen):
        person, learner = matching.pairs[0]
        raise stop(
            text(
                "The ids mean other people there ({here} / {there}): the results seem to belong to another assignment. "
                "Nothing was sent. Choose that assignment, or another kind of id with --match.",
                here=one_line(person.name or person.id, 40),
                there=one_line(learner.name, 40),
            )
        )


def _signs(person: Person, learner: Learner) -> list[bool]:
    """For everything that both sides know of somebody: whether it is the same."""
    both = [(same_id(kind, person.ids.get(kind, "")), same_id(kind, learner.ids.get(kind, ""))) for kind in _SIGNS]
    signs = [own == theirs for own, theirs in both if own and theirs]
    if learner.name and person.name not in {"", person.id}:
        signs.append(_letters(person.name) == _letters(learner.name))
    return signs


def _letters(name: str) -> list[str]:
    return sorted(character for character in unicodedata.normalize("NFC", name).casefold() if character.isalnum())
