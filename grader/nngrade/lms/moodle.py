"""Moodle: an assignment's people, grades and feedback by its REST web services.

A grade, its comment and its file are one request, and sending the same twice leaves the same.  Moodle says "null" for
grades that it ignored (above the maximum, overridden in the gradebook, of somebody who is not enrolled): only reading
back tells.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from nngrade.entries import IdKind
from nngrade.lms.answers import as_dict, as_list, identifier, number, words
from nngrade.lms.http import Http
from nngrade.lms.journal import Journal
from nngrade.lms.marks import paragraph
from nngrade.lms.moodle_assignment import Found, find_assignment, read_assignment
from nngrade.lms.moodle_call import NOT_IN_SERVICE, Calls, listed
from nngrade.lms.remote import Assignment, Change, Current, Learner, RemoteComment, RemoteFile
from nngrade.lms.troubles import RefusedError, stop
from nngrade.texts import text

_FIELDS: Mapping[IdKind, str] = {"email": "email", "student_id": "idnumber", "login": "username"}
_HTML = "1"


class Moodle:
    """One assignment of one course on a Moodle site.  ``journal`` is None as long as nothing is written."""

    name = "Moodle"
    thread = False
    kinds: tuple[IdKind, ...] = ("moodle_participant", "moodle_user_id", "email", "student_id", "login")

    def __init__(self, http: Http, course: str, assignment: str, journal: Journal | None = None) -> None:
        self._http = http
        self._calls = Calls(http)
        self.host = http.address.place
        self._asked = (course, assignment)
        self.journal = journal
        self._found = Found({}, {})
        self._readable = True

    def open(self) -> Assignment:
        """Find course and assignment, and see that grades can be sent to it.

        Raises:
            StopError: they are not there, or the assignment is not graded with points.
        """
        self._found = find_assignment(self._calls, *self._asked)
        return read_assignment(self._calls, self._found, self._http)

    def learners(self, kind: IdKind) -> Sequence[Learner]:
        """The assignment's participants.  Where they are not shown with ids of ``kind``, the course's people are asked.

        Raises:
            StopError: nobody can be listed, or participants have no numbers yet.
        """
        try:
            people = self._people(self._calls.call(
                "mod_assign_list_participants", [("assignid", self._id), ("groupid", "0"), ("filter", "")]
            ))  # fmt: skip
        except RefusedError as problem:
            if problem.code != NOT_IN_SERVICE:
                raise
            people = self._enrolled()
        if kind == "moodle_participant":
            return self._with_numbers(people)
        if kind in _FIELDS and not any(kind in one.ids for one in people):
            return self._with_enrolled(people)
        return people

    def current(self, learners: Sequence[Learner], tell: Callable[[int], None]) -> Mapping[str, Current]:
        """Grades of all by one call; comment and file of each by one more, if the token's service allows that."""
        grades = self._grades()
        states = self._states()
        found: dict[str, Current] = {}
        for learner in learners:
            feedback = self._feedback(learner.id, states.get(learner.id, ""))
            comments = () if feedback is None else (feedback,)
            found[learner.id] = Current(
                grade=grades.get(learner.id),
                comments=comments,
                known=feedback is not None,
                workflow=states.get(learner.id, ""),
            )
            tell(len(found))
        return found

    def write(self, change: Change) -> None:
        """Send grade, comment and report in one call.

        Raises:
            RefusedError, LostAnswerError, NoAnswerError: about this person only.
        """
        person, wanted = change.wanted.person.id, change.wanted
        arguments = [
            ("assignmentid", self._id),
            ("userid", change.learner.id),
            ("grade", wanted.grade),
            ("attemptnumber", "-1"),
            ("addattempt", "0"),
            ("workflowstate", change.before.workflow),
            ("applytoall", "0"),
            *self._editor(change),
        ]
        if change.with_report:
            arguments.append(("plugindata[files_filemanager]", self._draft(change)))
        if change.comment is not None:
            self._record(person, "comment", wanted.mark, "started")
        self._calls.call("mod_assign_save_grade", arguments, safe=False)
        self._record(person, "grade", wanted.grade, "sent")
        if change.comment is not None:
            self._record(person, "comment", wanted.mark, "sent" if change.before.known else "done")

    def pause(self, attempt: int) -> None:
        """Wait as after failure number ``attempt``."""
        self._http.pause(attempt)

    @property
    def _id(self) -> str:
        return identifier(self._found.assignment.get("id"), "assignment.id")

    @property
    def _course(self) -> str:
        return identifier(self._found.course.get("id"), "course.id")

    def _editor(self, change: Change) -> list[tuple[str, str]]:
        """The comment's text: it must be in every call, or Moodle fails where there is a comment already."""
        wanted = change.wanted
        if change.comment is not None:
            markup = change.comment
        elif change.before.known:
            markup = change.before.comments[0].text if change.before.comments else ""
        elif self._sent_before(wanted.person.id, wanted.mark):
            markup = paragraph(wanted.comment, wanted.mark)
        else:
            return []  # a comment that nobody can see is not to be blanked: rather let Moodle fail
        name = "plugindata[assignfeedbackcomments_editor]"
        return [(f"{name}[text]", markup), (f"{name}[format]", _HTML)]

    def _sent_before(self, person: str, mark: str) -> bool:
        step = self.journal.step(person, "comment") if self.journal is not None else None
        return step is not None and step.digest == mark

    def _draft(self, change: Change) -> str:
        """A draft area with the report and, because it replaces all files that are there, with all others too."""
        report = change.wanted.report
        assert report is not None  # noqa: S101  a change with a report has one
        there = change.before.comments[0].files if change.before.comments else ()
        others = [(file.name, self._calls.fetch(file)) for file in there if file.name != report.name]
        item = self._calls.put_into_draft(report.name, report.read())
        for name, content in others:
            self._calls.put_into_draft(name, content, item)
        return item

    def _people(self, answer: Any) -> list[Learner]:
        users = [as_dict(item, "user") for item in as_list(answer, "participants")]
        found: dict[str, Learner] = {}
        for user in users:
            name = identifier(user.get("id"), "user.id")
            ids = {kind: words(user.get(field)) for kind, field in _FIELDS.items() if words(user.get(field))}
            shown = self._http.safe(words(user.get("fullname")), 60)
            found[name] = Learner(name, shown, {**ids, "moodle_user_id": name})
        return list(found.values())

    def _enrolled(self) -> list[Learner]:
        users = as_list(self._calls.must("core_enrol_get_enrolled_users", [("courseid", self._course)]), "users")
        students = [user for user in users if "student" in _roles(user)]
        return self._people(students or users)

    def _with_enrolled(self, people: list[Learner]) -> list[Learner]:
        try:
            more = {one.id: one.ids for one in self._enrolled()}
        except RefusedError:
            return people
        return [Learner(one.id, one.name, {**more.get(one.id, {}), **one.ids}) for one in people]

    def _with_numbers(self, people: list[Learner]) -> list[Learner]:
        answer = as_dict(
            self._calls.must("mod_assign_get_user_mappings", listed("assignmentids", [self._id])), "mappings"
        )
        numbers: dict[str, str] = {}
        for assignment in as_list(answer.get("assignments"), "mappings"):
            for item in as_list(as_dict(assignment, "mappings").get("mappings"), "mappings"):
                mapping = as_dict(item, "mapping")
                numbers[identifier(mapping.get("userid"), "userid")] = identifier(mapping.get("id"), "mapping.id")
        if not numbers:
            raise stop(
                text(
                    "Moodle has given no participant numbers in this assignment yet. Download the submissions or the "
                    "grading worksheet there once, or choose another id with --match."
                )
            )
        return [
            Learner(
                one.id, one.name, {**one.ids, "moodle_participant": numbers[one.id]} if one.id in numbers else one.ids
            )
            for one in people
        ]

    def _grades(self) -> dict[str, float | None]:
        answer = as_dict(self._calls.must("mod_assign_get_grades", listed("assignmentids", [self._id])), "grades")
        newest: dict[str, tuple[float, float | None]] = {}
        for assignment in as_list(answer.get("assignments"), "grades"):
            block = as_dict(assignment, "grades")
            if identifier(block.get("assignmentid"), "assignmentid") != self._id:
                continue
            for item in as_list(block.get("grades"), "grades"):
                row = as_dict(item, "grade")
                user, attempt = (
                    identifier(row.get("userid"), "userid"),
                    number(row.get("attemptnumber"), "attempt") or 0,
                )
                grade = number(row.get("grade"), "grade")
                if user not in newest or attempt >= newest[user][0]:
                    newest[user] = (attempt, None if grade is None or grade < 0 else grade)  # -1: not graded
        return {user: grade for user, (_, grade) in newest.items()}

    def _states(self) -> dict[str, str]:
        """Where each person's work stands in the marking workflow, to be sent back as it is."""
        if not self._found.assignment.get("markingworkflow"):
            return {}
        try:
            answer = self._calls.call("mod_assign_get_user_flags", listed("assignmentids", [self._id]))
        except RefusedError:
            return {}
        blocks = as_list(as_dict(answer, "flags").get("assignments"), "flags")
        flags = [as_dict(flag, "flag") for block in blocks for flag in as_list(block.get("userflags"), "flags")]
        return {identifier(flag.get("userid"), "userid"): words(flag.get("workflowstate")) for flag in flags}

    def _feedback(self, user: str, state: str) -> RemoteComment | None:
        """The comment and the files that are there; None when nobody can tell."""
        if not self._readable:
            return None
        arguments = [
            ("assignid", self._id),
            ("userid", user),
            ("moodlewssettingraw", "1"),  # as it was written, so that it can be sent back
            ("moodlewssettingfileurl", "0"),
        ]
        try:
            status = as_dict(self._calls.call("mod_assign_get_submission_status", arguments), "status")
        except RefusedError as problem:
            self._readable = problem.code != NOT_IN_SERVICE
            return None
        feedback = status.get("feedback")
        if feedback is None:
            hidden = self._found.assignment.get("markingworkflow") and state != "released"
            return None if hidden else RemoteComment("", "")
        return _read_feedback(as_dict(feedback, "feedback"))

    def _record(self, person: str, step: str, digest: str, state: Any) -> None:
        if self.journal is not None:
            self.journal.record(person, step, digest, state)


def _roles(user: Any) -> set[str]:
    roles = as_dict(user, "user").get("roles")
    return (
        {words(role.get("shortname")) for role in roles if isinstance(role, dict)} if isinstance(roles, list) else set()
    )


def _read_feedback(feedback: Mapping[str, Any]) -> RemoteComment:
    markup, files = "", []
    for item in as_list(feedback.get("plugins") or [], "feedback.plugins"):
        plugin = as_dict(item, "feedback.plugins")
        if plugin.get("type") == "comments":
            fields = as_list(plugin.get("editorfields") or [], "editorfields")
            markup = "".join(words(as_dict(field, "editorfields").get("text")) for field in fields)
        if plugin.get("type") == "file":
            areas = as_list(plugin.get("fileareas") or [], "fileareas")
            files = [
                _file(file) for area in areas for file in as_list(as_dict(area, "area").get("files") or [], "files")
            ]
    return RemoteComment("", markup, tuple(files))


def _file(item: Any) -> RemoteFile:
    file = as_dict(item, "file")
    size = file.get("filesize")
    name = f"{words(file.get('filepath'))}{words(file.get('filename'))}".lstrip("/")
    return RemoteFile(name, size if isinstance(size, int) else None, words(file.get("fileurl")))
