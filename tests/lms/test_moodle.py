"""Uploads to a server that behaves as Moodle was seen to."""

from __future__ import annotations

from typing import Any

import pytest

from nngrade.entries import Person, State
from nngrade.lms.troubles import StopError
from nngrade.lms.wanted import UploadWishes


def test_grades_comments_and_reports_arrive(moodle: Any, moodle_desk: Any) -> None:
    """One call for each person carries all three."""
    outcome = moodle_desk.upload()
    assert outcome.whole
    assert moodle.grades == {11: 6.0, 12: 7.0, 13: 8.0}
    assert moodle.saves == 3
    for user in (11, 12, 13):
        assert moodle.comments[user].startswith("<p>Grade: ")
        assert "[nngrade " in moodle.comments[user]
        assert list(moodle.files[user]) == ["nngrade-report.html"]


def test_second_run_sends_nothing(moodle: Any, moodle_desk: Any) -> None:
    """With the journal and without it."""
    moodle_desk.upload()
    assert moodle_desk.upload().sent == ()
    moodle_desk.connection.execute("DELETE FROM uploads")
    assert moodle_desk.upload().sent == ()
    assert moodle.saves == 3


def test_only_the_grade_differs(moodle: Any, moodle_desk: Any) -> None:
    """A grade is put right, and the comment is sent back as it is, with what others wrote into it."""
    moodle_desk.upload()
    moodle.comments[11] += "<p>See me.</p>"
    moodle.grades[11] = 1.0
    before = moodle.comments[11]
    assert moodle_desk.upload().whole
    assert (moodle.grades[11], moodle.comments[11]) == (6.0, before)
    assert moodle.saves == 4


def test_token_is_in_no_url(moodle: Any, moodle_desk: Any) -> None:
    """Everything is a POST, and the token is in the body only."""
    moodle_desk.upload()
    assert {seen.method for seen in moodle.log} == {"POST"}
    for seen in moodle.log:
        assert moodle.token not in f"{seen.path}{seen.query}{seen.headers}"


def test_service_without_reading_feedback(moodle: Any, moodle_desk: Any, entry: Any) -> None:
    """A token that may not read feedback: the journal decides alone, and a comment is never left out of a call."""
    moodle.service -= {"mod_assign_get_submission_status", "core_grading_get_definitions"}
    preview = moodle_desk.preview()
    assert "cannot be read" in preview.plan.open[0].kept[0].en
    assert moodle_desk.upload().whole
    assert moodle_desk.upload().sent == ()
    moodle.grades[11] = 1.0
    assert moodle_desk.upload().whole
    assert moodle.grades[11] == 6.0
    assert "[nngrade" in moodle.comments[11]


def test_unseen_comment_is_not_blanked(moodle: Any, moodle_desk: Any) -> None:
    """Grades only, and nobody can read what is there: Moodle's own error is better than an erased comment."""
    moodle.service -= {"mod_assign_get_submission_status"}
    moodle.comments[11] = "<p>By hand</p>"
    moodle_desk.wishes = UploadWishes("en", comments=False, reports=False)
    outcome = moodle_desk.upload()
    assert [found.change.learner.id for found in outcome.failed] == ["11"]
    assert "dmlwriteexception" in outcome.failed[0].words.en
    assert moodle.comments[11] == "<p>By hand</p>"
    assert moodle.grades[12] == 7.0


