globals().update({f"name{number}": number for number in range(200_000)})


def double(x):
    return None
