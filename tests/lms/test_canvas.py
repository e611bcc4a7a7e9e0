"""Uploads to a server that behaves as Canvas is documented to."""

from __future__ import annotations

from typing import Any

import pytest

from nngrade.entries import Person, State
from nngrade.errors import UsageError
from nngrade.lms.marks import mark_alone
from nngrade.lms.troubles import StopError
from nngrade.lms.wanted import UploadWishes


def test_grades_comments_and_reports_arrive(canvas: Any, canvas_desk: Any) -> None:
    """Each of the three gets the grade, one comment with its mark, and the report whole; the fourth gets nothing."""
    outcome = canvas_desk.upload()
    assert outcome.whole
    assert len(outcome.sent) == 3
    assert [canvas.submissions[user]["score"] for user in (1, 2, 3, 4)] == [6.0, 7.0, 8.0, None]
    for user in (1, 2, 3):
        (comment,) = canvas.submissions[user]["submission_comments"]
        assert "[nngrade " in comment["comment"]
        assert f"Grade: {5 + user} of 10 points" in comment["comment"]
        (file,) = comment["attachments"]
        assert file["display_name"] == "nngrade-report.html"
        assert canvas.files[file["id"]]["content"].startswith(b"<!doctype html>")
    assert canvas.comments(4) == []


def test_preview_sends_nothing(canvas: Any, canvas_desk: Any) -> None:
    """A preview only reads, over all pages, and knows who is only there."""
    preview = canvas_desk.preview()
    assert {seen.method for seen in canvas.log} == {"GET"}
    assert len(preview.plan.open) == 3
    assert [learner.name for learner in preview.matching.only_there] == ["Ann O'Brien"]
    assert preview.matching.kind == "student_id"


def test_second_run_sends_nothing(canvas: Any, canvas_desk: Any) -> None:
    """What is there is not sent again."""
    canvas_desk.upload()
    before, asked = canvas.state(), len(canvas.log)
    outcome = canvas_desk.upload()
    assert outcome.sent == ()
    assert canvas.state() == before
    assert {seen.method for seen in canvas.log[asked:]} == {"GET"}


def test_second_run_without_the_journal_sends_nothing(canvas: Any, canvas_desk: Any) -> None:
    """The mark alone tells that a comment is there."""
    canvas_desk.upload()
    canvas_desk.connection.execute("DELETE FROM uploads")
    before = canvas.state()
    assert canvas_desk.upload().sent == ()
    assert canvas.state() == before


def test_grading_again_with_the_same_result_sends_nothing(canvas: Any, canvas_desk: Any) -> None:
    """Times in a report are no difference."""
    canvas_desk.upload()
    canvas_desk.regrade("20261", 6.0, created="tomorrow morning")
    assert canvas_desk.upload().sent == ()


def test_only_what_differs_is_sent(canvas: Any, canvas_desk: Any) -> None:
    """A grade that somebody changed there is put right, and nothing else is touched."""
    canvas_desk.upload()
    canvas.submissions[2].update(score=1.0, entered_score=1.0)
    before = canvas.comments(2)
    (change,) = canvas_desk.preview().plan.open
    assert (change.grade, change.comment, change.before.grade) == (True, None, 1.0)
    assert canvas_desk.upload().whole
    assert canvas.submissions[2]["score"] == 7.0
    assert canvas.comments(2) == before


def test_new_result_replaces_our_comment(canvas: Any, canvas_desk: Any, entry: Any) -> None:
    """There is one comment of ours at any time; a student's own words stay."""
    canvas_desk.upload()
    canvas.submissions[1]["submission_comments"].append({"id": 1, "author_id": 1, "comment": "Why?", "attachments": []})
    canvas_desk.regrade("20261", 9.0)
    canvas_desk.entries[0] = entry(canvas_desk.entries[0].person, 9.0, folder="20261")
    assert canvas_desk.upload().whole
    assert canvas.submissions[1]["score"] == 9.0
    assert len(canvas.comments(1)) == 2
    assert canvas.comments(1)[0] == "Why?"
    assert "9 of 10" in canvas.comments(1)[1]
    assert canvas_desk.upload().sent == ()


