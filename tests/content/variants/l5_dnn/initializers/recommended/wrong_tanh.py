# tanh like relu
# names: tanh_like_relu


def recommended(activation):
    if activation == "sigmoid":
        return "xavier"
    if activation in ("tanh", "relu"):
        return "he"
    raise ValueError(activation)
