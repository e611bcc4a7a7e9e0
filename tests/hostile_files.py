"""Hostile files that are made rather than kept: sources in odd bytes, and classes of folders, archives and notebooks.

``SOURCES`` makes the bytes of an exercise, or several files of one person; ``CLASSES`` a class of two in an empty
folder, of whom one is honest, and returns what a teacher would grade.  ``samples/attacks/expected.toml`` says what each
is for.
"""

from __future__ import annotations

import io
import json
import marshal
import os
import struct
import sys
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

RIGHT = "import numpy as np\n\n\ndef double(x):\n    return 2 * np.asarray(x)\n"
PAIR = """

def small_pair(kind, limit=10.0):
    if kind == "none":
        raise ValueError(kind)
    return 1.0, 2.0
"""
HONEST = (RIGHT + PAIR).encode()
NOTHING = b"def double(x):\n    return None\n"
PATH = "l1_mini/doubling.py"
_KEPT = 200 * 1024  # below the largest source that is read

Files = dict[str, bytes]


def _byte_code(source: str) -> bytes:
    """A compiled module as Python keeps it, for a source of any age (unchecked hash)."""
    from importlib.util import MAGIC_NUMBER  # noqa: PLC0415  belongs to this format only

    return MAGIC_NUMBER + struct.pack("<I8s", 1, bytes(8)) + marshal.dumps(compile(source, PATH, "exec"))


def _stale() -> Files:
    tag = sys.implementation.cache_tag
    compiled = _byte_code(RIGHT)
    return {PATH: NOTHING, f"l1_mini/__pycache__/doubling.{tag}.pyc": compiled, "l1_mini/doubling.pyc": compiled}


def _no_source() -> Files:
    tag = sys.implementation.cache_tag
    compiled = _byte_code(RIGHT)
    return {f"l1_mini/__pycache__/doubling.{tag}.pyc": compiled, "l1_mini/doubling.pyc": compiled}


def _blocks(levels: int) -> bytes:
    lines = [f"{' ' * level}if True:" for level in range(levels)]
    return "\n".join([*lines, " " * levels + "pass", RIGHT]).encode()


def _lambdas(count: int) -> bytes:
    return (RIGHT + "f = " + "lambda: " * count + "0\n").encode()


def _nested_texts(levels: int) -> bytes:
    quotes = ("'", '"', "'''", '"""')
    text = "1"
    for level in range(levels):
        text = f"f{quotes[level % 4]}{{{text}}}{quotes[level % 4]}"
    return f"double = {text}\n".encode()


