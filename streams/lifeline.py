"""A child process that does not outlive its parent, however the parent ends."""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def die_with_parent(signal_number: int = signal.SIGTERM) -> None:
    """Ask the kernel to send this process `signal_number` when its parent ends; where it cannot, do nothing.

    Called by the child itself, first thing. The parent's thread that started the child must live as long as it does.
    """
    if sys.platform != "linux":
        return
    parent = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal_number)
    if os.getppid() != parent:  # it ended before we asked
        os.kill(os.getpid(), signal_number)
