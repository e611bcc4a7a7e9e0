"""What Canvas's answers say: comments, rubrics, and whether an assignment takes grades."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from nngrade.lms.answers import as_dict, as_list, identifier, number, words
from nngrade.lms.remote import Criterion, RemoteComment, RemoteFile
from nngrade.lms.troubles import StopError
from nngrade.model import Text
from nngrade.texts import text


def read_comment(item: Any, me: str) -> RemoteComment:
    """One comment, with its files; ``me`` is the number of the token's user."""
    comment = as_dict(item, "submission_comment")
    files = [as_dict(file, "attachment") for file in as_list(comment.get("attachments") or [], "attachments")]
    return RemoteComment(
        identifier(comment.get("id"), "submission_comment.id"),
        words(comment.get("comment")),
        tuple(RemoteFile(words(f.get("display_name") or f.get("filename")), _size(f.get("size"))) for f in files),
        mine=bool(me) and _author(comment) == me,
    )


def _author(comment: Mapping[str, Any]) -> str:
    """Who wrote it; empty when that is not told, as with anonymous comments."""
    author = comment.get("author")
    return words(comment.get("author_id")) or (words(author.get("id")) if isinstance(author, dict) else "")


def _size(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def read_comments(value: Any, me: str) -> list[RemoteComment]:
    """The comments that a submission lists; none when it lists none."""
    return [read_comment(item, me) for item in as_list(value or [], "submission_comments")]


def read_assessment(assessed: Mapping[str, Any]) -> dict[str, float]:
    """The points that a rubric was filled in with, by criterion."""
    found = {name: line.get("points") for name, line in assessed.items() if isinstance(line, dict)}
    points = {name: number(value, "rubric_assessment") for name, value in found.items()}
    return {name: value for name, value in points.items() if value is not None}


def read_criteria(found: Mapping[str, Any]) -> Iterator[Criterion]:
    """The lines of an assignment's rubric that count."""
    for item in as_list(found.get("rubric") or [], "assignment.rubric"):
        line = as_dict(item, "assignment.rubric")
        if not line.get("ignore_for_scoring"):
            yield Criterion(words(line.get("id")), words(line.get("description")), _points(line))


def _points(line: Mapping[str, Any]) -> float:
    return number(line.get("points"), "assignment.rubric.points") or 0.0


def refuse_ungradable(found: Mapping[str, Any], title: str) -> None:
    """Refuse assignments to which Canvas lets nobody send points.

    Raises:
        StopError: it is anonymous, moderated, or not graded with points.
    """
    said = _why_ungradable(found, title)
    if said is not None:
        raise StopError.of(said)


def _why_ungradable(found: Mapping[str, Any], title: str) -> Text | None:
    if _anonymous(found):
        return text(
            '"{assignment}" is graded anonymously, and Canvas hides who is who. Post the grades there, or switch '
            "anonymous grading off, then try again.",
            assignment=title,
        )
    if found.get("moderated_grading") is True and found.get("grades_published") is not True:
        return text(
            '"{assignment}" is moderated, and its final grades are not published yet, so Canvas takes none. '
            "Publish them there, then try again.",
            assignment=title,
        )
    kind = words(found.get("grading_type"))
    if kind in {"pass_fail", "not_graded"}:
        return text(
            '"{assignment}" is not graded with points ({kind}). Change how it is shown there to points, then try '
            "again.",
            assignment=title,
            kind=kind,
        )
    return None


def _anonymous(found: Mapping[str, Any]) -> bool:
    hidden = found.get("anonymize_students")
    return hidden is True or (hidden is None and found.get("anonymous_grading") is True)


def notes_on(found: Mapping[str, Any]) -> Iterator[Text]:
    """What a teacher should know of an assignment before sending."""
    if found.get("published") is False:
        yield text("The assignment is not published: students do not see it yet.")
    if found.get("group_category_id") and found.get("grade_group_students_individually") is not True:
        yield text("A group assignment: Canvas gives one member's grade to the whole group.")
    if found.get("post_manually") is True:
        yield text("Grades are posted by hand: students do not see them before you post them.")
