"""Moodle's worksheet: what its importer reads back is what was written, and nobody else's row is touched."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from nngrade.entries import Entry, Person, State
from nngrade.errors import UsageError
from nngrade.export.encodings import find_encoding
from nngrade.export.grades import Final, Policy, final_grade, final_grades
from nngrade.export.moodle import html_lines, worksheet
from nngrade.export.moodle_read import Wishes, read_worksheet

NOW = datetime(2026, 5, 10, 3, 0, tzinfo=timezone.utc)
SCALED = Wishes(scaled=True)
ENGLISH = ["Identifier", "Full name", "Email address", "Status", "Grade", "Maximum Grade", "Grade can be changed",
           "Last modified (submission)", "Last modified (grade)", "Feedback comments"]  # fmt: skip
KOREAN = ["식별자", "전체 이름", "이메일 주소", "상태", "성적", "최대 성적", "성적 변경 가능", "마지막 수정됨(제출)",
          "마지막 수정됨(성적)", "피드백 코멘트"]  # fmt: skip
PEOPLE = {3: "김하늘", 7: "Min jun Lee", 12: "박지호", 20: "최유나", 21: "정우진", 30: "한새봄"}
COMMENTS = {"kim": "Grade: 75 of 100 points\n  sigmoid: partly right", "lee": "Grade: 100", "park": "Grade: 0"}


def rows(language: str = "en", comments: dict[int, str] | None = None, maximum: str = "100.00") -> list[list[str]]:
    """A worksheet of six people, as cells."""
    said = comments or {}
    date = "Monday, 4 May 2026, 3:05 PM" if language == "en" else "2026년 5월 4일(월요일) 오후 3:05"
    prefix, header = ("Participant ", ENGLISH) if language == "en" else ("참가자", KOREAN)
    body = [
        [f"{prefix}{n}", name, f"u{n}@example.ac.kr", "Submitted", "", maximum, "Yes", date, date, said.get(n, "")]
        for n, name in PEOPLE.items()
    ]
    return [header, *body]


@pytest.fixture
def sheet(php: Callable[..., str]) -> Callable[..., bytes]:
    """``sheet("ko", encoding="cp949", separator=";", comments={3: "..."})``: a worksheet as Moodle gives it."""

    def make(language: str = "en", encoding: str = "utf-8-sig", separator: str = ",", **more: Any) -> bytes:
        return php(rows(language, **more), separator).encode(encoding)

    return make


@pytest.fixture
def everybody(finals: Sequence[Final]) -> tuple[Final, ...]:
    """The five people; their names are those of the worksheet, their e-mail addresses are not known."""
    return tuple(
        Final(
            Person(f.person.id, PEOPLE[int(f.person.ids["moodle_participant"])], {k: v for k, v in f.person.ids.items()
                                                                                 if k == "moodle_participant"}),
            f.state, f.points, f.maximum, f.entry, f.lines, f.trouble,
        )
        for f in finals
    )  # fmt: skip


def stored_class(moodle: type, stored: type, language: str = "en") -> Any:
    """Moodle with six participants, each graded 1 with a comment on 4 May."""
    before = datetime(2026, 5, 4, 15, 5, 30)  # noqa: DTZ001  the site's clock
    return moodle({n: stored(Decimal(1), "<p>old</p>", before) for n in PEOPLE}, language)


@pytest.mark.parametrize(
    ("language", "encoding", "separator"),
    [("en", "utf-8-sig", ","), ("ko", "utf-8-sig", ","), ("ko", "cp949", ","), ("ko", "euc-kr", ";"),
     ("en", "utf-8", "\t"), ("en", "utf-8", ":")],
)  # fmt: skip
def test_moodle_reads_what_was_written(
    sheet: Callable[..., bytes], everybody: Sequence[Final], moodle: type, stored: type, language: str, encoding: str,
    separator: str,
) -> None:  # fmt: skip
    """Grades, zero too, and comments arrive in every language, encoding and with every separator."""
    raw = sheet(language, encoding, separator)
    done = worksheet(raw, "w.csv", everybody, COMMENTS, NOW, SCALED)
    site = stored_class(moodle, stored, language)
    site.upload(done.content, encoding, separator)
    assert {n: person.grade for n, person in site.participants.items()} == {
        3: 75, 7: 100, 12: 0, 20: 1, 21: 1, 30: 1
    }  # fmt: skip
    assert site.participants[3].comment == "Grade: 75 of 100 points<br>  sigmoid: partly right"
    assert [final.person.id for final in done.written] == ["kim", "lee", "park"]
    assert raw[:3] == done.content[:3]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_other_bytes_stay(sheet: Callable[..., bytes], everybody: Sequence[Final], language: str) -> None:
    """Only grade, date and comment of graded people change; their rows and all others are kept byte for byte."""
    raw = sheet(language, comments={21: 'old, with "quotes"', 30: "기존 코멘트"})
    done = worksheet(raw, "w.csv", everybody, COMMENTS, NOW, SCALED).content
    before, after = raw.split(b"\n"), done.split(b"\n")
    assert before[0] == after[0]
    assert before[4:] == after[4:]
    cells = list(csv.reader(io.StringIO(done.decode("utf-8-sig"), newline="")))
    for old, new in zip(rows(language), cells, strict=True):
        assert [cell for n, cell in enumerate(old) if n not in {4, 8, 9}] == [
            cell for n, cell in enumerate(new) if n not in {4, 8, 9}
        ]


def test_rows_are_not_stale(
    sheet: Callable[..., bytes], everybody: Sequence[Final], moodle: type, stored: type
) -> None:
    """Graded a minute ago in the easternmost zone, from an old worksheet with Korean dates: still imported."""
    site = stored_class(moodle, stored, "ko")
    site.participants[3].modified = datetime(2026, 5, 10, 17, 0)  # noqa: DTZ001  the site's clock, UTC+14
    site.upload(worksheet(sheet("ko"), "w.csv", everybody, COMMENTS, NOW, SCALED).content)
    assert site.participants[3].grade == 75


def test_a_comment_is_never_blanked(
    sheet: Callable[..., bytes], everybody: Sequence[Final], moodle: type, stored: type
) -> None:
    """Who has a grade but no comment, and who has neither, keeps what the worksheet says."""
    raw = sheet(comments=dict.fromkeys(PEOPLE, "old"))
    done = worksheet(raw, "w.csv", everybody, {"kim": COMMENTS["kim"], "lee": " \n"}, NOW, SCALED)
    site = stored_class(moodle, stored)
    site.upload(done.content)
    assert {n for n, person in site.participants.items() if person.comment == "old"} == {7, 12, 20, 21, 30}
    assert any("Comments kept in rows without a grade: 3." in note.en for note in done.notes)
    assert any("are replaced" in note.en and "김하늘" in note.en for note in done.notes)


def test_only_graded_rows(sheet: Callable[..., bytes], everybody: Sequence[Final], moodle: type, stored: type) -> None:
    """Rows that are left out are not touched in Moodle, so comments there keep their formatting."""
    raw = sheet(comments=dict.fromkeys(PEOPLE, "old"))
    done = worksheet(raw, "w.csv", everybody, COMMENTS, NOW, Wishes(scaled=True, only_graded=True))
    site = stored_class(moodle, stored)
    site.upload(done.content)
    assert {n for n, person in site.participants.items() if person.comment == "<p>old</p>"} == {20, 21, 30}
    assert site.participants[3].grade == 75


def test_other_comments_can_be_kept(sheet: Callable[..., bytes], everybody: Sequence[Final]) -> None:
    """A teacher's words stay; our own of an earlier run are replaced."""
    raw = sheet(comments={3: "Well done!", 7: "성적: 20점"})
    done = worksheet(raw, "w.csv", everybody, COMMENTS, NOW, Wishes(scaled=True, keep_comments=True))
    cells = list(csv.reader(io.StringIO(done.content.decode("utf-8-sig"), newline="")))
    assert [row[9] for row in cells[1:3]] == ["Well done!", "Grade: 100"]
    assert any("These keep the comment that Moodle has: 김하늘" in note.en for note in done.notes)


