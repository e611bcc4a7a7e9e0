import signal


def again(*args):
    signal.setitimer(signal.ITIMER_REAL, 0.001)


signal.signal(signal.SIGALRM, again)
signal.signal(signal.SIGXCPU, again)
again()


def double(x):
    while True:
        pass
