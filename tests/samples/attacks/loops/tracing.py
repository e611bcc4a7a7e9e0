import sys
import threading


def trace(frame, event, argument):
    while "worker" in frame.f_code.co_filename:
        pass


def double(x):
    sys.settrace(trace)
    sys.setprofile(trace)
    threading.settrace(trace)
