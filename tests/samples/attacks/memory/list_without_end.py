def double(x):
    kept = []
    while True:
        kept.append([0.0] * 100_000)