@pytest.mark.parametrize("old", ["path\\", 'he said \\"no\\", so', "a\\nb", '"\\'])
def test_backslashes_are_harmless(
    sheet: Callable[..., bytes], everybody: Sequence[Final], moodle: type, stored: type, old: str
) -> None:
    """Comments that Moodle's own export writes so that its import swallows the next row do not do so any more."""
    done = worksheet(sheet(comments={12: old, 21: old}), "w.csv", everybody, {"kim": "ends in \\"}, NOW, SCALED)
    site = stored_class(moodle, stored)
    site.upload(done.content)
    assert site.participants[3].comment == "ends in ＼"
    assert site.participants[12].grade == 0
    assert site.participants[21].comment.replace("\\", "") == old.replace("\\", "＼")
    assert site.participants[30].comment == ""


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(said="쥢", other="", points=Decimal(1), encoding="cp949", separator=",")
@example(said="쥢", other="뷁", points=Decimal(1), encoding="cp949", separator=",")
@given(
    said=st.text(max_size=40),
    other=st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=12),
    points=st.decimals(0, 100, places=2),
    encoding=st.sampled_from(["utf-8-sig", "cp949", "euc-kr"]),
    separator=st.sampled_from(",;"),
)
def test_any_comment(
    php: Callable[..., str], entry: Callable[..., Entry], moodle: type, stored: type, said: str, other: str,
    points: Decimal, encoding: str, separator: str,
) -> None:  # fmt: skip
    """Any comment and grade in any encoding, beside any other comment: it arrives, and the others keep theirs."""
    other = other.encode(encoding, "ignore").decode(encoding)
    raw = php(rows("ko", {12: other.strip()}), separator).encode(encoding)
    final = final_grade([entry(3, score=float(points), max_score=100.0)], Policy())
    done = worksheet(raw, "w.csv", [final], {"kim": said}, NOW, Wishes(ignore_names=True, encoding=None))
    site = stored_class(moodle, stored, "ko")
    site.upload(done.content, encoding, separator)
    assert site.participants[3].grade == points
    written = find_encoding(raw, "w.csv").name  # a file in CP949 may be EUC-KR as well, and what both have is written
    wanted = "".join(sign if _has(sign, written) else "?" for sign in html_lines(said))
    assert site.participants[3].comment == wanted
    assert all(person.grade == 1 for n, person in site.participants.items() if n != 3)
    assert len(site.participants) == 6


