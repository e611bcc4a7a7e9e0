def double(x):
    return None
#### course.toml
name = "mini"
version = "1"
title = { en = "Mine", ko = "내 것" }
lectures = ["l1_mini"]
#### l1_mini/lecture.toml
title = { en = "Mine", ko = "내 것" }
[[exercise]]
file = "doubling.py"
#### l1_mini/checks.py
def below(result, kind, limit=10.0):
    return None
#### l1_mini/doubling_cases.py
TASKS = {}
#### solutions/l1_mini/doubling.py
def double(x): return None
#### exercises/course.toml
name = "mini"
