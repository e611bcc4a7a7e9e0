"""Canvas: courses, assignments, people and submissions by its REST interface.

Posting a comment is not idempotent there: whether one was posted is told by the mark in it and by the journal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from nngrade.entries import IdKind
from nngrade.lms.answers import as_dict, as_list, identifier, number, parse, words
from nngrade.lms.canvas_files import upload
from nngrade.lms.canvas_read import notes_on, read_assessment, read_comments, read_criteria, refuse_ungradable
from nngrade.lms.exchange import Answer, Fields, Request, next_page
from nngrade.lms.http import Http
from nngrade.lms.journal import Journal
from nngrade.lms.remote import Assignment, Change, Current, Learner
from nngrade.lms.services import KINDS
from nngrade.lms.troubles import (
    NoAnswerError,
    OddAnswerError,
    RefusedError,
    StopError,
    TroubleError,
    untranslated,
)
from nngrade.texts import text

_FIELDS: Mapping[IdKind, str] = {
    "canvas_id": "id",
    "student_id": "sis_user_id",
    "login": "login_id",
    "email": "email",
}
_UNAUTHORIZED, _NOT_FOUND, _GONE = 401, 404, 410


class Canvas:
    """One assignment of one course on a Canvas server.  ``journal`` is None as long as nothing is written."""

    name = "Canvas"
    thread = True
    kinds = KINDS["canvas"]

    def __init__(self, http: Http, course: str, assignment: str, journal: Journal | None = None) -> None:
        self._http = http
        self.host = http.address.place
        self._course = course
        self._assignment = assignment
        self._me = ""
        self.journal = journal

    def open(self) -> Assignment:
        """Find course and assignment, and see that grades can be sent to it.

        Raises:
            StopError: they are not there, or the assignment is anonymous, moderated, or not graded with points, or
                nobody says whose token it is.
        """
        course = self._find(self._place(course=self._course), "course", self._course)
        self._course = identifier(course.get("id"), "course.id")
        found = self._find(self._here, "assignment", self._assignment)
        self._assignment = identifier(found.get("id"), "assignment.id")
        title = self._http.safe(words(found.get("name")), 80) or self._assignment
        refuse_ungradable(found, title)
        self._me = self._own_number()
        settings = found.get("rubric_settings")
        return Assignment(
            id=self._assignment,
            name=title,
            course=self._course,
            course_name=self._http.safe(words(course.get("name")), 80) or self._course,
            maximum=number(found.get("points_possible"), "assignment.points_possible") or None,
            criteria=tuple(read_criteria(found)),
            rubric_grades=found.get("use_rubric_for_grading") is True and isinstance(settings, dict),
            excuses=True,
            notes=tuple(notes_on(found)),
        )

    def learners(self, kind: IdKind) -> Sequence[Learner]:  # noqa: ARG002  one request gives all kinds
        """The course's students."""
        fields = [("enrollment_type[]", "student"), ("include[]", "email"), ("per_page", "100")]
        people = self._pages(f"{self._place(course=self._course)}/users", fields, "users")
        return list({one.id: one for one in map(self._learner, people)}.values())

    def current(self, learners: Sequence[Learner], tell: Callable[[int], None]) -> Mapping[str, Current]:
        """Grades, excuses and comments of all these people; of a single one by a request of its own."""
        if len(learners) == 1:
            answer = self._get(f"{self._here}/submissions/{learners[0].id}", _INCLUDE)
            return {learners[0].id: self._current(as_dict(answer, "submission"), learners[0].id)}
        wanted = {learner.id for learner in learners}
        found: dict[str, Current] = {}
        for item in self._pages(f"{self._here}/submissions", [*_INCLUDE, ("per_page", "100")], "submissions"):
            submission = as_dict(item, "submission")
            name = identifier(submission.get("user_id"), "submission.user_id")
            if name in wanted:
                found[name] = self._current(submission, name)
                tell(len(found))
        return found

    def write(self, change: Change) -> None:
        """Upload the report, send grade, excuse, rubric and comment in one request, and take our older comments away.

        Raises:
            RefusedError, LostAnswerError, NoAnswerError: about this person only.
        """
        person = change.wanted.person.id
        fields = [*_grading(change)]
        reused = False
        if change.comment is not None:
            fields.append(("comment[text_comment]", change.comment))
            if change.with_report and change.wanted.report is not None:
                file, reused = self._file(change)
                fields.append(("comment[file_ids][]", file))
            self._record(person, "comment", change.wanted.mark, "started")
        for comment in change.remove:  # its number is not in the comment's step any more
            self._record(person, f"remove:{comment}", "", "started")
        if fields:
            try:
                answer = self._put(change, fields)
            except RefusedError:
                if reused and self.journal is not None:  # perhaps for the file, which may be gone: next time a new one
                    self.journal.forget(person, "file")
                raise
            self._sent(change, answer)
        for comment in change.remove:
            self._remove(change, comment)

    def pause(self, attempt: int) -> None:
        """Wait as after failure number ``attempt``."""
        self._http.pause(attempt)

    @property
    def _here(self) -> str:
        return self._place(course=self._course, assignment=self._assignment)

    def _place(self, *, course: str, assignment: str = "") -> str:
        below = f"/assignments/{quote(assignment, safe=':')}" if assignment else ""
        return f"{self._http.address.url}/api/v1/courses/{quote(course, safe=':')}{below}"

    def _learner(self, item: Any) -> Learner:
        user = as_dict(item, "user")
        name = identifier(user.get("id"), "user.id")
        ids = {kind: words(user.get(field)) for kind, field in _FIELDS.items() if words(user.get(field))}
        return Learner(name, self._http.safe(words(user.get("name")), 60), {**ids, "canvas_id": name})

    def _current(self, submission: Mapping[str, Any], learner: str) -> Current:
        if identifier(submission.get("user_id"), "submission.user_id") != learner:
            raise OddAnswerError(
                text("{host} answers about another person, which may pass. Run the same command again.", host=self.host)
            )
        score = submission["entered_score"] if "entered_score" in submission else submission.get("score")
        assessed = submission.get("rubric_assessment")
        return Current(
            grade=number(score, "submission.score"),
            excused=submission.get("excused") is True,
            comments=tuple(read_comments(submission.get("submission_comments"), self._me)),
            stale=submission.get("grade_matches_current_submission") is False,
            rubric=read_assessment(assessed) if isinstance(assessed, dict) else {},
        )

    def _file(self, change: Change) -> tuple[str, bool]:
        """The number of the uploaded report, and whether it was uploaded earlier and never used."""
        report, person = change.wanted.report, change.wanted.person.id
        assert report is not None  # noqa: S101  the caller looked
        before = self.journal.step(person, "file") if self.journal is not None else None
        if before is not None and before.state == "done" and before.digest == change.wanted.mark:
            return before.remote_id, True
        place = f"{self._here}/submissions/{change.learner.id}/comments/files"
        file = upload(self._http, place, report, self._checked)
        self._record(person, "file", change.wanted.mark, "done", file)
        return file, False

    def _put(self, change: Change, fields: Fields) -> Mapping[str, Any]:
        url = f"{self._here}/submissions/{change.learner.id}"
        comments = change.comment is not None
        answer = self._checked(self._http.send(Request("PUT", url, fields, bearer=True, safe=not comments)))
        return as_dict(parse(answer.body), "submission")

    def _sent(self, change: Change, answer: Mapping[str, Any]) -> None:
        person, wanted = change.wanted.person.id, change.wanted
        if change.grade or change.excuse:
            self._record(person, "grade", "EX" if change.excuse else wanted.grade, "sent")
        if change.comment is None:
            return
        listed = answer.get("submission_comments")
        posted = [comment for comment in read_comments(listed, self._me) if comment.carries(wanted.mark)]
        seen = bool(posted) and (bool(posted[-1].files) or not change.with_report)
        self._record(person, "comment", wanted.mark, "done" if seen else "sent", posted[-1].id if posted else "")
        if change.with_report and self.journal is not None:
            self.journal.forget(person, "file")  # it hangs on a comment now

    def _remove(self, change: Change, comment: str) -> None:
        url = f"{self._here}/submissions/{change.learner.id}/comments/{comment}"
        try:
            self._checked(self._http.send(Request("DELETE", url, bearer=True, json=False)))
        except RefusedError as problem:
            if problem.status not in {_NOT_FOUND, _GONE}:
                self._record(change.wanted.person.id, f"remove:{comment}", "", "kept")
                return
        if self.journal is not None:
            self.journal.forget(change.wanted.person.id, f"remove:{comment}")

    def _record(self, person: str, step: str, digest: str, state: Any, remote: str = "") -> None:
        if self.journal is not None:
            self.journal.record(person, step, digest, state, remote)

    def _find(self, url: str, kind: str, name: str) -> dict[str, Any]:
        try:
            return as_dict(self._get(url, ()), kind)
        except RefusedError as problem:
            found = {"course": text("course"), "assignment": text("assignment")}[kind]
            raise StopError.of(
                text(
                    '{platform} has no {kind} "{name}" that this token may see: {words}. Check the number in the '
                    "address of its page.",
                    platform=self.name,
                    kind=found,
                    name=self._http.safe(name, 60),
                    words=problem.words,
                )
            ) from None
        except TroubleError as problem:
            raise StopError.of(problem.words) from None

    def _own_number(self) -> str:
        """The number of the token's user: only that user's comments can be ours."""
        try:
            user = self._get(f"{self._http.address.url}/api/v1/users/self", ())
        except RefusedError as problem:
            raise StopError.of(
                text(
                    "{platform} does not say whose token it is ({words}), so our comments could not be told from those "
                    "of others. Make a token without limits in your account there.",
                    platform=self.name,
                    words=problem.words,
                )
            ) from None
        return identifier(as_dict(user, "user").get("id"), "user.id")

    def _get(self, url: str, fields: Fields) -> Any:
        return parse(self._checked(self._http.send(Request("GET", url, fields, bearer=True))).body)

    def _pages(self, url: str, fields: Fields, place: str) -> Iterator[Any]:
        seen = {url}
        for _ in range(self._http.limits.pages):
            answer = self._checked(self._http.send(Request("GET", url, fields, bearer=True)))
            yield from as_list(parse(answer.body), place)
            url, fields = next_page(answer.headers), ()
            if not url:
                return
            if url in seen:
                break
            seen.add(url)
        raise OddAnswerError(
            text("{host} gives pages without end. Try again later, or check the address.", host=self.host)
        )

    def _checked(self, answer: Answer) -> Answer:
        """The answer if it is a good one.

        Raises:
            StopError: the token is not accepted any more.
            RefusedError: anything else that the server says no to.
        """
        if answer.good:
            return answer
        said = self._http.words_of(answer)
        if answer.status == _UNAUTHORIZED and ("www-authenticate" in answer.headers or "access token" in said.lower()):
            raise StopError.of(
                text(
                    '{platform} does not accept the access token (any more): "{words}". Make a new one in your account '
                    "there. What was sent stays; the same command goes on from there.",
                    platform=self.name,
                    words=said,
                )
            )
        if answer.status >= 500:  # noqa: PLR2004  cannot come: the session repeats or gives up
            raise NoAnswerError(untranslated(said))
        raise RefusedError(untranslated(f"{answer.status} {said}"), status=answer.status)


_INCLUDE: Fields = (("include[]", "submission_comments"), ("include[]", "rubric_assessment"))


def _grading(change: Change) -> Iterator[tuple[str, str]]:
    if change.excuse:
        yield "submission[excuse]", "true"
    if change.grade:
        yield "submission[posted_grade]", change.wanted.grade
    if change.rubric:
        for criterion, points in change.wanted.rubric.items():
            yield f"rubric_assessment[{criterion}][points]", points