def _has(sign: str, encoding: str) -> bool:
    try:
        size = len(sign.encode(encoding))
    except UnicodeEncodeError:
        return False
    return encoding == "utf-8" or size <= 2


def test_missing_and_excused_are_told_apart(sheet: Callable[..., bytes], everybody: Sequence[Final]) -> None:
    """Their rows stay as they were, and the teacher hears why; who is not in the results is left over."""
    done = worksheet(sheet(), "w.csv", everybody, COMMENTS, NOW, SCALED)
    said = [note.en for note in done.notes]
    assert "Nothing was handed in, row left as it was: 정우진" in said
    assert "Excused, row left as it was: 최유나" in said
    assert [one.name for one in done.match.rows_left] == ["한새봄"]


def test_how_to_upload(sheet: Callable[..., bytes], everybody: Sequence[Final]) -> None:
    """Moodle calls CP949 UHC; a wrong choice there ruins comments silently."""
    raw = sheet("ko", "cp949", ";").replace("한새봄".encode("cp949"), "뷁".encode("cp949"))
    said = [note.en for note in worksheet(raw, "w.csv", everybody, {}, NOW, SCALED).notes]
    assert "In Moodle choose this encoding and separator: UHC, semicolon. Upload with Moodle in Korean." in said


def test_match_by_address(sheet: Callable[..., bytes]) -> None:
    """Any id that the worksheet has; never the name."""
    person = Person("kim", "Somebody Else", {"email": "U3@example.ac.kr"})
    final = Final(person, State.GRADED, Decimal(5), Decimal(100), Entry(person, State.GRADED))
    assert worksheet(sheet(), "w.csv", [final], {}, NOW, Wishes(match="email")).written == (final,)


def test_locked_grades_are_told(sheet: Callable[..., bytes], everybody: Sequence[Final]) -> None:
    """Moodle will not change them, and says nothing."""
    raw = sheet().replace(b"100.00,Yes", b"100.00,No", 1)
    said = [note.en for note in worksheet(raw, "w.csv", everybody, {}, NOW, SCALED).notes]
    assert "Moodle has locked these grades and will not change them: 김하늘" in said


def test_no_comment_column(sheet: Callable[..., bytes], everybody: Sequence[Final], php: Callable[..., str]) -> None:
    """Grades alone are written, and the teacher hears it."""
    raw = php([row[:9] for row in rows()]).encode()
    done = worksheet(raw, "w.csv", everybody, COMMENTS, NOW, SCALED)
    assert b"Grade:" not in done.content
    assert any("no column for comments" in note.en for note in done.notes)


