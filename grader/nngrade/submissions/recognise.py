"""Which kind of input a path is: a platform's download, a folder of people, or one person's work."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.report.results_layout import GRADEBOOK
from nngrade.submissions import formats
from nngrade.submissions.collect import Piece
from nngrade.submissions.folder_tree import FolderTree
from nngrade.submissions.formats import Found, Listing
from nngrade.submissions.gradescope import gradescope
from nngrade.submissions.names import from_system, is_junk, kind_of, shown
from nngrade.submissions.nodes import Node, Tree
from nngrade.submissions.placing import exercises_named
from nngrade.submissions.trees import open_tree
from nngrade.texts import text

_DEEPEST = 3
_TABLES = (".csv", ".tsv", ".xls", ".xlsx", ".ods")


def recognise(path: Path, course: Course) -> tuple[Path, Listing]:
    """What is at ``path``, and the folder or archive in which the pieces of the listing are.

    Raises:
        UsageError: it does not exist, cannot be read, or holds nobody's work.
    """
    label, path = path.absolute().name, Path(os.path.realpath(path))  # a link that the teacher gives is followed
    label = path.name if label in {"", ".", ".."} else label
    if not os.path.isdir(path) and kind_of(path.name) in {"py", "ipynb"}:  # noqa: PTH112  pathlib raises for some names
        FolderTree(path.parent).below(path.name)
        return path.parent, _one(path, label)
    tree = _opened(path, label)
    if isinstance(tree, FolderTree):
        _refuse_results(tree, path)
        _refuse_packed_download(tree, path)
        found = path, _in_folder(tree, from_system(label or path.name), course)
    else:
        whole = _in_archive(tree, course)
        if whole is None:
            return path.parent, _one(path, label)
        found = path, _with_refused(whole, tree)
    if not found[1].found:
        if found[1].refused:
            raise UsageError.of(found[1].refused[0][1])
        t = text(
            "Nobody's work was found in \"{path}\": expected are a folder or a file for each person, or a platform's "
            "download.",
            path=shown(from_system(label or str(path))),
        )
        raise UsageError.of(t)
    return found


def _opened(path: Path, label: str) -> Tree:
    """The folder or archive that a teacher gave.

    Raises:
        UsageError: as :func:`open_tree`, or it is a file of another kind.
    """
    if label.lower().endswith(_TABLES) and os.path.isfile(path):  # noqa: PTH113  as above
        t = text(
            '"{file}" is a table, not what was handed in. Give the download or the folder that was handed in, and the '
            "table of the class with --roster.",
            file=shown(from_system(label)),
        )
        raise UsageError.of(t)
    try:
        return open_tree(path)
    except UsageError:
        if kind_of(label) or not os.path.isfile(path) or _looks_packed(path):  # noqa: PTH113  as above
            raise
        t = text(
            '"{file}" is no archive that can be read, no Python file and no notebook. Give the download of your '
            "learning platform as it came, or a folder.",
            file=shown(from_system(label)),
        )
        raise UsageError.of(t) from None


def _looks_packed(path: Path) -> bool:
    """Whether a file begins as archives do, or cannot be read: then what is said of that is to the point."""
    try:
        with path.open("rb") as file:
            return file.read(6).startswith((b"PK", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!"))
    except OSError:
        return True


def _in_folder(tree: Tree, label: str, course: Course) -> Listing:
    nodes = _visible(tree)
    has_lecture = _has_lecture(nodes, course)
    found = None if has_lecture else _platform(tree, nodes, label) or _wrapped(tree, nodes)
    if found is not None:
        return found
    others = [] if has_lecture else [node for node in nodes if node.is_folder]
    if _is_work(nodes, course) and not any(_holds_work(tree, node, course) for node in others):
        return Listing("workspace", (Found(label, label, label, (Piece("", ""),)),))
    inner = _wrapped_people(tree, nodes, course)
    listing = formats.persons(inner or nodes, lambda name: bool(exercises_named(name, course)))
    return replace(listing, refused=tree.children().refused)


def _in_archive(tree: Tree, course: Course) -> Listing | None:
    """A whole class in an archive; None when it is one person's work."""
    nodes = _visible(tree)
    for _ in range(_DEEPEST):
        found = None if _has_lecture(nodes, course) else _platform(tree, nodes, "")
        if found is not None:
            return found
        if _is_work(nodes, course):
            return None
        if len(nodes) != 1 or not nodes[0].is_folder:
            break
        nodes = _visible(tree, nodes[0].raw)
    people = [node for node in nodes if node.is_folder or kind_of(node.name)]
    if not any(_holds_work(tree, node, course) for node in people):
        return None
    return formats.persons(people, lambda name: bool(exercises_named(name, course)))