@pytest.mark.parametrize(
    "words",
    [
        "> Grade: 6 of 10\n> [nngrade {mark}]\nWhy only 6?",
        "What does [nngrade 012345678901] mean?",
        "Grade: 6 of 10 points\n\n[nngrade {mark}]",
        "My own words\n[nngrade 012345678901]",
        "{whole}",
    ],
)
@pytest.mark.parametrize("journal", [True, False], ids=["with the journal", "without"])
def test_comments_of_students_are_never_taken_away(
    canvas: Any, canvas_desk: Any, entry: Any, words: str, *, journal: bool
) -> None:
    """Whatever a student writes or quotes, also the whole of ours: it stays, and a new result replaces ours only."""
    canvas_desk.upload()
    whole = canvas.comments(1)[0]
    said = words.format(mark=mark_alone(whole), whole=whole)
    canvas.say(1, 1, said)
    assert canvas_desk.upload().sent == ()
    canvas_desk.entries[0] = entry(canvas_desk.entries[0].person, 9.0, folder="20261")
    if not journal:
        canvas_desk.connection.execute("DELETE FROM uploads")
    assert canvas_desk.upload().whole
    theirs, ours = canvas.comments(1)
    assert theirs == said
    assert "9 of 10" in ours


def test_words_that_a_teacher_wrote_into_ours_stay(canvas: Any, canvas_desk: Any, entry: Any) -> None:
    """Our comment with a line of the teacher's in it is left beside the new one, mark or not."""
    canvas_desk.upload()
    for user in (1, 2):
        comment = canvas.submissions[user]["submission_comments"][0]
        comment["comment"] = comment["comment"].replace("\n\n[", "\nSee me on Monday.\n\n[")
    canvas.submissions[2]["submission_comments"][0]["comment"] += "\nK."
    for place in (0, 1):
        person = canvas_desk.entries[place].person
        canvas_desk.entries[place] = entry(person, 9.0, folder=person.id)
    assert canvas_desk.upload().whole
    assert [len(canvas.comments(user)) for user in (1, 2)] == [2, 2]
    assert all("Monday" in canvas.comments(user)[0] for user in (1, 2))
    assert canvas_desk.upload().sent == ()


def test_two_teachers(canvas: Any, canvas_desk: Any, entry: Any) -> None:
    """With the journal ours are known by their numbers, whoever's token posted them; without it they are left."""
    canvas_desk.upload()
    canvas.me = 901
    canvas_desk.entries[0] = entry(canvas_desk.entries[0].person, 9.0, folder="20261")
    assert canvas_desk.upload().whole
    assert len(canvas.comments(1)) == 1
    canvas_desk.connection.execute("DELETE FROM uploads")
    canvas.me = 902
    canvas_desk.entries[0] = entry(canvas_desk.entries[0].person, 8.0, folder="20261")
    assert canvas_desk.upload().whole
    assert len(canvas.comments(1)) == 2


def test_nobody_says_whose_token_it_is(canvas: Any, canvas_desk: Any) -> None:
    """Then our comments could not be told from others', and nothing is sent."""
    refusal = (401, {}, b'{"status":"unauthorized","errors":[{"message":"Insufficient scopes on access token"}]}')
    canvas.fault = lambda count, seen: refusal if seen.path.endswith("/users/self") else None
    with pytest.raises(StopError, match="token"):
        canvas_desk.upload()
    assert {seen.method for seen in canvas.log} == {"GET"}


def test_comment_that_must_stay_is_asked_for_once(canvas: Any, canvas_desk: Any, entry: Any) -> None:
    """A server that lets no comment be deleted is not asked again each time."""
    canvas_desk.upload()
    canvas_desk.entries[0] = entry(canvas_desk.entries[0].person, 9.0, folder="20261")
    refusal = (403, {}, b'{"status":"unauthorized","errors":[{"message":"user not authorized"}]}')
    canvas.fault = lambda number, seen: refusal if seen.method == "DELETE" else None
    canvas_desk.upload()
    assert len(canvas.comments(1)) == 2
    assert canvas_desk.upload().sent == ()


