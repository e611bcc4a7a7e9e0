"""Grading a class: many submissions in many processes, each result kept as it arrives, so that a run can go on.

``flow`` decides what is to be graded and keeps what arrives; ``work`` is what a grading process does; ``pool`` and
``cluster`` are the processes, here or elsewhere; ``sameness`` and ``shape`` tell which files are equal; ``about`` says
what a process grades with, and ``before`` what has changed since the last run.
"""
