"""Gradescope's export: ``submission_metadata.yml`` beside a folder for each submission.

The file is YAML as Ruby writes it.  Of its many megabytes only who handed in a submission, and when, is of use here, so
lines are looked at, and no YAML library is needed: nothing is built from tags, anchors or aliases, and what is not of
the expected shape is left out.  Quoted text may go over several lines, and nothing in it is taken for a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nngrade.entries import IdKind
from nngrade.submissions.collect import Piece
from nngrade.submissions.formats import Found, Listing
from nngrade.submissions.limits import LARGEST_INNER_ARCHIVE
from nngrade.submissions.nodes import Node, Tree
from nngrade.submissions.times import iso_time
from nngrade.texts import text

METADATA = "submission_metadata.yml"
_KEY = re.compile(r"(?P<indent> *)(?P<item>- +)?(?P<quote>[\"']?):?(?P<key>\w+)(?P=quote):(?: +(?P<value>.*))?$")
_SINGLE = re.compile(r"((?:[^']|'')*)('(?!'))?")
_DOUBLE = re.compile(r'((?:[^"\\]|\\.)*)(")?')
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|(.))", re.DOTALL)
_PLAIN_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "e": "\x1b"}
_OF_PERSON = {"name", "sid", "email"}


@dataclass
class _Submission:
    people: list[dict[str, str]] = field(default_factory=list)
    created: str = ""
    sound: bool = True


def gradescope(tree: Tree, nodes: Sequence[Node]) -> Listing | None:
    """Gradescope's export; None when there is no list of submissions."""
    metadata = next((node for node in nodes if node.name == METADATA and not node.is_folder), None)
    if metadata is None:
        return None
    told = _read(tree.read(metadata, LARGEST_INNER_ARCHIVE).decode("utf-8-sig", "replace"))
    found: list[Found] = []
    ignored = []
    for node in nodes:
        submission = told.get(node.name)
        if submission is not None:
            found += _people(node, submission)
        elif node.is_folder:
            ignored.append((node.path, text("{list} does not say whose it is.", list=METADATA)))
    return Listing("gradescope", tuple(found), tuple(ignored))


def _people(node: Node, submission: _Submission) -> Iterator[Found]:
    """Everybody who handed in a submission; the submission's own number when nobody is told."""
    pieces = (Piece(node.raw, ""),)
    known = [person for person in submission.people if person.get("sid") or person.get("email")]
    if not submission.sound or not known:
        name = next((p["name"] for p in submission.people if p.get("name")), node.name)
        yield Found(node.name, name, node.path, pieces, {}, submission.created)
        return
    for person in known:
        ids: dict[IdKind, str] = {}
        if person.get("sid"):
            ids["student_id"] = person["sid"]
        if person.get("email"):
            ids["email"] = person["email"]
        key = person.get("sid") or person["email"]
        yield Found(key, person.get("name") or key, node.path, pieces, ids, submission.created)


def _read(content: str) -> dict[str, _Submission]:
    """The submissions of the list, by the names of their folders."""
    found: dict[str, _Submission] = {}
    current = _Submission()
    section = ""
    for indent, item, key, value in _keys(content):
        if indent == 0 and not item:
            current, section = _Submission(sound=key not in found), ""
            found[key] = current
        elif indent == 2 and not item:  # noqa: PLR2004  the level of a submission's own keys
            section = key
            if key == "created_at":
                current.created = iso_time(value)
        elif section == "submitters" and key in _OF_PERSON and indent <= 6:  # noqa: PLR2004  a person's keys
            if item or not current.people:
                current.people.append({})
            current.sound = current.sound and key not in current.people[-1]
            current.people[-1][key] = value
    return found


def _keys(content: str) -> Iterator[tuple[int, bool, str, str]]:
    """Indent, whether an item of a list begins, key, and value of each line that has a key."""
    lines = iter(content.splitlines())
    for line in lines:
        told = _KEY.match(line)
        if told is None:
            continue
        value = (told["value"] or "").strip()
        if value[:1] in {"'", '"'}:
            value = _quoted(value, lines)
        elif value[:1] in {"&", "*", "!", "[", "{", "|", ">"} or value in {"~", "null"}:
            value = ""
        yield len(told["indent"]), told["item"] is not None, told["key"], value.strip()


def _quoted(value: str, lines: Iterator[str]) -> str:
    """The text of a quoted value, read on until its quote is closed; nothing when it never is."""
    inside = _SINGLE if value[0] == "'" else _DOUBLE
    parts: list[str] = []
    line: str | None = value[1:]
    while line is not None:
        told = inside.match(line.strip())
        if told is None:
            return ""
        parts.append(told[1])
        if told[2]:
            inner = " ".join(parts)
            return inner.replace("''", "'") if value[0] == "'" else _ESCAPE.sub(_unescape, inner)
        line = next(lines, None)
    return ""


def _unescape(told: re.Match[str]) -> str:
    digits = told[1] or told[2] or told[3]
    if digits:
        code = int(digits, 16)
        return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\N{REPLACEMENT CHARACTER}"  # noqa: PLR2004  Unicode's range
    return _PLAIN_ESCAPES.get(told[4], told[4])