def test_words_and_files_of_others_stay(moodle: Any, moodle_desk: Any, entry: Any) -> None:
    """A teacher's comment and files are kept, though Moodle has one text for each person and replaces all files."""
    moodle.comments[11] = "<p>Come and see me &amp; bring it.</p>"
    moodle.files[11] = {"notes.pdf": b"%PDF", "more/sketch.png": b"\x89PNG"}
    assert "another comment is there" in moodle_desk.preview().plan.open[0].kept[0].en
    assert moodle_desk.upload().whole
    assert moodle.comments[11].startswith("<p>Come and see me &amp; bring it.</p>\n<p>Grade")
    assert set(moodle.files[11]) == {"notes.pdf", "more/sketch.png", "nngrade-report.html"}
    assert moodle.files[11]["notes.pdf"] == b"%PDF"
    moodle_desk.regrade("p11", 9.0)
    moodle_desk.entries[0] = entry(moodle_desk.entries[0].person, 9.0, folder="p11")
    assert moodle_desk.upload().whole
    assert moodle.comments[11].count("[nngrade ") == 1
    assert moodle.comments[11].startswith("<p>Come and see me")
    assert moodle.grades[11] == 9.0


@pytest.mark.parametrize(
    ("added", "stays"),
    [
        (("<p>Grade", "<p>Come on Monday.<br>Grade"), "Monday"),
        (("<p>Grade", "<p>Teacher's words without an end tag\n<p>Grade"), "Teacher's words"),
        (("<br>[nngrade", "<br>Added by hand.<br>[nngrade"), "Added by hand."),
    ],
)
def test_words_in_our_paragraph_stay(
    moodle: Any, moodle_desk: Any, entry: Any, added: tuple[str, str], stays: str
) -> None:
    """What a teacher wrote into or before our paragraph outlives a new result, with the journal or without."""
    moodle_desk.upload()
    moodle.comments[11] = moodle.comments[11].replace(*added, 1)
    moodle_desk.entries[0] = entry(moodle_desk.entries[0].person, 9.0, folder="p11")
    moodle_desk.connection.execute("DELETE FROM uploads")
    assert "another comment is there" in moodle_desk.preview().plan.open[0].kept[0].en
    assert moodle_desk.upload().whole
    assert stays in moodle.comments[11]
    assert "Grade: 9 of 10" in moodle.comments[11]
    assert moodle_desk.upload().sent == ()


def test_one_person_who_cannot_be_read(moodle: Any, moodle_desk: Any) -> None:
    """An error about one person's feedback is no reason to overwrite it: nothing is sent, and the person is listed."""
    moodle.comments[11] = "<p>By hand, long words of the teacher</p>"
    moodle.files[11] = {"notes.pdf": b"%PDF"}
    error = b'{"exception":"dml_read_exception","errorcode":"dmlreadexception","message":"Error reading from database"}'
    broken = [True]

    def fault(_count: int, seen: Any) -> Any:
        asked = seen.get("wsfunction") == "mod_assign_get_submission_status" and seen.get("userid") == "11"
        return (200, {}, error) if asked and broken else None

    moodle.fault = fault
    assert moodle_desk.preview().plan.changes[0].trouble is not None
    outcome = moodle_desk.upload()
    assert not outcome.whole
    assert [found.change.learner.id for found in outcome.failed] == ["11"]
    assert "Error reading from database" in outcome.failed[0].words.en
    assert moodle.comments[11] == "<p>By hand, long words of the teacher</p>"
    assert moodle.files[11] == {"notes.pdf": b"%PDF"}
    assert 11 not in moodle.grades
    assert len(outcome.sent) == 2
    broken.clear()
    assert moodle_desk.upload().whole
    assert "By hand" in moodle.comments[11]


def test_unreadable_when_it_is_read_back(moodle: Any, moodle_desk: Any) -> None:
    """What was sent and cannot be read afterwards is listed; an answer lost before is not guessed at."""
    error = b'{"exception":"dml_read_exception","errorcode":"dmlreadexception","message":"Error reading from database"}'
    saves: list[str] = []

    def fault(_count: int, seen: Any) -> Any:
        if seen.get("wsfunction") == "mod_assign_save_grade":
            saves.append(seen.get("userid"))
            return "drop after" if seen.get("userid") == "12" else None
        asked = seen.get("wsfunction") == "mod_assign_get_submission_status" and seen.get("userid") in saves
        return (200, {}, error) if asked else None

    moodle.fault = fault
    outcome = moodle_desk.upload()
    assert [found.change.learner.id for found in outcome.failed] == ["12"]
    assert {found.change.learner.id for found in outcome.differences} == {"11", "13"}


