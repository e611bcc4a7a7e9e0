"""Tar archives that lie, packed in every way: bad entries are named, good ones read, bombs end early."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import time
import tracemalloc
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.submissions import tars, trees
from nngrade.submissions.collect import Collected, Piece, collect
from nngrade.submissions.folder_tree import FolderTree
from nngrade.submissions.limits import MIB, Budget
from nngrade.submissions.trees import open_tree

TarMaker = Callable[..., bytes]
GOOD = {"name": b"l1_perceptron/xor.py", "content": b"good = 1\n"}


@pytest.fixture
def unpack(tmp_path: Path) -> Callable[[bytes], Collected]:
    """What is read of an archive that somebody handed in."""

    def read(content: bytes) -> Collected:
        (tmp_path / "kim.tar.gz").write_bytes(content)
        found = collect(FolderTree(tmp_path), [Piece("kim.tar.gz", "kim.tar.gz")])
        assert [path.name for path in tmp_path.rglob("*")] == ["kim.tar.gz"]
        return found

    return read


def files(found: Collected) -> dict[str, bytes]:
    """The files by their names in the archive."""
    return {raw.path.partition("/")[2]: raw.content for raw in found.files}


def told(found: Collected) -> str:
    """All troubles."""
    return "\n".join(words.en for _, words in found.troubles)


@pytest.mark.parametrize("pack", [bytes, gzip.compress, bz2.compress, lzma.compress])
def test_every_packing(
    pack: Callable[[bytes], bytes], make_tar: TarMaker, unpack: Callable[[bytes], Collected]
) -> None:
    """Unpacked, gzip, bzip2 and xz are read the same, whatever the name says."""
    content = make_tar(GOOD, {"name": b"data.bin", "content": bytes(70_000)}, {"name": b"b.py", "content": b"2"})
    assert files(unpack(pack(content))) == {"l1_perceptron/xor.py": b"good = 1\n", "b.py": b"2"}


def test_several_packed_streams_one_after_another(make_tar: TarMaker, unpack: Callable[[bytes], Collected]) -> None:
    """Gzip files may be joined; very many empty ones are a trick."""
    content = make_tar(GOOD)
    assert files(unpack(gzip.compress(content[:700]) + gzip.compress(content[700:]) + bytes(100)))
    assert "damaged" in told(
        unpack(gzip.compress(content[:700]) + gzip.compress(b"") * 2000 + gzip.compress(content[700:]))
    )


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_the_forms_of_ordinary_programs(form: int, unpack: Callable[[bytes], Collected]) -> None:
    """Old, GNU and extended headers; long and Hangul names; folders; a large time."""
    target = io.BytesIO()
    name = f"과제/{'d' * 60}/{'e' * 60}/l1_perceptron/xor.py"
    with tarfile.open(fileobj=target, mode="w", format=form) as archive:
        folder = tarfile.TarInfo("과제")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        info = tarfile.TarInfo(name)
        info.size, info.mtime = 4, 1_770_000_000.25 if form == tarfile.PAX_FORMAT else 1_770_000_000
        archive.addfile(info, io.BytesIO(b"good"))
    assert files(unpack(target.getvalue())) == {name: b"good"}


BAD: dict[str, tuple[Mapping[str, Any], str]] = {
    "symbolic link": ({"kind": b"2", "content": b""}, "a link"),
    "hard link": ({"kind": b"1", "content": b"", "size": 99999}, "a link"),
    "character device": ({"kind": b"3", "content": b""}, "no ordinary file"),
    "block device": ({"kind": b"4", "content": b""}, "no ordinary file"),
    "FIFO": ({"kind": b"6", "content": b""}, "no ordinary file"),
    "sparse": ({"kind": b"S"}, "no ordinary file"),
    "unknown kind": ({"kind": b"Z"}, "no ordinary file"),
    "traversal": ({"name": b"../../xor.py"}, "leads out"),
    "absolute": ({"name": b"/etc/xor.py"}, "outside"),
    "absolute by prefix": ({"name": b"xor.py", "prefix": b"/etc"}, "outside"),
    "control characters": ({"name": b"a\x1b[2J.py"}, "characters"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_entries(name: str, make_tar: TarMaker, unpack: Callable[[bytes], Collected]) -> None:
    """The entry is named and what comes after it is read."""
    fields, words = BAD[name]
    found = unpack(make_tar({"name": b"bad.py", **fields}, GOOD))
    assert files(found) == {"l1_perceptron/xor.py": b"good = 1\n"}
    assert words in told(found)


@pytest.mark.parametrize(
    "fields",
    [
        {"sum": b"000000\0 "},
        {"size": b"99999999999\0"},
        {"size": b"zzzzzzzzzzz\0"},
        {"size": b"\xff" * 12},
        {"size": b"\x80" + b"\xff" * 11},
        {"kind": b"x", "content": b"garbage"},
        {"kind": b"x", "content": b"9999 path=a\n"},
        {"kind": b"x", "content": b"0 path=a\n"},
        {"kind": b"x", "content": b"9 size=-1\n"},
        {"kind": b"x", "content": b"16 size=99999999\n"},
        {"kind": b"x", "content": b"6 a=b\n" * 500},
        {"kind": b"x", "content": bytes(40_000)},
        {"kind": b"L", "content": bytes(40_000)},
    ],
)
def test_broken_headers(fields: Mapping[str, Any], make_tar: TarMaker, unpack: Callable[[bytes], Collected]) -> None:
    """The archive is called damaged or too large; what came before the place may be lost, nobody else's work is."""
    found = unpack(make_tar(GOOD, {"name": b"bad.py", **fields}, GOOD))
    assert files(found) == {}
    assert "damaged" in told(found) or "more than" in told(found)


