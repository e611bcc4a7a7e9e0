"""Archives as trees of files, and opening whatever a path is.  Nothing is unpacked to disk."""

from __future__ import annotations

import bisect
import contextlib
import functools
import io
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.report.system_reasons import text_of
from nngrade.submissions import tars, zips
from nngrade.submissions.folder_tree import FolderTree
from nngrade.submissions.limits import (
    DEEPEST_FOLDER,
    KIB,
    LARGEST_CLASS_TAR,
    LARGEST_KEPT,
    MIB,
    MOST_ENTRIES,
    Budget,
)
from nngrade.submissions.names import from_system, is_junk, kind_of, shown
from nngrade.submissions.nodes import Listed, Node, Tree, check, limit_of, not_ordinary, too_large, unreadable
from nngrade.texts import text

_OTHERS = {b"7z\xbc\xaf'\x1c": "7z", b"Rar!\x1a\x07": "rar", b"ALZ\x01": "alz", b"EGGA": "egg"}


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
        check(node)
        return self._load(int(node.raw.partition(":")[0]), limit)


_Opened = Callable[[], contextlib.AbstractContextManager[IO[bytes]]]


def zip_tree(opened: _Opened, budget: Budget) -> ArchiveTree:
    """The files of a zip, opened anew for each file that is read."""
    with opened() as file:
        listed = zips.list_zip(file, budget)

    def load(number: int, limit: int) -> bytes:
        with opened() as file:
            return zips.read_entry(file, listed.entries[number], limit)

    return ArchiveTree(listed.entries, listed.refused, load)


def tar_tree(opened: _Opened, budget: Budget) -> ArchiveTree:
    """The files of a tar that is not packed, opened anew for each file that is read."""
    with opened() as file:
        listed = tars.read_tar(file, budget, lambda _path, _size: False)

    def load(number: int, limit: int) -> bytes:
        entry = listed.entries[number]
        if entry.size > limit:
            raise UsageError.of(too_large(entry.path, entry.size, limit))
        with opened() as file:
            return tars.read_entry(file, entry)

    return ArchiveTree(listed.entries, listed.refused, load)


def packed_tar_tree(file: IO[bytes], budget: Budget, *, whole: bool = False) -> ArchiveTree:
    """The files of a packed tar, of which those that may be somebody's work stay in memory.

    Up to ``budget.unpacked`` bytes do; what is beyond is told when it is read, or, when the tar is only of use as a
    ``whole``, at once.

    Raises:
        UsageError: also when the whole is too large.
    """
    left = budget.unpacked

    def wanted(path: str, size: int) -> bool:
        nonlocal left
        kind = kind_of(path)
        if not (kind or _tells(path)) or kind == "packed" or is_junk(path) or size > limit_of(kind):
            return False
        if whole and size > left:
            raise UsageError.of(
                text(
                    "It is packed and holds more than {most} MB of work, too much for the memory. Unpack it and give "
                    "the folder, or pack it as zip.",
                    most=budget.unpacked // MIB,
                )
            )
        keep = size <= left
        left -= size if keep else 0
        return keep

    listed = tars.read_tar(file, budget, wanted)

    def load(number: int, limit: int) -> bytes:
        entry = listed.entries[number]
        most = min(limit, limit_of(kind_of(entry.path)))
        if entry.size > most:
            raise UsageError.of(too_large(entry.path, entry.size, most))
        if entry.content is None:
            raise UsageError.of(text('"{entry}" was not read: the archive is too large.', entry=shown(entry.path)))
        return entry.content

    return ArchiveTree(listed.entries, listed.refused, load)


def _tells(path: str) -> bool:
    """Whether a file is one that a platform writes about what was handed in."""
    return path.rpartition("/")[2] in {"submission_metadata.yml", "timestamp.txt"} or "_attempt_" in path


def bytes_tree(content: bytes, budget: Budget) -> ArchiveTree:
    """The files of a person's archive in memory; what it is, its bytes say, not its name."""
    head = content[: 1 * KIB]
    if tars.is_packed(head):
        return packed_tar_tree(io.BytesIO(content), budget)
    if tars.is_tar(head):
        return tar_tree(lambda: io.BytesIO(content), budget)
    refuse_others(head)
    return zip_tree(lambda: io.BytesIO(content), budget)


def refuse_others(head: bytes) -> None:
    """UsageError for the beginning of an archive of a kind that is not read."""
    for begin, name in _OTHERS.items():
        if head.startswith(begin):
            t = text("It is a {kind} archive, which is not read; pack it as zip.", kind=name)
            raise UsageError.of(t)


def open_tree(path: Path) -> Tree:
    """A folder or an archive, whole class or not.  An archive's list is read once in a process while it is unchanged.

    Raises:
        UsageError: it does not exist, cannot be read, or is no archive.
    """
    try:
        status = path.stat()
    except (OSError, ValueError) as problem:
        raise UsageError.of(unreadable(os.fspath(path), problem)) from None
    if stat.S_ISDIR(status.st_mode):
        return FolderTree(path)
    if not stat.S_ISREG(status.st_mode):
        raise UsageError.of(not_ordinary(os.fspath(path)))
    try:
        return _open_archive(path, status.st_mtime_ns, status.st_size)
    except UsageError as problem:
        name, why = shown(from_system(path.name)), text_of(problem)
        raise UsageError.of(text("{archive}: {problem}", archive=name, problem=why)) from None


@functools.lru_cache(maxsize=1)  # a packed tar stays in memory
def _open_archive(path: Path, _changed: int, _size: int) -> ArchiveTree:
    budget = Budget(unpacked=LARGEST_KEPT, tar=LARGEST_CLASS_TAR, entries=MOST_ENTRIES)
    try:
        with path.open("rb") as file:
            head = file.read(1 * KIB)
            file.seek(0)
            if tars.is_packed(head):
                return packed_tar_tree(file, budget, whole=True)
        if tars.is_tar(head):
            return tar_tree(lambda: path.open("rb"), budget)
        refuse_others(head)
        return zip_tree(lambda: path.open("rb"), budget)
    except OSError as problem:
        raise UsageError.of(unreadable(os.fspath(path), problem)) from None
