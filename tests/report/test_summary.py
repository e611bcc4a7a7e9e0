"""What all renderers share: symbols, words, points, hashes."""

from __future__ import annotations

import unicodedata

import pytest

from nngrade.model import LANGUAGES, Report, Verdict
from nngrade.report.summary import SYMBOLS, format_points, short_hash, verdict_counts, verdict_word
from nngrade.report.words import hidden_sentence, line_sentence, page_words, passed_sentence


def test_symbols_take_one_cell_and_differ() -> None:
    """Every verdict has a symbol of its own that is one cell wide on every console, Korean ones too."""
    assert set(SYMBOLS) == set(Verdict)
    assert len(set(SYMBOLS.values())) == len(Verdict)
    assert all(unicodedata.east_asian_width(symbol) in {"N", "Na"} for symbol in SYMBOLS.values())


def test_words_exist_and_differ_in_both_languages() -> None:
    """Each verdict has its own word in each language, and the Korean one is Korean."""
    for language in LANGUAGES:
        assert len({verdict_word(verdict)[language] for verdict in Verdict}) == len(Verdict)
    assert all(not verdict_word(verdict).ko.isascii() for verdict in Verdict)


def test_page_words_are_korean_in_korean() -> None:
    """No fixed word of the page is left in English."""
    assert page_words("en").keys() == page_words("ko").keys()
    assert all(not word.isascii() for word in page_words("ko").values())


def test_counted_sentences() -> None:
    """One is told as one."""
    assert hidden_sentence(1).en == "1 hidden check exists that was not run here."
    assert hidden_sentence(2).en.startswith("2 hidden checks exist")
    assert passed_sentence(0, 1).en == "0 of 1 task passed"
    assert line_sentence("a.py", 0).en == "a.py"
    assert line_sentence("a.py", 3).ko == "a.py, 3번째 줄"


@pytest.mark.parametrize(
    ("points", "shown"),
    [(1, "1"), (0.5, "0.5"), (1 / 3, "0.33"), (10, "10"), (0, "0"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (100.0, "100"),
     (float("nan"), "?"), (float("inf"), "?")],
)  # fmt: skip
def test_points(points: float, shown: str) -> None:
    """Points are written as people write them."""
    assert format_points(points) == shown


def test_short_hash() -> None:
    """Eight digits; a missing file has none."""
    assert short_hash("0123456789abcdef") == "01234567"
    assert short_hash("") == ""


def test_counts(sample: Report) -> None:
    """Every verdict is counted, the absent ones as 0."""
    counts = verdict_counts(sample)
    assert list(counts) == list(Verdict)
    assert counts[Verdict.PASSED] == 3
    assert sum(counts.values()) == len(sample.tasks)
