"""Single requests: odd servers, bounds, redaction, addresses, tokens."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from nngrade.lms.address import read_address
from nngrade.lms.answers import parse
from nngrade.lms.backoff import Clock, Limits, asked_for, wait_before
from nngrade.lms.exchange import Answer, Request, next_page
from nngrade.lms.http import Http
from nngrade.lms.tokens import Token, find_token
from nngrade.lms.troubles import LostAnswerError, NoAnswerError, OddAnswerError, StopError

TOKEN = "abcdefgh/12345678+x"  # noqa: S105  made up
Open = Callable[..., Http]


@pytest.fixture
def open_http(canvas: Any) -> Iterator[Open]:
    """``open_http(read=0.2)`` gives a session with the server."""
    sleeps: list[float] = []

    def make(url: str = "", **limits: Any) -> Http:
        chosen = Limits(**{"base": 0.01, "longest": 0.02, "tries": 4, **limits})
        http = Http(read_address(url or canvas.url), Token(TOKEN), limits=chosen, clock=Clock(sleep=sleeps.append))
        http.sleeps = sleeps  # type: ignore[attr-defined]
        return http

    return make


def get(http: Http, canvas: Any, **settings: Any) -> Any:
    """Ask for something."""
    return http.send(Request("GET", f"{canvas.url}/x", bearer=True, **settings))


@pytest.mark.parametrize(
    "body",
    [b"<html><title>Sign in</title><h1>Log in first</h1></html>", b"plain words", b"\xff\xfe\x00", b"NaN", b"tru"],
)
def test_no_json_is_told(canvas: Any, open_http: Open, body: bytes) -> None:
    """A page for people instead of an answer for programs, with its words."""
    canvas.fault = lambda count, seen: (200, {}, body)
    with pytest.raises(OddAnswerError, match="not the interface for programs"):
        get(open_http(), canvas)


@pytest.mark.parametrize("body", [b'{"id": 1', b"[1, 2", b"", b'{"id": NaN}', b"[" * 100_000])
def test_torn_json_is_no_answer(canvas: Any, open_http: Open, body: bytes) -> None:
    """It is asked for again, a bounded number of times."""
    canvas.fault = lambda count, seen: (200, {}, body)
    with pytest.raises(NoAnswerError, match="tried 4 times"):
        get(open_http(), canvas)
    assert len(canvas.log) == 4


def test_unsafe_request_is_sent_once(canvas: Any, open_http: Open) -> None:
    """Where a second one could do harm, a lost answer is the caller's to look after."""
    canvas.fault = lambda count, seen: "drop"
    with pytest.raises(LostAnswerError):
        open_http().send(Request("POST", f"{canvas.url}/x", safe=False))
    assert len(canvas.log) == 1


def test_throttled_unsafe_request_is_repeated(canvas: Any, open_http: Open) -> None:
    """Who was throttled was not served."""
    canvas.fault = lambda count, seen: (429, {}, b"") if count < 3 else (200, {}, b"{}")
    assert open_http().send(Request("POST", f"{canvas.url}/x", safe=False)).good


def test_too_large_an_answer(canvas: Any, open_http: Open) -> None:
    """Also one that is small on the way."""
    bomb = gzip.compress(b" " * 3_000_000)
    canvas.fault = lambda count, seen: (200, {"Content-Encoding": "gzip"}, bomb)
    with pytest.raises(OddAnswerError, match="more than 1 MB"):
        get(open_http(answer=1_000_000), canvas)


def test_endless_drip(canvas: Any, open_http: Open) -> None:
    """A server that sends a byte now and then is not waited for."""
    times = iter(range(0, 10_000, 100))
    canvas.fault = lambda count, seen: (200, {}, b"{}")
    http = open_http(total=50)
    http.clock = Clock(sleep=lambda seconds: None, monotonic=lambda: float(next(times)))
    with pytest.raises(NoAnswerError, match="no answer in time"):
        get(http, canvas)


