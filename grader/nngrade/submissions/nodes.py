"""What a folder and an archive have in common: named files that can be listed and read, each within limits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from nngrade.errors import UsageError
from nngrade.model import Text
from nngrade.report.system_reasons import unread
from nngrade.submissions.limits import KIB, LARGEST_INNER_ARCHIVE, LARGEST_NOTEBOOK, LARGEST_SOURCE
from nngrade.submissions.names import from_system, shown
from nngrade.texts import text


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


def check(node: Node) -> None:
    """UsageError for a file that is refused."""
    if node.refused is not None:
        raise UsageError.of(node.refused)


def not_ordinary(path: str) -> Text:
    """What is said of links, FIFOs and devices."""
    return text("{file} is not an ordinary file; put the file itself there.", file=shown(path))


def too_large(path: str, size: int, limit: int) -> Text:
    """What is said of a file of more bytes than are read."""
    return text(
        "{file} is {size} KB large; at most {most} KB are read.",
        file=shown(path),
        size=-(-size // KIB),
        most=limit // KIB,
    )


def unreadable(path: str, problem: OSError | ValueError) -> Text:
    """What is said when the system refuses."""
    return text("{file} cannot be read: {problem}.", file=shown(from_system(path)), problem=unread(problem))
