"""A folder, a zip and a tar as one thing: named files that can be listed and read, each within limits.

Nothing is unpacked to disk, no link is followed, and what is listed and not read comes with the reason.
"""

from __future__ import annotations

import bisect
import contextlib
import functools
import io
import itertools
import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.submissions import tars, zips
from nngrade.submissions.limits import (
    DEEPEST_FOLDER,
    KIB,
    LARGEST_CLASS_TAR,
    LARGEST_INNER_ARCHIVE,
    LARGEST_KEPT,
    LARGEST_NOTEBOOK,
    LARGEST_SOURCE,
    MOST_ENTRIES,
    MOST_OF_PERSON,
    Budget,
)
from nngrade.submissions.names import from_system, is_junk, kind_of, shown
from nngrade.submissions.zips import too_large
from nngrade.texts import text

_OTHERS = {b"7z\xbc\xaf'\x1c": "7z", b"Rar!\x1a\x07": "rar", b"ALZ\x01": "alz", b"EGGA": "egg"}


@dataclass(frozen=True)
class Node:
    """A file or folder: its clean path, and the path by which its tree finds it again.

    ``refused`` says why it is not read, if that is so.
    """

    path: str
    raw: str
    size: int
    is_folder: bool = False
    refused: Text | None = None

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True)
class Listed:
    """What is at a place, and the names there that are not read, each with the reason."""

    nodes: tuple[Node, ...]
    refused: tuple[tuple[str, Text], ...]


class Tree(Protocol):
    """Named files in folders."""

    def children(self, at: str = "") -> Listed:
        """The files and folders directly in a folder, sorted."""
        ...

    def below(self, at: str = "") -> Listed:
        """The files in a folder and in the folders in it; a file alone when ``at`` is one."""
        ...

    def read(self, node: Node, limit: int) -> bytes:
        """The bytes of a file of at most ``limit`` bytes; UsageError when it cannot be read whole."""
        ...


def limit_of(kind: str) -> int:
    """How large a file of this kind (:func:`names.kind_of`) may be."""
    return {"py": LARGEST_SOURCE, "ipynb": LARGEST_NOTEBOOK}.get(kind, LARGEST_INNER_ARCHIVE)


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
        _check(node)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        try:
            with open(os.open(self._place(node.raw), flags), "rb") as file:  # noqa: PTH123  of an open descriptor
                status = os.fstat(file.fileno())
                if not stat.S_ISREG(status.st_mode):
                    raise _wrong(_not_ordinary(node.path))
                if status.st_size > limit:
                    raise too_large(node.path, status.st_size, limit)
                content = file.read(limit + 1)
        except (OSError, ValueError) as problem:
            raise _wrong(_unreadable(node.path, problem)) from None
        if len(content) > limit:
            raise too_large(node.path, len(content), limit)
        return content

    def _alone(self, at: str) -> Listed:
        status = self._status(at)
        path = from_system(at)
        if not stat.S_ISREG(status.st_mode):
            return Listed((Node(path, at, 0, refused=_not_ordinary(path)),), ())
        return Listed((Node(path, at, status.st_size),), ())

    @staticmethod
    def _near(raw: str, at: str) -> bool:
        return raw.count("/") - at.count("/") < DEEPEST_FOLDER

    def _status(self, at: str) -> os.stat_result:
        try:
            return os.lstat(self._place(at)) if at else os.stat(self._root)  # noqa: PTH116  bytes that are no text
        except (OSError, ValueError) as problem:
            raise _wrong(_unreadable(from_system(at) or self._root, problem)) from None

    def _place(self, raw: str) -> str:
        return os.path.join(self._root, raw) if raw else self._root  # noqa: PTH118  same

    def _scan(self, at: str) -> tuple[list[Node], list[tuple[str, Text]]]:
        nodes: list[Node] = []
        refused: list[tuple[str, Text]] = []
        try:
            with os.scandir(self._place(at)) as entries:
                listed = list(itertools.islice(entries, MOST_OF_PERSON + 1))
        except (OSError, ValueError) as problem:
            return [], [(from_system(at), _unreadable(from_system(at) or self._root, problem))]
        if len(listed) > MOST_OF_PERSON:
            refused.append((from_system(at), _too_many()))
        for entry in sorted(listed[:MOST_OF_PERSON], key=lambda entry: entry.name):
            raw = f"{at}/{entry.name}" if at else entry.name
            path = from_system(raw)
            try:
                status = entry.stat(follow_symlinks=False)
            except OSError as problem:
                refused.append((path, _unreadable(path, problem)))
                continue
            if stat.S_ISDIR(status.st_mode) or stat.S_ISREG(status.st_mode):
                nodes.append(Node(path, raw, status.st_size, is_folder=stat.S_ISDIR(status.st_mode)))
            else:
                nodes.append(Node(path, raw, 0, refused=_not_ordinary(path)))
        return nodes, refused


