"""Points as decimal numbers: rounded and written as people do it, and read as platforms write them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

_COMMA_THOUSANDS = re.compile(r"[1-9]\d{0,2}(,\d{3})+(\.\d*)?")
_DOT_THOUSANDS = re.compile(r"[1-9]\d{0,2}(\.\d{3})+,\d*")
_EITHER = re.compile(r"\d+,\d{3}")


def rounded(points: float | Decimal, digits: int) -> Decimal:
    """``points`` with so many decimals, halves up.

    A sum of parts (0.1 + 0.2) is first taken as the number that it stands for: twelve significant digits.
    """
    meant = points if isinstance(points, Decimal) else Decimal(f"{points:.12g}")
    return meant.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


def plain(number: Decimal) -> str:
    """A number without exponent and without zeros at its end."""
    shown = f"{number or abs(number):f}"  # no minus zero
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def number(written: str) -> Decimal | None:
    """A number as exports write it; None when it is none.

    "100,00" is a hundred and "1,000", "1,000.00" and "1.000,00" a thousand: a comma before exactly three digits divides
    thousands, every other one is a decimal mark.
    """
    said = written.strip()
    if _COMMA_THOUSANDS.fullmatch(said):
        said = said.replace(",", "")
    elif _DOT_THOUSANDS.fullmatch(said):
        said = said.replace(".", "")
    try:
        value = Decimal(said.replace(",", "."))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def is_ambiguous(written: str) -> bool:
    """Whether its comma may be a decimal mark or divide thousands: "1,000"."""
    return _EITHER.fullmatch(written.strip()) is not None
