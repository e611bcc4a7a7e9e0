def double(x):
    error = ValueError("first")
    for number in range(10_000):
        later = ValueError(f"later {number}")
        later.__cause__ = error
        if hasattr(later, "add_note"):
            later.add_note("n" * 100)
        error = later
    raise error