def test_deleted_by_hand_stays_deleted(canvas: Any, canvas_desk: Any) -> None:
    """What the teacher deleted is not posted again, unless asked for; the preview says so."""
    canvas_desk.upload()
    canvas.submissions[1]["submission_comments"].clear()
    preview = canvas_desk.preview()
    assert preview.plan.open == ()
    assert "deleted there" in preview.plan.changes[0].kept[0].en
    canvas_desk.upload()
    assert canvas.comments(1) == []
    canvas_desk.restore = True
    assert canvas_desk.upload().whole
    assert len(canvas.comments(1)) == 1


def test_edited_by_hand_stays(canvas: Any, canvas_desk: Any) -> None:
    """A comment of ours that lost its mark to an editor is still known by its number."""
    canvas_desk.upload()
    canvas.submissions[1]["submission_comments"][0]["comment"] = "Well done."
    canvas_desk.upload()
    assert canvas.comments(1) == ["Well done."]


def test_doubles_of_ours_are_taken_away(canvas: Any, canvas_desk: Any) -> None:
    """A request that arrived after all leaves two comments; the next run takes one away."""
    canvas_desk.upload()
    twin = {**canvas.submissions[1]["submission_comments"][0], "id": 5000}
    canvas.submissions[1]["submission_comments"].append(twin)
    assert canvas_desk.upload().whole
    assert len(canvas.comments(1)) == 1


def test_excused_missing_and_failed(canvas: Any, canvas_desk: Any, person: Any) -> None:
    """Excused people are excused there, missing ones get nothing or zero as asked, failed ones nothing."""
    canvas_desk.entries.clear()
    canvas_desk.add(person("20261", student_id="20261"), state=State.EXCUSED)
    canvas_desk.add(person("20262", student_id="20262"), state=State.MISSING)
    canvas_desk.add(person("20263", student_id="20263"), state=State.FAILED)
    canvas_desk.add(person("20264", student_id="20264"), 0.0)
    preview = canvas_desk.preview()
    assert [one.person.id for one in preview.skipped] == ["20262", "20263"]
    assert canvas_desk.upload().whole
    assert canvas.submissions[1]["excused"] is True
    assert canvas.submissions[2]["score"] is None
    assert canvas.submissions[4]["score"] == 0.0
    canvas_desk.policy = type(canvas_desk.policy)(missing_zero=True)
    assert canvas_desk.upload().whole
    assert canvas.submissions[2]["score"] == 0.0
    assert canvas.submissions[3]["score"] is None


def test_an_excuse_there_is_left(canvas: Any, canvas_desk: Any) -> None:
    """Whom the teacher excused in Canvas stays excused."""
    canvas.submissions[1]["excused"] = True
    preview = canvas_desk.preview()
    assert "is excused there" in preview.plan.changes[0].kept[0].en
    canvas_desk.upload()
    assert canvas.submissions[1]["excused"] is True


def test_ignored_grade_is_found_out(canvas: Any, canvas_desk: Any) -> None:
    """A server that says yes and keeps the old grade is not believed."""
    canvas.ignore_grade = {2}
    outcome = canvas_desk.upload()
    (found,) = outcome.differences
    assert found.change.learner.id == "2"
    assert found.words.en == "the grade there is - instead of 7"
    assert not outcome.whole


def test_grade_of_an_earlier_attempt(canvas: Any, canvas_desk: Any) -> None:
    """It is sent again; when Canvas goes on to count it as old, that is said in its own words."""
    canvas_desk.upload()
    canvas.submissions[1]["grade_matches_current_submission"] = False
    assert canvas_desk.upload().whole
    canvas.submissions[1]["grade_matches_current_submission"] = False
    canvas.ignore_grade = {1}
    (found,) = canvas_desk.upload().differences
    assert found.words.en == "the grade there still counts as that of an earlier attempt"


def test_all_decimals_that_were_asked_for_are_compared(canvas: Any, canvas_desk: Any) -> None:
    """With --round 4 a difference in the third decimal is put right."""
    canvas_desk.policy = type(canvas_desk.policy)(digits=4)
    canvas_desk.upload()
    canvas.submissions[1].update(score=6.003, entered_score=6.003)
    assert canvas_desk.upload().sent == ()
    canvas_desk.wishes = UploadWishes("en", digits=4)
    assert canvas_desk.upload().whole
    assert canvas.submissions[1]["score"] == 6.0