def test_comment_in_another_format(moodle: Any, moodle_desk: Any) -> None:
    """Markdown of somebody's is not made HTML: the person is listed, unless grades alone are sent; then it stays so."""
    moodle.comments[11], moodle.formats[11] = "**By hand**", 4
    outcome = moodle_desk.upload()
    assert ["another format" in found.words.en for found in outcome.failed] == [True]
    assert 11 not in moodle.grades
    moodle_desk.wishes = UploadWishes("en", comments=False, reports=False)
    assert moodle_desk.upload().whole
    assert (moodle.comments[11], moodle.formats[11], moodle.grades[11]) == ("**By hand**", 4, 6.0)


def test_lost_answer_while_files_are_kept(moodle: Any, moodle_desk: Any) -> None:
    """A draft area that has a file already is not filled twice; a new one is."""
    moodle.files[11] = {"notes.pdf": b"%PDF"}
    lost: list[int] = []

    def fault(count: int, seen: Any) -> str | None:
        if seen.path.endswith("upload.php") and seen.get("itemid") != "0" and not lost:
            lost.append(count)
            return "drop after"
        return None

    moodle.fault = fault
    assert moodle_desk.upload().whole
    assert lost
    assert set(moodle.files[11]) == {"notes.pdf", "nngrade-report.html"}


def test_torn_report_is_found_out_and_put_right(moodle: Any, moodle_desk: Any) -> None:
    """A file of another size there is reported, and sent again by the next run."""
    save = moodle.functions()["mod_assign_save_grade"]

    def torn(seen: Any) -> None:
        save(seen)
        user = int(seen.get("userid"))
        moodle.files[user] = {name: content[:9] for name, content in moodle.files[user].items()}

    moodle.save_grade = torn
    outcome = moodle_desk.upload()
    assert "has 9 bytes instead of" in outcome.differences[0].words.en
    del moodle.save_grade
    assert len(moodle_desk.upload().sent) == 3
    assert all(len(content) > 9 for found in moodle.files.values() for content in found.values())
    assert moodle_desk.upload().sent == ()


def test_files_that_cannot_be_kept_are_not_lost(moodle: Any, moodle_desk: Any) -> None:
    """When another file cannot be fetched, nothing is sent for that person."""
    moodle.files[11] = {"notes.pdf": b"%PDF"}
    moodle.fault = lambda count, seen: (404, {}, b"gone") if "pluginfile" in seen.path else None
    outcome = moodle_desk.upload()
    assert "notes.pdf" in outcome.failed[0].words.en
    assert moodle.files[11] == {"notes.pdf": b"%PDF"}
    assert len(outcome.sent) == 2


def test_overridden_grade_is_found_out(moodle: Any, moodle_desk: Any) -> None:
    """Moodle says null to a grade that it ignored; reading back tells."""
    moodle.grades[12] = 3.0
    moodle.overridden = {12}
    outcome = moodle_desk.upload()
    (found,) = outcome.differences
    assert found.words.en == "the grade there is 3 instead of 7"


def test_minus_one_is_no_grade(moodle: Any, moodle_desk: Any) -> None:
    """A stray -1 row is an ungraded person, and a row of somebody who is not in the course is nobody."""
    moodle.grades.update({11: -1, 999: -1})
    preview = moodle_desk.preview()
    assert preview.plan.changes[0].before.grade is None
    assert moodle_desk.upload().whole


def test_zero_is_a_grade(moodle: Any, moodle_desk: Any, entry: Any) -> None:
    """Zero is sent and read back as zero."""
    moodle_desk.entries[0] = entry(moodle_desk.entries[0].person, 0.0, folder="p11")
    assert moodle_desk.upload().whole
    assert moodle.grades[11] == 0.0
    assert moodle_desk.upload().sent == ()


