"""What Python means by "not valid Python": one plain sentence for each of the slips that beginners make."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from nngrade.model import Text
from nngrade.texts import text

_PROMPT = re.compile(r"(>>>|\.\.\.\s|In\s*\[\d*\]:)")
_FULL_WIDTH = re.compile(r"\(U\+FF[0-9A-F]{2}\)|U\+300[0-2]\b")
_CURLY_QUOTE = re.compile(r"\(U\+201[89A-F]\)")


def syntax_advice(message: str, line: str = "") -> Text | None:
    """What to do about a SyntaxError with this message in this line of the code, when it is a usual one."""
    if _PROMPT.match(line.strip()):
        return text("`>>>`, `...` and `In [1]:` are what Python shows, no code: copy only what stands behind them.")
    if _FULL_WIDTH.search(message):
        return text(
            "That is a full-width character, as a Korean or Japanese keyboard gives it: "
            "type it again as a half-width one."
        )
    if _CURLY_QUOTE.search(message):
        return text("That is a curly quote, as slides and messengers make it: type a straight one, ' or \".")
    if re.match(r"else\s+if\b", line.strip()):
        return text("In Python, `else if` is one word: `elif`.")
    return next((words() for part, words in _ADVICE if part in message), None)


_ADVICE: Sequence[tuple[str, Callable[[], Text]]] = (
    (
        "inconsistent use of tabs",
        lambda: text(
            "Tabs and spaces are mixed in front of the lines: use four spaces everywhere. "
            "Your editor has a command that turns tabs into spaces."
        ),
    ),
    (
        "unindent does not match",
        lambda: text(
            "The indentation of this line fits no line above it: indent it exactly like the other lines of its block."
        ),
    ),
    (
        "unexpected indent",
        lambda: text("This line is indented further than the one above it: begin both in the same column."),
    ),
    (
        "expected an indented block",
        lambda: text("What belongs to a line with a colon at its end is indented below it, by four spaces."),
    ),
    (
        "was never closed",
        lambda: text("This bracket is opened and not closed again: look for where it should end."),
    ),
    (
        "does not match opening parenthesis",
        lambda: text("A bracket is closed by one of another kind, or one is missing in between: count them."),
    ),
    ("unmatched", lambda: text("There is a closing bracket too many, or the one that opens is missing.")),
    (
        "unterminated triple-quoted",
        lambda: text("A text that begins with three quotes ends with three as well: those at its end are missing."),
    ),
    ("unterminated", lambda: text("The quote at the end of a text is missing in this line.")),
    (
        "expected ':'",
        lambda: text("A line that begins with def, class, if, elif, else, for, while, with or try ends with a colon."),
    ),
    ("'==' instead of '='", lambda: text("`=` gives a name a value; `==` compares two values.")),
    ("==' or ':='", lambda: text("`=` gives a name a value; `==` compares two values.")),
    ("cannot assign to", lambda: text("On the left of `=` stands the name that gets the value on its right.")),
    (
        "non-printable character",
        lambda: text(
            "An invisible character came along when the line was copied: delete its spaces and type them again."
        ),
    ),
    (
        "invalid character",
        lambda: text("Python's code has no such character; was it copied from a slide? Type it with the keyboard."),
    ),
    (
        "invalid decimal literal",
        lambda: text("A digit stands directly before a letter: a product needs `*`, and no name begins with a digit."),
    ),
    (
        "'return' outside function",
        lambda: text("This line is not indented, so it does not belong to the function: indent it like the others."),
    ),
    ("Missing parentheses in call", lambda: text("A call needs parentheses, as in print(x).")),
    ("after line continuation character", lambda: text("A `\\` can only end a line; division is `/`.")),
    ("forgot a comma", lambda: text("Is a comma missing between two values, or a sign such as `*`?")),
    ("'await' outside", lambda: text("Outside of functions `await` works in Jupyter only.")),
    (
        "invalid syntax",
        lambda: text("Look at this line and at the end of the one above it: a bracket, comma or sign too few or many?"),
    ),
)