SOURCES: dict[str, Callable[[], bytes | Files]] = {
    "files/stale_byte_code": _stale,
    "files/only_byte_code": _no_source,
    "source/many_constants": lambda: b"double = [" + b"1.5,2,'a'," * (_KEPT // 10) + b"]\n",
    "source/too_large": lambda: b"x=1\n" * 2_600_000 + HONEST,
    "source/deep_brackets": lambda: b"double = " + b"[" * 100_000 + b"]" * 100_000 + b"\n",
    "source/deep_lambdas": lambda: _lambdas(20_000),
    "source/deep_blocks": lambda: _blocks(150),
    "source/long_expression": lambda: b"double = " + b"1+" * 100_000 + b"1\n",
    "source/null_bytes": lambda: HONEST.replace(b"\n\n\n", b"\n\0\n\n"),
    "source/utf16": lambda: HONEST.decode().encode("utf-16"),
    "source/unknown_cookie": lambda: b"# coding: passed\n" + HONEST,
    "source/rot13": lambda: b"# coding: rot13\n" + _rot13(HONEST),
    "source/unicode_escape": lambda: b"# coding: unicode_escape\n# \\u000a" + RIGHT.replace("\n", "\\u000a").encode(),
    "source/utf7": lambda: b"# coding: utf-7\n# +AAo-" + RIGHT.encode("utf-7"),
    "source/long_cookie": lambda: b"# coding: " + b"x" * _KEPT + b"\n" + HONEST,
    "source/two_marks": lambda: b"\xef\xbb\xbf# coding: latin-1\n" + HONEST,
    "source/bidi": 'def double(x):\n    """\u202e\u2066 return 2 * x\u2069 \u2066""" ; return None\n'.encode,
    "source/look_alikes": lambda: RIGHT.replace("double", "d\u043euble").encode(),
    "source/odd_lines": lambda: HONEST.replace(b"\n\n", b"\r\n\x0c\n"),
    "source/future": lambda: b"from __future__ import braces, passed\n" + HONEST,
    "source/huge_number": lambda: b"double = " + b"9" * _KEPT + b"\n",
    "source/folded_constants": lambda: b"A = 1 << (1 << 40)\nB = 'x' * (1 << 40)\nC = 9 ** 9 ** 9\n" + HONEST,
    "source/nested_fstrings": lambda: _nested_texts(200),
    "source/many_files": lambda: {PATH: HONEST, **{f"l1_mini/more/file{n}.py": b"x = 1\n" for n in range(2000)}},
}


def _rot13(source: bytes) -> bytes:
    import codecs  # noqa: PLC0415

    return codecs.encode(source.decode(), "rot13").encode()


def _folder(root: Path, files: Files) -> Path:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(content)
    return root


def _class(root: Path, packed: bytes, name: str = "mallory.zip") -> Path:
    """A folder with an honest person's file and what the other one packed."""
    return _folder(root, {f"honest/{PATH}": HONEST, name: packed})


def _zip(entries: Iterable[tuple[str | zipfile.ZipInfo, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one name twice is meant
        for name, content in entries:
            archive.writestr(name, content)
    return stream.getvalue()


def _tar(entries: Iterable[tuple[tarfile.TarInfo, bytes]]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for entry, content in entries:
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return stream.getvalue()


def _entry(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname, entry.devmajor, entry.devminor = kind, link, 8, 0
    return entry


def _upwards(root: Path, arena: Any) -> Path:
    target = str(arena.root / "home" / "pwned")
    names = ("../../pwned.py", "../" * 12 + target, target, "..\\..\\pwned", "C:\\pwned")
    return _class(root, _zip([(PATH, NOTHING), *((name, b"pwned") for name in names)]))


def _zip_links(root: Path, arena: Any) -> Path:
    link = zipfile.ZipInfo(PATH)
    link.create_system, link.external_attr = 3, 0o120777 << 16
    return _class(root, _zip([(link, f"{arena.solutions.root}/{PATH}".encode())]))


def _tar_links(root: Path, arena: Any) -> Path:
    solution = f"{arena.solutions.root}/{PATH}"
    entries = [
        (_entry("l1_mini/where.py", tarfile.LNKTYPE, solution), b""),
        (_entry("folder", tarfile.SYMTYPE, f"{arena.root}/home"), b""),
        (_entry("folder/pwned"), b"pwned"),
        (_entry(PATH, tarfile.SYMTYPE, solution), b""),
    ]
    return _class(root, _tar(entries), "mallory.tar.gz")


def _tar_devices(root: Path, _arena: Any) -> Path:
    kinds = (tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, tarfile.CONTTYPE)
    entries = [(_entry(f"l1_mini/device{n}.py", kind), b"") for n, kind in enumerate(kinds)]
    return _class(root, _tar([*entries, (_entry(PATH), NOTHING)]), "mallory.tar.gz")


def _bomb(root: Path, _arena: Any) -> Path:
    return _class(root, _zip([(PATH, NOTHING), ("zeros.py", bytes(64 << 20))]))


def _bombs_in_bombs(root: Path, _arena: Any) -> Path:
    packed = _zip([(PATH, bytes(16 << 20))])
    for level in range(6):
        packed = _zip([(f"{level}-{n}.zip", packed) for n in range(4)])
    return _class(root, packed)


def _lying_sizes(root: Path, _arena: Any) -> Path:
    packed = bytearray(_zip([(PATH, HONEST + b"#" * 5000)]))
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = packed.index(mark) + place
        packed[at : at + 4] = struct.pack("<I", 7)
    return _class(root, bytes(packed))


def _names_twice(root: Path, _arena: Any) -> Path:
    names = (PATH, PATH, "l1_mini//doubling.py", "./l1_mini/doubling.py")
    return _class(root, _zip([(name, HONEST if n else NOTHING) for n, name in enumerate(names)]))


def _compositions(root: Path, _arena: Any) -> Path:
    names = ("과제/doubling.py", "과제/doubling.py", "ｌ1_mini/doubling.py", "l1_mini/doubling\u200b.py")
    return _class(root, _zip([(PATH, NOTHING), *((name, HONEST) for name in names)]))


def _many_entries(root: Path, _arena: Any) -> Path:
    return _class(root, _zip([(PATH, NOTHING), *((f"f{n}", b"") for n in range(60_000))]))


def _encrypted(root: Path, _arena: Any) -> Path:
    packed = bytearray(_zip([(PATH, HONEST)]))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        packed[packed.index(mark) + place] |= 1
    return _class(root, bytes(packed))


def _broken(root: Path, _arena: Any) -> Path:
    return _class(root, _zip([(PATH, HONEST)])[:-40] + b"PK\x05\x06" + b"\xff" * 18)


def _results_inside(root: Path, _arena: Any) -> Path:
    claim = json.dumps({"schema": "nngrade-report/1", "score": 4, "max_score": 4}).encode()
    names = (
        "report.json",
        "grades.csv",
        "gradebook.sqlite",
        "l1_mini/report.json",
        ".nngrade/report.json",
        "conftest.py",
    )
    return _class(root, _zip([(PATH, NOTHING), *((name, claim) for name in names)]))


def _notebook(sources: Iterable[Any], **more: Any) -> bytes:
    cells = [{"cell_type": "code", "metadata": {}, "source": source, "outputs": []} for source in sources]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more}).encode()


def _notebook_class(root: Path, content: bytes) -> Path:
    return _folder(root, {f"honest/{PATH}": HONEST, "mallory/l1_mini/doubling.ipynb": content})


def _shell_cells(root: Path, arena: Any) -> Path:
    home = f"{arena.root}/home"
    lines = [
        f"!cat {home}/notes.txt; touch {home}/pwned",
        f"%%bash\ncat {home}/notes.txt\ntouch {home}/pwned",
        f"%%writefile {home}/pwned\nx",
        f"%run {arena.solutions.root}/{PATH}\n%load_ext evil\n%cd {home}",
        f"found = !cat {home}/notes.txt\nprint(found)",
        f"get_ipython().system('touch {home}/pwned')",
        NOTHING.decode(),
    ]
    return _notebook_class(root, _notebook(lines))


def _deep_notebook(root: Path, _arena: Any) -> Path:
    return _notebook_class(root, b'{"cells": ' + b"[" * 200_000 + b"]" * 200_000 + b"}")


def _odd_notebook(root: Path, _arena: Any) -> Path:
    odd: list[Any] = [
        None,
        7,
        {"cell_type": "code"},
        {"cell_type": "code", "source": {"a": 1}},
        [[]],
        {"source": [None]},
    ]
    whole = json.loads(_notebook([NOTHING.decode()], metadata={"kernelspec": {"name": "bash"}, "passed": True}))
    whole["cells"] = [*odd, *whole["cells"]]
    return _notebook_class(root, json.dumps(whole).encode() + b"  ")


def _large_notebook(root: Path, _arena: Any) -> Path:
    content = json.loads(_notebook([NOTHING.decode()]))
    content["cells"][0]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * (12 << 20)}]
    return _notebook_class(root, json.dumps(content).encode())


def _cells_that_end(root: Path, _arena: Any) -> Path:
    cells = ["import os\nos._exit(0)", "while True:\n    pass", "import sys\nsys.exit(0)", "1 / 0", RIGHT]
    return _notebook_class(root, _notebook(cells))


def _linked_folder(root: Path, arena: Any) -> Path:
    _folder(root, {f"honest/{PATH}": HONEST})
    (root / "mallory").symlink_to(arena.root / "class" / "neighbour")
    return root


def _linked_file(root: Path, arena: Any) -> Path:
    _folder(root, {f"honest/{PATH}": HONEST, "mallory/notes.txt": b""})
    (root / "mallory/l1_mini").mkdir()
    (root / "mallory" / PATH).symlink_to(f"{arena.solutions.root}/{PATH}")
    return root


def _waiting_files(root: Path, _arena: Any) -> Path:
    _folder(root, {f"honest/{PATH}": HONEST, "mallory/notes.txt": b""})
    (root / "mallory/l1_mini").mkdir()
    os.mkfifo(root / "mallory" / PATH)
    return root


def _person_names(root: Path, _arena: Any) -> Path:
    names = ("<img src=x onerror=alert(1)>", "=HYPERLINK(1)", "report.json", "-rf", "\u202eyrollam", "CON", "a" * 200)
    files = {f"{name}/{PATH}": NOTHING for name in ("..mallory", "x\x1b[2Jm", "new\nline", *names)}
    return _folder(root, {f"honest/{PATH}": HONEST, **files})


def _tar_bomb(root: Path, _arena: Any) -> Path:
    header = _entry(PATH)
    header.size = 1 << 33
    raw = zlib.compressobj(9, wbits=31)
    head, megabyte = raw.compress(header.tobuf()) + raw.flush(zlib.Z_FULL_FLUSH), bytes(1 << 20)
    zeros = raw.compress(megabyte) + raw.flush(zlib.Z_FULL_FLUSH)
    packed = head + zeros * 300 + raw.flush()
    return _class(root, packed, "mallory.tar.gz")


CLASSES: dict[str, Callable[[Path, Any], Path]] = {
    "class/upwards": _upwards,
    "class/zip_links": _zip_links,
    "class/tar_links": _tar_links,
    "class/tar_devices": _tar_devices,
    "class/bomb": _bomb,
    "class/bombs_in_bombs": _bombs_in_bombs,
    "class/tar_bomb": _tar_bomb,
    "class/lying_sizes": _lying_sizes,
    "class/names_twice": _names_twice,
    "class/compositions": _compositions,
    "class/many_entries": _many_entries,
    "class/encrypted": _encrypted,
    "class/broken": _broken,
    "class/results_inside": _results_inside,
    "class/shell_cells": _shell_cells,
    "class/deep_notebook": _deep_notebook,
    "class/odd_notebook": _odd_notebook,
    "class/large_notebook": _large_notebook,
    "class/cells_that_end": _cells_that_end,
    "class/linked_folder": _linked_folder,
    "class/linked_file": _linked_file,
    "class/waiting_files": _waiting_files,
    "class/person_names": _person_names,
}