def change(old: str, new: str) -> Callable[[bytes], bytes]:
    """A worksheet with something wrong."""
    return lambda raw: raw.replace(old.encode(), new.encode())


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (change("Identifier", "Identifiant"), "no grading worksheet in English or Korean"),
        (change("Last modified (grade)", "Dernière"), r'line 1: there is no column "Last modified \(grade\)"'),
        (change("Participant 7", "참가자7"), "line 3: '참가자7' is not what Moodle writes there"),
        (change("Participant 7", "Participant 3"), r"The same Moodle participant number stands for several: 3"),
        (change("Participant ", "Participant 9"), "Nobody of the results is in 'w.csv'"),
        (change("김하늘", "다른 사람"), "names"),
        (change("100.00", "Scale"), "graded by a scale"),
        (change("100.00", "90.00"), "The grade of Min jun Lee is 100, above the maximum of 90"),
        (change("u7@example.ac.kr,Submitted", "u7@example.ac.kr"), "line 3: the row has 9 cells, the header has 10"),
        (lambda raw: raw + b"\xff\xff", "cannot be read as utf-8"),
        (lambda raw: b"", "is empty"),
    ],
)
def test_bad_templates(
    sheet: Callable[..., bytes], everybody: Sequence[Final], spoil: Callable[[bytes], bytes], said: str
) -> None:
    """A plain message; a single other name is only told."""
    if said == "names":
        notes = worksheet(spoil(sheet()), "w.csv", everybody, {}, NOW, SCALED).notes
        assert any("the names differ: 김하늘 / 다른 사람" in note.en for note in notes)
        return
    with pytest.raises(UsageError, match=said):
        worksheet(spoil(sheet()), "w.csv", everybody, COMMENTS, NOW, SCALED)


def test_worksheet_of_another_assignment(sheet: Callable[..., bytes], everybody: Sequence[Final]) -> None:
    """The numbers are the same, the people are not; unless the teacher knows better."""
    raw = sheet()
    for old, new in zip(PEOPLE.values(), ["나", "다", "라", "마", "바", "사"], strict=True):
        raw = raw.replace(old.encode(), new.encode())
    with pytest.raises(UsageError, match="another assignment"):
        worksheet(raw, "w.csv", everybody, {}, NOW, SCALED)
    assert worksheet(raw, "w.csv", everybody, {}, NOW, Wishes(scaled=True, ignore_names=True)).written


def test_another_maximum_must_be_meant(sheet: Callable[..., bytes], entry: Callable[..., Entry]) -> None:
    """60 points where Moodle has 100 are refused, unless the teacher says that they are meant."""
    finals = final_grades([entry(3)], Policy())
    with pytest.raises(UsageError, match=r"the maximum is 100; the results have 60\. Give --max 100"):
        worksheet(sheet(), "w.csv", finals, {}, NOW, Wishes(ignore_names=True))
    wishes = Wishes(ignore_names=True, scaled=True)
    assert worksheet(sheet(), "w.csv", finals, {}, NOW, wishes).written


def test_hostile_names_are_safe_to_look_at(sheet: Callable[..., bytes], everybody: Sequence[Final]) -> None:
    """Notes and errors hold no control characters, whatever stands in the file."""
    raw = sheet().replace("한새봄".encode(), b"\x1b[31mx").replace("박지호".encode(), b"\x1b[2J")
    done = worksheet(raw, "w.csv", everybody, {}, NOW, SCALED)
    assert not any("\x1b" in note.en + note.ko for note in done.notes)
    with pytest.raises(UsageError) as told:
        worksheet(sheet().replace(b"Identifier", b"\x1b[31m"), "w.csv", everybody, {}, NOW, SCALED)
    assert "\x1b" not in told.value.en


def test_no_maximum_column(everybody: Sequence[Final], php: Callable[..., str]) -> None:
    """A minimal worksheet: id, grade, date, comment; only the results' own maximum holds then."""
    cells = [[row[0], row[4], row[8], row[9]] for row in rows("ko")]
    done = worksheet(php(cells).encode(), "w.csv", everybody, {}, NOW, Wishes())
    assert len(done.written) == 3
    blank = php(rows("ko", maximum="")).encode()
    assert len(worksheet(blank, "w.csv", everybody, {}, NOW, Wishes()).written) == 3


def test_worksheet_with_student_numbers(php: Callable[..., str], entry: Callable[..., Entry]) -> None:
    """Sites that show them have one more column; people are found by it."""
    cells = [[*row, number] for row, number in zip(rows(), ["ID number", "20260001", *"abcde"], strict=True)]
    final = final_grade([entry(3, score=50.0, max_score=100.0)], Policy())
    done = worksheet(php(cells).encode(), "w.csv", [final], {}, NOW, Wishes(match="student_id"))
    assert done.match.rows["kim"].row == 1


