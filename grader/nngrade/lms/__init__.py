"""Uploads to learning platforms.  The only room that opens the network.

``http`` sends single requests; ``canvas`` and ``moodle`` know what each platform wants and how it answers; ``matching``
and ``plan`` decide, without any network, who gets what; ``journal`` remembers what was sent; ``run`` carries a plan out
and reads it back.

Why no client library: Canvas's maintained one sends no file from memory, posts a comment of its own for each file,
drops the token where a file's last step needs it, and repeats nothing; its 429 and 403 are not told apart as they must
be.  What would be left for it are four GET requests, so one small client with one idea of retrying serves both.
"""