def test_circles(canvas: Any, open_http: Open) -> None:
    """Redirects are followed a few times."""
    canvas.fault = lambda count, seen: (302, {"Location": "/y"}, b"")
    with pytest.raises(OddAnswerError, match="in circles"):
        get(open_http(), canvas)
    assert len(canvas.log) == 6


@pytest.mark.parametrize("place", ["http://example.com/", "ftp://127.0.0.1/", "//[", "http://127.0.0.1:99999/"])
def test_places_that_nothing_is_sent_to(canvas: Any, open_http: Open, place: str) -> None:
    """Unencrypted, or no address at all."""
    canvas.fault = lambda count, seen: (302, {"Location": place}, b"")
    with pytest.raises((StopError, OddAnswerError)):
        get(open_http(), canvas)
    assert len(canvas.log) == 1


def test_location_that_is_no_address() -> None:
    """It is the server's oddity, not ours."""
    with pytest.raises(OddAnswerError, match=r"x\.kr gives an address that cannot be used"):
        _ = Answer(302, {"location": "//["}, b"", "https://x.kr/a").location


def test_nobody_there(canvas: Any, open_http: Open) -> None:
    """No server: a few tries, then words that say that nothing was sent."""
    canvas.stop()
    canvas.stop = lambda: None
    with pytest.raises(StopError, match=r"cannot be reached .*Nothing was sent"):
        get(open_http(first_tries=2), canvas)


def test_untrusted_certificate(open_http: Open, canvas: Any) -> None:
    """A server that is not what its name says ends it at once."""
    http = open_http()
    problem = http._requests.exceptions.SSLError("bad")
    assert isinstance(http._meaning(problem), StopError)


def test_long_retry_after(canvas: Any, open_http: Open) -> None:
    """A server that asks for an hour is told to the teacher."""
    canvas.fault = lambda count, seen: (429, {"Retry-After": "3600"}, b"")
    with pytest.raises(StopError, match="asks to wait 3600 seconds"):
        get(open_http(), canvas)


def test_waiting_times() -> None:
    """Doubled, jittered, bounded, and no less than asked for in seconds or as a date."""
    limits = Limits(base=1, longest=8)
    low, high = Clock(chance=lambda: 0.0), Clock(chance=lambda: 1.0)
    assert [wait_before(n, "", limits, low) for n in range(5)] == [0.5, 1.0, 2.0, 4.0, 4.0]
    assert [wait_before(n, "", limits, high) for n in range(5)] == [1.0, 2.0, 4.0, 8.0, 8.0]
    assert wait_before(0, "30", limits, low) == 30.0
    assert asked_for("Wed, 21 Oct 2015 07:28:30 GMT", 1445412480.0) == 30.0
    assert asked_for("Wed, 21 Oct 2015 07:28:30 GMT", 2e9) == 0.0
    for words in ("", "soon", "-5", "٣", "Wed, 99 Oct 2015"):
        assert asked_for(words, 0.0) is None


def test_server_words_are_safe(canvas: Any, open_http: Open) -> None:
    """One line, cut, without control characters, and without the token in any form."""
    words = open_http().safe(f"a\x1b[31m\nb {TOKEN} abcdefgh%2F12345678%2Bx \u202e" + "z" * 500)
    assert words.startswith("a\\x1b[31m b *** *** \\u202e")
    assert len(words) < 230


def test_token_does_not_show_itself() -> None:
    """Not in its text form, nor in a session's."""
    assert TOKEN not in f"{Token(TOKEN)!r} {Token(TOKEN)}"


