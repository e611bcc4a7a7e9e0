"""A Canvas and a storage service on this machine that behave as documented, silent failures included."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from typing import Any

from lms_servers import Answer, Seen, Server, as_json

SECRET = "7~" + "s3cretToken" * 4


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
        self.me = 900
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

    def say(self, user: int, author: int, words: str) -> None:
        """Somebody comments in the browser."""
        comment = {"id": self.number(), "comment": words, "author_id": author, "attachments": []}
        self.submissions[user]["submission_comments"].append(comment)

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
            ("GET", "/api/v1/users/self", lambda seen: as_json({"id": self.me, "name": "Teacher"})),
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
            found["grade_matches_current_submission"] = True
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
            comment = {"id": self.number(), "comment": words, "author_id": self.me, "attachments": attached}
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
