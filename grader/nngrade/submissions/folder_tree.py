"""Reading a folder that nobody trusts: no link is followed, and nothing but ordinary files is opened."""

from __future__ import annotations

import itertools
import os
import stat
from pathlib import Path

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions.limits import DEEPEST_FOLDER, MOST_OF_PERSON
from nngrade.submissions.names import from_system, is_junk
from nngrade.submissions.nodes import Listed, Node, check, not_ordinary, unreadable
from nngrade.submissions.ordinary import read_ordinary
from nngrade.texts import text


class FolderTree:
    """A folder of the file system.  Links in it are not followed."""

    def __init__(self, root: Path) -> None:
        self._root = os.fspath(root)

    def children(self, at: str = "") -> Listed:
        """The files and folders directly in a folder, sorted; none when it cannot be listed."""
        nodes, refused = self._scan(at)
        return Listed(tuple(nodes), tuple(refused))

    def below(self, at: str = "") -> Listed:
        """The files in a folder and in the folders in it; a file alone when ``at`` is one."""
        if not stat.S_ISDIR(self._status(at).st_mode):
            return self._alone(at)
        files: list[Node] = []
        refused: list[tuple[str, Text]] = []
        waiting = [at]
        for _ in range(MOST_OF_PERSON):
            if not waiting or len(files) > MOST_OF_PERSON:
                break
            nodes, why_not = self._scan(waiting.pop())
            refused += why_not
            files += [node for node in nodes if not node.is_folder]
            waiting += [n.raw for n in nodes if n.is_folder and not is_junk(n.name) and self._near(n.raw, at)]
        if waiting:
            refused.append((from_system(at), _too_many()))
        return Listed(tuple(sorted(files, key=lambda n: n.path)), tuple(refused))

    def read(self, node: Node, limit: int) -> bytes:
        """The bytes of an ordinary file of at most ``limit`` bytes."""
        check(node)
        return read_ordinary(self._place(node.raw), node.path, limit)

    def _alone(self, at: str) -> Listed:
        status = self._status(at)
        path = from_system(at)
        if not stat.S_ISREG(status.st_mode):
            return Listed((Node(path, at, 0, refused=not_ordinary(path)),), ())
        return Listed((Node(path, at, status.st_size),), ())

    @staticmethod
    def _near(raw: str, at: str) -> bool:
        return raw.count("/") - at.count("/") < DEEPEST_FOLDER

    def _status(self, at: str) -> os.stat_result:
        try:
            return os.lstat(self._place(at)) if at else os.stat(self._root)  # noqa: PTH116  bytes that are no text
        except (OSError, ValueError) as problem:
            raise UsageError.of(unreadable(from_system(at) or self._root, problem)) from None

    def _place(self, raw: str) -> str:
        return os.path.join(self._root, raw) if raw else self._root  # noqa: PTH118  same

    def _scan(self, at: str) -> tuple[list[Node], list[tuple[str, Text]]]:
        nodes: list[Node] = []
        refused: list[tuple[str, Text]] = []
        try:
            with os.scandir(self._place(at)) as entries:
                listed = list(itertools.islice(entries, MOST_OF_PERSON + 1))
        except (OSError, ValueError) as problem:
            return [], [(from_system(at), unreadable(from_system(at) or self._root, problem))]
        if len(listed) > MOST_OF_PERSON:
            refused.append((from_system(at), _too_many()))
        for entry in sorted(listed[:MOST_OF_PERSON], key=lambda entry: entry.name):
            raw = f"{at}/{entry.name}" if at else entry.name
            path = from_system(raw)
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError as problem:
                refused.append((path, unreadable(path, problem)))
                continue
            if stat.S_ISDIR(status.st_mode) or stat.S_ISREG(status.st_mode):
                nodes.append(Node(path, raw, status.st_size, is_folder=stat.S_ISDIR(status.st_mode)))
            else:
                nodes.append(Node(path, raw, 0, refused=not_ordinary(path)))
        return nodes, refused


def _too_many() -> Text:
    return text("There are more than {most} files; not all were read.", most=MOST_OF_PERSON)
