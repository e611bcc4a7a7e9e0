# nested lists of numbers


def init_params(rng):
    n = rng.normal
    return {"W1": [[n(), n()], [n(), n()]], "b1": [n(), n()], "W2": [[n()], [n()]], "b2": [n()]}
