"""One request to a platform: sent, repeated where that is safe, bounded in time and size, without telling the token.

Requests are sent one after another: platforms throttle by cost, and order keeps answers and requests together.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any
from urllib.parse import quote, quote_plus

import nngrade
from nngrade.lms.address import Address
from nngrade.lms.answers import parse, said
from nngrade.lms.backoff import Clock, Limits, asked_for, wait_before
from nngrade.lms.exchange import Answer, Request, unusable
from nngrade.lms.tokens import Token
from nngrade.lms.troubles import (
    LostAnswerError,
    NoAnswerError,
    OddAnswerError,
    StopError,
    TroubleError,
    untranslated,
)
from nngrade.model import Text
from nngrade.report.safe_text import one_line
from nngrade.texts import text

_PIECE = 65536
_SERVER_ERROR = 500
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class _NotSentError(TroubleError):
    """The request did not reach the server."""


class _BrokenError(TroubleError):
    """The request was sent, and the answer did not come or did not come whole."""


class Http:
    """A session with one platform."""

    def __init__(
        self, address: Address, token: Token, *, limits: Limits | None = None, clock: Clock | None = None
    ) -> None:
        self.address = address
        self.token = token
        self.limits = limits or Limits()
        self.clock = clock or Clock()
        self._requests = _library()
        self._session = self._requests.Session()
        self._session.trust_env = not address.loopback  # a proxy cannot reach this machine
        self._session.headers["User-Agent"] = f"nngrade/{nngrade.__version__}"
        # A connection for each request: then a late or doubled answer cannot be taken for the next request's.
        self._session.headers["Connection"] = "close"
        self._answered = False

    def send(self, request: Request) -> Answer:
        """Send, and send again after throttling, server errors and broken connections where that is safe.

        Redirects of GET requests are followed, the token going only to the platform itself.

        Raises:
            LostAnswerError: nobody knows whether an unsafe request was carried out.
            NoAnswerError: it was tried as often as allowed.
            OddAnswerError: too many redirects, too large an answer, or no JSON.
            StopError: the connection cannot be trusted, or was never there.
        """
        answer = self._insist(request)
        for _ in range(self.limits.redirects):
            if request.method != "GET" or answer.status not in _REDIRECTS or not answer.location:
                return answer
            target = answer.location
            bearer = request.bearer and self.address.same_origin(target)
            answer = self._insist(Request("GET", target, bearer=bearer, json=request.json))
        if answer.status in _REDIRECTS:
            raise OddAnswerError(
                text("{host} sends us in circles. Check the address that was given with --url.", host=self.address.name)
            )
        return answer

    def safe(self, words: str, characters: int = 200) -> str:
        """Words of the server as one bounded line without the token."""
        secret = self.token.reveal()
        for form in (secret, quote(secret, safe=""), quote_plus(secret)):
            words = words.replace(form, "***")
        return one_line(" ".join(words.split()), characters)

    def words_of(self, answer: Answer) -> str:
        """What an answer says, safe to show: its message, or the beginning of its page."""
        return self.safe(said(answer.body)) or f"HTTP {answer.status}"

    def pause(self, attempt: int) -> None:
        """Wait as after failure number ``attempt``."""
        self.clock.sleep(wait_before(attempt, "", self.limits, self.clock))

    def _insist(self, request: Request) -> Answer:
        attempt = 0
        while True:
            done = True
            retry_after = ""
            try:
                answer = self._once(request)
            except _NotSentError as problem:
                why, done = problem.words, False
            except _BrokenError as problem:
                why = problem.words
            else:
                if answer.throttled():
                    done = False
                elif answer.status < _SERVER_ERROR:
                    return answer
                why, retry_after = self._complaint(answer), answer.headers.get("retry-after", "")
            if done and not request.safe:
                raise LostAnswerError(why)
            attempt += 1
            self._give_up(attempt, why, retry_after)
            self.clock.sleep(wait_before(attempt - 1, retry_after, self.limits, self.clock))

    def _give_up(self, attempt: int, why: Text, retry_after: str) -> None:
        host = self.address.name
        wanted = asked_for(retry_after, self.clock.now())
        if wanted is not None and wanted > self.limits.patience:
            said_so = text("{host} asks to wait {seconds} seconds. Run the same command then.", host=host,
                           seconds=round(wanted))  # fmt: skip
            raise StopError.of(said_so)
        if not self._answered and attempt >= self.limits.first_tries:
            raise StopError.of(
                text(
                    "{host} cannot be reached ({reason}). Nothing was sent. Check the address and the network.",
                    host=host,
                    reason=why,
                )
            )
        if attempt >= self.limits.tries:
            raise NoAnswerError(
                text("{host} did not answer, tried {count} times ({reason}).", host=host, count=attempt, reason=why)
            )

    def _complaint(self, answer: Answer) -> Text:
        return untranslated(f"{answer.status} {self.words_of(answer)}")

    def _once(self, request: Request) -> Answer:
        if not self.address.reachable(request.url) or (request.bearer and not self.address.same_origin(request.url)):
            raise StopError.of(
                text(
                    "{host} sends us to an address that nothing is sent to: {url}",
                    host=self.address.name,
                    url=self.safe(request.url.partition("?")[0], 100),
                )
            )
        try:
            answer = self._exchange(request)
        except StopError:
            raise
        except (OSError, ValueError) as problem:  # requests' exceptions are; of names that cannot be encoded, not all
            raise self._meaning(problem) from None
        if request.json and answer.good:
            self._must_be_json(answer)
        return answer

    def _exchange(self, request: Request) -> Answer:
        files = None
        if request.part is not None:
            files = {request.part.field: (request.part.name, request.part.content, request.part.kind)}
        try:
            with self._session.request(
                request.method,
                request.url,
                data=list(request.fields) if request.method != "GET" else None,
                params=list(request.fields) if request.method == "GET" else None,
                files=files,
                auth=_Bearer(self.token if request.bearer else None),
                timeout=(self.limits.connect, self.limits.read),
                allow_redirects=False,
                stream=True,
            ) as response:
                self._answered = True
                headers = {name.lower(): value for name, value in response.headers.items()}
                return Answer(response.status_code, headers, self._read(response), response.url or request.url)
        finally:
            self._session.cookies.clear()
            self._session.close()  # its connections; not every server closes what it was asked to close

    def _read(self, response: Any) -> bytes:
        deadline = self.clock.monotonic() + self.limits.total
        body = bytearray()
        while True:
            try:
                # Not iter_content: it waits until a piece is full, however slowly it drips.
                piece = response.raw.read1(_PIECE, decode_content=True)
            except Exception:  # noqa: BLE001  whatever two libraries raise here, the answer is not whole
                raise _BrokenError(text("the connection broke")) from None
            if not piece:
                return bytes(body)
            body += piece
            if len(body) > self.limits.answer:
                raise OddAnswerError(
                    text("{host} answers with more than {size} MB.", host=self.address.name,
                         size=self.limits.answer // 1_000_000)
                )  # fmt: skip
            if self.clock.monotonic() > deadline:
                raise _BrokenError(text("no answer in time"))

    def _meaning(self, problem: OSError | ValueError) -> Exception:
        """What an exception of the library says about the request."""
        known = self._requests.exceptions
        if isinstance(problem, known.SSLError):
            return StopError.of(
                text(
                    "The connection to {host} cannot be trusted: its certificate is not valid. Nothing more was sent.",
                    host=self.address.name,
                )
            )
        reason = getattr(problem.args[0] if problem.args else None, "reason", None)
        kind = type(reason or problem).__name__
        if isinstance(problem, (known.ConnectTimeout, known.ProxyError)) or kind in _NEVER_SENT:
            return _NotSentError(text("no connection"))
        if isinstance(problem, ValueError):
            return OddAnswerError(unusable(self.address.name))
        late = isinstance(problem, known.Timeout)
        return _BrokenError(text("no answer in time") if late else text("the connection broke"))

    def _must_be_json(self, answer: Answer) -> None:
        try:
            parse(answer.body)
        except ValueError:
            start = answer.body.lstrip()[:1]
            if start in {b"{", b"["} or not answer.body.strip():
                raise _BrokenError(text("the answer was cut off")) from None
            raise OddAnswerError(
                text(
                    'What answers at {host} is not the interface for programs: "{words}". Check the address.',
                    host=self.address.name,
                    words=self.words_of(answer),
                )
            ) from None


_NEVER_SENT = frozenset({"NewConnectionError", "NameResolutionError", "ConnectTimeoutError"})


class _Bearer:
    """The library's hook for authorisation; given for every request, so that it never looks into ``.netrc``."""

    def __init__(self, token: Token | None) -> None:
        self._token = token

    def __call__(self, prepared: Any) -> Any:
        prepared.headers.pop("Authorization", None)
        if self._token is not None:
            prepared.headers["Authorization"] = f"Bearer {self._token.reveal()}"
        return prepared


def _library() -> ModuleType:
    try:
        import requests  # noqa: PLC0415  part of the extra "upload"
    except ImportError:
        raise StopError.of(
            text('Uploads need the package "requests", which is not installed: python -m pip install "nngrade[upload]"')
        ) from None
    return requests