def test_could_not_be_graded(sheet: Callable[..., bytes], entry: Callable[..., Entry]) -> None:
    """No grade is written for work that could not be read, and the teacher hears it."""
    finals = final_grades([entry(3, state=State.FAILED), entry(7)], Policy(Decimal(100)))
    done = worksheet(sheet(), "w.csv", finals, {}, NOW, Wishes(scaled=True, ignore_names=True))
    assert [final.person.id for final in done.written] == ["lee"]
    assert any("Could not be graded, row left as it was: 김하늘" in note.en for note in done.notes)


def test_nothing_to_compare(sheet: Callable[..., bytes], everybody: Sequence[Final], php: Callable[..., str]) -> None:
    """A blind worksheet is told, unless the teacher knows; one with names, or found by other ids, is not."""
    raw = php([[row[0], *row[3:]] for row in rows()]).encode()
    said = "These numbers mean other people in every assignment."

    def told(worksheet_bytes: bytes, wishes: Wishes) -> bool:
        return any(said in note.en for note in worksheet(worksheet_bytes, "w", everybody, {}, NOW, wishes).notes)

    assert told(raw, SCALED)
    assert not told(raw, Wishes(scaled=True, ignore_names=True))
    assert not told(sheet(), SCALED)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_scale_has_a_column_of_its_own(language: str, everybody: Sequence[Final], php: Callable[..., str]) -> None:
    """Moodle would pass over every number and store the comments, so nothing is written; reports can be handed out."""
    header, *body = rows(language, maximum="Poor, Fair, Good")
    raw = php([[*header[:5], "Scale" if language == "en" else "척도", *header[6:]], *body]).encode()
    with pytest.raises(UsageError, match="graded by a scale") as told:
        worksheet(raw, "w.csv", everybody, COMMENTS, NOW, SCALED)
    assert "척도" in told.value.ko
    assert read_worksheet(raw, "w.csv", everybody, SCALED).match.rows["kim"].row == 1


def test_the_last_of_equal_columns_is_filled(everybody: Sequence[Final], php: Callable[..., str]) -> None:
    """A field of the site's own may be called "Grade", too; Moodle reads the last one."""
    cells = [[*row[:2], field, *row[2:]] for row, field in zip(rows(), ["Grade", *"123456"], strict=True)]
    done = worksheet(php(cells).encode(), "w.csv", everybody, COMMENTS, NOW, SCALED)
    written = list(csv.reader(io.StringIO(done.content.decode(), newline="")))
    assert [row[2] for row in written] == ["Grade", *"123456"]
    assert [row[5] for row in written[1:4]] == ["75", "100", "0"]


def test_zero_is_told(sheet: Callable[..., bytes], everybody: Sequence[Final]) -> None:
    """Some versions of Moodle skip it, and nobody would notice."""
    notes = worksheet(sheet(), "w.csv", everybody, COMMENTS, NOW, SCALED).notes
    assert [note for note in notes if "skip a 0" in note.en and "박지호" in note.en]
    some = [final for final in everybody if final.points]
    assert not any("skip a 0" in note.en for note in worksheet(sheet(), "w.csv", some, {}, NOW, SCALED).notes)


def test_two_people_of_one_name_are_told_apart(sheet: Callable[..., bytes], entry: Callable[..., Entry]) -> None:
    """In lists of people the id stands beside a name that two have."""
    entries = [entry(3, score=0.0), entry(7, score=0.0), entry(12, score=0.0)]
    same = [replace(one, person=replace(one.person, name="이지은")) for one in entries[:2]]
    finals = final_grades([*same, entries[2]], Policy(Decimal(100)))
    notes = worksheet(sheet(), "w.csv", finals, {}, NOW, Wishes(scaled=True, ignore_names=True)).notes
    assert any("0 points: 이지은 (kim); 이지은 (lee); 박지호." in note.en for note in notes)


def test_words_that_a_language_lacks_are_english(everybody: Sequence[Final], php: Callable[..., str]) -> None:
    """Moodle mixes them into a Korean header; the file keeps them, and it is still Korean."""
    header, *body = rows("ko")
    mixed = [*header[:2], "Email address", "Status", "Grade", "Maximum grade", *header[6:]]
    done = worksheet(php([mixed, *body]).encode(), "w.csv", everybody, COMMENTS, NOW, SCALED)
    written = list(csv.reader(io.StringIO(done.content.decode(), newline="")))
    assert written[0] == mixed
    assert [row[4] for row in written[1:4]] == ["75", "100", "0"]
    assert any("Upload with Moodle in Korean" in note.en for note in done.notes)
    with pytest.raises(UsageError, match="above the maximum of 90"):
        worksheet(php([mixed, *rows("ko", maximum="90.00")[1:]]).encode(), "w.csv", everybody, {}, NOW, SCALED)
