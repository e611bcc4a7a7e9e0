import gc


def loop(phase, info):
    while True:
        pass


def double(x):
    gc.callbacks.append(loop)
    gc.collect()