def test_extended_headers_rename_and_resize(make_tar: TarMaker, unpack: Callable[[bytes], Collected]) -> None:
    """A name in an extended header counts, and is held to the same rules."""
    path = b"/etc/xor.py"
    record = b"%d path=%s\n" % (len(path) + 9, path)
    sparse = b"22 GNU.sparse.major=1\n"
    found = unpack(
        make_tar(
            {"name": b"PaxHeader", "kind": b"x", "content": record},
            {"name": b"harmless.py"},
            {"name": b"PaxHeader", "kind": b"x", "content": sparse},
            {"name": b"holes.py"},
            {"name": b"PaxHeader", "kind": b"g", "content": b"11 path=zz\n"},
            GOOD,
        )
    )
    assert files(found) == {"l1_perceptron/xor.py": b"good = 1\n"}
    assert "outside" in told(found)
    assert "holes.py" in told(found)


@pytest.mark.parametrize("cut", [100, 512, 600, 1200])
def test_cut_off(cut: int, make_tar: TarMaker, unpack: Callable[[bytes], Collected]) -> None:
    """A packed archive that ends too early is told."""
    content = gzip.compress(make_tar(GOOD, {"name": b"b.py", "content": bytes(range(256)) * 40}), 0)
    found = unpack(content[:cut])
    assert files(found) == {}
    assert "damaged or cut off" in told(found)


def test_an_archive_without_its_end_mark_is_read(make_tar: TarMaker, unpack: Callable[[bytes], Collected]) -> None:
    """Some programs leave the two empty blocks away."""
    assert files(unpack(gzip.compress(make_tar(GOOD, ended=False))))


