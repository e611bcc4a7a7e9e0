"""A Canvas, a storage service and a Moodle on this machine that behave as documented, silent failures included."""

from __future__ import annotations

import contextlib
import json
import re
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from email.parser import BytesParser
from email.policy import HTTP
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from nngrade.entries import Entry, Person, State, TaskScore
from nngrade.export.grades import Policy, final_grades
from nngrade.gradebook import schema
from nngrade.lms.address import read_address
from nngrade.lms.backoff import Clock, Limits
from nngrade.lms.canvas import Canvas
from nngrade.lms.http import Http
from nngrade.lms.journal import Journal
from nngrade.lms.moodle import Moodle
from nngrade.lms.prepare import Preview, prepare
from nngrade.lms.run import Outcome, Run
from nngrade.lms.tokens import Token
from nngrade.lms.wanted import Class, Wishes
from nngrade.model import Verdict

SECRET = "7~" + "s3cretToken" * 4
MOODLE_SECRET = "0123456789abcdef" * 2
Answer = tuple[int, dict[str, str], bytes]


class KilledError(BaseException):
    """Stands in for kill -9: no handler of ours may catch it."""


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


class Storage(Server):
    """Where Canvas lets files be sent: another origin.  It must never see the token."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas: FakeCanvas | None = None
        self.answer = "redirect"

    def handle(self, seen: Seen) -> Answer:
        """Take a file, once it is announced."""
        assert self.canvas is not None
        if seen.method == "GET":
            self.canvas.files[int(seen.path.rpartition("/")[2])]["confirmed"] = True
            return as_json({"id": int(seen.path.rpartition("/")[2])})
        key = seen.get("key") or ""
        if key not in self.canvas.announced or list(seen.files) != ["file"]:
            return as_json({"message": "unknown key"}, 403)
        user, name, size = self.canvas.announced.pop(key)  # good for one time
        content = seen.files["file"][1]
        if len(content) != size:
            return as_json({"message": "size differs"}, 400)
        number = self.canvas.number()
        self.canvas.files[number] = {"user": user, "name": name, "content": content, "confirmed": False}
        place = f"{self.canvas.url}/api/v1/files/{number}/create_success?uuid={key}"
        if self.answer == "elsewhere":
            place = f"{self.url}/info/{number}"
        if self.answer == "redirect":
            return 303, {"Location": place}, b""
        return as_json({"id": number} if self.answer == "created" else {}, 201, Location=place)


class FakeCanvas(Server):
    """The part of Canvas that grades go through.  ``submissions`` is what would be looked at in the browser."""

    def __init__(self, storage: Storage) -> None:
        super().__init__()
        storage.canvas = self
        self.storage = storage
        self.token = SECRET
        self.counter = 1000
        self.page = 3
        self.course = {"id": 12, "name": "Neural networks", "sis_course_id": "NN"}
        self.assignment: dict[str, Any] = {
            "id": 34,
            "name": "Exercise 1",
            "points_possible": 10.0,
            "grading_type": "points",
            "published": True,
        }
        self.users: dict[int, dict[str, Any]] = {}
        self.submissions: dict[int, dict[str, Any]] = {}
        self.announced: dict[str, tuple[int, str, int]] = {}
        self.files: dict[int, dict[str, Any]] = {}
        self.bookmarks: dict[str, int] = {}
        self.ignore_grade: set[int] = set()
        self.drop_files = False

    def enrol(self, number: int, name: str, **ids: str) -> None:
        """Put a student into the course."""
        self.users[number] = {"id": number, "name": name, **ids}
        self.submissions[number] = {
            "user_id": number,
            "assignment_id": 34,
            "score": None,
            "entered_score": None,
            "excused": False,
            "workflow_state": "unsubmitted",
            "submission_comments": [],
        }

    def number(self) -> int:
        """A new number."""
        self.counter += 1
        return self.counter

    def comments(self, user: int) -> list[str]:
        """The texts of a student's comments."""
        return [comment["comment"] for comment in self.submissions[user]["submission_comments"]]

    def state(self) -> Any:
        """Everything a student sees, numbers of comments and files aside."""
        return {
            user: (
                found["score"],
                found["excused"],
                [(c["comment"], [(f["display_name"], f["size"]) for f in c["attachments"]])
                 for c in found["submission_comments"]],
                found.get("rubric_assessment"),
            )
            for user, found in self.submissions.items()
        }  # fmt: skip

    def handle(self, seen: Seen) -> Answer:
        """Answer whoever has the token."""
        if seen.headers.get("authorization") != f"Bearer {self.token}":
            body = {"errors": [{"message": "Invalid access token."}]}
            return as_json(body, 401, **{"WWW-Authenticate": 'Bearer realm="canvas-lms"'})
        for method, pattern, answer in self.routes():
            found = re.fullmatch(pattern, seen.path)
            if found and method == seen.method:
                return answer(seen, *found.groups())
        return as_json({"errors": [{"message": "The specified resource does not exist."}]}, 404)

    def routes(self) -> list[tuple[str, str, Callable[..., Answer]]]:
        """What is served."""
        place = "/api/v1/courses/(?:12|sis_course_id:NN)"
        here = f"{place}/assignments/34"
        return [
            ("GET", place, lambda seen: as_json(self.course)),
            ("GET", here, lambda seen: as_json(self.assignment)),
            ("GET", f"{place}/users", lambda seen: self.pages(seen, list(self.users.values()))),
            ("GET", f"{here}/submissions", lambda seen: self.pages(seen, list(self.submissions.values()))),
            ("GET", rf"{here}/submissions/(\d+)", lambda seen, user: as_json(self.submissions[int(user)])),
            ("PUT", rf"{here}/submissions/(\d+)", self.grade),
            ("POST", rf"{here}/submissions/(\d+)/comments/files", self.announce),
            ("DELETE", rf"{here}/submissions/(\d+)/comments/(\d+)", self.delete),
            ("GET", r"/api/v1/files/(\d+)/create_success", self.confirm),
        ]

    def pages(self, seen: Seen, everything: list[Any]) -> Answer:
        """A page of a list; the next one's address is opaque, as documented, and the header's name is in lower case."""
        mark = dict(seen.query).get("page", "")
        start = self.bookmarks[mark] if mark else 0
        headers = {}
        if start + self.page < len(everything):
            mark = f"bookmark:{secrets.token_hex(4)}"
            self.bookmarks[mark] = start + self.page
            first = f"{self.url}{seen.path}?page=first"
            headers["link"] = f'<{first}>; rel="first",<{self.url}{seen.path}?page={mark}&x=1,2>; rel="next"'
        return as_json(everything[start : start + self.page], 200, **headers)

    def announce(self, seen: Seen, user: str) -> Answer:
        """Step one of an upload."""
        key = secrets.token_hex(8)
        self.announced[key] = (int(user), seen.get("name") or "", int(seen.get("size") or 0))
        parameters = {"key": key, "acl": "private", "success_action_status": None}
        return as_json({"upload_url": f"{self.storage.url}/put", "upload_params": parameters, "file_param": "file"})

    def confirm(self, _seen: Seen, number: str) -> Answer:
        """Step three."""
        self.files[int(number)]["confirmed"] = True
        return as_json({"id": int(number), "display_name": self.files[int(number)]["name"]})

    def grade(self, seen: Seen, user: str) -> Answer:
        """Grade, excuse, comment, rubric: each time it is called, a comment more."""
        found = self.submissions[int(user)]
        posted = seen.get("submission[posted_grade]")
        if posted is not None and int(user) not in self.ignore_grade:
            found.update(score=float(posted), entered_score=float(posted), excused=False, workflow_state="graded")
        if seen.get("submission[excuse]") == "true":
            found.update(score=None, entered_score=None, excused=True)
        for name, value in seen.fields:
            criterion = re.fullmatch(r"rubric_assessment\[(.+)\]\[points\]", name)
            if criterion:
                found.setdefault("rubric_assessment", {})[criterion[1]] = {"points": float(value)}
        words = seen.get("comment[text_comment]")
        if words is not None:
            numbers = [int(value) for name, value in seen.fields if name == "comment[file_ids][]"]
            usable = [n for n in numbers if n in self.files and self.files[n]["confirmed"] and not self.drop_files]
            attached = [
                {"id": n, "display_name": self.files[n]["name"], "size": len(self.files[n]["content"])} for n in usable
            ]
            comment = {"id": self.number(), "comment": words, "author_id": 1, "attachments": attached}
            found["submission_comments"].append(comment)
        return as_json(found)

    def delete(self, _seen: Seen, user: str, number: str) -> Answer:
        """Take a comment away."""
        comments = self.submissions[int(user)]["submission_comments"]
        left = [comment for comment in comments if comment["id"] != int(number)]
        if len(left) == len(comments):
            return as_json({"errors": [{"message": "The specified resource does not exist."}]}, 404)
        self.submissions[int(user)]["submission_comments"] = left
        return as_json({})


