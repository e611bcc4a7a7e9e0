"""Finding a Moodle assignment, and what it says of itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nngrade.lms.answers import as_dict, as_list, identifier, number, words
from nngrade.lms.http import Http
from nngrade.lms.moodle_call import Calls, listed
from nngrade.lms.remote import Assignment
from nngrade.lms.troubles import StopError, TroubleError
from nngrade.model import Text
from nngrade.texts import text


@dataclass(frozen=True)
class Place:
    """A course and one of its assignments, as Moodle tells them."""

    course: Mapping[str, Any]
    assignment: Mapping[str, Any]


def find_assignment(calls: Calls, course: str, assignment: str) -> Place:
    """The assignment by its number, in the course by its number or short name.

    An assignment has two numbers: the one in the address of its page (``cmid:``) and its own (``id:``).  Either will
    do; when a number could mean two assignments, one of these words has to stand in front.

    Raises:
        StopError: there is no such course or assignment, or two of them.
    """
    found = _course(calls, course)
    assignments = [as_dict(item, "assignment") for item in as_list(found.get("assignments"), "assignments")]
    kind, colon, bare = assignment.rpartition(":")
    keys = {"cmid": ("cmid",), "id": ("id",)}.get(kind, ("cmid", "id")) if colon else ("cmid", "id")
    fitting = [one for one in assignments if any(words(one.get(key)) == bare for key in keys)]
    if len(fitting) == 1:
        return Place(found, fitting[0])
    if fitting:
        raise StopError.of(_ambiguous(bare, _shown(calls, fitting)))
    raise StopError.of(
        text(
            'The course "{course}" has no assignment "{number}" that this token may see. It has: {assignments}.',
            course=calls.show(words(found.get("shortname"))) or course,
            number=assignment,
            assignments=_shown(calls, assignments) or "-",
        )
    )


def _ambiguous(number: str, assignments: str) -> Text:
    return text(
        '"{number}" means two assignments: {assignments}. Write "cmid:{number}" for the number in the address '
        "of the assignment's page, \"id:{number}\" for Moodle's inner one.",
        number=number,
        assignments=assignments,
    )


def read_assignment(calls: Calls, found: Place, http: Http) -> Assignment:
    """What the assignment takes.

    Raises:
        StopError: it is graded with a scale, a rubric or a marking guide, or not at all.
    """
    raw = found.assignment
    title = http.safe(words(raw.get("name")), 80) or "-"
    maximum = number(raw.get("grade"), "assignment.grade")
    if maximum is not None and maximum <= 0:
        raise StopError.of(
            text(
                '"{assignment}" is not graded with points. Choose the grade type "Point" in its settings, then try '
                "again.",
                assignment=title,
            )
        )
    _refuse_advanced(calls, words(raw.get("cmid")), title)
    return Assignment(
        id=identifier(raw.get("id"), "assignment.id"),
        name=title,
        course=identifier(found.course.get("id"), "course.id"),
        course_name=http.safe(words(found.course.get("fullname")) or words(found.course.get("shortname")), 80),
        maximum=maximum,
        comments=_plugin(raw, "comments"),
        files=_plugin(raw, "file"),
        notes=tuple(_notes(raw)),
    )


def _course(calls: Calls, course: str) -> Mapping[str, Any]:
    number_given = course.isascii() and course.isdigit()
    asked = listed("courseids", [course]) if number_given else []
    answer = as_dict(calls.must("mod_assign_get_assignments", asked), "assignments")
    courses = [as_dict(item, "course") for item in as_list(answer.get("courses"), "courses")]
    if not courses and number_given:  # somebody who may grade without being enrolled
        answer = as_dict(
            calls.must("mod_assign_get_assignments", [*asked, ("includenotenrolledcourses", "1")]), "assignments"
        )
        courses = [as_dict(item, "course") for item in as_list(answer.get("courses"), "courses")]
    key = "id" if number_given else "shortname"
    for one in courses:
        if words(one.get(key)) == course:
            return one
    warnings = as_list(answer.get("warnings") or [], "warnings")
    said = [words(warning.get("message")) for warning in warnings if isinstance(warning, dict)]
    raise StopError.of(
        text(
            'Moodle has no course "{course}" that this token may see ({words}). Give the number in the address of the '
            "course's page, or its short name.",
            course=course,
            words=calls.show("; ".join(filter(None, said)), 200) or "-",
        )
    )


def _refuse_advanced(calls: Calls, cmid: str, title: str) -> None:
    arguments = [*listed("cmids", [cmid]), ("areaname", "submissions"), ("activeonly", "1")]
    try:
        answer = as_dict(calls.call("core_grading_get_definitions", arguments), "definitions")
    except StopError:
        raise
    except TroubleError:
        return  # the token may not ask; grades that are ignored are found when they are read back
    areas = [area for area in as_list(answer.get("areas") or [], "areas") if isinstance(area, dict)]
    methods = {words(area.get("activemethod")) for area in areas} & {"rubric", "guide"}
    if methods:
        raise StopError.of(
            text(
                '"{assignment}" is graded with a rubric or marking guide, which takes no single grade. Choose "Simple '
                'direct grading" there, or fill it in by hand.',
                assignment=title,
            )
        )


def _plugin(raw: Mapping[str, Any], name: str) -> bool:
    """Whether a way of giving feedback is switched on; yes when Moodle does not say."""
    configs = [item for item in as_list(raw.get("configs") or [], "configs") if isinstance(item, dict)]
    switches = {
        words(item.get("plugin")): words(item.get("value"))
        for item in configs
        if item.get("subtype") == "assignfeedback" and item.get("name") == "enabled"
    }
    return not switches or switches.get(name) == "1"


def _notes(raw: Mapping[str, Any]) -> Iterator[Text]:
    if not _plugin(raw, "comments"):
        yield text("Feedback comments are switched off in this assignment: none are sent.")
    if not _plugin(raw, "file"):
        yield text("Feedback files are switched off in this assignment: no reports are sent.")
    if raw.get("markingworkflow"):
        yield text("A marking workflow is on: students see nothing before you release it.")
    if raw.get("blindmarking") and not raw.get("revealidentities"):
        yield text("Marking is blind: Moodle shows participant numbers instead of names.")
    if raw.get("teamsubmission"):
        yield text("A team assignment: each person's grade is sent to that person only.")


def _shown(calls: Calls, assignments: Sequence[Mapping[str, Any]]) -> str:
    return ", ".join(
        f"{calls.show(words(one.get('name')), 40)} (cmid:{calls.show(words(one.get('cmid')))})"
        for one in assignments[:8]
    )
