"""What a worker may read never holds what is ours."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

if sys.platform == "win32":
    pytest.skip("needs POSIX", allow_module_level=True)

from nngrade.worker import reading


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packages, with ours among them, that stands in for the machine's."""
    site = tmp_path / "python" / "site-packages"
    for name in ("numpy", "nngrade/worker", "nngrade/_content", "six.dist-info"):
        (site / name).mkdir(parents=True)
    (site / "six.py").write_text("")
    (site / "again").symlink_to(site / "nngrade")
    monkeypatch.setattr(reading, "HIDDEN", (site / "nngrade").resolve())
    monkeypatch.setattr(reading, "_HERE", (site / "nngrade").resolve())
    monkeypatch.setattr(reading, "_SYSTEM", ())
    monkeypatch.setattr(reading, "_TOLD", ())
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path / "nowhere"))
    monkeypatch.setattr(sys, "path", [str(site)])
    return site


def test_folders_are_given_around_ours(site: Path) -> None:
    """Entry by entry where ours is among them, and only the names of the folders on the way; no link leads in."""
    given = dict(reading.around(site.parent))
    assert given == {
        site.parent.resolve(): False,
        site.resolve(): False,
        **{(site / name).resolve(): True for name in ("numpy", "six.dist-info", "six.py")},
    }
    assert dict(reading.around(site / "numpy")) == {(site / "numpy").resolve(): True}
    assert dict(reading.around(site / "nngrade")) == {}


def test_only_folders_of_libraries_are_given(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a checkout that is on the path, nor what lies in our own folder, nor what does not exist."""
    checkout = tmp_path / "checkout" / "grader"
    checkout.mkdir(parents=True)
    inner = site / "nngrade" / "site-packages"
    inner.mkdir()
    monkeypatch.setattr(sys, "path", ["", str(checkout), str(site), str(inner), "/none/site-packages", "site-packages"])
    found = reading.folders()
    assert str(site) in found
    assert not {str(checkout), str(inner), "/none/site-packages", "site-packages"} & set(found)


def test_a_folder_that_is_a_link_is_shown_where_it_is(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder in a shown one needs no place of its own, unless it is a link out of it."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (site / "numpy" / "dist-packages").symlink_to(outside)
    (site / "six.dist-info" / "dist-packages").mkdir()
    linked, inside = site / "numpy" / "dist-packages", site / "six.dist-info" / "dist-packages"
    monkeypatch.setattr(sys, "path", [str(site), str(linked), str(inside)])
    found = reading.folders()
    assert str(outside.resolve()) in found
    assert not {str(linked), str(inside)} & set(found)


def test_numpy_in_a_folder_of_other_things_is_given_alone(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not what lies beside it."""
    work = tmp_path / "work"
    for name in ("numpy", "numpy.libs", "secret"):
        (work / name).mkdir(parents=True)
    monkeypatch.setitem(sys.modules, "numpy", SimpleNamespace(__file__=str(work / "numpy" / "__init__.py")))  # type: ignore[arg-type]
    found = reading.folders()
    assert {str(work / "numpy"), str(work / "numpy.libs")} <= set(found)
    assert str(work / "secret") not in found


def test_this_machine_s_folders_hide_this_package() -> None:
    """As it is installed now: neither it nor the checkout is among them."""
    package = Path(reading.__file__).resolve().parent.parent
    given = [path for folder in reading.folders() for path, whole in reading.around(Path(folder)) if whole]
    assert given
    for path in given:
        assert path.resolve() != package
        assert not package.is_relative_to(path.resolve())
        assert package not in path.resolve().parents
