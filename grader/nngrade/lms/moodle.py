"""Moodle: an assignment's people, grades and feedback by its REST web services.

A grade, its comment and its file are one request, and sending the same twice leaves the same.  Moodle says "null" for
grades that it ignored (above the maximum, overridden in the gradebook, of somebody who is not enrolled): only reading
back tells.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from nngrade.entries import IdKind
from nngrade.lms.answers import as_dict, as_list, identifier, words
from nngrade.lms.http import Http
from nngrade.lms.journal import Journal
from nngrade.lms.marks import paragraph
from nngrade.lms.moodle_assignment import Place, find_assignment, read_assignment
from nngrade.lms.moodle_call import NOT_IN_SERVICE, Calls, listed
from nngrade.lms.moodle_read import newest_grades, numbers, read_feedback, roles, states
from nngrade.lms.plan import HTML
from nngrade.lms.remote import Assignment, Change, Current, Learner, RemoteComment
from nngrade.lms.services import KINDS
from nngrade.lms.troubles import RefusedError, StopError
from nngrade.texts import text

_RELEASED = "released"
_FIELDS: Mapping[IdKind, str] = {"email": "email", "student_id": "idnumber", "login": "username"}


class Moodle:
    """One assignment of one course on a Moodle site.  ``journal`` is None as long as nothing is written."""

    name = "Moodle"
    thread = False
    kinds = KINDS["moodle"]

    def __init__(self, http: Http, course: str, assignment: str, journal: Journal | None = None) -> None:
        self._http = http
        self._calls = Calls(http)
        self.host = http.address.place
        self._asked = (course, assignment)
        self.journal = journal
        self._found = Place({}, {})
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
            there = Current(grade=grades.get(learner.id), workflow=states.get(learner.id, ""))
            found[learner.id] = self._with_feedback(there, learner.id)
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
        there = change.before.comments[0] if change.before.comments else None
        form = there.form if there is not None and there.text == markup else ""  # sent back as it was written
        name = "plugindata[assignfeedbackcomments_editor]"
        return [(f"{name}[text]", markup), (f"{name}[format]", form or HTML)]

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
        students = [user for user in users if "student" in roles(user)]
        return self._people(students or users)

    def _with_enrolled(self, people: list[Learner]) -> list[Learner]:
        try:
            more = {one.id: one.ids for one in self._enrolled()}
        except RefusedError:
            return people
        return [Learner(one.id, one.name, {**more.get(one.id, {}), **one.ids}) for one in people]

    def _with_numbers(self, people: list[Learner]) -> list[Learner]:
        answer = self._calls.must("mod_assign_get_user_mappings", listed("assignmentids", [self._id]))
        given = numbers(answer)
        if not given:
            raise StopError.of(
                text(
                    "Moodle has given no participant numbers in this assignment yet. Download the submissions or the "
                    "grading worksheet there once, or choose another id with --match."
                )
            )
        return [
            replace(one, ids={**one.ids, "moodle_participant": given[one.id]}) if one.id in given else one
            for one in people
        ]

    def _grades(self) -> dict[str, float | None]:
        return newest_grades(self._calls.must("mod_assign_get_grades", listed("assignmentids", [self._id])), self._id)

    def _states(self) -> dict[str, str]:
        """Where each person's work stands in the marking workflow: what is not sent back as it is, is set back.

        Raises:
            StopError: there is a workflow, and it cannot be read.
        """
        if not self._found.assignment.get("markingworkflow"):
            return {}
        return states(self._calls.must("mod_assign_get_user_flags", listed("assignmentids", [self._id])))

    def _with_feedback(self, there: Current, user: str) -> Current:
        """The same with comment and files; without, when nobody can tell them."""
        if not self._readable:
            return replace(there, known=False)
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
            said = text("what is there cannot be read: {words}; run the same command again", words=problem.words)
            return replace(there, known=False, trouble=said if self._readable else None)
        feedback = status.get("feedback")
        if feedback is not None:
            return replace(there, comments=(read_feedback(as_dict(feedback, "feedback")),))
        if self._found.assignment.get("markingworkflow") and there.workflow != _RELEASED:
            return replace(there, known=False, hidden=True)
        return replace(there, comments=(RemoteComment("", ""),))

    def _record(self, person: str, step: str, digest: str, state: Any) -> None:
        if self.journal is not None:
            self.journal.record(person, step, digest, state)