def test_lost_attachment_is_found_out_and_put_right(canvas: Any, canvas_desk: Any) -> None:
    """A comment whose file got lost is reported, and replaced by the next run."""
    canvas.drop_files = True
    outcome = canvas_desk.upload()
    assert {found.words.en for found in outcome.differences} == {"the report is not there"}
    canvas.drop_files = False
    assert canvas_desk.upload().whole
    assert [len(canvas.comments(user)) for user in (1, 2, 3)] == [1, 1, 1]
    assert all(canvas.submissions[user]["submission_comments"][0]["attachments"] for user in (1, 2, 3))


def test_torn_report_is_found_out_and_put_right(canvas: Any, canvas_desk: Any) -> None:
    """A file of another size there is reported, and sent again by the next run."""
    cut = canvas.storage.handle

    def torn(seen: Any) -> Any:
        answer = cut(seen)
        newest = canvas.files[max(canvas.files)]
        newest["content"] = newest["content"][:10]
        return answer

    canvas.storage.handle = torn
    outcome = canvas_desk.upload()
    assert "has 10 bytes instead of" in outcome.differences[0].words.en
    canvas.storage.handle = cut
    outcome = canvas_desk.upload()
    assert outcome.whole
    assert len(outcome.sent) == 3
    attached = [canvas.submissions[user]["submission_comments"][0]["attachments"][0] for user in (1, 2, 3)]
    assert all(file["size"] > 10 for file in attached)
    assert [len(canvas.comments(user)) for user in (1, 2, 3)] == [1, 1, 1]


@pytest.mark.parametrize("answer", ["redirect", "created", "located", "elsewhere"])
def test_all_endings_of_a_file_upload(canvas: Any, canvas_desk: Any, answer: str) -> None:
    """Redirect, 201 with the file, 201 with its place, also a place at the storage service, asked without the token."""
    canvas.storage.answer = answer
    if answer == "created":
        original = canvas.storage.handle

        def handle(seen: Any) -> Any:
            result = original(seen)
            for file in canvas.files.values():
                file["confirmed"] = True
            return result

        canvas.storage.handle = handle
    assert canvas_desk.upload().whole
    assert all("authorization" not in seen.headers for seen in canvas.storage.log)


def test_token_goes_only_to_canvas(canvas: Any, canvas_desk: Any) -> None:
    """The storage service gets the file and never the token, and no URL holds it."""
    canvas_desk.upload()
    assert canvas.storage.log
    for seen in canvas.storage.log:
        assert canvas.token not in repr(seen)
    for seen in canvas.log:
        assert seen.headers["authorization"] == f"Bearer {canvas.token}"
        assert canvas.token not in f"{seen.path}{seen.query}{seen.body!r}"


def test_redirect_to_another_host_carries_no_token(canvas: Any, canvas_desk: Any) -> None:
    """A course page that moved elsewhere is fetched without the token, and what is there is no course."""
    canvas.fault = lambda number, seen: (302, {"Location": f"{canvas.storage.url}/evil"}, b"") if number == 1 else None
    with pytest.raises(StopError):
        canvas_desk.preview()
    assert canvas.storage.log
    assert "authorization" not in canvas.storage.log[0].headers


def test_next_page_elsewhere_is_refused(canvas: Any, canvas_desk: Any) -> None:
    """A Link header to another host would take the token there."""
    page = (200, {"Link": f'<{canvas.storage.url}/p2>; rel="next"'}, b"[]")
    canvas.fault = lambda number, seen: page if seen.path.endswith("/users") else None
    with pytest.raises(StopError, match="nothing is sent to"):
        canvas_desk.preview()
    assert canvas.storage.log == []


def test_pages_without_end_are_refused(canvas: Any, canvas_desk: Any) -> None:
    """A next page that is the same again ends it."""
    page = (200, {"Link": f'<{canvas.url}/api/v1/courses/12/users>; rel="next"'}, b"[]")
    canvas.fault = lambda number, seen: page if seen.path.endswith("/users") else None
    with pytest.raises(StopError, match="pages without end"):
        canvas_desk.preview()


