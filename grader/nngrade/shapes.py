"""What probably happened when a shape is wrong, and what to do about it."""

from __future__ import annotations

import math

from nngrade.model import Text
from nngrade.texts import text

Shape = tuple[int, ...]


def shape_advice(g: Shape, e: Shape, *, random: bool = False) -> Text | None:  # noqa: PLR0911  one return for each usual way
    """One sentence for the usual ways to end up with shape ``g`` instead of ``e``, or None for an unusual one.

    ``random`` results are drawn: with ``result[0]`` the shape could be right and the draw lost.
    """
    if not e and math.prod(g) == 1:
        return text("Take the one number out, for example with np.asarray(result).item().")
    if g == (*e, 1) and e:
        return text("(n,) is not (n, 1): drop the last axis, for example with result[..., 0].")
    if (*g, 1) == e and g:
        return text("(n,) is not (n, 1): keep the last axis, for example with result[..., np.newaxis].")
    if g == (1, *e):
        return _extra_axis(random=random)
    if (1, *g) == e:
        return text("The axis of the samples is missing: a single sample still makes one row.")
    if len(g) > 1 and g == e[::-1]:
        return text("The axes are the other way round: is something transposed?")
    if not g and e:
        return text("Was a sum, mean or max taken over everything?")
    if len(g) == len(e) - 1 and g in {e[:-1], e[1:]}:
        return text("Was a sum, mean or max taken over one axis too many?")
    if g == (*e, *e) and len(e) == 1:
        return text("Did a broadcast of (n,) with (n, 1) blow it up?")
    return None


def _extra_axis(*, random: bool) -> Text:
    if random:
        return text("There is an extra axis in front: look for the line where it comes in.")
    return text("There is an extra axis in front: drop it, for example with result[0].")