def test_what_is_no_tar(unpack: Callable[[bytes], Collected]) -> None:
    """Gzip of something else, and files that only are called so."""
    assert "no tar archive" in told(unpack(gzip.compress(b"hello" * 200)))
    assert "no zip archive" in told(unpack(b"hello" * 200))
    assert "0 bytes" in told(unpack(b""))
    assert "0 bytes" in told(unpack(gzip.compress(b"")))


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_bombs_end_at_the_limit(
    pack: Callable[[bytes], bytes],
    make_tar: TarMaker,
    unpack: Callable[[bytes], Collected],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Unpacking stops at the limit, long before the end."""
    header = make_tar({"name": b"zeros.bin", "content": b"", "size": 8**10}, ended=False)
    content = pack(header + bytes(20 * MIB))
    with pytest.raises(UsageError, match="more than 4 MB"):
        tars.read_tar(io.BytesIO(content), Budget(tar=4 * MIB, entries=100), lambda _path, _size: False)
    lying = make_tar(*[{"name": b"%d.bin" % n, "content": bytes(MIB)} for n in range(8)])
    with pytest.raises(UsageError, match="more than 4 MB"):
        tars.read_tar(io.BytesIO(pack(lying)), Budget(tar=4 * MIB, entries=100), lambda _path, _size: False)


def test_an_xz_that_wants_much_memory_is_refused(unpack: Callable[[bytes], Collected]) -> None:
    """The size of its dictionary is the archive's claim."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 29}]
    packed = bytearray(lzma.compress(b"x" * 1000, filters=[{**filters[0], "dict_size": 1 << 20}]))
    found = unpack(bytes(packed[:30]))
    assert files(found) == {}


def test_too_many_entries(make_tar: TarMaker) -> None:
    """Entries are counted as well as bytes."""
    content = make_tar(*[{"name": b"%d" % n, "content": b""} for n in range(30)])
    headers = make_tar(*[{"name": b"%d" % n, "content": b"6 a=b\n", "kind": b"x"} for n in range(30)])
    with pytest.raises(UsageError, match="more than 20 entries"):
        tars.read_tar(io.BytesIO(headers), Budget(tar=MIB, entries=20), lambda _path, _size: False)
    with pytest.raises(UsageError, match="more than 20 entries"):
        tars.read_tar(io.BytesIO(content), Budget(tar=MIB, entries=20), lambda _path, _size: False)


def test_a_persons_archives_share_one_limit(
    make_tar: TarMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many archives are no way round the limits of one."""
    monkeypatch.setattr("nngrade.submissions.limits.Budget.__init__.__defaults__", (4 * MIB, 3 * MIB, 100, 50, 20))
    bomb = gzip.compress(make_tar({"name": b"zeros.bin", "content": bytes(2 * MIB)}, {"name": b"x.py"}))
    for number in range(4):
        (tmp_path / f"{number}.tgz").write_bytes(bomb)
    found = collect(FolderTree(tmp_path), [Piece("", "")])
    assert [raw.path for raw in found.files] == ["0.tgz/x.py"]
    assert told(found).count("more than") == 3


def test_a_class_in_a_packed_tar_is_held_in_memory_whole_or_not_at_all(
    make_tar: TarMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody's work is left out silently; what may not be work is not kept; a tar that is not packed stays outside."""
    work = [{"name": b"%d/xor.py" % n, "content": b"0123456789"} for n in range(4)]
    content = make_tar(*work, {"name": b"0/data.bin", "content": bytes(5000)})
    for name, most, packed in (("a", 40, True), ("b", 39, True), ("c", 39, False)):
        monkeypatch.setattr("nngrade.submissions.trees.LARGEST_KEPT", most)
        path = tmp_path / name
        path.write_bytes(gzip.compress(content) if packed else content)
        if packed and most < 40:
            with pytest.raises(UsageError, match=r"b: It is packed and holds more than 0 MB of work.*give the folder"):
                open_tree(path)
        else:
            found = collect(open_tree(path), [Piece("", "")])
            assert [raw.content for raw in found.files] == [b"0123456789"] * 4


def test_a_class_in_a_tar_stays_on_disk(make_tar: TarMaker, tmp_path: Path) -> None:
    """Listing 40 archives of a megabyte and reading one of them takes the memory of one."""
    path = tmp_path / "class.tar"
    inner = [{"name": b"%d.zip" % n, "content": bytes([n]) * MIB} for n in range(40)]
    path.write_bytes(make_tar(*inner, {"name": b"x.py", "prefix": b"40", "content": b"end = 1\n"}))
    tracemalloc.start()
    try:
        tree = open_tree(path)
        nodes = tree.below().nodes
        assert tree.read(nodes[0], 2 * MIB) == bytes(MIB)
        assert tree.read(next(node for node in nodes if node.name == "x.py"), MIB) == b"end = 1\n"
        assert tracemalloc.get_traced_memory()[1] < 8 * MIB
    finally:
        tracemalloc.stop()
    with path.open("r+b") as file:
        file.truncate(2000)
    with pytest.raises(UsageError, match="damaged or cut off"):
        tree.read(nodes[-1], 2 * MIB)
    with pytest.raises(UsageError, match="1024 KB large; at most 1 KB"):
        tree.read(nodes[0], 1024)


@pytest.mark.parametrize("what", ["entries", "bytes", "zip entries"])
def test_archives_that_fail_are_paid_for(
    what: str, make_tar: TarMaker, make_zip: Callable[..., bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was unpacked and listed counts though the archive's end is damaged, so that many take no longer than one."""
    monkeypatch.setattr("nngrade.submissions.limits.Budget.__init__.__defaults__", (4 * MIB, 3 * MIB, 100, 50, 20))
    end = b"damaged" * 200
    many = [{"name": b"%d.txt" % n, "content": b""} for n in range(40)]
    bomb = {
        "entries": gzip.compress(make_tar(*many, ended=False) + end),
        "bytes": bz2.compress(make_tar({"name": b"zeros.bin", "content": bytes(MIB)}, ended=False) + end),
        "zip entries": make_zip(*many, *({**entry, "name": b"more" + entry["name"]} for entry in many)),
    }[what]
    for number in range(8):
        (tmp_path / f"{number}.zip").write_bytes(bomb)
    listed = []
    real = trees.bytes_tree
    monkeypatch.setattr("nngrade.submissions.collect.bytes_tree", lambda *a: (listed.append(1), real(*a))[1])
    found = collect(FolderTree(tmp_path), [Piece("", "")])
    assert len(listed) < 8
    assert told(found).count("the archives before it were too large") == 8 - len(listed)


def test_damaged_files_are_paid_for(
    make_zip: Callable[..., bytes], unpack: Callable[[bytes], Collected], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Entries whose sums are wrong are unpacked before that is known."""
    monkeypatch.setattr("nngrade.submissions.limits.Budget.__init__.__defaults__", (4 * MIB, 3 * MIB, 100, 50, 20))
    bad = [{"name": b"%03d.py" % n, "content": bytes(250 * 1024), "crc": 1} for n in range(40)]
    found = unpack(make_zip(*bad))
    assert found.files == []
    assert told(found).count("is damaged") == 16


def test_reading_a_bomb_is_quick(make_tar: TarMaker, unpack: Callable[[bytes], Collected]) -> None:
    """A class does not wait for one person."""
    bomb = gzip.compress(make_tar({"name": b"zeros.bin", "content": bytes(180 * MIB)}, GOOD), 1)
    begin = time.process_time()
    assert "more than 160 MB" in told(unpack(bomb))
    assert time.process_time() - begin < 3


def test_a_class_as_tar_is_read_once(
    make_tar: TarMaker, tmp_path: Path, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The archive is unpacked in one pass for all people, and again only when it has changed."""
    passes = []
    real = tars.read_tar
    monkeypatch.setattr(tars, "read_tar", lambda *a: (passes.append(1), real(*a))[1])
    path = tmp_path / "class.tar"
    path.write_bytes(make_tar({"name": b"a/xor.py"}, {"name": b"b/xor.py"}))
    for raw in ("a/", "b/"):
        assert collect(open_tree(path), [Piece(raw, "")]).files
    assert len(passes) == 1
    path.write_bytes(make_tar({"name": b"a/xor.py", "content": b"# longer than before\n"}, {"name": b"b/xor.py"}))
    assert collect(open_tree(path), [Piece("a/", "")]).files[0].content.startswith(b"# longer")
