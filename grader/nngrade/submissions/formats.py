"""What each learning platform's download looks like: which of its files and folders are whose.

A platform writes a person's number into the names of a download; that number is who it is, the name beside it is not.
Names end with what the student chose, so a pattern is anchored where the platform's own part is, and a download is of
the platform whose pattern fits most of its names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Literal

from nngrade.entries import IdKind
from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions.collect import Piece
from nngrade.submissions.names import is_junk, kind_of, shown
from nngrade.submissions.nodes import Node, Tree
from nngrade.submissions.times import english_time, iso_time
from nngrade.texts import text

_MOODLE = re.compile(
    r"(?P<name>[^_/]*?)(?:_(?P<id>\d{1,18}))?_assignsubmission_(?P<type>[a-z]+)(?:_(?P<flat>.*))?", re.DOTALL
)
_CANVAS = re.compile(r"(?P<name>.*?)(?P<late>_LATE)?_(?P<id>\d{1,18})_(?P<file_id>\d{1,18})_(?P<file>.+)", re.DOTALL)
_CANVAS_TEXT = re.compile(r"(?P<name>.*?)(?P<late>_LATE)?_(?P<id>\d{1,18})_(?P<what>text|link)\.html", re.DOTALL)
_CANVAS_ANONYMOUS = re.compile(
    r"anon(?P<late>_LATE)?_(?P<id>[A-Za-z0-9]+)(?P<late_too>_LATE)?_(?:(?P<file_id>\d{1,18})_(?P<file>.+)|(?:text|link)\.html)",
    re.DOTALL,
)
_BLACKBOARD = re.compile(
    r"(?P<before>.+)_attempt_(?P<time>\d{4}(?:-\d\d){5})(?:_(?P<file>.+)|\.txt)", re.DOTALL | re.IGNORECASE
)
_BRIGHTSPACE = re.compile(
    r"(?P<id>\d{1,18})-(?P<folder>\d{1,18}) ?- ?(?P<name>.+?) ?- ?(?P<time>\w{3,9} \d{1,2}, \d{4} \d{3,4} ?[AP]M)"
    r"(?: ?- ?(?P<file>.+))?",
    re.DOTALL,
)
_LARGEST_NOTE = 64 * 1024
_BLIND = {"Participant", "참가자"}  # what everybody is called while marking is blind
_TYPED = {"onlinetext", "comments"}  # Moodle's plugins whose files are not files that were handed in


@dataclass(frozen=True)
class Found:
    """What is one person's, or one attempt of one person's, in a download.

    ``key`` is the number or name by which the download tells persons apart, ``ids`` what other systems know it as.
    """

    key: str
    name: str
    source: str
    pieces: tuple[Piece, ...] = ()
    ids: Mapping[IdKind, str] = field(default_factory=dict)
    submitted: str = ""
    late: bool | None = None
    refused: Text | None = None
    name_says: Literal["nothing", "maybe", "surely"] = "maybe"  # when it is not the roster's: that they are different


@dataclass(frozen=True)
class Listing:
    """A recognised input: its format, whose is what, what belongs to nobody, and names that are not read."""

    format: str
    found: tuple[Found, ...]
    ignored: tuple[tuple[str, Text], ...] = ()
    refused: tuple[tuple[str, Text], ...] = ()
    others: tuple[Found, ...] = ()  # files of kinds that are not read: work only if they bear the id of somebody


def platform(tree: Tree, nodes: Sequence[Node]) -> Listing | None:
    """The download of a platform whose files and folders are ``nodes``; None when it is of none."""
    nodes = [node for node in nodes if not is_junk(node.name)]
    fits: dict[Callable[[Tree, Sequence[Node]], Listing], Callable[[str], object]] = {
        _moodle: _MOODLE.fullmatch,
        _blackboard: _BLACKBOARD.fullmatch,
        _brightspace: _BRIGHTSPACE.fullmatch,
        _canvas_anonymous: _CANVAS_ANONYMOUS.fullmatch,
        _canvas: _canvas_name,
    }
    counts = Counter({reader: sum(1 for node in nodes if fit(node.name)) for reader, fit in fits.items()})
    if counts[_canvas_anonymous] < counts[_canvas]:
        del counts[_canvas_anonymous]  # somebody is called so
    reader, most = counts.most_common(1)[0]
    if not most or most * 2 < len(nodes):
        return None
    return reader(tree, nodes)


def _canvas_name(name: str) -> re.Match[str] | None:
    return _CANVAS_TEXT.fullmatch(name) or _CANVAS.fullmatch(name)


def _moodle(_tree: Tree, nodes: Sequence[Node]) -> Listing:
    found: dict[str, list[tuple[Node, re.Match[str]]]] = {}
    for node, told in _fitting(nodes, _MOODLE):
        found.setdefault(told["id"] or f"{told['name']}", []).append((node, told))
    people: list[Found] = []
    for key, parts in found.items():
        files = [
            Piece(node.raw, (told["flat"] or "").strip("/") if not node.is_folder else "")
            for node, told in parts
            if told["type"] not in _TYPED
        ]
        names = list(dict.fromkeys(told["name"] for _, told in parts))
        ids: dict[IdKind, str] = {"moodle_participant": key} if parts[0][1]["id"] else {}
        refused = None
        if not files:
            refused = text("Only text was typed into Moodle, and no file was handed in.")
        elif len(names) > 1:
            refused = _two_names(key, names)
        source = parts[0][0].name
        people.append(Found(key, names[0], source, tuple(files), ids, refused=refused, name_says="surely"))
    if {person.name for person in people} <= _BLIND:
        people = [replace(person, name=f"{person.name} {person.key}", name_says="nothing") for person in people]
    return Listing("moodle", tuple(people), _left_over(nodes, _MOODLE))


def _canvas(_tree: Tree, nodes: Sequence[Node]) -> Listing:
    found: dict[str, list[tuple[Node, re.Match[str]]]] = {}
    for node in nodes:
        told = _canvas_name(node.name)
        if told is not None:
            found.setdefault(told["id"], []).append((node, told))
    people = [_canvas_person(key, parts, {"canvas_id": key}) for key, parts in found.items()]
    left = [n for n in nodes if not _CANVAS_TEXT.fullmatch(n.name)]
    return Listing("canvas", tuple(people), _left_over(left, _CANVAS))


def _canvas_anonymous(_tree: Tree, nodes: Sequence[Node]) -> Listing:
    found: dict[str, list[tuple[Node, re.Match[str]]]] = {}
    for node, told in _fitting(nodes, _CANVAS_ANONYMOUS):
        found.setdefault(told["id"], []).append((node, told))
    people = [_canvas_person(f"anon_{key}", parts, {}) for key, parts in found.items()]
    return Listing("canvas", tuple(people), _left_over(nodes, _CANVAS_ANONYMOUS))


def _canvas_person(key: str, parts: list[tuple[Node, re.Match[str]]], ids: Mapping[IdKind, str]) -> Found:
    files = [
        Piece(node.raw, told["file"], int(told["file_id"])) for node, told in parts if told.groupdict().get("file")
    ]
    names = list(dict.fromkeys(told.groupdict().get("name") or "" for _, told in parts))
    late = any(told["late"] or told.groupdict().get("late_too") for _, told in parts)
    refused = None
    if not files:
        refused = text("Only text or a link was handed in, and no file.")
    elif len(names) > 1:
        refused = _two_names(key, names)
    return Found(key, names[0] or key, parts[0][0].name, tuple(files), ids, late=late, refused=refused)


def _blackboard(tree: Tree, nodes: Sequence[Node]) -> Listing:
    fitting = list(_fitting(nodes, _BLACKBOARD))
    notes = {(told["before"], told["time"]): _note(tree, node) for node, told in fitting if not told["file"]}
    users: dict[str, str] = {}
    for before, _ in dict.fromkeys((told["before"], told["time"]) for _, told in fitting):
        logins = {
            login for (b, _), (_, login) in notes.items() if b == before and login and before.endswith(f"_{login}")
        }
        users[before] = logins.pop() if len(logins) == 1 else before.rpartition("_")[2]
    attempts: dict[tuple[str, str], list[tuple[Node, re.Match[str]]]] = {}
    for node, told in fitting:
        attempts.setdefault((users[told["before"]], told["time"]), []).append((node, told))
    people: list[Found] = []
    for (login, time), parts in attempts.items():
        files = tuple(Piece(node.raw, told["file"]) for node, told in parts if told["file"])
        name = next((n for n, _ in (notes.get((t["before"], time), ("", "")) for _, t in parts) if n), login)
        refused = None if files else text("Only text was typed into Blackboard, and no file was handed in.")
        day, clock = time[:10], time[11:].replace("-", ":")
        people.append(Found(login, name, parts[0][0].name, files, {"login": login}, f"{day}T{clock}", refused=refused))
    return Listing("blackboard", tuple(people), _left_over(nodes, _BLACKBOARD))


def _note(tree: Tree, node: Node) -> tuple[str, str]:
    """The name and login that the text file says that Blackboard adds to every attempt."""
    try:
        content = tree.read(node, _LARGEST_NOTE).decode("utf-8-sig", "replace")
    except UsageError:
        return "", ""
    told = re.match(r"(?:Name|이름): *(?P<name>[^\r\n]*?) *\((?P<login>[^()\r\n]+)\) *(?:\r?\n|$)", content)
    return (told["name"], told["login"].strip()) if told else ("", "")


def _brightspace(_tree: Tree, nodes: Sequence[Node]) -> Listing:
    attempts: dict[tuple[str, str], list[tuple[Node, re.Match[str]]]] = {}
    names: dict[str, dict[str, None]] = {}
    for node, told in _fitting(nodes, _BRIGHTSPACE):
        attempts.setdefault((told["id"], told["time"]), []).append((node, told))
        names.setdefault(told["id"], {})[told["name"]] = None
    people: list[Found] = []
    for (key, time), parts in attempts.items():
        files = tuple(Piece(node.raw, "" if node.is_folder else told["file"] or node.name) for node, told in parts)
        refused = _two_names(key, list(names[key])) if len(names[key]) > 1 else None
        ids: dict[IdKind, str] = {"brightspace_id": key}
        name, at = parts[0][1]["name"], english_time(time)
        people.append(Found(key, name, parts[0][0].name, files, ids, at, refused=refused))
    left = [node for node in nodes if node.name.lower() != "index.html"]
    return Listing("brightspace", tuple(people), _left_over(left, _BRIGHTSPACE))


def nbgrader(tree: Tree, nodes: Sequence[Node], label: str) -> Listing | None:
    """nbgrader's course folder, or the ``submitted/`` folder in it; None when it is neither."""
    here = {node.name: node for node in nodes if node.is_folder}
    signs = {"source", "release", "autograded", "feedback"} & set(here)
    files = {node.name for node in nodes if not node.is_folder}
    if "submitted" in here and (signs or {"gradebook.db", "nbgrader_config.py"} & files or len(here) == 1):
        nodes = tree.children(here["submitted"].raw).nodes
    elif label != "submitted" or any(kind_of(name) for name in files):
        return None
    people = [_nbgrader_person(tree, node) for node in nodes if node.is_folder and not is_junk(node.name)]
    return Listing("nbgrader", tuple(people)) if people else None


