"""What to say when student code was stopped because it reached for something outside its exercise."""

from __future__ import annotations

from nngrade.model import Text
from nngrade.sandbox.outcomes import Ended
from nngrade.texts import join, text


def refusal(ended: Ended) -> Text:
    """An end with the verdict ``forbidden`` in words, with what to do instead.

    Only words of ours: what the code tried may hold a hidden check's input.
    """
    kind, _, amount = ended.detail.partition(":")
    if kind == "threads":
        return text(
            "It started more than {count} threads. Do without threads: none of the tasks needs any.", count=amount
        )
    if kind == "disk_mb":
        return text("It wrote more than {megabytes} MB into files. Keep what you compute in arrays.", megabytes=amount)
    if kind == "file":
        said = text("It tried to use a file or folder outside its own, which is not allowed while it is graded.")
    else:
        said = text(
            "It tried to start a program, use the network or reach into the system, which is not allowed while it is "
            "graded."
        )
    return join([said, text("A task needs nothing but its arguments and NumPy: remove that line.")])
