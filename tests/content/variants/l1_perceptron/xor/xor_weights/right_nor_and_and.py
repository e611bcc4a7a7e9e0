# neither NOR nor AND, as lists of whole numbers


def xor_weights():
    return [[-12, 12], [-12, 12]], [6, -18], [[-12], [-12]], [6]