class ArchiveTree:
    """The files of an archive, whose list is already read."""

    def __init__(
        self,
        files: Sequence[zips.ZipEntry | tars.TarEntry],
        refused: Sequence[tuple[str, Text]],
        load: Callable[[int, int], bytes],
    ) -> None:
        nodes = [Node(e.path, f"{n}:{e.path}", e.size, refused=e.refused) for n, e in enumerate(files) if e.path]
        self._files = sorted(nodes, key=lambda node: node.path)
        self._refused = tuple(refused)
        self._load = load

    @property
    def count(self) -> int:
        """How many entries it has."""
        return len(self._files) + len(self._refused)

    @property
    def weight(self) -> int:
        """About how many bytes it unpacks to as a tar."""
        return sum(node.size + 1 * KIB for node in self._files)

    @functools.cached_property
    def _by_raw(self) -> dict[str, Node]:
        return {node.raw: node for node in self._files}

    @functools.cached_property
    def _folders(self) -> dict[str, dict[str, Node]]:
        found: dict[str, dict[str, Node]] = {"": {}}
        for node in self._files:
            parts = node.path.split("/")
            for depth in range(1, min(len(parts), DEEPEST_FOLDER)):
                path = "/".join(parts[:depth])
                above = "/".join(parts[: depth - 1])
                found.setdefault(above, {})[path] = Node(path, f"{path}/", 0, is_folder=True)
            if len(parts) <= DEEPEST_FOLDER:
                found.setdefault("/".join(parts[:-1]), {})[node.raw] = node
        return found

    def children(self, at: str = "") -> Listed:
        """The files and folders directly in a folder, sorted."""
        inside = at.rstrip("/")
        refused = [(path, why) for path, why in self._refused if path.rpartition("/")[0] == inside]
        nodes = self._folders.get(inside, {}).values()
        return Listed(tuple(sorted(nodes, key=lambda n: n.path)), tuple(refused))

    def below(self, at: str = "") -> Listed:
        """The files in a folder and in the folders in it; a file alone when ``at`` is one."""
        if at and not at.endswith("/"):
            return Listed(tuple(node for node in (self._by_raw.get(at),) if node is not None), ())
        deep = at.count("/") + DEEPEST_FOLDER
        return Listed(
            tuple(node for node in self._beginning(at) if node.path.count("/") < deep),
            tuple((path, why) for path, why in self._refused if path.startswith(at)),
        )

    def _beginning(self, at: str) -> Sequence[Node]:
        """The files whose path begins so."""
        begin = bisect.bisect_left(self._files, at, key=lambda node: node.path)
        end = bisect.bisect_left(self._files, at[:-1] + "0", key=lambda node: node.path) if at else len(self._files)
        return self._files[begin:end]  # "0" is the character after "/"

    def read(self, node: Node, limit: int) -> bytes:
        """The bytes of an entry of at most ``limit`` bytes."""
        _check(node)
        return self._load(int(node.raw.partition(":")[0]), limit)


def zip_tree(opened: Callable[[], contextlib.AbstractContextManager[IO[bytes]]], entries: int) -> ArchiveTree:
    """The files of a zip of at most so many entries, opened anew for each file that is read."""
    with opened() as file:
        listed = zips.list_zip(file, entries)

    def load(number: int, limit: int) -> bytes:
        with opened() as file:
            return zips.read_entry(file, listed.entries[number], limit)

    return ArchiveTree(listed.entries, listed.refused, load)


