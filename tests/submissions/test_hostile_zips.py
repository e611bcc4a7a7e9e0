"""Zip archives that lie: each bad entry is named, the person's other files are read, nothing is written anywhere."""

from __future__ import annotations

import io
import struct
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from nngrade.course import Course
from nngrade.errors import UsageError
from nngrade.submissions import zips
from nngrade.submissions.limits import Budget
from nngrade.submissions.sources import read_class
from nngrade.submissions.workspace import Submission

ZipMaker = Callable[..., bytes]
GOOD = {"name": b"l1_perceptron/xor.py", "content": b"good = 1\n"}
GATES = b"l1_perceptron/gates.py"


@pytest.fixture
def hand_in(tmp_path: Path, course: Course) -> Callable[[bytes], Submission]:
    """What is read of a person who hands in an archive; somebody else in the class is always read as well."""

    def read(content: bytes, name: str = "kim.zip") -> Submission:
        root = tmp_path / "class"
        root.mkdir(exist_ok=True)
        (root / name).write_bytes(content)
        (root / "lee.py").write_bytes(b"def sigmoid(x): return 1\n")
        before = sorted(tmp_path.rglob("*"))
        listed = read_class(root, course)
        assert listed.handed[-1].read(course).files["l1_perceptron/activations.py"]
        try:
            return listed.handed[0].read(course)
        finally:
            assert sorted(tmp_path.rglob("*")) == before

    return read


def told(submission: Submission) -> str:
    """All problems."""
    return "\n".join(f"{problem.path}: {problem.message.en}" for problem in submission.problems)


BAD_NAMES = {
    "traversal": (b"../../etc/cron.d/xor.py", "leads out"),
    "inner traversal": (b"l1_perceptron/../../xor.py", "leads out"),
    "backslash traversal": (b"..\\..\\xor.py", "leads out"),
    "absolute": (b"/etc/passwd.py", "outside the archive"),
    "drive": (b"C:\\windows\\xor.py", "outside the archive"),
    "drive relative": (b"c:xor.py", "outside the archive"),
    "share": (b"\\\\server\\share\\xor.py", "outside the archive"),
    "NUL": (b"xor.py\0.txt", "characters"),
    "escape": (b"\x1b[2Jxor.py", "characters"),
    "newline": (b"xor\n.py", "characters"),
    "long": (b"a" * 10_000 + b".py", "too long"),
    "long part": (b"a" * 300 + b"/xor.py", "too long"),
}


