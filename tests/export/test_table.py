"""CSV files of which every byte is kept but for the cells that are filled in."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nngrade.errors import UsageError
from nngrade.export.table import read_table

ENCODINGS = ("utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16")
letters = st.sampled_from("abcXYZ 019가나한글,;\t\"'\\\n\r=+-@#._")
cells = st.text(letters, max_size=8)


@st.composite
def files(draw: st.DrawFn) -> tuple[list[list[str]], bytes, str, str]:
    """Rows of equal length, and a file of them in some dialect: the cells, bytes, encoding, separator."""
    sign = draw(st.sampled_from(",;\t"))
    width = draw(st.integers(3, 5))
    header = [f"열{column}" for column in range(width)]
    plain = cells.map(lambda said: said.replace("\\", "/").replace("\r", "/"))  # Python's writer leaves \r bare
    rows = [header, *draw(st.lists(st.lists(plain, min_size=width, max_size=width), min_size=1, max_size=5))]
    quoting = draw(st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC]))
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=sign, quoting=quoting, lineterminator=draw(st.sampled_from(["\n", "\r\n"]))).writerows(
        rows
    )
    encoding = draw(st.sampled_from(ENCODINGS))
    text = stream.getvalue()
    return rows, (text.rstrip("\r\n") if draw(st.booleans()) else text).encode(encoding), encoding, sign


@settings(deadline=None)
@given(files())
def test_nothing_filled_nothing_changed(file: tuple[list[list[str]], bytes, str, str]) -> None:
    """Every byte comes back, and every cell is read."""
    rows, raw, _, sign = file
    table = read_table(raw, "f.csv")
    assert table.filled({}) == raw
    assert table.separator == sign
    assert [[table.text((y, x)) for x in range(len(rows[0]))] for y in range(len(rows))] == rows


@settings(deadline=None)
@given(files(), st.data())
def test_what_is_written_is_read(file: tuple[list[list[str]], bytes, str, str], data: st.DataObject) -> None:
    """Any text in any cell of any encoding comes back, and no other byte has changed."""
    rows, raw, encoding, sign = file
    y, x = data.draw(st.integers(1, len(rows) - 1)), data.draw(st.integers(0, len(rows[0]) - 1))
    said = data.draw(cells)
    asked = encoding if encoding == "cp949" else None  # what EUC-KR reads is taken for EUC-KR
    result = read_table(raw, "f.csv", asked).filled({(y, x): said})
    text = result.decode(encoding)
    wanted = [list(row) for row in rows]
    wanted[y][x] = said
    assert list(csv.reader(io.StringIO(text, newline=""), delimiter=sign)) == wanted
    table = read_table(raw, "f.csv", asked)
    before = table.encoding.raw("")
    assert result.startswith(before)
    for number, row in enumerate(read_table(result, "f.csv", table.encoding.name).rows):
        old = table.rows[number]
        assert row.end == old.end
        assert [cell for place, cell in enumerate(row.cells) if (number, place) != (y, x)] == [
            cell for place, cell in enumerate(old.cells) if (number, place) != (y, x)
        ]


@settings(deadline=None)
@given(st.text(max_size=20), st.sampled_from(ENCODINGS))
def test_characters_that_the_encoding_lacks(said: str, encoding: str) -> None:
    """They become question marks, never other bytes; what the encoding has stays."""
    table = read_table(
        "식별자,b\n가,뷁?\n".replace("뷁", "힣" if encoding == "cp949" else "가").encode(encoding), "f.csv"
    )
    written = read_table(table.filled({(1, 1): said}), "f.csv", table.encoding.name).text((1, 1))
    wanted = "".join(sign if table.encoding.has(sign) else "?" for sign in said)
    assert written == wanted
    assert len(written) == len(said)


def test_euc_kr_syllables() -> None:
    """A syllable that EUC-KR lacks is not written as eight bytes that nobody else can read."""
    table = read_table("가,나\n다,라\n".encode("euc-kr"), "f.csv")
    assert table.encoding.name == "euc-kr"
    assert table.filled({(1, 1): "뷁가"}) == "가,나\n다,?가\n".encode("euc-kr")
    wide = read_table("뷁,나\n다,라\n".encode("cp949"), "f.csv")
    assert wide.encoding.name == "cp949"
    assert wide.filled({(1, 1): "뷁가"}) == "뷁,나\n다,뷁가\n".encode("cp949")


def test_php_escapes() -> None:
    """A quote after a backslash does not end a cell in a file that PHP wrote."""
    raw = b'id,comment\n1,"say \\"hi\\", ok"\n2,"plain"\n'
    table = read_table(raw, "f.csv")
    assert table.escapes == "always"
    assert table.text((1, 1)) == 'say \\"hi\\", ok'
    assert table.filled({}) == raw


def test_backslash_before_a_closing_quote() -> None:
    """In the same file as other programs write it the backslash is a character like any other."""
    table = read_table(b'id,comment\n1,"path\\"\n2,"x"\n', "f.csv")
    assert table.escapes == "never"
    assert table.text((1, 1)) == "path\\"


def test_both_in_one_file() -> None:
    """As Moodle writes a comment that ends in a backslash beside one with a quote after a backslash."""
    raw = b'id,comment\n1,"say \\"hi\\""\n2,"path\\"\n3,"x, y"\n'
    table = read_table(raw, "f.csv")
    assert [table.text((row, 1)) for row in (1, 2, 3)] == ['say \\"hi\\"', "path\\", "x, y"]


def test_rows_can_be_left_out() -> None:
    """The header and other rows stay; blank lines are no rows."""
    table = read_table(b"a,b\n\n1,2\n3,4\n,\n", "f.csv")
    assert list(table.data()) == [2, 3]
    assert table.filled({}, [2]) == b"a,b\n\n3,4\n,\n"


@pytest.mark.parametrize(
    ("raw", "asked", "said"),
    [
        (b"", None, "'f.csv' is empty"),
        (b"  \n", None, "'f.csv' is empty"),
        (b"a,b\n\xff\xff,1\n", None, "cannot be read as utf-8, euc-kr, cp949"),
        ("가,나\n".encode("cp949"), "utf-8", "cannot be read as utf-8"),
        (b"\xff\xfea", None, "cannot be read as utf-16-le"),
        (b'a,b\n1,"open\n2,x\n', None, "line 2: the quotes do not fit"),
        (b'a,b\n1,2\n"x"y,3\n', None, "line 3: the quotes do not fit"),
    ],
)
def test_unreadable(raw: bytes, asked: str | None, said: str) -> None:
    """What is wrong, where, and what to do."""
    with pytest.raises(UsageError, match=said):
        read_table(raw, "f.csv", asked)


def test_short_row() -> None:
    """A cell that a row does not have cannot be filled in."""
    table = read_table(b"a,b\n1\n", "f.csv")
    assert table.text((1, 1)) == ""
    with pytest.raises(UsageError, match="line 2: the row has fewer cells"):
        table.filled({(1, 1): "x"})