class FakeMoodle(Server):
    """The web services of a Moodle, REST, errors with HTTP 200."""

    def __init__(self) -> None:
        super().__init__()
        self.token = MOODLE_SECRET
        self.service = set(self.functions())
        self.assignment: dict[str, Any] = {
            "id": 5,
            "cmid": 77,
            "name": "Exercise 1",
            "grade": 10,
            "configs": [
                {"plugin": name, "subtype": "assignfeedback", "name": "enabled", "value": "1"}
                for name in ("comments", "file")
            ],
        }
        self.more: list[dict[str, Any]] = []
        self.users: dict[int, dict[str, Any]] = {}
        self.numbers: dict[int, int] = {}
        self.grades: dict[int, float] = {}
        self.comments: dict[int, str] = {}
        self.files: dict[int, dict[str, bytes]] = {}
        self.flags: dict[int, str] = {}
        self.drafts: dict[int, dict[str, bytes]] = {}
        self.overridden: set[int] = set()
        self.method = ""
        self.saves = 0

    def enrol(self, number: int, name: str, participant: int | None = None, **fields: str) -> None:
        """Put a student into the course."""
        self.users[number] = {"id": number, "fullname": name, **fields}
        if participant is not None:
            self.numbers[number] = participant

    def state(self) -> Any:
        """Everything a student sees."""
        files = {user: {name: len(content) for name, content in found.items()} for user, found in self.files.items()}
        return dict(self.grades), dict(self.comments), files

    def functions(self) -> dict[str, Callable[[Seen], Any]]:
        """What is served, by name."""
        return {
            "mod_assign_get_assignments": self.get_assignments,
            "mod_assign_list_participants": lambda seen: list(self.users.values()),
            "core_enrol_get_enrolled_users": self.get_enrolled,
            "mod_assign_get_user_mappings": self.get_mappings,
            "mod_assign_get_user_flags": self.get_flags,
            "mod_assign_get_grades": self.get_grades,
            "mod_assign_get_submission_status": self.get_status,
            "core_grading_get_definitions": lambda seen: {"areas": [{"activemethod": self.method}], "warnings": []},
            "mod_assign_save_grade": self.save_grade,
        }

    def handle(self, seen: Seen) -> Answer:
        """Answer whoever has the token, always with HTTP 200."""
        assert not [value for _, value in seen.query if self.token in value], "the token stands in a URL"
        token = seen.get("wstoken") or seen.get("token")
        if token != self.token:
            return as_json(problem("invalidtoken", "Invalid token - token not found"))
        if seen.path == "/webservice/upload.php":
            return as_json(self.upload(seen))
        if seen.path.startswith("/webservice/pluginfile.php/"):
            user, _, name = seen.path.removeprefix("/webservice/pluginfile.php/").partition("/")
            return 200, {}, self.files[int(user)][name]
        function = seen.get("wsfunction") or ""
        if function not in self.service:
            return as_json(problem("accessexception", "Access control exception"))
        return as_json(self.functions()[function](seen))

    def upload(self, seen: Seen) -> Any:
        """The door for files."""
        if seen.get("filearea") != "draft":
            return {"error": "Can not upload files to private area", "errorcode": "privatefilesupload"}
        item = int(seen.get("itemid") or 0) or secrets.randbelow(10**6) + 1
        listed = []
        for name, content in seen.files.values():
            path = f"{(seen.get('filepath') or '/').lstrip('/')}{name}"
            if path in self.drafts.setdefault(item, {}):
                listed.append({"filename": name, "errortype": "filenameexist", "error": "File name exists"})
                continue
            self.drafts[item][path] = content
            listed.append({"itemid": item, "filename": name, "filearea": "draft"})
        return listed

    def get_assignments(self, seen: Seen) -> Any:
        """Courses with their assignments."""
        course = {"id": 3, "shortname": "NN101", "fullname": "Neural networks"}
        asked = [value for name, value in seen.fields if name.startswith("courseids")]
        if asked and asked != ["3"]:
            warning = {"item": "course", "itemid": int(asked[0]), "warningcode": "2", "message": "No access in course"}
            return {"courses": [], "warnings": [warning]}
        return {"courses": [{**course, "assignments": [self.assignment, *self.more]}], "warnings": []}

    def get_enrolled(self, _seen: Seen) -> Any:
        """Everybody in the course, the teacher too."""
        teacher = {"id": 2, "fullname": "Teacher", "roles": [{"shortname": "editingteacher"}]}
        students = [{**user, "roles": [{"shortname": "student"}]} for user in self.users.values()]
        return [teacher, *students]

    def get_mappings(self, _seen: Seen) -> Any:
        """Participant numbers."""
        mappings = [{"id": number, "userid": user} for user, number in self.numbers.items()]
        return {"assignments": [{"assignmentid": 5, "mappings": mappings}] if mappings else [], "warnings": []}

    def get_flags(self, _seen: Seen) -> Any:
        """Where each stands in the workflow."""
        flags = [{"userid": user, "workflowstate": state} for user, state in self.flags.items()]
        return {"assignments": [{"assignmentid": 5, "userflags": flags}], "warnings": []}

    def get_grades(self, _seen: Seen) -> Any:
        """Grades as strings with five decimals; a warning instead when there is none."""
        rows = [{"userid": user, "attemptnumber": 0, "grade": f"{grade:.5f}"} for user, grade in self.grades.items()]
        return {"assignments": [{"assignmentid": 5, "grades": rows}] if rows else [], "warnings": []}

    def get_status(self, seen: Seen) -> Any:
        """Comment and files of one person; nothing before there is any, or before it is released."""
        user = int(seen.get("userid") or 0)
        hidden = self.assignment.get("markingworkflow") and self.flags.get(user) != "released"
        if hidden or (user not in self.comments and user not in self.files and self.grades.get(user, -1) < 0):
            return {"warnings": []}
        files = [
            {
                "filename": name.rpartition("/")[2],
                "filepath": f"/{name.rpartition('/')[0]}/".replace("//", "/"),
                "filesize": len(content),
                "fileurl": f"{self.url}/webservice/pluginfile.php/{user}/{name}",
            }
            for name, content in self.files.get(user, {}).items()
        ]
        text = {"name": "comments", "text": self.comments.get(user, ""), "format": 1}
        plugins = [
            {"type": "comments", "editorfields": [text], "fileareas": [{"area": "feedback"}]},
            {"type": "file", "fileareas": [{"area": "feedback_files", "files": files}]},
        ]
        return {"feedback": {"grade": {}, "plugins": plugins}, "warnings": []}

    def save_grade(self, seen: Seen) -> Any:
        """``null``, whatever becomes of it."""
        self.saves += 1
        user, grade = int(seen.get("userid") or 0), float(seen.get("grade") or 0)
        words = seen.get("plugindata[assignfeedbackcomments_editor][text]")
        if user in self.comments and words is None:
            return problem("dmlwriteexception", "Error writing to database")
        if user not in self.users or grade > float(self.assignment["grade"]):
            self.grades.setdefault(user, -1)
        elif user not in self.overridden:
            self.grades[user] = grade
        if words is not None:
            self.comments[user] = words
        draft = seen.get("plugindata[files_filemanager]")
        if draft is not None:
            self.files[user] = dict(self.drafts.get(int(draft), {}))
        self.flags[user] = seen.get("workflowstate") or ""
        return None


