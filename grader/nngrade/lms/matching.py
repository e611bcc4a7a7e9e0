"""Who here is who there: by an id of one kind that the teacher chose, never by name, and never by guessing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from nngrade.entries import IdKind, Person
from nngrade.export.match import kind_name, own_id, same_id, signs
from nngrade.lms.remote import Learner, Skipped
from nngrade.lms.troubles import StopError
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.texts import text


@dataclass(frozen=True)
class Matching:
    """Pairs in the order of the people; who has no partner on either side; and ids that are there twice."""

    kind: IdKind
    pairs: tuple[tuple[Person, Learner], ...]
    only_here: tuple[Person, ...]
    only_there: tuple[Learner, ...]
    doubles: tuple[Text, ...]


def choose_kind(people: Sequence[Person], kinds: Sequence[IdKind]) -> IdKind:
    """The first kind of id that everybody here has.

    Raises:
        StopError: there is none; the teacher has to say which to use.
    """
    for kind in kinds:
        if people and all(kind in person.ids for person in people):
            return kind
    known = sorted({kind for person in people for kind in person.ids})
    raise StopError.of(
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
        raise _nothing_shown(kind)
    twice = _doubled(value for _, value in here) | _doubled(value for _, value in there)
    partner = {value: learner for learner, value in there if value and value not in twice}
    pairs = tuple((person, partner[value]) for person, value in here if value in partner)
    if not pairs:
        raise _nobody(kind, len(people), len(learners))
    paired = {learner.id for _, learner in pairs}
    return Matching(
        kind,
        pairs,
        tuple(person for person, value in here if value not in partner and value not in twice),
        tuple(learner for learner, value in there if learner.id not in paired and value not in twice),
        tuple(_double(value, here, there) for value in sorted(twice)),
    )


def _doubled(values: Iterable[str]) -> set[str]:
    return {value for value, count in Counter(values).items() if value and count > 1}


def _nothing_shown(kind: IdKind) -> StopError:
    return StopError.of(
        text(
            "Nobody in the course is shown with a {kind}, so nobody can be matched by it. Choose another kind with "
            "--match, or a token that may see it.",
            kind=kind_name(kind),
        )
    )


def _nobody(kind: IdKind, here: int, there: int) -> StopError:
    return StopError.of(
        text(
            "Nobody in the results is in the course, compared by {kind} ({here} here, {there} there). Nothing was "
            "sent. Check the course, or choose another kind with --match.",
            kind=kind_name(kind),
            here=here,
            there=there,
        )
    )


def _double(value: str, here: Sequence[tuple[Person, str]], there: Sequence[tuple[Learner, str]]) -> Text:
    ours = ", ".join(one_line(person.id, 40) for person, own in here if own == value)
    theirs = ", ".join(one_line(learner.name or learner.id, 40) for learner, own in there if own == value)
    return text(
        '"{value}": here {ours}; there {theirs}', value=one_line(value, 60), ours=ours or "-", theirs=theirs or "-"
    )


def without_strangers(matching: Matching) -> tuple[Matching, tuple[Skipped, ...]]:
    """The pairs whose names or other ids do not all differ, and those who get nothing because theirs do.

    Participant numbers look the same in every assignment: they must mean the same people here and there.

    Raises:
        StopError: of those whose name or another id is known on both sides, most have nothing in common.
    """
    seen = [((person, learner), signs(person, learner.ids, learner.name)) for person, learner in matching.pairs]
    strange = [pair for pair, found in seen if found and not any(found)]
    if 2 * len(strange) > sum(bool(found) for _, found in seen):
        raise StopError.of(
            text(
                "The ids mean other people there ({pair}): the results seem to belong to another assignment. Nothing "
                "was sent. Choose that assignment, or another kind of id with --match; if they are the same people, "
                "give --ignore-names.",
                pair=_shown(*strange[0]),
            )
        )
    left_out = {person.id for person, _ in strange}
    pairs = tuple(pair for pair in matching.pairs if pair[0].id not in left_out)
    return replace(matching, pairs=pairs), tuple(_stranger(*pair) for pair in strange)


def _stranger(person: Person, learner: Learner) -> Skipped:
    said = text(
        "the same id, but another name there ({pair}), so nothing is sent; give --ignore-names if they are the same "
        "person",
        pair=_shown(person, learner),
    )
    return Skipped(person, said)


def _shown(person: Person, learner: Learner) -> str:
    return f"{one_line(person.name or person.id, 40)} / {one_line(learner.name or learner.id, 40)}"
