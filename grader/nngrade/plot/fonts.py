"""A font that has Korean letters, among those of this machine."""

from __future__ import annotations

from collections.abc import Iterable

KOREAN_FONTS = (
    *("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Malgun Gothic", "Apple SD Gothic Neo", "AppleGothic"),
    *("NanumBarunGothic", "NanumSquare", "Noto Sans CJK JP", "Noto Sans CJK SC", "Source Han Sans KR", "UnDotum"),
    *("Baekmuk Dotum", "Gulim", "Dotum", "Batang", "Droid Sans Fallback"),
)
"""Families with all of Hangul, the ones that read best on top."""


def korean_font(installed: Iterable[str] | None = None) -> str | None:
    """The name of the best installed family, None when there is none; by default among those that matplotlib finds."""
    if installed is None:
        from matplotlib import font_manager  # noqa: PLC0415  an extra: only a picture needs it

        installed = font_manager.get_font_names()
    known = set(installed)
    return next((name for name in KOREAN_FONTS if name in known), None)