def test_deleted_by_hand_stays_deleted(moodle: Any, moodle_desk: Any) -> None:
    """A comment that the teacher emptied is not written again unless asked for."""
    moodle_desk.upload()
    moodle.comments[11], moodle.files[11] = "", {}
    assert moodle_desk.upload().sent == ()
    moodle_desk.restore = True
    assert moodle_desk.upload().whole
    assert "[nngrade" in moodle.comments[11]


def test_missing_file_is_sent_again(moodle: Any, moodle_desk: Any) -> None:
    """A report that is not there while its comment is, is sent."""
    moodle_desk.upload()
    moodle.files[12] = {}
    (change,) = moodle_desk.preview().plan.open
    assert change.with_report
    assert moodle_desk.upload().whole
    assert list(moodle.files[12]) == ["nngrade-report.html"]


def test_switched_off_feedback(moodle: Any, moodle_desk: Any) -> None:
    """Without the comments plugin the report still goes, once; without both, grades only; the preview says so."""
    moodle.assignment["configs"][0]["value"] = "0"
    moodle.comments = type("Off", (dict,), {"__setitem__": lambda *_: None})()
    assert any("comments are switched off" in note.en for note in moodle_desk.preview().notes)
    assert moodle_desk.upload().whole
    assert list(moodle.files[11]) == ["nngrade-report.html"]
    assert moodle_desk.upload().sent == ()
    moodle.assignment["configs"][1]["value"] = "0"
    moodle.grades.clear()
    moodle.files.clear()
    assert moodle_desk.upload().whole
    assert moodle.files == {}


def test_participant_numbers(moodle: Any, moodle_desk: Any) -> None:
    """Participant numbers are mapped, and refused when they mean other people."""
    people = [Person(f"p{n}", moodle.users[n]["fullname"], {"moodle_participant": f"{104 - n}"}) for n in (11, 12, 13)]
    moodle_desk.entries = []
    for one in people:
        moodle_desk.add(one)
    preview = moodle_desk.preview()
    assert preview.matching.kind == "moodle_participant"
    assert [change.learner.id for change in preview.plan.changes] == ["11", "12", "13"]
    moodle.numbers = {11: 91, 12: 93, 13: 92}
    with pytest.raises(StopError, match="another assignment"):
        moodle_desk.preview()
    moodle.numbers = {}
    with pytest.raises(StopError, match="no participant numbers"):
        moodle_desk.preview()


def test_some_numbers_mean_other_people(moodle: Any, moodle_desk: Any) -> None:
    """Fewer than half: those get nothing without an explicit yes; the pair that is shown is a strange one."""
    people = [Person(f"p{n}", moodle.users[n]["fullname"], {"moodle_participant": f"{104 - n}"}) for n in (11, 12, 13)]
    moodle_desk.entries = []
    for one in people:
        moodle_desk.add(one)
    moodle.numbers = {11: 93, 12: 92, 14: 91}
    preview = moodle_desk.preview()
    assert [change.learner.id for change in preview.plan.changes] == ["11", "12"]
    assert preview.strange == 1
    assert "김하늘 / Ann O'Brien" in preview.troubles[0].why.en
    assert moodle_desk.upload().whole
    assert 14 not in moodle.grades
    moodle_desk.ignore_names = True
    assert moodle_desk.upload().whole
    assert 14 in moodle.grades
    moodle_desk.ignore_names = False
    moodle.numbers = {11: 93, 12: 91, 13: 92}
    with pytest.raises(StopError, match="Lee Min-jun / 김하늘"):
        moodle_desk.preview()


def test_ids_that_participants_do_not_show(moodle: Any, moodle_desk: Any) -> None:
    """E-mail addresses are looked for among the enrolled when the participants' list hides them."""
    listed = [{"id": user["id"], "fullname": user["fullname"]} for user in moodle.users.values()]
    functions = moodle.functions
    moodle.functions = lambda: {**functions(), "mod_assign_list_participants": lambda seen: listed}
    assert len(moodle_desk.preview().plan.changes) == 3
    moodle.service.discard("mod_assign_list_participants")
    preview = moodle_desk.preview()
    assert len(preview.plan.changes) == 3
    assert [learner.name for learner in preview.matching.only_there] == ["Ann O'Brien"]