def _platform(tree: Tree, nodes: list[Node], label: str) -> Listing | None:
    return gradescope(tree, nodes) or formats.platform(tree, nodes) or formats.nbgrader(tree, nodes, label)


def _wrapped(tree: Tree, nodes: list[Node]) -> Listing | None:
    """A download in a folder of its own, as unpacking leaves it."""
    folders = [node for node in nodes if node.is_folder]
    if len(folders) != 1:
        return None
    inside = _visible(tree, folders[0].raw)
    return gradescope(tree, inside) or formats.platform(tree, inside)


def _wrapped_people(tree: Tree, nodes: list[Node], course: Course) -> list[Node]:
    """The people in the only folder, when several in it have work of their own."""
    if len(nodes) != 1 or not nodes[0].is_folder:
        return []
    inside = _visible(tree, nodes[0].raw)
    if _is_work(inside, course):
        return []
    having = [node for node in inside if _holds_work(tree, node, course)]
    return inside if len(having) > 1 else []


def _is_work(nodes: list[Node], course: Course) -> bool:
    """Whether these are one person's files: lecture folders, or nothing but files named as exercises."""
    if _has_lecture(nodes, course):
        return True
    sources = [node for node in nodes if not node.is_folder and kind_of(node.name)]
    named = [node for node in sources if exercises_named(node.name, course)]
    return bool(named) and len(named) == len(sources)


def _has_lecture(nodes: list[Node], course: Course) -> bool:
    return any(node.is_folder and node.name in course.lecture_ids for node in nodes)


def _holds_work(tree: Tree, node: Node, course: Course) -> bool:
    """Whether a folder is, or directly holds, somebody's work; or a file is an archive."""
    if not node.is_folder:
        return kind_of(node.name) in {"zip", "tar"}
    inside = _visible(tree, node.raw)
    return _is_work(inside, course) or any(
        inner.is_folder and _is_work(_visible(tree, inner.raw), course) for inner in inside
    )


def _refuse_results(tree: Tree, path: Path) -> None:
    """UsageError for a folder that grading has written."""
    if any(node.name == GRADEBOOK for node in tree.children().nodes):
        t = text(
            '"{path}" holds the results of grading (gradebook.sqlite), not what was handed in. Give the folder or the '
            "file that was handed in; the results go to --out.",
            path=shown(from_system(str(path))),
        )
        raise UsageError.of(t)


def _refuse_packed_download(tree: Tree, path: Path) -> None:
    """Say that the only archive in a folder looks like a whole class, which its one owner may have made it look like.

    Raises:
        UsageError: it does look so.
    """
    nodes = _visible(tree)
    if len(nodes) != 1 or kind_of(nodes[0].name) not in {"zip", "tar"}:
        return
    try:
        inside = open_tree(path / nodes[0].raw)
    except UsageError:
        return  # what is wrong with it is told when it is read
    if _platform(inside, _visible(inside), "") is not None:
        t = text(
            'In "{path}" there is only {archive}, which looks like a platform\'s download. If it is a whole class, '
            "give that file itself; if it is one person's work, put it into a folder with the person's id.",
            path=shown(from_system(str(path))),
            archive=shown(nodes[0].name),
        )
        raise UsageError.of(t)


def _visible(tree: Tree, at: str = "") -> list[Node]:
    return [node for node in tree.children(at).nodes if not is_junk(node.name)]


def _one(path: Path, label: str) -> Listing:
    """A single file or archive: one person, who is called as it is."""
    name = from_system(label)
    own = formats.stem(name)
    kind = "file" if kind_of(name) in {"py", "ipynb"} else "archive"
    return Listing(kind, (Found(own, own, name, (Piece(path.name, name),)),))


def _with_refused(listing: Listing, tree: Tree) -> Listing:
    """The listing with those names of the archive that are not read and stand in nobody's folder."""
    own = tuple(piece.raw for found in listing.found for piece in found.pieces if piece.raw.endswith("/"))
    return replace(listing, refused=tuple(one for one in tree.below().refused if not one[0].startswith(own)))