@pytest.mark.parametrize(
    ("header", "url"),
    [
        ('<https://x/?page=2>; rel="next"', "https://x/?page=2"),
        ('<https://x/a,b;c>; rel="current",<https://x/?p=bookmark:W,1>; rel="next",<https://x/9>; rel="last"',
         "https://x/?p=bookmark:W,1"),
        ("<https://x/2>; rel=next", "https://x/2"),
        ('<https://x/2>; rel="prev next"', "https://x/2"),
        ('<https://x/2>; rel="nextish"', ""),
        ('<https://x/1>; rel="first"', ""),
        ("", ""),
        ("<<<>>>;;rel", ""),
    ],
)  # fmt: skip
def test_next_pages(header: str, url: str) -> None:
    """The next page's address is taken as it is."""
    assert next_page({"link": header}) == url


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("https://canvas.example.edu", "https://canvas.example.edu"),
        ("https://canvas.example.edu/courses/12/assignments/3?x=1", "https://canvas.example.edu"),
        ("https://x.kr/moodle/course/view.php?id=3", "https://x.kr/moodle"),
        ("https://x.kr:8443/", "https://x.kr:8443"),
        ("http://localhost:8080/moodle/", "http://localhost:8080/moodle"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("HTTPS://X.KR", "https://x.kr"),
    ],
)
def test_addresses(given: str, wanted: str) -> None:
    """What the browser shows is cut to the platform's address."""
    assert read_address(given).url == wanted


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("http://canvas.example.edu", "not encrypted"),
        ("http://localhost.example.edu", "not encrypted"),
        ("http://127.0.0.1.nip.io", "not encrypted"),
        ("canvas.example.edu", "not an address"),
        ("https://", "not an address"),
        ("https://x.kr:port", "not an address"),
        ("https://user:secret@x.kr", "Leave user name"),
    ],
)
def test_refused_addresses(given: str, words: str) -> None:
    """No token goes there, and no password is repeated."""
    with pytest.raises(StopError, match=words) as caught:
        read_address(given)
    assert "secret" not in str(caught.value)


def test_tokens_from_the_environment() -> None:
    """The longer name wins; blanks around it do no harm; what cannot be a token is refused without showing it."""
    assert find_token("canvas", "h", {"CANVAS_TOKEN": f" {TOKEN}\n"}).reveal() == TOKEN
    both = {"CANVAS_TOKEN": "x" * 20, "NNGRADE_CANVAS_TOKEN": TOKEN}
    assert find_token("canvas", "h", both).reveal() == TOKEN
    for wrong in ("short", "two words here", "토큰토큰토큰토큰"):
        with pytest.raises(StopError, match="not an access token") as caught:
            find_token("moodle", "h", {"MOODLE_TOKEN": wrong})
        assert wrong not in str(caught.value)


def test_tokens_from_the_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keyring is asked when the environment has none; a locked or missing one is as good as none."""

    class Ring:
        @staticmethod
        def get_password(_service: str, user: str) -> str:
            if user != "canvas:h":
                raise RuntimeError
            return TOKEN

    monkeypatch.setitem(sys.modules, "keyring", Ring)
    assert find_token("canvas", "h", {}).reveal() == TOKEN
    with pytest.raises(StopError, match="keyring set nngrade moodle:h"):
        find_token("moodle", "h", {})
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(StopError, match="MOODLE_TOKEN"):
        find_token("moodle", "h", {})


def test_library_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said what to install."""
    monkeypatch.setitem(sys.modules, "requests", None)
    with pytest.raises(StopError, match=r"nngrade\[upload\]"):
        Http(read_address("https://x.kr"), Token(TOKEN))


def test_netrc_is_not_read(canvas: Any, open_http: Open, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands there for the host does not go out in the token's place, nor where no token goes."""
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password mine\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    http = open_http()
    http._session.trust_env = True
    canvas.fault = lambda count, seen: (200, {}, b"{}")
    http.send(Request("GET", f"{canvas.url}/x"))
    assert "authorization" not in canvas.log[0].headers


def test_numbers_that_json_has_not() -> None:
    """Infinity and NaN are not believed."""
    for body in (b"Infinity", b'{"a": NaN}', b"[-Infinity]"):
        with pytest.raises(ValueError, match=r"Infinity|NaN"):
            parse(body)