@pytest.mark.parametrize("name", BAD_NAMES)
def test_bad_names_are_refused(name: str, make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """The message names the entry, safely, and the other file is read."""
    raw, words = BAD_NAMES[name]
    submission = hand_in(make_zip({"name": raw}, GOOD))
    assert submission.files == {"l1_perceptron/xor.py": b"good = 1\n"}
    assert words in told(submission)
    assert told(submission).isprintable() or "\n" in told(submission)
    assert "\x1b" not in told(submission)
    assert len(told(submission)) < 900


BAD_ENTRIES: dict[str, tuple[Mapping[str, Any], str]] = {
    "symbolic link": ({"mode": 0o120777, "content": b"/etc/passwd"}, "a link"),
    "device": ({"mode": 0o020666}, "no ordinary file"),
    "FIFO": ({"mode": 0o010644}, "no ordinary file"),
    "socket": ({"mode": 0o140644}, "no ordinary file"),
    "encrypted": ({"flags": 1}, "password"),
    "unknown packing": ({"method": 14}, "unusual way"),
    "deflate64": ({"method": 9}, "unusual way"),
    "larger than it says": ({"content": b"#" * 100_000, "size": 10}, "damaged"),
    "smaller than it says": ({"content": b"#" * 10, "size": 1000}, "damaged"),
    "wrong sum": ({"crc": 1}, "damaged"),
    "broken stream": ({"packed": b"\xff\xff\xff\xff"}, "damaged"),
    "stored with another size": ({"method": 0, "size": 1}, "damaged"),
    "another name inside": ({"local_name": b"l1_perceptron/evils.py"}, "damaged"),
    "nowhere": ({"offset": 0x7FFFFFFF}, "damaged"),
    "too large": ({"content": bytes(300 * 1024)}, "300 KB"),
    "packed too much": ({"packed": b"\0" * 5000, "content": b"x"}, "damaged"),
}


@pytest.mark.parametrize("name", BAD_ENTRIES)
def test_bad_entries_are_refused(name: str, make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """The exercise says why there is nothing of it, and the other file is read."""
    fields, words = BAD_ENTRIES[name]
    submission = hand_in(make_zip({"name": GATES, **fields}, GOOD))
    assert submission.files == {"l1_perceptron/xor.py": b"good = 1\n"}
    problem = submission.problem("l1_perceptron/gates.py")
    assert problem is not None
    assert words in problem.message.en
    assert "gates.py" in problem.message.en
    assert problem.message.en != problem.message.ko


def test_overlapping_entries_are_refused(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """Many entries that share the same bytes are none; an honest one beside them is read."""
    kernel = b"#" * 200_000
    names = [b"l1_perceptron/%s.py" % name for name in (b"gates", b"forward", b"activations")]
    content = make_zip(*({"name": name, "content": kernel, "offset": 0, "local_name": name} for name in names), GOOD)
    submission = hand_in(content)
    assert submission.files == {"l1_perceptron/xor.py": b"good = 1\n"}
    assert told(submission).count("shares its bytes") == 3


def test_one_name_twice_is_nobodys_guess(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """Two different contents under one name: neither is read; the same content twice is one file."""
    twice = [{"name": GATES, "content": b"a"}, {"name": GATES, "content": b"b"}]
    submission = hand_in(make_zip(*twice, GOOD))
    assert list(submission.files) == ["l1_perceptron/xor.py"]
    problem = submission.problem("l1_perceptron/gates.py")
    assert problem is not None
    assert "2 times" in problem.message.en
    assert len(hand_in(make_zip(twice[0], twice[0], GOOD)).files) == 2


def test_names_that_differ_in_case_or_composition(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """The exact name counts before one in capitals; composed and decomposed Hangul are the same name."""
    submission = hand_in(
        make_zip(
            {"name": b"l1_perceptron/XOR.py", "content": b"capitals"},
            GOOD,
            {"name": "l1_perceptron/도움.py".encode(), "content": b"1"},
            {"name": "l1_perceptron/도움.py".encode(), "content": b"1"},
            {"name": "l1_perceptron/둘.py".encode(), "content": b"1"},
            {"name": "l1_perceptron/둘.py".encode(), "content": b"2"},
        )
    )
    assert submission.files == {"l1_perceptron/xor.py": b"good = 1\n", "l1_perceptron/도움.py": b"1"}
    assert "l1_perceptron/XOR.py" in told(submission)
    assert "2 times" in told(submission)


def test_names_in_the_korean_code_page(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """Windows writes names without saying how; an extra field and the UTF-8 mark are believed when they fit."""
    unicode_path = struct.pack("<BI", 1, zlib.crc32(b"???.py")) + "셋.py".encode()
    submission = hand_in(
        make_zip(
            {"name": "과제/l1_perceptron/xor.py".encode("cp949"), "content": b"1"},
            {"name": "과제/하나.py".encode("cp949"), "content": b"2"},
            {"name": "과제/둘.py".encode(), "content": b"3", "flags": 0x800},
            {"name": b"???.py", "content": b"4", "extra": struct.pack("<HH", 0x7075, len(unicode_path)) + unicode_path},
        )
    )
    assert submission.files["l1_perceptron/xor.py"] == b"1"
    assert {"하나.py", "둘.py"} < submission.files.keys()


def test_backslashes_are_slashes(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """Old programs of Windows write them."""
    submission = hand_in(make_zip({"name": b"work\\l1_perceptron\\xor.py", "content": b"1"}))
    assert submission.files == {"l1_perceptron/xor.py": b"1"}


def test_windows_reserved_names_are_only_names(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """Nothing is written to disk, so a module called ``con`` harms nobody."""
    submission = hand_in(make_zip(GOOD, {"name": b"con.py", "content": b"1"}, {"name": b"aux./x.py", "content": b"2"}))
    assert submission.files == {"l1_perceptron/xor.py": b"good = 1\n", "con.py": b"1"}


def test_honest_archives_of_all_sorts_are_read(hand_in: Callable[[bytes], Submission], make_zip: ZipMaker) -> None:
    """Something before it, a comment, 64-bit fields, data after the entries, folders, stored files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.comment = b"PK\x05\x06 in a comment"
        archive.mkdir("l1_perceptron") if hasattr(archive, "mkdir") else archive.writestr("l1_perceptron/", b"")
        with archive.open("l1_perceptron/xor.py", "w", force_zip64=True) as file:
            file.write(b"1")
        archive.writestr("l1_perceptron/gates.py", b"2", zipfile.ZIP_DEFLATED)
    for content in (b"#!/bin/sh\n" + target.getvalue(), target.getvalue()):
        assert hand_in(content).files == {"l1_perceptron/xor.py": b"1", "l1_perceptron/gates.py": b"2"}
    assert hand_in(make_zip(GOOD, before=b"stub", comment=b"c" * 60_000)).files == {
        "l1_perceptron/xor.py": b"good = 1\n"
    }


def test_an_archive_written_as_a_stream_is_read(hand_in: Callable[[bytes], Submission]) -> None:
    """Platforms write archives without going back, so sizes stand after the data."""

    class OneWay(io.RawIOBase):
        def __init__(self) -> None:
            self.written = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            self.written += data
            return len(data)

    target = OneWay()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[arg-type]
        archive.writestr("l1_perceptron/xor.py", b"1")
    assert hand_in(bytes(target.written)).files == {"l1_perceptron/xor.py": b"1"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda content: b"", "0 bytes"),
        (lambda content: b"<html>not found</html>", "no zip archive"),
        (lambda content: b"%PDF-1.7 " + bytes(2000), "no zip archive"),
        (lambda content: b"Rar!\x1a\x07\x01\x00 rest", "rar archive"),
        (lambda content: b"7z\xbc\xaf'\x1c rest", "7z archive"),
        (lambda content: content[: len(content) // 2], "cut off"),
        (lambda content: content[:-1], "cut off"),
        (lambda content: content[:-10] + b"\xff\xff\xff\x7f" + content[-6:], "cut off"),
        (lambda content: content.replace(b"PK\x01\x02", b"PK\x01\x03"), "cut off"),
    ],
)
def test_archives_that_are_none(
    change: Callable[[bytes], bytes], words: str, make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]
) -> None:
    """The person is told what it is, and everybody else goes on."""
    with pytest.raises(UsageError, match=words) as problem:
        hand_in(change(make_zip(GOOD)))
    assert "kim.zip" in problem.value.ko


def test_a_tar_called_zip_is_read(classes: Any, hand_in: Callable[[bytes], Submission]) -> None:
    """What an archive is, its bytes say."""
    assert hand_in(classes.tarred({"xor.py": b"1"})).files == {"l1_perceptron/xor.py": b"1"}


def test_an_archive_called_python_is_told(
    classes: Any, hand_in: Callable[[bytes], Submission], make_zip: ZipMaker
) -> None:
    """A zip that was renamed to an exercise's name is named, and the rest is read."""
    submission = hand_in(make_zip(GOOD, {"name": GATES, "content": classes.zipped({"gates.py": b"1"})}))
    problem = submission.problem("l1_perceptron/gates.py")
    assert problem is not None
    assert "archive" in problem.message.en


def test_archives_in_archives(classes: Any, hand_in: Callable[[bytes], Submission]) -> None:
    """One that lies in a handed-in archive is read; one more in that is not."""
    deep = classes.zipped({"gates.zip": classes.zipped({"gates.py": b"1"}), "xor.py": b"2"})
    submission = hand_in(classes.zipped({"lecture1.zip": deep, "l1_perceptron/forward.py": b"3"}))
    assert submission.files == {"l1_perceptron/forward.py": b"3", "l1_perceptron/xor.py": b"2"}
    assert "archive in an archive in an archive" in told(submission)


def test_bombs_are_cheap(classes: Any, make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """Large, many, nested and lying ones: what is safe is read within a second."""
    begin = time.process_time()
    submission = hand_in(make_zip(GOOD, {"name": b"zeros.bin", "content": bytes(50_000_000)}))
    assert list(submission.files) == ["l1_perceptron/xor.py"]
    inner = classes.zipped({f"{n}.zip": classes.zipped({"a.py": bytes(200_000)}) for n in range(40)})
    submission = hand_in(classes.zipped({"xor.py": b"1", **{f"{n}.zip": inner for n in range(40)}}))
    assert submission.files["l1_perceptron/xor.py"] == b"1"
    assert "not listed" in told(submission)
    many = hand_in(classes.zipped({"xor.py": b"1", **{f"pkg/m{n}.py": b"1" for n in range(700)}}))
    assert "more than 500 files" in told(many)
    assert len(many.problems) <= 21
    assert time.process_time() - begin < 3


def test_too_many_entries(make_zip: ZipMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of entries is read up to a limit, and one that is too long is not read at all."""
    content = io.BytesIO(make_zip(*({"name": b"%d" % n} for n in range(30))))
    with pytest.raises(UsageError, match="more than 20 entries"):
        zips.list_zip(content, Budget(entries=20))
    monkeypatch.setattr(zips, "LARGEST_DIRECTORY", 100)
    with pytest.raises(UsageError, match="more than"):
        zips.list_zip(content, Budget())


def test_large_offsets_and_sizes_do_not_overflow(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """Fields of 64 bits may hold any number."""
    huge = struct.pack("<HH3Q", 1, 24, 5, 5, 2**64 - 1)
    fields = {"name": GATES, "content": b"x = 1", "size": 0xFFFFFFFF, "packed_size": 0xFFFFFFFF, "offset": 0xFFFFFFFF}
    submission = hand_in(make_zip({**fields, "extra": huge}, GOOD))
    assert "damaged" in told(submission)
    short = struct.pack("<HHQ", 1, 8, 5)
    assert "l1_perceptron/gates.py" not in hand_in(make_zip({**fields, "extra": short}, GOOD)).files


def test_a_class_with_hostile_names_at_its_top(make_zip: ZipMaker, tmp_path: Path, course: Course) -> None:
    """In a whole class's archive the entry is a note of the class, and the people are read."""
    content = make_zip(
        {"name": b"../evil.py"},
        {"name": b"kim/l1_perceptron/xor.py", "content": b"1"},
        {"name": b"lee/../../xor.py"},
        {"name": b"lee/xor.py", "content": b"2", "flags": 1},
        {"name": b"park/xor.py", "content": b"3"},
    )
    (tmp_path / "class.zip").write_bytes(content)
    listed = read_class(tmp_path / "class.zip", course)
    assert [one.person.id for one in listed.handed] == ["kim", "lee", "park"]
    assert [note.kind for note in listed.notes] == ["refused"]
    assert listed.handed[0].read(course).files == {"l1_perceptron/xor.py": b"1"}
    with pytest.raises(UsageError, match="password"):
        listed.handed[1].read(course)
    assert listed.handed[2].read(course).files == {"l1_perceptron/xor.py": b"3"}


def test_the_end_of_a_large_archive(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """The form for archives above 4 GB is read, and one that points elsewhere is refused."""
    assert hand_in(make_zip(GOOD, wide=0)).files == {"l1_perceptron/xor.py": b"good = 1\n"}
    for wrong in (-20, 10_000, -(10**6) % 2**40):
        with pytest.raises(UsageError, match="cut off"):
            hand_in(make_zip(GOOD, wide=wrong))
    with pytest.raises(UsageError, match="cut off"):
        hand_in(make_zip(GOOD, length=0xFFFFFFFF))


def test_extra_fields_that_do_not_fit(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """A name in an extra field counts only when its sum and its letters are right; other fields are passed over."""
    for field in (
        struct.pack("<BI", 1, 5) + b"evil.py",
        struct.pack("<BI", 1, zlib.crc32(GATES)) + b"\xff\xfe",
        b"\x02",
    ):
        extra = struct.pack("<HH", 0x5455, 1) + b"x" + struct.pack("<HH", 0x7075, len(field)) + field
        assert hand_in(make_zip({"name": GATES, "content": b"1", "extra": extra})).files == {
            "l1_perceptron/gates.py": b"1"
        }


def test_entries_without_a_name(make_zip: ZipMaker, hand_in: Callable[[bytes], Submission]) -> None:
    """Folders and entries that are only slashes are nothing; names in no known encoding are still names."""
    submission = hand_in(make_zip({"name": b""}, {"name": b"//"}, {"name": b"a/"}, {"name": b"\xff\xfe.py"}, GOOD))
    assert submission.files["l1_perceptron/xor.py"] == b"good = 1\n"
    assert len(submission.files) == 2