def test_expired_token_stops_everything(canvas: Any, canvas_desk: Any) -> None:
    """The person after whom it expired is the last; a new token goes on."""
    expired = (401, {"WWW-Authenticate": "Bearer"}, b'{"errors":[{"message":"Expired access token."}]}')
    canvas.fault = lambda number, seen: expired if seen.path.endswith("/submissions/2") else None
    outcome = canvas_desk.upload()
    assert [change.learner.id for change in outcome.sent] == ["1"]
    assert outcome.stopped is not None
    assert "Expired access token" in outcome.stopped.en
    canvas.fault = lambda number, seen: None
    assert canvas_desk.upload().whole
    assert [len(canvas.comments(user)) for user in (1, 2, 3)] == [1, 1, 1]


def test_refused_person_is_listed_and_the_rest_goes_on(canvas: Any, canvas_desk: Any) -> None:
    """A 400 or a permission's 401 is about one person, with the server's words."""
    body = b'{"status":"unauthorized","errors":[{"message":"user not authorized to perform that action"}]}'
    canvas.fault = lambda number, seen: (401, {}, body) if seen.path.endswith("/submissions/2") else None
    outcome = canvas_desk.upload()
    assert [change.learner.id for change in outcome.sent] == ["1", "3"]
    assert "user not authorized" in outcome.failed[0].words.en


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"anonymous_grading": True, "anonymize_students": True}, "anonymously"),
        ({"moderated_grading": True}, "moderated"),
        ({"grading_type": "pass_fail"}, "not graded with points"),
        ({"id": "not a number"}, "is odd"),
        ({"points_possible": []}, "is odd"),
        ({"rubric": [1]}, "is odd"),
    ],
)
def test_assignments_that_take_no_grades(canvas: Any, canvas_desk: Any, change: dict[str, Any], words: str) -> None:
    """Each is refused before anything is sent."""
    canvas.assignment.update(change)
    with pytest.raises(StopError, match=words):
        canvas_desk.preview()


def test_bad_address_in_the_middle(canvas: Any, canvas_desk: Any) -> None:
    """A storage service that names no address for one file costs that person only; the rest is sent and read back."""
    bad = (303, {"Location": "https://[bad"}, b"")
    canvas.storage.fault = lambda count, seen: bad if count == 2 else None
    outcome = canvas_desk.upload()
    assert [canvas.submissions[user]["score"] for user in (1, 2, 3)] == [6.0, None, 8.0]
    assert [found.change.learner.id for found in outcome.failed] == ["2"]
    assert outcome.unread is None


def test_unknown_course_and_assignment(canvas: Any, canvas_desk: Any) -> None:
    """Each has its message with the server's words."""
    canvas_desk.course = "99"
    with pytest.raises(StopError, match=r'no course "99".*does not exist'):
        canvas_desk.preview()
    canvas_desk.course, canvas_desk.assignment = "sis_course_id:NN", "98"
    with pytest.raises(StopError, match='no assignment "98"'):
        canvas_desk.preview()


def test_grades_are_scaled_to_the_assignment(canvas: Any, canvas_desk: Any) -> None:
    """10 points here are 100 there, and the preview and the comment say so."""
    canvas.assignment["points_possible"] = 100.0
    assert any("10 points here are 100" in note.en for note in canvas_desk.preview().notes)
    assert canvas_desk.upload().whole
    assert canvas.submissions[1]["score"] == 60.0
    assert "6 of 10 points count as 60 of 100" in canvas.comments(1)[0]


def test_grades_above_the_maximum_are_refused(canvas: Any, canvas_desk: Any) -> None:
    """Nothing is sent when the scale that was asked for does not fit."""
    canvas_desk.policy = type(canvas_desk.policy)(maximum=__import__("decimal").Decimal(20))
    with pytest.raises(UsageError, match="above the maximum"):
        canvas_desk.preview()
    assert all(seen.method == "GET" for seen in canvas.log)


