"""Which language a run speaks."""

from __future__ import annotations

import gettext
import os

import pytest

from nngrade.cli.language import can_show, choose, language, option, say, speaking
from nngrade.model import Text


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--lang", "ko", "check"], ("ko", True)),
        (["check", "--lang=ko"], ("ko", True)),
        (["check", "--lang", "ko", "--lang=en"], ("en", True)),
        (["--lang=en", "check", "--lang", "ko"], ("ko", True)),
        (["check", "--lang", "fr"], ("en", False)),
        (["check", "--lang"], ("en", False)),
        (["check", "--", "--lang", "ko"], ("en", False)),
        (["check", "ko"], ("en", False)),
    ],
)
def test_option(monkeypatch: pytest.MonkeyPatch, arguments: list[str], expected: tuple[str, bool]) -> None:
    """Before or after the command; the last one counts; an unknown one is left to click to refuse."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert choose(arguments, "utf-8") == expected


def test_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's own, unless the console cannot show it; what was asked for is done anyway."""
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert choose([], "utf-8") == ("ko", False)
    assert choose([], "cp949") == ("ko", False)
    assert choose([], "cp1252") == ("en", False)
    assert choose(["--lang", "ko"], "cp1252") == ("ko", True)


def test_can_show() -> None:
    """An encoding that Python does not know shows nothing."""
    assert can_show("✓", "utf-8")
    assert not can_show("✓", "cp949")
    assert not can_show("a", "no-such-encoding")


def test_speaking_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Language, gettext's domain and the environment are as before, whether it was set or not."""
    domain = gettext.textdomain()
    for before in (None, "fr"):
        monkeypatch.delenv("LANGUAGE", raising=False)
        if before:
            monkeypatch.setenv("LANGUAGE", before)
        with speaking("ko", asked=True):
            assert language() == "ko"
            assert say(Text("a", "가")) == "가"
            assert option() == " --lang ko"
            assert gettext.gettext("Missing option") == "빠진 옵션:"
        assert language() == "en"
        assert option() == ""
        assert gettext.textdomain() == domain
        assert os.environ.get("LANGUAGE") == before
