"""Collecting one person's raw files: out of a folder or a download, and out of the archives among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.report.system_reasons import text_of
from nngrade.submissions.limits import DEEPEST_ARCHIVE, LARGEST_PERSON, MIB, MOST_ARCHIVES, MOST_SOURCES, Budget
from nngrade.submissions.names import HIDDEN_ENDING, is_junk, kind_of, not_python, shown
from nngrade.submissions.nodes import Node, Tree, limit_of
from nngrade.submissions.trees import bytes_tree
from nngrade.texts import text

_MOST_TOLD = 20


@dataclass(frozen=True)
class Piece:
    """A file or folder of a download that is one person's: where the tree has it, and its name among the person's.

    Of two pieces with the same purpose the one with the greater ``order`` was handed in later; equal orders say
    nothing.  A folder's name may be empty: then its files are the person's own.
    """

    raw: str
    name: str
    order: int = 0


@dataclass(frozen=True)
class Raw:
    """A person's file as it was handed in.  An archive's name stands in ``path`` like a folder's."""

    path: str
    content: bytes
    order: int = 0

    @property
    def kind(self) -> str:
        """``py`` or ``ipynb``."""
        return kind_of(self.path)


@dataclass
class Collected:
    """Everything of one person that could be read, and what could not, with the reason."""

    files: list[Raw] = field(default_factory=list)
    troubles: list[tuple[str, Text]] = field(default_factory=list)

    def trouble(self, path: str, words: Text) -> None:
        """Remember what is wrong with a file; after many of them, only that there are more."""
        if len(self.troubles) < _MOST_TOLD:
            self.troubles.append((path, words))
        elif len(self.troubles) == _MOST_TOLD:
            self.troubles.append(("", text("There is more of this kind, which is not listed.")))


def collect(tree: Tree, pieces: Iterable[Piece]) -> Collected:
    """Read the Python files and notebooks of one person, those in archives as well.  It never raises for a bad file.

    Raises:
        UsageError: the place itself cannot be read.
    """
    collecting = _Collecting()
    for piece in pieces:
        listed = tree.below(piece.raw)
        alone = len(listed.nodes) == 1 and listed.nodes[0].raw == piece.raw
        base = "" if alone else _base(listed.nodes, piece.raw)
        for path, why in listed.refused:
            collecting.found.trouble(_inside(piece.name, path, base), why)
        for node in sorted(listed.nodes, key=_importance):
            path = piece.name if alone else _inside(piece.name, node.path, base)
            collecting.take(tree, node, Raw(path, b"", piece.order))
    return collecting.found


def _importance(node: Node) -> tuple[bool, int]:
    """Files before archives, and those at the top before those in folders: limits are used up by the others."""
    return kind_of(node.path) not in {"py", "ipynb"}, node.path.count("/")


def _base(nodes: tuple[Node, ...], raw: str) -> str:
    """The clean path of the folder that is listed, which is the beginning of every path in it."""
    if not raw or not nodes:
        return ""
    return "/".join(nodes[0].path.split("/")[: raw.rstrip("/").count("/") + 1]) + "/"


def _inside(name: str, path: str, base: str) -> str:
    return "/".join(part for part in (name, path.removeprefix(base)) if part)


class _Collecting:
    """One person's files so far, and what may still be read."""

    def __init__(self) -> None:
        self.found = Collected()
        self._budget = Budget()

    def take(self, tree: Tree, node: Node, raw: Raw, depth: int = 0) -> None:
        """Read a file, if it is of a kind that is read; ``raw`` says what it is called among the person's files."""
        kind = kind_of(node.path)
        if is_junk(raw.path):
            return
        if node.path.lower().endswith(f".py{HIDDEN_ENDING}"):
            self.found.trouble(raw.path, not_python(raw.path))
        if not (kind or node.refused):
            return
        why = node.refused or self._too_much(node, kind)
        if why is not None:
            self.found.trouble(raw.path, why)
            return
        try:
            content = self._bytes(tree, node, limit_of(kind))
            if kind in {"py", "ipynb"}:
                self._budget.sources -= 1
                self.found.files.append(Raw(raw.path, content, raw.order))
            else:
                self._open(content, raw, depth + 1)
        except UsageError as problem:
            self.found.trouble(raw.path, text_of(problem))

    def _bytes(self, tree: Tree, node: Node, limit: int) -> bytes:
        """A file's content; it is paid for even when it turns out to be damaged, as it was unpacked."""
        size = node.size if node.size <= limit else 0
        try:
            content = tree.read(node, limit)
            size = len(content)
        finally:
            self._budget.unpacked -= size
        return content

    def _too_much(self, node: Node, kind: str) -> Text | None:
        name = shown(node.path)
        if kind == "packed":
            return text('"{entry}" is an archive that is not read; pack it as zip.', entry=name)
        if self._budget.sources <= 0:
            return text('"{entry}" was not read: there are more than {most} files.', entry=name, most=MOST_SOURCES)
        if limit_of(kind) >= node.size > self._budget.unpacked:
            most = LARGEST_PERSON // MIB
            return text('"{entry}" was not read: everything together is more than {most} MB.', entry=name, most=most)
        return None

    def _open(self, content: bytes, raw: Raw, depth: int) -> None:
        """Read the files of an archive that lies among the person's files."""
        name = shown(raw.path)
        self._budget.archives -= 1
        if depth > DEEPEST_ARCHIVE:
            self.found.trouble(
                raw.path, text('"{entry}" is an archive in an archive in an archive; it was not read.', entry=name)
            )
            return
        if self._budget.archives < 0:
            words = text('"{entry}" was not read: there are more than {most} archives.', entry=name, most=MOST_ARCHIVES)
            self.found.trouble(raw.path, words)
            return
        if self._budget.tar <= 0 or self._budget.entries <= 0:
            words = text('"{entry}" was not read: the archives before it were too large.', entry=name)
            self.found.trouble(raw.path, words)
            return
        try:
            tree = bytes_tree(content, self._budget)
            listed = tree.below()
        except UsageError as problem:
            why = text_of(problem)
            self.found.trouble(raw.path, text("{archive}: {problem}", archive=name, problem=why))
            return
        for path, why in listed.refused:
            self.found.trouble(f"{raw.path}/{path}", text("{archive}: {problem}", archive=name, problem=why))
        for node in sorted(listed.nodes, key=_importance):
            self.take(tree, node, Raw(f"{raw.path}/{node.path}", b"", raw.order), depth)