def test_rubric_is_filled_where_it_fits(canvas: Any, canvas_desk: Any) -> None:
    """A rubric whose lines are named like the tasks gets their points, on its own scale."""
    canvas.assignment["rubric"] = [{"id": "_1", "description": "F", "points": 5.0}]
    assert canvas_desk.upload().whole
    assert canvas.submissions[1]["rubric_assessment"] == {"_1": {"points": 3.0}}
    assert canvas_desk.upload().sent == ()


def test_rubric_that_does_not_fit_is_left(canvas: Any, canvas_desk: Any) -> None:
    """Other lines are told and left empty, and so is a rubric whose sum would change the grade."""
    canvas.assignment["rubric"] = [{"id": "_1", "description": "Style", "points": 5.0}]
    assert any("rubric is not filled in" in note.en for note in canvas_desk.preview().notes)
    canvas.assignment.update(
        rubric=[{"id": "_1", "description": "f", "points": 5.0}], use_rubric_for_grading=True, rubric_settings={}
    )
    assert canvas_desk.upload().whole
    assert "rubric_assessment" not in canvas.submissions[1]


def test_grades_only(canvas: Any, canvas_desk: Any) -> None:
    """Without comments nothing is uploaded at all."""
    canvas_desk.wishes = UploadWishes("en", comments=False, reports=False)
    assert canvas_desk.upload().whole
    assert canvas.comments(1) == []
    assert canvas.storage.log == []


def test_doubles_and_strangers_get_nothing(canvas: Any, canvas_desk: Any, person: Any) -> None:
    """An id that two students share there, or two people here, is listed and pairs nobody."""
    canvas.users[2]["sis_user_id"] = "20261"
    canvas_desk.add(person("20265", student_id="20265"))
    preview = canvas_desk.preview()
    assert [change.learner.id for change in preview.plan.changes] == ["3"]
    assert '"20261": here 20261; there Kim Ha-neul, Lee Min-jun' in preview.matching.doubles[0].en
    assert [one.id for one in preview.matching.only_here] == ["20262", "20265"]


def test_nobody_matches(canvas: Any, canvas_desk: Any) -> None:
    """Ids that match nobody, or that the platform does not show, are said before anything is sent."""
    canvas_desk.entries.clear()
    canvas_desk.add(Person("x", "X", {"student_id": "0"}))
    with pytest.raises(StopError, match="Nobody in the results is in the course"):
        canvas_desk.preview()
    for user in canvas.users.values():
        del user["sis_user_id"]
    with pytest.raises(StopError, match="Nobody in the course is shown with a student number"):
        canvas_desk.preview()


def test_never_by_name(canvas: Any, canvas_desk: Any) -> None:
    """The same name with another id is another person."""
    canvas_desk.entries.clear()
    canvas_desk.add(Person("a", "Kim Ha-neul", {"student_id": "777"}))
    canvas_desk.add(Person("b", "Lee Min-jun", {"student_id": "20262"}))
    assert [change.learner.id for change in canvas_desk.preview().plan.changes] == ["2"]


def test_folder_names_count_when_asked_for(canvas: Any, canvas_desk: Any) -> None:
    """People without any id are matched by their folder's name only where the teacher says what it is."""
    canvas_desk.entries.clear()
    canvas_desk.add(Person("LOGIN2", "LOGIN2"))
    with pytest.raises(StopError, match="--match"):
        canvas_desk.preview()
    canvas_desk.kind = "login"
    assert [change.learner.id for change in canvas_desk.preview().plan.changes] == ["2"]


STORAGE = {
    "refuses": ((403, {}, b"<Error>quota</Error>"), "The file was refused: 403 quota"),
    "says nothing": ((201, {}, b"{}"), "does not say where the file is"),
    "has an odd number": ((201, {}, b'{"id": "../1"}'), "is odd"),
    "is gone": ("drop", "the connection broke"),
    "sends us nowhere": ((303, {"Location": "https://[bad"}, b""), "gives an address that cannot be used"),
}