@pytest.mark.parametrize(("given", "found"), [("77", True), ("5", True), ("cmid:77", True), ("id:5", True)])
def test_both_numbers_of_an_assignment(moodle: Any, moodle_desk: Any, given: str, found: bool) -> None:  # noqa: FBT001  a table
    """The page's number and the inner one both do."""
    moodle_desk.assignment = given
    assert moodle_desk.preview().assignment.id == "5"


def test_ambiguous_and_unknown_assignments(moodle: Any, moodle_desk: Any) -> None:
    """A number that means two is refused until it is said which; an unknown one shows what there is."""
    moodle.more = [{**moodle.assignment, "id": 77, "cmid": 78, "name": "Exercise 2"}]
    with pytest.raises(StopError, match="means two assignments"):
        moodle_desk.preview()
    moodle_desk.assignment = "cmid:77"
    assert moodle_desk.preview().assignment.name == "Exercise 1"
    moodle_desk.assignment = "9"
    with pytest.raises(StopError, match=r"Exercise 2 \(cmid:78\)"):
        moodle_desk.preview()


def test_courses_by_number_and_short_name(moodle: Any, moodle_desk: Any) -> None:
    """Either finds it; another is refused with Moodle's words."""
    moodle_desk.course = "NN101"
    assert moodle_desk.preview().assignment.course == "3"
    moodle_desk.course = "4"
    with pytest.raises(StopError, match="No access in course"):
        moodle_desk.preview()


@pytest.mark.parametrize("grade", [-2, 0])
def test_scales_are_refused(moodle: Any, moodle_desk: Any, grade: int) -> None:
    """A scale, or no grade, takes no points."""
    moodle.assignment["grade"] = grade
    with pytest.raises(StopError, match="not graded with points"):
        moodle_desk.preview()


@pytest.mark.parametrize("method", ["rubric", "guide"])
def test_rubrics_are_refused(moodle: Any, moodle_desk: Any, method: str) -> None:
    """Advanced grading takes no single grade."""
    moodle.method = method
    with pytest.raises(StopError, match="rubric or marking guide"):
        moodle_desk.preview()


def test_marking_workflow_is_sent_back(moodle: Any, moodle_desk: Any) -> None:
    """Where a person's work stands in the workflow is not changed by a grade."""
    moodle.assignment["markingworkflow"] = 1
    moodle.flags = {11: "inreview", 12: "released"}
    assert any("workflow" in note.en for note in moodle_desk.preview().notes)
    assert moodle_desk.upload().whole
    assert moodle.flags[11] == "inreview"
    assert moodle.flags[12] == "released"
    assert moodle_desk.upload().sent == ()


def test_workflow_that_cannot_be_read(moodle: Any, moodle_desk: Any) -> None:
    """A grade would set everybody's state back, so nothing is sent, and the function that is needed is named."""
    moodle.assignment["markingworkflow"] = 1
    moodle.flags = {11: "inreview", 12: "released"}
    moodle.service -= {"mod_assign_get_user_flags"}
    with pytest.raises(StopError, match="may not use mod_assign_get_user_flags"):
        moodle_desk.upload()
    assert moodle.flags == {11: "inreview", 12: "released"}
    assert moodle.saves == 0


def test_comment_that_the_workflow_hides(moodle: Any, moodle_desk: Any) -> None:
    """Who was graded there by somebody else and is not released may have a comment that nobody can read: listed."""
    moodle.assignment["markingworkflow"] = 1
    moodle.flags = {11: "inreview"}
    moodle.grades[11], moodle.comments[11] = 3.0, "<p>By hand</p>"
    outcome = moodle_desk.upload()
    assert ["hides the comment" in found.words.en for found in outcome.failed] == [True]
    assert (moodle.grades[11], moodle.comments[11]) == (3.0, "<p>By hand</p>")
    assert len(outcome.sent) == 2
    again = moodle_desk.upload()
    assert (again.sent, len(again.failed)) == ((), 1)


