"""What a lecture's ``plots.py`` may hand over to be drawn, and the files that become of it."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image

from nngrade.model import Text
from nngrade.plot.draw import MAKER, Format, Painter
from nngrade.plot.fonts import KOREAN_FONTS, korean_font
from nngrade.plot.pictures import Bars, Field, Gallery, Histogram, Line, Panel, Points, Regions

WORDS = Text("words", "낱말")
X = np.linspace(0.0, 1.0, 5)
MAP = np.linspace(0.0, 1.0, 12).reshape(3, 4)


def panels() -> Sequence[Panel | Gallery]:
    """One of each kind of mark."""
    return (
        Panel(WORDS, [Line(X, X**2, WORDS), Points(X, X, WORDS, 1, "cross")], WORDS, WORDS, logarithmic=True),
        Panel(WORDS, [Field((0, 1), (0, 1), MAP, label=WORDS), Line(X, X, style="dashed")], square=True),
        Panel(WORDS, [Regions((0, 1), (0, 1), MAP > 0.5)]),
        Panel(WORDS, [Bars(["a", WORDS], [1, 2], WORDS), Bars(["a", "b"], [2, 1], WORDS, 1)]),
        Panel(WORDS, [Histogram(X, (0, 1), 5, WORDS)]),
        Gallery(WORDS, np.ones((3, 2, 2)), ["1", "2", "3"], diverging=True),
    )


@pytest.mark.parametrize(("kind", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_each_format_is_drawn_and_marked_as_ours(kind: Format, start: bytes) -> None:
    """The file is what its name says, carries our mark, and is the same when drawn again (an SVG but for inner ids)."""
    painter = Painter("en", None)
    data = painter.paint(WORDS, panels(), kind)
    assert data.startswith(start)
    assert MAKER.encode() in data
    assert kind == "svg" or painter.paint(WORDS, panels(), kind) == data


def test_a_book_has_a_page_for_each_picture() -> None:
    """Several pictures go into one PDF."""
    data = Painter("en", None).book([(WORDS, panels()[:1]), (WORDS, panels()[1:2])])
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page ") + data.count(b"/Type /Page\n") == 2


def test_panels_and_their_colours_are_in_the_picture() -> None:
    """Six panels make two rows of three; the picture is not blank."""
    image = Image.open(io.BytesIO(Painter("en", None).paint(WORDS, panels(), "png")))
    assert image.width > image.height > 700
    colours = image.convert("RGB").getcolors(1 << 20)
    assert colours is not None
    assert len(colours) > 50


@pytest.mark.skipif(korean_font() is None, reason="no font of this machine has Korean")
def test_korean_titles_have_their_letters() -> None:
    """A letter that the font lacks would be a warning, and warnings are errors here."""
    data = Painter("ko", korean_font()).paint(Text("-", "기울기와 손실"), panels()[:1], "png")
    assert data != Painter("en", None).paint(Text("-", "기울기와 손실"), panels()[:1], "png")


def test_the_best_korean_font_is_chosen() -> None:
    """By our order, not the machine's; None when there is none."""
    assert korean_font(["DejaVu Sans", "Malgun Gothic", "NanumGothic"]) == "NanumGothic"
    assert korean_font(["AppleGothic"]) == "AppleGothic"
    assert korean_font(["DejaVu Sans", "Arial"]) is None
    assert len(set(KOREAN_FONTS)) == len(KOREAN_FONTS)


@pytest.mark.parametrize(
    "make",
    [
        lambda: Line(X, X[:3]),
        lambda: Points(MAP, MAP),
        lambda: Field((0, 1), (0, 1), X),
        lambda: Regions((0, 1), (0, 1), X),
        lambda: Bars(["a"], [1, 2]),
        lambda: Gallery(WORDS, np.ones((2, 2)), ["1", "2"]),
        lambda: Gallery(WORDS, np.ones((2, 2, 2)), ["1"]),
    ],
)
def test_parts_that_do_not_belong_together_are_refused_at_once(make: object) -> None:
    """Where the author makes them, not where they are drawn."""
    with pytest.raises(ValueError, match=r"shape|length|captions"):
        make()  # type: ignore[operator]