@pytest.mark.parametrize("case", STORAGE)
def test_storage_that(canvas: Any, canvas_desk: Any, case: str) -> None:
    """Whatever it does, it is the person's trouble, and no comment without its report is posted."""
    answer, words = STORAGE[case]
    canvas.storage.fault = lambda count, seen: answer
    outcome = canvas_desk.upload()
    assert len(outcome.failed) == 3
    assert words in outcome.failed[0].words.en
    assert canvas.comments(1) == []


def test_unused_upload_that_is_gone_is_replaced(canvas: Any, canvas_desk: Any) -> None:
    """A report that was uploaded by a run that died, and that Canvas cleared away, is uploaded anew."""
    refusal = (400, {}, b'{"message":"invalid file_ids"}')
    canvas.fault = lambda count, seen: refusal if seen.method == "PUT" else None
    canvas_desk.upload()
    uploads = len(canvas.storage.log)
    canvas_desk.upload()
    assert len(canvas.storage.log) == uploads
    canvas.fault = lambda count, seen: None
    assert canvas_desk.upload().whole
    assert len(canvas.storage.log) == 2 * uploads


def test_changes_by_others_while_sending(canvas: Any, canvas_desk: Any, person: Any) -> None:
    """Who was excused, or un-excused, or lost a comment between sending and reading back, is a difference."""
    canvas_desk.add(person("20264", student_id="20264"), state=State.EXCUSED)
    listing = canvas.pages
    seen_before: list[int] = []

    def meddle(seen: Any, everything: Any) -> Any:
        if seen.path.endswith("/submissions") and not dict(seen.query).get("page"):
            seen_before.append(1)
            if len(seen_before) == 2:
                canvas.submissions[1]["excused"] = True
                canvas.submissions[2]["submission_comments"] = []
                canvas.submissions[4]["excused"] = False
        return listing(seen, everything)

    canvas.pages = meddle
    outcome = canvas_desk.upload()
    assert {(found.change.learner.id, found.words.en) for found in outcome.differences} == {
        ("1", "is excused there now"),
        ("2", "the comment is not there"),
        ("4", "is not excused there"),
    }


def test_reading_back_that_fails(canvas: Any, canvas_desk: Any) -> None:
    """What was sent is sent; that it could not be compared is said."""

    def fault(_count: int, seen: Any) -> str | None:
        sent = any(one.method == "PUT" for one in canvas.log)
        return "drop" if sent and seen.path.endswith("/submissions") else None

    canvas.fault = fault
    outcome = canvas_desk.upload()
    assert len(outcome.sent) == 3
    assert outcome.unread is not None
    assert not outcome.whole
    canvas.fault = lambda count, seen: None
    assert canvas_desk.upload().sent == ()


def test_report_that_is_gone(canvas: Any, canvas_desk: Any) -> None:
    """A page that cannot be made any more is that person's trouble; one that was never made is not sent."""
    page = canvas_desk.page
    canvas_desk.page = lambda final: None if final.person.id == "20261" else page(final)
    (canvas_desk.results / "20262" / "report.json").unlink()
    outcome = canvas_desk.upload()
    assert ["20261 is gone" in found.words.en for found in outcome.failed] == [True]
    assert canvas.submissions[2]["submission_comments"][0]["attachments"] == []
    assert canvas.submissions[3]["submission_comments"][0]["attachments"] != []


def test_reports_do_not_fill_the_memory(canvas: Any, canvas_desk: Any) -> None:
    """A page is made when it is sent, and again when it is asked for again; only its size is kept."""
    made: list[str] = []
    page = canvas_desk.page

    def counted(final: Any) -> Any:
        made.append(final.person.id)
        return page(final)

    canvas_desk.page = counted
    report = canvas_desk.preview().plan.changes[0].wanted.report
    assert made == []
    assert report.size == len(report.read()) == report.size
    assert made == ["20261", "20261"]
    made.clear()
    assert canvas_desk.upload().whole
    assert made == ["20261", "20262", "20263"]


def test_notes_on_assignments(canvas: Any, canvas_desk: Any) -> None:
    """What a teacher should know before sending."""
    canvas.assignment.update(published=False, group_category_id=4, post_manually=True)
    notes = " ".join(note.en for note in canvas_desk.preview().notes)
    assert "not published" in notes
    assert "whole group" in notes
    assert "posted by hand" in notes