def test_nobody_is_excused_in_moodle(moodle: Any, moodle_desk: Any, entry: Any) -> None:
    """Excused people are listed; they get nothing."""
    moodle_desk.entries[0] = entry(moodle_desk.entries[0].person, state=State.EXCUSED)
    preview = moodle_desk.preview()
    assert "knows no excuses" in preview.skipped[0].why.en
    assert moodle_desk.upload().whole
    assert 11 not in moodle.grades


@pytest.mark.parametrize("code", ["invalidtoken", "wsaccessusersuspended"])
def test_token_that_is_not_accepted(moodle: Any, moodle_desk: Any, code: str) -> None:
    """It ends there, with Moodle's words and without the token."""
    words = f'{{"exception":"x","errorcode":"{code}","message":"Invalid token {moodle.token}"}}'
    moodle.fault = lambda count, seen: (200, {}, words.encode())
    with pytest.raises(StopError, match=r"Invalid token \*\*\*") as caught:
        moodle_desk.preview()
    assert moodle.token not in str(caught.value)


def test_function_that_is_not_in_the_service(moodle: Any, moodle_desk: Any) -> None:
    """A function without which nothing goes is named."""
    moodle.service.discard("mod_assign_get_grades")
    with pytest.raises(StopError, match="may not use mod_assign_get_grades"):
        moodle_desk.preview()


def test_closed_or_moved_sites(moodle: Any, moodle_desk: Any) -> None:
    """Maintenance and a redirect to the right address each have a message."""
    closed = b'{"exception":"moodle_exception","errorcode":"sitemaintenance","message":"Back at noon"}'
    moodle.fault = lambda count, seen: (200, {}, closed)
    with pytest.raises(StopError, match="Back at noon"):
        moodle_desk.preview()
    moodle.fault = lambda count, seen: (301, {"Location": "//["}, b"")
    with pytest.raises(StopError, match="address that cannot be used"):
        moodle_desk.preview()
    moodle.fault = lambda count, seen: (301, {"Location": "https://m.example.edu/webservice/rest/server.php"}, b"")
    with pytest.raises(StopError, match=r"https://m\.example\.edu\. Give that address"):
        moodle_desk.preview()


@pytest.mark.parametrize(
    "body", [b"<html>Log in</html>", b"[]", b"3", b'{"courses":7}', b'{"courses":[],"warnings":3}']
)
def test_what_answers_is_no_moodle(moodle: Any, moodle_desk: Any, body: bytes) -> None:
    """A page for people, or JSON of another kind, ends it before anything is sent."""
    moodle.fault = lambda count, seen: (200, {}, body)
    with pytest.raises(StopError):
        moodle_desk.preview()


def test_one_refused_person(moodle: Any, moodle_desk: Any) -> None:
    """An error of one call is that person's; the rest goes on."""
    body = b'{"exception":"x","errorcode":"nopermission","message":"You cannot grade this person"}'
    wrong = (200, {}, body)
    moodle.fault = lambda count, seen: wrong if seen.get("grade") == "7" else None
    outcome = moodle_desk.upload()
    assert [found.words.en for found in outcome.failed] == ["You cannot grade this person (nopermission)"]
    assert len(outcome.sent) == 2


def test_refused_file(moodle: Any, moodle_desk: Any) -> None:
    """A file that Moodle does not take is that person's trouble, with Moodle's words."""
    wrong = (200, {}, b'[{"filename":"r","errortype":"fileoversized","error":"The file is too large"}]')
    moodle.fault = lambda count, seen: wrong if seen.path.endswith("upload.php") else None
    outcome = moodle_desk.upload()
    assert len(outcome.failed) == 3
    assert "too large" in outcome.failed[0].words.en
    assert moodle.grades == {}
