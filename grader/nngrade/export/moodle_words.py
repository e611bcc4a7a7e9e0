"""The words of Moodle's grading worksheet in English and Korean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
    student_id: str = "ID number"
    login: str = "Username"
    unlocked: str = "Grade can be changed"
    locked: frozenset[str] = frozenset({"No"})


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
        student_id="학번",
        login="사용자 아이디",
        locked=frozenset({"No", "아니오", "아니요"}),
    ),
}
