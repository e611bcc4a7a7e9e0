"""The untrusted side: the process that student code runs in.  Standard library and NumPy only.

Nothing of nngrade imports this package and it imports nothing else of nngrade.  It is started by path (``start.py``),
which loads it under the private name ``_nngrade_worker``; ``nngrade.sandbox.protocol`` is the contract that it fulfils.
Constants that both sides need are written twice on purpose, and a test holds them equal.
"""
