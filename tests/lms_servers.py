"""An HTTP server on this machine with a log and a script of faults: what the platforms of the tests are made of.

Tests reach it, and the platforms in ``lms_canvas.py`` and ``lms_moodle.py``, through the fixture ``lms_servers``.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

Answer = tuple[int, dict[str, str], bytes]


@dataclass
class Seen:
    """One request as it arrived."""

    method: str
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    body: bytes
    fields: list[tuple[str, str]] = field(default_factory=list)
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def get(self, name: str, default: str | None = None) -> str | None:
        """The last value of a field."""
        return dict(self.fields).get(name, default)


class Quiet(ThreadingHTTPServer):
    """A server to which clients that hang up are nothing new."""

    daemon_threads = True

    def handle_error(self, *_about: object) -> None:
        """Tests print nothing."""


class Server:
    """An HTTP server with a log, and a script of faults: ``fault(number, request)`` names what goes wrong."""

    def __init__(self) -> None:
        self.log: list[Seen] = []
        self.fault: Callable[[int, Seen], Any] = lambda number, seen: None
        self.lock = threading.Lock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def log_message(self, *_words: object) -> None:
                """Tests print nothing."""

            def answer(self) -> None:
                with outer.lock:
                    outer.serve(self)

        for method in ("GET", "POST", "PUT", "DELETE"):
            setattr(Handler, f"do_{method}", Handler.answer)
        self._server = Quiet(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self.thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """Close the door."""
        self._server.shutdown()
        self._server.server_close()
        self.thread.join()

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        """Read a request, let the fault of the moment happen, and answer."""
        seen = read_request(handler)
        self.log.append(seen)
        fault = self.fault(len(self.log), seen)
        if fault == "drop":
            handler.close_connection = True
            return
        if isinstance(fault, tuple):
            send(handler, *fault)
            return
        status, headers, body = self.handle(seen)
        if fault == "drop after":
            handler.close_connection = True
        elif fault == "half":
            send(handler, status, headers, body, whole=False)
        elif fault == "late":
            self.late(handler)
        elif fault == "error after":
            send(handler, 502, {}, b"<html>Bad Gateway</html>")
        else:
            send(handler, status, headers, body)
            if fault == "twice":
                send(handler, status, headers, body)

    def late(self, handler: BaseHTTPRequestHandler) -> None:
        """Say nothing until the client has lost patience."""
        handler.connection.settimeout(2)
        with contextlib.suppress(OSError):
            handler.rfile.read(1)  # ends when the client hangs up
        handler.close_connection = True

    def handle(self, seen: Seen) -> Answer:
        """The answer of a server on a good day."""
        raise NotImplementedError


def read_request(handler: BaseHTTPRequestHandler) -> Seen:
    """The request, its form decoded."""
    parts = urlsplit(handler.path)
    length = int(handler.headers.get("Content-Length") or 0)
    body = handler.rfile.read(length)
    headers = {name.lower(): value for name, value in handler.headers.items()}
    seen = Seen(handler.command, unquote(parts.path), parse_qsl(parts.query, keep_blank_values=True), headers, body)
    kind = headers.get("content-type", "")
    if kind.startswith("multipart/"):
        message = BytesParser(policy=HTTP).parsebytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body)
        for part in message.iter_parts():
            name = part.get_param("name", header="content-disposition")
            content = part.get_payload(decode=True) or b""
            if part.get_filename() is None:
                seen.fields.append((str(name), content.decode()))
            else:
                seen.files[str(name)] = (str(part.get_filename()), content)
    else:
        seen.fields = parse_qsl(body.decode(), keep_blank_values=True)
    return seen


def send(
    handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str], body: bytes, *, whole: bool = True
) -> None:
    """Write an answer, or half of one."""
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body if whole else body[: len(body) // 2])
    handler.wfile.flush()
    if not whole:
        handler.close_connection = True


def as_json(value: Any, status: int = 200, **headers: str) -> Answer:
    """A JSON answer."""
    return status, {"Content-Type": "application/json", **headers}, json.dumps(value).encode()
