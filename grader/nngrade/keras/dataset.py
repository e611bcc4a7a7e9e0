"""Images to train and test on: Fashion-MNIST and MNIST where their files are, else the package's own drawn set.

Files are looked for in the folder that ``NNGRADE_DATA`` names, else where Keras keeps them; nothing is ever downloaded.
Labels of test images stay in this process.
"""

from __future__ import annotations

import functools
import gzip
import hashlib
import io
import os
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np

from nngrade.checks import stamp
from nngrade.errors import GraderError
from nngrade.keras import draw
from nngrade.model import Text
from nngrade.texts import join, text

Name = Literal["fashion", "digits"]
DATA = "NNGRADE_DATA"
_SIZE = 28
_CLASSES = 10
_IDX_IMAGES, _IDX_LABELS = 2051, 2049
_MOST = 1 << 26  # bytes of one unpacked file: Fashion-MNIST's largest has 47 million
_FASHION = ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")
_DRAWN: dict[str, str] = {"fashion": "clothes", "digits": "digits"}
_DRAWN_SEED = 20_250

Array = np.ndarray[Any, Any]


@dataclass(frozen=True, eq=False)
class Dataset:
    """Images, uint8 (n, 28, 28), and labels, uint8 (n,).  ``drawn`` tells whether they are the package's own.

    ``note`` is what to tell about files that could not be used.
    """

    X_train: Array
    y_train: Array
    X_test: Array
    y_test: Array
    drawn: bool = True
    note: Text | None = None

    def digest(self) -> str:
        """SHA-256 of all of it."""
        total = hashlib.sha256()
        for part in (self.X_train, self.y_train, self.X_test, self.y_test):
            total.update(repr((part.dtype.str, part.shape)).encode() + np.ascontiguousarray(part).tobytes())
        return total.hexdigest()


class _DamagedError(Exception):
    """A data file is not what it should be."""

    def __init__(self, file: Path, reason: Text) -> None:
        super().__init__(str(file))
        self.file = file
        self.reason = reason


def load(name: Name, n_train: int, n_test: int) -> Dataset:
    """So many images to train and to test on, always the same ones.

    Raises:
        GraderError: a file in the folder that ``NNGRADE_DATA`` names is damaged or missing.
    """
    folder, given = _folder()
    note = None
    try:
        found = _read(name, folder)
    except _DamagedError as problem:
        told = text(
            "{file} cannot be used: {reason}. Delete what is there of this data set and load it with Keras once more.",
            file=problem.file,
            reason=problem.reason,
        )
        if given:
            raise GraderError.of(told) from None
        note = join([told, text("Until then the package's own drawn images are used.")])
        found = None
    if found is None and given:
        t = text("There is no data set for {name} in {folder}; {variable} names that folder.",
                 name=name, folder=folder, variable=DATA)  # fmt: skip
        raise GraderError.of(t)
    if found is not None:
        (X, y), (X_test, y_test) = found
        return Dataset(X[:n_train], y[:n_train], X_test[:n_test], y_test[:n_test], drawn=False)
    X, y = _drawn(name, n_train + n_test)
    return Dataset(X[:n_train], y[:n_train], X[n_train:], y[n_train:], note=note)


def there() -> str:
    """Names what :func:`load` would read: for each data set "drawn", "none", or SHA-256 of its files as they are."""
    folder, given = _folder()
    found = {name: _hashed(_files(name, folder)) or ("none" if given else "drawn") for name in _DRAWN}
    return " ".join(f"{name}={digest}" for name, digest in found.items())


def _folder() -> tuple[Path, bool]:
    """Where files are looked for, and whether somebody has said so."""
    given = os.environ.get(DATA)
    return (Path(given), True) if given else (Path.home() / ".keras" / "datasets", False)


def _files(name: str, folder: Path) -> list[Path]:
    """The files of a data set that are there, all in one place; not all of them when some are missing."""
    fashion = ([place / f"{stem}-ubyte.gz" for stem in _FASHION] for place in (folder / "fashion-mnist", folder))
    places = fashion if name == "fashion" else [[folder / "mnist.npz"]]
    return next(filter(None, ([file for file in files if file.is_file()] for files in places)), [])


def _hashed(files: list[Path]) -> str:
    """SHA-256 over the names and contents of files; empty without any."""
    total = hashlib.sha256()
    for file in files:
        try:
            digest = _file_hash(file, stamp(file))
        except OSError:
            digest = "unreadable"
        total.update(f"{file.name} {digest} ".encode())
    return total.hexdigest() if files else ""


@functools.cache
def _file_hash(file: Path, _stamp: tuple[int, int]) -> str:
    """Tens of megabytes are read once only, also by a process that lives through many runs."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


_Pair = tuple[Array, Array]


@functools.lru_cache(maxsize=2)
def _drawn(name: Name, n: int) -> _Pair:
    """Drawing takes a third of a second: once for all submissions that a process grades."""
    X, y = draw.draw(_DRAWN[name], n, _DRAWN_SEED)
    X.setflags(write=False)
    y.setflags(write=False)
    return X, y


def _read(name: Name, folder: Path) -> tuple[_Pair, _Pair] | None:
    return _read_fashion(folder) if name == "fashion" else _read_mnist(folder / "mnist.npz")


def _read_fashion(folder: Path) -> tuple[_Pair, _Pair] | None:
    found = _files("fashion", folder)
    if not found:
        return None
    files = [found[0].with_name(f"{stem}-ubyte.gz") for stem in _FASHION]
    missing = next((file for file in files if file not in found), None)
    if missing is not None:
        raise _DamagedError(missing, text("it is missing beside the others"))
    images, labels, test_images, test_labels = (_idx(file) for file in files)
    return _checked(files[0], images, labels), _checked(files[2], test_images, test_labels)


def _idx(file: Path) -> Array:
    """The array of an IDX file; see the format's page at yann.lecun.com."""
    try:
        with gzip.open(file) as stream:
            data = stream.read(_MOST + 1)
    except (OSError, EOFError, zlib.error):
        raise _DamagedError(file, text("it is truncated or not a gzip file")) from None
    magic = int.from_bytes(data[:4], "big")
    axes = {_IDX_IMAGES: 3, _IDX_LABELS: 1}.get(magic, 0)
    shape = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(axes)]
    body = data[4 + 4 * axes :]
    if not axes or len(data) > _MOST or len(body) != int(np.prod(shape, dtype=object)):
        raise _DamagedError(file, text("its content is not the one of that data set"))
    return np.frombuffer(body, np.uint8).reshape(shape)


def _read_mnist(file: Path) -> tuple[_Pair, _Pair] | None:
    if not file.is_file():
        return None
    try:
        with np.load(io.BytesIO(file.read_bytes()), allow_pickle=False) as archive:
            parts = [archive[name] for name in ("x_train", "y_train", "x_test", "y_test")]
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error):
        raise _DamagedError(file, text("it is truncated or not the archive of that data set")) from None
    return _checked(file, parts[0], parts[1]), _checked(file, parts[2], parts[3])


def _checked(file: Path, images: Array, labels: Array) -> _Pair:
    fits = (
        images.dtype == labels.dtype == np.uint8
        and images.shape == (len(labels), _SIZE, _SIZE)
        and labels.ndim == 1
        and len(labels) >= _CLASSES
        and int(labels.max()) < _CLASSES
    )
    if not fits:
        raise _DamagedError(file, text("its content is not the one of that data set"))
    return images, labels