def tar_tree(file: IO[bytes], most: int, entries: int, kept: int) -> ArchiveTree:
    """The files of a tar that unpacks to at most ``most`` bytes.

    Those that may be somebody's work stay in memory, up to ``kept`` bytes.
    """
    left = kept

    def wanted(path: str, size: int) -> bool:
        nonlocal left
        kind = kind_of(path)
        keep = (
            bool(kind or _tells(path)) and kind != "packed" and not is_junk(path) and size <= min(left, limit_of(kind))
        )
        left -= size if keep else 0
        return keep

    listed = tars.read_tar(file, most, entries, wanted)

    def load(number: int, limit: int) -> bytes:
        entry = listed.entries[number]
        if entry.content is None or len(entry.content) > limit:
            if entry.size <= min(limit, limit_of(kind_of(entry.path))):
                raise _wrong(text('"{entry}" was not read: the archive is too large.', entry=shown(entry.path)))
            raise too_large(entry.path, entry.size, min(limit, limit_of(kind_of(entry.path))))
        return entry.content

    return ArchiveTree(listed.entries, listed.refused, load)


def _tells(path: str) -> bool:
    """Whether a file is one that a platform writes about what was handed in."""
    return path.rpartition("/")[2] in {"submission_metadata.yml", "timestamp.txt"} or "_attempt_" in path


def bytes_tree(content: bytes, budget: Budget) -> ArchiveTree:
    """The files of a person's archive in memory; what it is, its bytes say, not its name."""
    if tars.is_tar(content[: 1 * KIB]):
        tree = tar_tree(io.BytesIO(content), budget.tar, budget.entries, budget.unpacked)
        budget.tar -= tree.weight
    else:
        refuse_others(content[:16])
        tree = zip_tree(lambda: contextlib.nullcontext(io.BytesIO(content)), budget.entries)
    budget.entries -= tree.count
    return tree


def refuse_others(head: bytes) -> None:
    """UsageError for the beginning of an archive of a kind that is not read."""
    for begin, name in _OTHERS.items():
        if head.startswith(begin):
            t = text("It is a {kind} archive, which is not read; pack it as zip.", kind=name)
            raise UsageError(t.en, t.ko)


def open_tree(path: Path) -> Tree:
    """A folder or an archive, whole class or not.  An archive's list is read once in a process while it is unchanged.

    Raises:
        UsageError: it does not exist, cannot be read, or is no archive.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as problem:
        raise _wrong(_unreadable(os.fspath(path), problem)) from None
    if stat.S_ISDIR(status.st_mode):
        return FolderTree(path)
    if not stat.S_ISREG(status.st_mode):
        raise _wrong(_not_ordinary(os.fspath(path)))
    try:
        return _open_archive(path, status.st_mtime_ns, status.st_size)
    except UsageError as problem:
        name, why = shown(from_system(path.name)), Text(problem.en, problem.ko)
        raise _wrong(text("{archive}: {problem}", archive=name, problem=why)) from None


@functools.lru_cache(maxsize=2)
def _open_archive(path: Path, _changed: int, _size: int) -> ArchiveTree:
    try:
        with path.open("rb") as file:
            head = file.read(1 * KIB)
            file.seek(0)
            if tars.is_tar(head):
                return tar_tree(file, LARGEST_CLASS_TAR, MOST_ENTRIES, LARGEST_KEPT)
        refuse_others(head)
        return zip_tree(lambda: path.open("rb"), MOST_ENTRIES)
    except OSError as problem:
        raise _wrong(_unreadable(os.fspath(path), problem)) from None


def _check(node: Node) -> None:
    if node.refused is not None:
        raise _wrong(node.refused)


def _too_many() -> Text:
    return text("There are more than {most} files; not all were read.", most=MOST_OF_PERSON)


def _not_ordinary(path: str) -> Text:
    return text("{file} is not an ordinary file; put the file itself there.", file=shown(path))


def _unreadable(path: str, problem: OSError | ValueError) -> Text:
    why = (problem.strerror if isinstance(problem, OSError) else None) or problem
    return text("{file} cannot be read: {problem}.", file=shown(from_system(path)), problem=why)


def _wrong(words: Text) -> UsageError:
    return UsageError(words.en, words.ko)
