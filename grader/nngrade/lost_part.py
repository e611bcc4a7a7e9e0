"""A chain of calls that cannot go on: an earlier call returned nothing, or not the part that the next one takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from nngrade.kinds import kind_of
from nngrade.mismatch import Mismatch, Rung
from nngrade.sandbox.outcomes import CallOutcome, Raised, Returned
from nngrade.sandbox.protocol import Call
from nngrade.texts import text
from nngrade.values import Kept


@dataclass(frozen=True)
class LostPart:
    """Stands for a case's result: the earlier call of ``function`` returned ``value``, which has no part ``part``."""

    function: str
    part: int | str
    value: Any
    raised: str = ""  # the class of the exception, by which a known mistake is recognised

    def mismatch(self) -> Mismatch:
        """The same in words: what came back is wrong, not the call after it."""
        if self.value is None:
            said = text("{function} returns None: is a `return` with the result missing?", function=self.function)
            return Mismatch(Rung.MISSING_RETURN, said)
        said = text(
            "The result of {function} has no part [{part}], which the next call needs: it is {kind}.",
            function=self.function,
            part=repr(self.part),
            kind=kind_of(self.value),
        )
        return Mismatch(Rung.STRUCTURE, said)

    def __eq__(self, other: object) -> bool:
        """Whether the same part of the same call is lost; what came back instead may hold arrays."""
        return isinstance(other, LostPart) and (self.function, self.part) == (other.function, other.part)

    def __hash__(self) -> int:
        """Like :meth:`__eq__`."""
        return hash((self.function, self.part))


def lost_part(calls: Sequence[Call], answers: Sequence[CallOutcome]) -> LostPart | None:
    """What made a call's arguments impossible; None when the student's own code raised, or nothing did.

    ``calls`` are those of one chain, ``answers`` theirs, up to the one that raised.
    """
    last = answers[-1]
    if not isinstance(last, Raised) or last.frames:
        return None
    call = calls[len(answers) - 1]
    for kept in _kept([*call.args, *call.kwargs.values()]):
        step = next((n for n, earlier in enumerate(calls) if earlier.keep == kept.step), None)
        answer = None if step is None or step >= len(answers) else answers[step]
        if step is not None and isinstance(answer, Returned):
            lost = _first_lost(calls[step].name, answer.value, kept.path)
            if lost is not None:
                return replace(lost, raised=last.type_name)
    return None


def _first_lost(function: str, value: Any, path: Sequence[int | str]) -> LostPart | None:
    for part in path:
        try:
            inner = value[part]
        except (TypeError, LookupError):
            return LostPart(function, part, value)
        value = inner
    return None


def _kept(value: Any) -> Iterator[Kept]:
    if isinstance(value, Kept):
        yield value
    elif isinstance(value, (list, tuple, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _kept(item)
