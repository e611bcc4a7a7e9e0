"""One call of a Moodle web service, or of its two doors for files; all by POST, so that no URL holds the token.

Errors come with HTTP 200, and so does "null" for what Moodle chose to ignore.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nngrade.lms.answers import as_dict, as_list, identifier, parse, words
from nngrade.lms.exchange import Answer, Fields, Part, Request
from nngrade.lms.http import Http
from nngrade.lms.remote import RemoteFile
from nngrade.lms.troubles import RefusedError, StopError, untranslated
from nngrade.texts import text

NOT_IN_SERVICE = "accessexception"
_NO_WAY = frozenset(
    {
        "invalidtoken",
        "invalidtimedtoken",
        "invalidiptoken",
        "wsaccessuserdeleted",
        "wsaccessuserunconfirmed",
        "wsaccessusersuspended",
        "wsaccessuserexpired",
        "wsaccessusernologin",
    }
)
_CLOSED = frozenset({"sitemaintenance", "upgraderunning", "enablewsdescription", "servicenotavailable"})
_REDIRECT = range(300, 400)


class Calls:
    """The web services of one Moodle, asked with one token."""

    def __init__(self, http: Http) -> None:
        self._http = http
        self._host = http.address.name

    def call(self, function: str, arguments: Fields = (), *, safe: bool = True) -> Any:
        """Call ``function``; gives its JSON value, None for "null".

        Raises:
            RefusedError: Moodle's own error, with its code.
            StopError: the token is not accepted, or the site is closed.
        """
        secret = self._http.token.reveal()
        fields = [("wstoken", secret), ("moodlewsrestformat", "json"), ("wsfunction", function), *arguments]
        answer = self._http.send(Request("POST", self._door("rest/server.php"), fields, safe=safe))
        return self._value(answer)

    def must(self, function: str, arguments: Fields = ()) -> Any:
        """As :meth:`call`, for a function without which nothing goes.

        Raises:
            StopError: it is refused.
        """
        try:
            return self.call(function, arguments)
        except RefusedError as problem:
            if problem.code == NOT_IN_SERVICE:
                said = text(
                    "The token may not use {function}: {words}. Ask the administrator to add it to the token's "
                    "service.",
                    function=function,
                    words=problem.words,
                )
            else:
                said = text(
                    "Moodle refused {function}: {words}. Nothing more was sent. Check the token's rights in the "
                    "course, then run the same command again.",
                    function=function,
                    words=problem.words,
                )
            raise StopError.of(said) from None

    def put_into_draft(self, name: str, content: bytes, item: str = "0") -> str:
        """Put a file into a draft area (0: a new one); gives the area's number.  ``name`` may have folders."""
        folder, _, bare = name.rpartition("/")
        fields = [
            ("token", self._http.token.reveal()),
            ("filearea", "draft"),
            ("itemid", item),
            ("filepath", f"/{folder}/" if folder else "/"),
        ]
        part = Part("file_1", bare, content)
        # A file in a draft area that nothing refers to is seen by nobody; Moodle clears them away.
        answer = self._http.send(Request("POST", self._door("upload.php"), fields, part, safe=item == "0"))
        listed = as_list(self._value(answer), "upload")
        first = as_dict(listed[0] if listed else None, "upload")
        if first.get("error"):
            raise _refused(self._http, first, answer)
        return identifier(first.get("itemid"), "upload.itemid")

    def fetch(self, file: RemoteFile) -> bytes:
        """The content of a feedback file that is there.

        Raises:
            RefusedError: it cannot be had whole.
        """
        if self._http.address.same_origin(file.url):
            fields = [("token", self._http.token.reveal())]
            answer = self._http.send(Request("POST", file.url, fields, json=False))
            if answer.good and len(answer.body) == file.size:
                return answer.body
        said = text('another file in the feedback, "{name}", cannot be kept', name=self._http.safe(file.name, 60))
        raise RefusedError(said, status=0)

    def show(self, words: str, characters: int = 80) -> str:
        """Words of the server, safe to show."""
        return self._http.safe(words, characters)

    def _door(self, name: str) -> str:
        return f"{self._http.address.url}/webservice/{name}"

    def _value(self, answer: Answer) -> Any:
        if answer.status in _REDIRECT:
            target = self._http.safe(answer.location.partition("/webservice/")[0].partition("?")[0], 100)
            raise StopError.of(text("{host} sends us to {target}. Give that address with --url.", host=self._host,
                            target=target))  # fmt: skip
        try:
            value = parse(answer.body)
        except ValueError:
            raise self._not_good(answer) from None
        if isinstance(value, dict) and ("exception" in value or "errorcode" in value or not answer.good):
            raise _refused(self._http, value, answer)
        if not answer.good:
            raise self._not_good(answer)
        return value

    def _not_good(self, answer: Answer) -> RefusedError:
        return RefusedError(untranslated(f"{answer.status} {self._http.words_of(answer)}"), status=answer.status)


def _refused(http: Http, value: dict[str, Any], answer: Answer) -> Exception:
    code = words(value.get("errorcode")) or words(value.get("errortype"))
    said = http.safe(words(value.get("message")) or words(value.get("error")) or code or http.words_of(answer))
    if code in _NO_WAY:
        return StopError.of(
            text(
                '{platform} does not accept the access token (any more): "{words}". Make a new one in your account '
                "there. What was sent stays; the same command goes on from there.",
                platform="Moodle",
                words=said,
            )
        )
    if code in _CLOSED:
        return StopError.of(text('{host} does not serve programs now: "{words}".', host=http.address.name, words=said))
    shown = f"{said} ({code})" if code and code not in said else said
    return RefusedError(untranslated(shown), status=answer.status, code=code)


def listed(name: str, values: Sequence[str]) -> Fields:
    """A list in PHP's manner: ``name[0]``, ``name[1]`` ..."""
    return [(f"{name}[{number}]", value) for number, value in enumerate(values)]
