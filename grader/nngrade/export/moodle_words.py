"""The words of Moodle's grading worksheet in English and Korean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from nngrade.model import Language, Text
from nngrade.texts import text


@dataclass(frozen=True)
class Words:
    """The header's words, the word before a participant's number, and what says that a grade is locked."""

    language: Text
    id: str
    grade: str
    date: str
    comment: str
    prefix: str
    name: str
    email: str
    maximum: str
    scale: str
    student_id: str = "ID number"
    login: str = "Username"
    unlocked: str = "Grade can be changed"
    locked: frozenset[str] = frozenset({"No"})

    def as_in(self, header: Iterable[str]) -> Words:
        """The words that a header has: Moodle writes the English one for what its language pack lacks."""
        there = {said.strip().casefold() for said in header}
        english: dict[str, Any] = {name: getattr(WORDS["en"], name) for name in _HEADERS}
        lacking = [name for name in _HEADERS if getattr(self, name).casefold() not in there]
        return replace(self, **{name: english[name] for name in lacking if english[name].casefold() in there})


_HEADERS = ("grade", "date", "comment", "name", "email", "maximum", "scale", "student_id", "login", "unlocked")
WORDS: Mapping[Language, Words] = {
    "en": Words(
        language=text("English"),
        id="Identifier",
        grade="Grade",
        date="Last modified (grade)",
        comment="Feedback comments",
        prefix="Participant ",
        name="Full name",
        email="Email address",
        maximum="Maximum grade",
        scale="Scale",
    ),
    "ko": Words(
        language=text("Korean"),
        id="식별자",
        grade="성적",
        date="마지막 수정됨(성적)",
        comment="피드백 코멘트",
        prefix="참가자",
        name="전체 이름",
        email="이메일 주소",
        maximum="최대 성적",
        scale="척도",
        student_id="학번",
        login="사용자 아이디",
        locked=frozenset({"No", "아니오", "아니요"}),
    ),
}
