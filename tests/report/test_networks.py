"""Pictures of networks: what is drawn, what is said, what is left out; and their way through JSON."""

from __future__ import annotations

import dataclasses
import re

import pytest

from nngrade.course import content_root
from nngrade.errors import UsageError
from nngrade.model import (
    Confusion,
    Figure,
    LayerRow,
    LayerTable,
    LossCurve,
    MissedImage,
    MissedImages,
    Report,
    Text,
)
from nngrade.report.html import render
from nngrade.report.json_format import from_json, to_json
from nngrade.report.networks import ConfusionView, ImagesView, LayersView, LossView, network_view

TITLE = Text("title", "제목")
LAYERS = LayerTable((LayerRow("Flatten", "(784,)", "", 0), LayerRow("Dense", "(300,)", "relu", 235500)), TITLE)
LOSSES = LossCurve((2.0, None, 1.0, 0.5), TITLE)
CONFUSION = Confusion(("Bag", "Ankle boot", "<b>"), ((5, 0, 1), (0, 6, 0), (4, 0, 2)), TITLE)
IMAGES = MissedImages((MissedImage(((0, 255, 255), (130, 0, 0)), "Bag", "<i>"),), 7, TITLE)
FIGURES: tuple[Figure, ...] = (LAYERS, LOSSES, CONFUSION, IMAGES)


def test_layers_are_a_table_with_their_sum() -> None:
    """Numbers with thousands marked."""
    view = network_view(LAYERS, "en")
    assert isinstance(view, LayersView)
    assert view.rows[1] == ("Dense", "(300,)", "relu", "235,500")
    assert view.total == "235,500"
    assert view.description == "2 layers, 235,500 parameters."
    assert network_view(LayerTable((), TITLE), "en") is None


def test_losses_are_a_line_over_whole_epochs() -> None:
    """An epoch without a number is left out; one epoch alone is no line."""
    view = network_view(LOSSES, "en")
    assert isinstance(view, LossView)
    assert view.path.count("L") == 2
    assert [tick.label for tick in view.x_ticks] == ["1", "2", "3", "4"]
    assert view.description == "The training loss goes from 2 in the first epoch to 0.5 in epoch 4."
    for losses in ((), (1.0,), (1.0, float("nan")), (None, None)):
        assert network_view(LossCurve(losses, TITLE), "en") is None
    assert network_view(LossCurve((0.0, 0.0), TITLE), "en") is not None


def test_the_commonest_confusion_is_the_darkest_and_is_told() -> None:
    """The diagonal is right, zeros are dots."""
    view = network_view(CONFUSION, "en")
    assert isinstance(view, ConfusionView)
    looks = [[cell.look for cell in cells] for _, cells in view.rows]
    assert looks == [["right", "none", "heat-2"], ["none", "right", "none"], ["heat-5", "none", "right"]]
    assert view.rows[0][1][1].count == "·"
    assert view.description == "13 of 18 images are classified rightly. The commonest mistake: Bag for <b>, 4 times."


@pytest.mark.parametrize(
    "figure",
    [
        Confusion((), (), TITLE),
        Confusion(("a",), ((1, 2),), TITLE),
        Confusion(("a", "b"), ((1, 2),), TITLE),
        Confusion(tuple("abcdefghijklmnopqrstuvwxyz"), ((0,) * 26,) * 26, TITLE),
        MissedImages((), 3, TITLE),
        MissedImages((MissedImage((), "a", "b"), MissedImage(((), ()), "a", "b")), 3, TITLE),
        MissedImages((MissedImage(((1, 2), (1,)), "a", "b"), MissedImage(((0,) * 99,), "a", "b")), 3, TITLE),
    ],
)
def test_what_has_no_form_is_not_drawn(figure: Confusion | MissedImages) -> None:
    """A report that was saved elsewhere may hold anything."""
    assert network_view(figure, "en") is None


def test_an_image_is_runs_of_ink() -> None:
    """The palest ink is the paper's; the rest is one path each."""
    view = network_view(IMAGES, "ko")
    assert isinstance(view, ImagesView)
    (image,) = view.images
    assert image.paths == (("ink-4", "M0 1h1v1h-1z"), ("ink-7", "M1 0h2v1h-2z"))
    assert (image.width, image.height) == (3, 2)
    assert view.description == "틀린 사진 7장 가운데 1장입니다."


def test_without_mistakes_none_is_told() -> None:
    """A perfect matrix has no commonest mistake."""
    view = network_view(Confusion(("a", "b"), ((1, 0), (0, 1)), TITLE), "en")
    assert isinstance(view, ConfusionView)
    assert view.description == "2 of 2 images are classified rightly."


@pytest.fixture
def drawn(sample: Report) -> Report:
    """A report whose first task has all four pictures."""
    first, *rest = sample.tasks
    return dataclasses.replace(sample, tasks=(dataclasses.replace(first, figures=FIGURES), *rest))


def test_they_survive_json(drawn: Report) -> None:
    """Written and read again, they are the same."""
    assert from_json(to_json(drawn, "ko")).tasks[0].figures == FIGURES


@pytest.mark.parametrize(
    ("part", "by"),
    [
        ('"counts": [\n', '"counts": [3,\n'),
        ('"parameters": 235500', '"parameters": "many"'),
        ('"all": 7', '"all": null'),
    ],
)
def test_a_report_that_was_changed_by_hand_is_told(drawn: Report, part: str, by: str) -> None:
    """With the place, as everywhere."""
    text = to_json(drawn, "en")
    assert part in text
    with pytest.raises(UsageError, match="figures"):
        from_json(text.replace(part, by, 1))


def test_the_page_shows_them_escaped_and_without_styles(drawn: Report) -> None:
    """In both languages, with words for those who do not see them."""
    for language in ("en", "ko"):
        page = render(drawn, language, content_root() / "templates")
        body = page.partition("<body")[2]
        assert "<b>" not in body
        assert "&lt;i&gt;" in body
        assert not re.search(r"<[a-z][^>]* style=", body)
        assert 'class="ink-7"' in body
        assert 'class="heat-5"' in body
        assert re.search(r'role="img" aria-label="[^"]+"', body)
