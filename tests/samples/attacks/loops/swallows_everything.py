import faulthandler
import signal
import sys

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        continue
try:
    signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))
except OSError:
    pass


def double(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
        finally:
            double(x)