def problem(code: str, words: str) -> dict[str, str]:
    """Moodle's way to say no."""
    return {"exception": f"moodle_{code}", "errorcode": code, "message": words}


def page_of(final: Any) -> bytes:
    """Somebody's page."""
    return f"<!doctype html><html lang=en><p>{final.person.id} {final.grade}</p></html>".encode()


def entry_of(
    person: Person, score: float = 7.5, *, state: State = State.GRADED, folder: str = "", most: float = 10.0
) -> Entry:
    """One attempt with one task."""
    tasks = (TaskScore("l1/a.py::f", Verdict.PARTIAL, score, most),) if state is State.GRADED else ()
    shown = folder if state is State.GRADED else ""
    return Entry(person, state, score=score, max_score=most, tasks=tasks, folder=shown)


@dataclass
class Desk:
    """A teacher's desk: results, a journal that outlives each run, and a way to upload."""

    server: Any
    results: Path
    connection: sqlite3.Connection
    entries: list[Entry] = field(default_factory=list)
    sleeps: list[float] = field(default_factory=list)
    limits: Limits = field(default_factory=lambda: Limits(base=0.01, longest=0.02, read=5.0, connect=5.0))
    policy: Policy = field(default_factory=Policy)
    kind: Any = None
    restore: bool = False
    wishes: Wishes = field(default_factory=lambda: Wishes("en"))
    wire: Callable[[Http], None] = lambda http: None
    course: str = ""
    assignment: str = ""
    page: Callable[[Any], bytes | None] = page_of

    def add(self, person: Person, score: float = 7.5, *, state: State = State.GRADED, most: float = 10.0) -> None:
        """Somebody's graded work, with a report."""
        folder = self.results / person.id
        folder.mkdir(exist_ok=True)
        self.regrade(person.id, score)
        self.entries.append(entry_of(person, score, state=state, folder=person.id, most=most))

    def regrade(self, name: str, score: float, created: str = "today") -> None:
        """Write somebody's report."""
        said = {"score": score, "created": created, "tasks": [{"seconds": len(created)}]}
        (self.results / name / "report.json").write_text(json.dumps(said), encoding="utf-8")

    def platform(self) -> Canvas | Moodle:
        """A new session."""
        clock = Clock(sleep=self.sleeps.append, chance=lambda: 0.5)
        address = read_address(self.server.url)
        http = Http(address, Token(self.server.token), limits=self.limits, clock=clock)
        self.wire(http)
        if isinstance(self.server, FakeMoodle):
            return Moodle(http, self.course or "3", self.assignment or "77")
        return Canvas(http, self.course or "12", self.assignment or "34")

    def preview(self, platform: Canvas | Moodle | None = None) -> Preview:
        """Look, and send nothing."""
        platform = platform or self.platform()
        assignment = platform.open()
        maximum = None if assignment.maximum is None else Decimal(f"{assignment.maximum:g}")
        policy = self.policy if self.policy.maximum is not None else Policy(
            maximum, self.policy.digits, self.policy.choice, self.policy.late, self.policy.missing_zero
        )  # fmt: skip
        journal = self.journal(platform, assignment)
        return prepare(
            platform,
            assignment,
            Class(final_grades(self.entries, policy), self.results, self.page),
            self.wishes,
            kind=self.kind,
            restore=self.restore,
            journal=journal,
            tell=lambda count: None,
        )

    def journal(self, platform: Canvas | Moodle, assignment: Any) -> Journal:
        """The journal of this assignment."""
        service = type(platform).__name__.lower()
        return Journal(
            self.connection, service=service, host=platform.host, course=assignment.course, assignment=assignment.id
        )

    def upload(self) -> Outcome:
        """Do it."""
        platform = self.platform()
        preview = self.preview(platform)
        platform.journal = self.journal(platform, preview.assignment)
        return Run(platform, preview.rules, platform.journal, lambda change: None).carry_out(preview.plan)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """A gradebook in memory."""
    opened = sqlite3.connect(":memory:", isolation_level=None)
    schema.migrate(opened, 0)
    yield opened
    opened.close()


