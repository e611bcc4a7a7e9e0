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
from nngrade.submissions import tars, zips
from nngrade.submissions.folder_tree import FolderTree
from nngrade.submissions.limits import (
    DEEPEST_FOLDER,
    KIB,
    LARGEST_CLASS_TAR,
    LARGEST_KEPT,
    MOST_ENTRIES,
    Budget,
)
from nngrade.submissions.names import from_system, is_junk, kind_of, shown
from nngrade.submissions.nodes import Listed, Node, Tree, check, limit_of, not_ordinary, unreadable, wrong
from nngrade.submissions.zips import too_large
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
        check(node)
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
                raise wrong(text('"{entry}" was not read: the archive is too large.', entry=shown(entry.path)))
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
        raise wrong(unreadable(os.fspath(path), problem)) from None
    if stat.S_ISDIR(status.st_mode):
        return FolderTree(path)
    if not stat.S_ISREG(status.st_mode):
        raise wrong(not_ordinary(os.fspath(path)))
    try:
        return _open_archive(path, status.st_mtime_ns, status.st_size)
    except UsageError as problem:
        name, why = shown(from_system(path.name)), Text(problem.en, problem.ko)
        raise wrong(text("{archive}: {problem}", archive=name, problem=why)) from None


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
        raise wrong(unreadable(os.fspath(path), problem)) from None
