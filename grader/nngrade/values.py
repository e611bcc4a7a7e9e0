"""Values that travel: what a student's function is given and what it gave back, as plain data.

A value is None, bool, int, float, complex, str, tuple, list, dict (str keys), a plain :class:`numpy.ndarray` of bool,
integer, float or complex, or one of the markers below.  The same tree form is used on the channel to a worker and in
key files: ``encode`` gives a JSON tree and a list of raw buffers, ``decode`` takes them back.  ``decode`` is the only
reader of untrusted values: it checks every size, depth and kind and raises :class:`ValueError` on anything else.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NamedCallable:
    """An argument that is a function from the worker's short list, for example ``tanh`` (``numpy.tanh``)."""

    name: str


@dataclass(frozen=True)
class Seed:
    """An argument that is ``numpy.random.default_rng(seed)``, made in the worker."""

    seed: int


@dataclass(frozen=True)
class ScratchPath:
    """An argument that is the path of a file in the worker's own empty folder."""

    name: str


@dataclass(frozen=True)
class Opaque:
    """A returned object that cannot travel; ``type_name`` is what the worker calls its type ("builtins.map").

    ``reason`` is ``object``, ``object_array``, ``too_large``, ``too_deep`` or ``not_text``.
    """

    type_name: str
    reason: str = "object"