def _nbgrader_person(tree: Tree, node: Node) -> Found:
    assignments = [assignment for assignment in tree.children(node.raw).nodes if assignment.is_folder]
    files = [file for assignment in assignments for file in tree.children(assignment.raw).nodes]
    times = [_timestamp(tree, file) for file in files if file.name == "timestamp.txt"]
    return Found(node.name, node.name, node.path, (Piece(node.raw, ""),), submitted=max(times, default=""))


def _timestamp(tree: Tree, node: Node) -> str:
    try:
        told = tree.read(node, 1024).decode("ascii", "replace").strip()
    except UsageError:
        return ""
    return iso_time(told)


def persons(nodes: Sequence[Node], is_exercise: Callable[[str], bool]) -> Listing:
    """A folder for each person, or a file for each person, under the person's id."""
    found: list[Found] = []
    others: list[Found] = []
    ignored: list[tuple[str, Text]] = []
    for node in nodes:
        if is_junk(node.name):
            continue
        kind = "" if node.is_folder else kind_of(node.name)
        if node.refused is not None:
            own = stem(node.name) if kind else node.name
            found.append(Found(own, own, node.path, refused=node.refused))
        elif node.is_folder:
            found.append(Found(node.name, node.name, node.path, (Piece(node.raw, ""),)))
        elif kind == "py" and is_exercise(node.name):
            words = text("It has the name of an exercise, not of a person; put it into a folder with the person's id.")
            ignored.append((node.path, words))
        elif kind == "packed":
            words = text("It is an archive that is not read; pack it as zip.")
            found.append(Found(PurePosixPath(node.name).stem, node.name, node.path, refused=words))
        elif kind:
            own = stem(node.name)
            found.append(Found(own, own, node.path, (Piece(node.raw, node.name),)))
        else:
            own = stem(node.name)
            words = text(
                "{file} is no Python file, notebook or archive, so it is not read. If it is somebody's work, ask for "
                "one of these.",
                file=shown(node.name),
            )
            others.append(Found(own, own, node.path, refused=words))
    folders = sum(1 for one in nodes if one.is_folder and not is_junk(one.name))
    return Listing(
        "folders" if folders * 2 >= len(found) else "files", tuple(found), tuple(ignored), others=tuple(others)
    )


def stem(name: str) -> str:
    """A file's name without what tells its kind; ``kim.tar.gz`` gives ``kim``."""
    if kind_of(name) == "tar":
        return re.sub(r"(?i)(\.tar(\.\w+)?|\.t\w+)$", "", name)
    return name.rpartition(".")[0] or name


def _fitting(nodes: Sequence[Node], pattern: re.Pattern[str]) -> list[tuple[Node, re.Match[str]]]:
    return [(node, told) for node in nodes if (told := pattern.fullmatch(node.name)) is not None]


def _left_over(nodes: Sequence[Node], pattern: re.Pattern[str]) -> tuple[tuple[str, Text], ...]:
    words = text("Its name is not one that the platform gives; nobody can know whose it is.")
    return tuple((node.path, words) for node in nodes if pattern.fullmatch(node.name) is None)


def _two_names(key: str, names: Sequence[str]) -> Text:
    return text(
        "The number {number} stands beside different names ({names}); nobody can know whose files these are.",
        number=key,
        names=", ".join(names[:4]),
    )
