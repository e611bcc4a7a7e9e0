"""The style sheet: every text colour is readable on its background, in light, dark and print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEXT = ("ink", "soft", "link", "ok", "part", "miss", "none", "stop", "ours")
GRAPHIC = ("right", "mine")


def palettes(css: str) -> dict[str, dict[str, str]]:
    """The custom properties that hold colours, for light, dark and print."""
    blocks = [
        dict(re.findall(r"--(\w+): (#[0-9a-f]{3,6});", block))
        for block in re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    ]
    light, dark, paper = blocks
    return {"light": light, "dark": {**light, **dark}, "print": {**light, **paper}}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_text_reaches_aa(templates: Path, scheme: str) -> None:
    """All text colours have a contrast of at least 4.5 on the paper and on the shaded blocks."""
    colours = palettes((templates / "report.css").read_text(encoding="utf-8"))[scheme]
    for name in TEXT:
        for ground in ("paper", "wash"):
            assert contrast(colours[name], colours[ground]) >= 4.5, (name, ground)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_curves_reach_aa(templates: Path, scheme: str) -> None:
    """The lines of a chart have a contrast of at least 3 on the paper and on the marked stretches."""
    colours = palettes((templates / "report.css").read_text(encoding="utf-8"))[scheme]
    for name in GRAPHIC:
        for ground in ("paper", "band"):
            assert contrast(colours[name], colours[ground]) >= 3, (name, ground)


def test_style_follows_the_readers_scheme_and_paper(templates: Path) -> None:
    """Dark only on screens, so that paper is light; A4; tasks are kept whole."""
    css = (templates / "report.css").read_text(encoding="utf-8")
    assert "@media screen and (prefers-color-scheme: dark)" in css
    assert "size: A4" in css
    assert "break-inside: avoid" in css


def test_style_cannot_leave_its_element(templates: Path) -> None:
    """The style is put into the page as it is: it must not hold a closing tag or a carriage return."""
    css = (templates / "report.css").read_bytes()
    assert b"</" not in css
    assert b"\r" not in css