@pytest.fixture
def canvas() -> Iterator[FakeCanvas]:
    """A Canvas with four students."""
    storage = Storage()
    server = FakeCanvas(storage)
    for number, name in enumerate(("Kim Ha-neul", "Lee Min-jun", "김하늘", "Ann O'Brien"), 1):
        server.enrol(number, name, sis_user_id=f"2026{number}", login_id=f"login{number}", email=f"s{number}@x.kr")
    yield server
    server.stop()
    storage.stop()


@pytest.fixture
def moodle() -> Iterator[FakeMoodle]:
    """A Moodle with four students."""
    server = FakeMoodle()
    for number, name in enumerate(("Kim Ha-neul", "Lee Min-jun", "김하늘", "Ann O'Brien"), 11):
        server.enrol(number, name, 104 - number, email=f"s{number}@x.kr")
    yield server
    server.stop()


@pytest.fixture
def canvas_desk(canvas: FakeCanvas, connection: sqlite3.Connection, tmp_path: Path) -> Desk:
    """Results of three of Canvas's students, by their student numbers."""
    desk = Desk(canvas, tmp_path, connection)
    for number in (1, 2, 3):
        person = Person(f"2026{number}", canvas.users[number]["name"], {"student_id": f"2026{number}"})
        desk.add(person, 5.0 + number)
    return desk


@pytest.fixture
def moodle_desk(moodle: FakeMoodle, connection: sqlite3.Connection, tmp_path: Path) -> Desk:
    """Results of three of Moodle's students, by their e-mail addresses."""
    desk = Desk(moodle, tmp_path, connection)
    for number in (11, 12, 13):
        desk.add(Person(f"p{number}", moodle.users[number]["fullname"], {"email": f"S{number}@x.kr"}), number - 5.0)
    return desk


@pytest.fixture
def killed() -> type[BaseException]:
    """What stands in for kill -9."""
    return KilledError


@pytest.fixture
def person() -> Callable[..., Person]:
    """``person("id", email=...)``."""
    return lambda name, shown="", **ids: Person(name, shown or name, ids)


@pytest.fixture
def entry() -> Callable[..., Entry]:
    """``entry(person, score)``."""
    return entry_of
