"""The web services of a Moodle on this machine, as they were seen to behave, silent failures included."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from lms_servers import Answer, Seen, Server, as_json

MOODLE_SECRET = "0123456789abcdef" * 2


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
        self.formats: dict[int, int] = {}
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
        text = {"name": "comments", "text": self.comments.get(user, ""), "format": self.formats.get(user, 1)}
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
            self.formats[user] = int(seen.get("plugindata[assignfeedbackcomments_editor][format]") or 1)
        draft = seen.get("plugindata[files_filemanager]")
        if draft is not None:
            self.files[user] = dict(self.drafts.get(int(draft), {}))
        self.flags[user] = seen.get("workflowstate") or ""
        return None


def problem(code: str, words: str) -> dict[str, str]:
    """Moodle's way to say no."""
    return {"exception": f"moodle_{code}", "errorcode": code, "message": words}
