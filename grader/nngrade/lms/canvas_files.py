"""Canvas's three steps to a file that can be attached to a comment.

The second step goes, without the token, to wherever Canvas says, often to a storage service; and the third goes with
the token only if it leads back to Canvas itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from nngrade.lms.answers import as_dict, identifier, parse, words
from nngrade.lms.exchange import Answer, Part, Request
from nngrade.lms.http import Http
from nngrade.lms.remote import ReportFile
from nngrade.lms.troubles import LostAnswerError, NoAnswerError, OddAnswerError, RefusedError
from nngrade.texts import text

_FOUND, _CREATED = range(300, 400), 201
_KIND = "text/html"
_ROUNDS = 3


def upload(http: Http, place: str, report: ReportFile, checked: Callable[[Answer], Answer]) -> str:
    """Upload a report to ``place``; gives the file's number.

    A file that nothing refers to is seen by nobody, so all three steps are begun anew when one of them fails on the
    way.  ``checked`` turns the platform's refusals into errors.
    """
    content = report.read()
    for attempt in range(_ROUNDS):
        try:
            return _once(http, place, report.name, content, checked)
        except LostAnswerError as problem:  # noqa: PERF203  three rounds over a network
            if attempt == _ROUNDS - 1:
                raise NoAnswerError(problem.words) from None
            http.pause(attempt)
    raise AssertionError  # the loop ends before


def _once(http: Http, place: str, name: str, content: bytes, checked: Callable[[Answer], Answer]) -> str:
    announced = [("name", name), ("size", str(len(content))), ("content_type", _KIND)]
    answer = checked(http.send(Request("POST", place, announced, bearer=True)))
    target = as_dict(parse(answer.body), "upload")
    parameters = as_dict(target.get("upload_params") or {}, "upload_params")
    fields = [(key, _as_field(value)) for key, value in parameters.items()]
    field = words(target.get("file_param")) or "file"
    # What the storage service got is its to tell: its address works once, so a lost answer means to begin anew.
    part = Part(field, name, content, _KIND)
    sent = http.send(Request("POST", words(target.get("upload_url")), fields, part, safe=False, json=False))
    return _confirmed(http, sent, checked)


def _confirmed(http: Http, sent: Answer, checked: Callable[[Answer], Answer]) -> str:
    if sent.status == _CREATED or sent.good:
        try:
            number = as_dict(parse(sent.body), "file").get("id")
        except (ValueError, OddAnswerError):
            number = None
        if number is not None:
            return identifier(number, "file.id")
    elif sent.status not in _FOUND:
        # Not the platform's own answer: another 401 here says nothing about the token.
        said = http.words_of(sent)
        raise RefusedError(text("The file was refused: {words}", words=f"{sent.status} {said}"), status=sent.status)
    if not sent.location:
        raise OddAnswerError(
            text("{host} does not say where the file is. Run the same command again.", host=http.address.name)
        )
    bearer = http.address.same_origin(sent.location)
    answer = checked(http.send(Request("GET", sent.location, bearer=bearer)))
    return identifier(as_dict(parse(answer.body), "file").get("id"), "file.id")


def _as_field(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return words(value)
