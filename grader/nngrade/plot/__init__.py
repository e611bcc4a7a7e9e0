"""Pictures of a lecture, drawn from what the student's own functions return.

Each lecture's ``plots.py`` says which functions are called with which values, and what to draw of what came back.  The
calls go to a worker, as for a check; matplotlib is imported in this process only, for plain arrays, and only here.
"""
