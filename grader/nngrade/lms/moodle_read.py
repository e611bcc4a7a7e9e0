"""What Moodle's answers say: grades, participant numbers, the marking workflow, comments and files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from nngrade.lms.answers import as_dict, as_list, identifier, number, words
from nngrade.lms.remote import RemoteComment, RemoteFile


def newest_grades(answer: Any, assignment: str) -> dict[str, float | None]:
    """Each person's grade of the last attempt, None for a row without one, by the number of the user."""
    newest: dict[str, tuple[float, float | None]] = {}
    for block in _blocks(answer, "grades"):
        if identifier(block.get("assignmentid"), "assignmentid") != assignment:
            continue
        for item in as_list(block.get("grades"), "grades"):
            row = as_dict(item, "grade")
            user, attempt = identifier(row.get("userid"), "userid"), number(row.get("attemptnumber"), "attempt") or 0
            grade = number(row.get("grade"), "grade")
            if user not in newest or attempt >= newest[user][0]:
                newest[user] = (attempt, None if grade is None or grade < 0 else grade)  # -1: not graded
    return {user: grade for user, (_, grade) in newest.items()}


def numbers(answer: Any) -> dict[str, str]:
    """Participant numbers by the number of the user."""
    found: dict[str, str] = {}
    for block in _blocks(answer, "mappings"):
        for item in as_list(block.get("mappings"), "mappings"):
            mapping = as_dict(item, "mapping")
            found[identifier(mapping.get("userid"), "userid")] = identifier(mapping.get("id"), "mapping.id")
    return found


def states(answer: Any) -> dict[str, str]:
    """Where each person's work stands in the marking workflow, by the number of the user."""
    flags = [
        as_dict(flag, "flag") for block in _blocks(answer, "flags") for flag in as_list(block.get("userflags"), "flags")
    ]
    return {identifier(flag.get("userid"), "userid"): words(flag.get("workflowstate")) for flag in flags}


def _blocks(answer: Any, place: str) -> Iterator[Mapping[str, Any]]:
    """One for each assignment."""
    for item in as_list(as_dict(answer, place).get("assignments"), place):
        yield as_dict(item, place)


def roles(user: Any) -> set[str]:
    """The short names of somebody's roles in the course."""
    found = as_dict(user, "user").get("roles")
    listed = found if isinstance(found, list) else []
    return {words(role.get("shortname")) for role in listed if isinstance(role, dict)}


def read_feedback(feedback: Mapping[str, Any]) -> RemoteComment:
    """The one comment with how it is written, and the files."""
    markup, form, files = "", "", []
    for item in as_list(feedback.get("plugins") or [], "feedback.plugins"):
        plugin = as_dict(item, "feedback.plugins")
        if plugin.get("type") == "comments":
            fields = [as_dict(one, "editorfields") for one in as_list(plugin.get("editorfields") or [], "editorfields")]
            markup = "".join(words(field.get("text")) for field in fields)
            form = words(fields[0].get("format")) if fields else ""
        if plugin.get("type") == "file":
            areas = as_list(plugin.get("fileareas") or [], "fileareas")
            files = [
                _file(file) for area in areas for file in as_list(as_dict(area, "area").get("files") or [], "files")
            ]
    return RemoteComment("", markup, tuple(files), form=form)


def _file(item: Any) -> RemoteFile:
    file = as_dict(item, "file")
    size = file.get("filesize")
    name = f"{words(file.get('filepath'))}{words(file.get('filename'))}".lstrip("/")
    return RemoteFile(name, size if isinstance(size, int) else None, words(file.get("fileurl")))
