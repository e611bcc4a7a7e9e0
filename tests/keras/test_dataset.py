"""Real images where their files are, drawn ones else; a damaged file is told and never used."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import pytest

from nngrade.errors import GraderError
from nngrade.keras import draw
from nngrade.keras.dataset import load, there


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No data set of the machine's takes part."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.delenv("NNGRADE_DATA", raising=False)


def idx(array: np.ndarray) -> bytes:
    """The IDX form of an array, packed."""
    magic = 2051 if array.ndim == 3 else 2049
    header = magic.to_bytes(4, "big") + b"".join(n.to_bytes(4, "big") for n in array.shape)
    return gzip.compress(header + array.astype(np.uint8).tobytes())


def write_fashion(folder: Path, n: int = 30) -> None:
    """Four files as Keras keeps them."""
    folder.mkdir(parents=True)
    images, labels = draw.draw("clothes", n, 3)
    for stem, array in (
        ("train-images-idx3", images),
        ("train-labels-idx1", labels),
        ("t10k-images-idx3", images[:20]),
        ("t10k-labels-idx1", labels[:20]),
    ):
        (folder / f"{stem}-ubyte.gz").write_bytes(idx(array))


def write_mnist(file: Path, **changes: np.ndarray) -> None:
    """The archive as Keras keeps it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    images, labels = draw.draw("digits", 30, 3)
    np.savez(file, **{"x_train": images, "y_train": labels, "x_test": images, "y_test": labels, **changes})


def test_without_files_images_are_drawn_always_the_same() -> None:
    """Bytes in, bytes out: whole pixels, ten classes, no note."""
    one, other = load("fashion", 100, 40), load("fashion", 100, 40)
    assert one.drawn
    assert one.note is None
    assert one.digest() == other.digest() != load("digits", 100, 40).digest()
    assert (one.X_train.shape, one.X_test.shape, one.X_train.dtype) == ((100, 28, 28), (40, 28, 28), np.uint8)
    assert set(one.y_train) == set(range(10))


@pytest.mark.parametrize("kind", ["clothes", "digits"])
def test_the_classes_can_be_told_apart(kind: str) -> None:
    """Nearest mean of the images that are not inverted: far above chance, so the drawings differ."""
    X, y = draw.draw(kind, 600, 1)
    flat = X.reshape(len(X), -1) / 255.0
    upright = flat[:, :28].mean(axis=1) < 0.4
    flat, y = flat[upright], y[upright]
    means = np.array([flat[y == label].mean(axis=0) for label in range(10)])
    found = ((flat[:, None] - means) ** 2).sum(axis=2).argmin(axis=1)
    assert (found == y).mean() > 0.7


@pytest.mark.parametrize("below", ["fashion-mnist", "."])
def test_the_files_of_fashion_mnist_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, below: str) -> None:
    """From Keras's own folder, or from one that holds them directly."""
    write_fashion(tmp_path / "data" / below)
    monkeypatch.setenv("NNGRADE_DATA", str(tmp_path / "data"))
    found = load("fashion", 25, 10)
    assert not found.drawn
    assert (len(found.X_train), len(found.y_test)) == (25, 10)


def test_keras_own_folder_is_looked_into(tmp_path: Path) -> None:
    """Without any setting."""
    write_mnist(tmp_path / "home" / ".keras" / "datasets" / "mnist.npz")
    assert not load("digits", 20, 10).drawn


def damage(folder: Path, how: str) -> None:
    """One of the ways in which a download goes wrong."""
    write_fashion(folder)
    file = folder / "train-images-idx3-ubyte.gz"
    if how == "truncated":
        file.write_bytes(file.read_bytes()[:500])
    elif how == "page":
        file.write_bytes(b"<html>not found</html>")
    elif how == "short":
        file.write_bytes(gzip.compress((2051).to_bytes(4, "big") + (30).to_bytes(4, "big") * 3))
    elif how == "other":
        file.write_bytes(idx(np.zeros((30, 5, 5))))
    elif how == "labels":
        (folder / "train-labels-idx1-ubyte.gz").write_bytes(idx(np.full(30, 77)))
    else:
        file.unlink()


@pytest.mark.parametrize("how", ["truncated", "page", "short", "other", "labels", "missing"])
def test_a_damaged_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, how: str) -> None:
    """In a folder that was asked for it stops; in Keras's own folder the drawn images take over, with a note."""
    damage(tmp_path / "home" / ".keras" / "datasets" / "fashion-mnist", how)
    found = load("fashion", 20, 10)
    assert found.drawn
    assert found.note is not None
    assert "idx" in found.note.ko
    assert found.note.en.endswith("drawn images are used.")
    assert "Delete it" not in found.note.en  # what is missing cannot be deleted
    monkeypatch.setenv("NNGRADE_DATA", str(tmp_path / "home" / ".keras" / "datasets"))
    with pytest.raises(GraderError, match=r"ubyte\.gz"):
        load("fashion", 20, 10)


def test_a_damaged_archive_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Truncated, of the wrong shape, or full of pickles."""
    monkeypatch.setenv("NNGRADE_DATA", str(tmp_path))
    file = tmp_path / "mnist.npz"
    for content in ({"x_train": np.zeros((30, 9, 9), np.uint8)}, {"y_test": np.array([{}] * 30, dtype=object)}):
        write_mnist(file, **content)
        with pytest.raises(GraderError, match=r"mnist\.npz"):
            load("digits", 20, 10)
    file.write_bytes(file.read_bytes()[:300])
    with pytest.raises(GraderError, match="truncated"):
        load("digits", 20, 10)


def test_a_folder_without_the_data_set_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whoever names a folder wants it used."""
    monkeypatch.setenv("NNGRADE_DATA", str(tmp_path))
    with pytest.raises(GraderError, match="NNGRADE_DATA"):
        load("digits", 20, 10)


def test_what_is_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By the content of the files that would be read, wherever they lie; a change of them, or of the place, is seen."""
    assert there() == "fashion=drawn digits=drawn"
    home, own = tmp_path / "home" / ".keras" / "datasets", tmp_path / "own"
    write_mnist(home / "mnist.npz")
    found = there()
    assert found.startswith("fashion=drawn digits=")
    write_fashion(own)
    monkeypatch.setenv("NNGRADE_DATA", str(own))
    fashion = there()
    assert fashion.endswith(" digits=none")
    (own / "mnist.npz").write_bytes((home / "mnist.npz").read_bytes())
    assert there().split() == [fashion.split()[0], found.split()[1]]
    (own / "fashion-mnist").mkdir()
    (own / "fashion-mnist" / "train-labels-idx1-ubyte.gz").write_bytes(b"the place that is looked into first")
    assert there().split()[0] not in {fashion.split()[0], "fashion=none"}
    write_mnist(own / "mnist.npz", y_train=np.zeros(30, np.uint8))
    assert there().split()[1] != found.split()[1]
