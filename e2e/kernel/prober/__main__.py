#!/usr/bin/env python3
"""Builds a lab of network namespaces and measures who reaches whom in it.

Reads one request per line from standard input (JSON) and answers each with one line:

  {"do": "open", "plan": PLAN}       build the lab that PLAN describes (see lab-plan.ts)
  {"do": "matrices"}                 unicast and broadcast between all endpoints
  {"do": "pings"}                    cold ARP and an ICMP echo between all endpoints with addresses
  {"do": "pings6"}                   the same with neighbour discovery, over IPv6
  {"do": "cells", "cells": [CELL]}   single cells again, with more patience
  {"do": "close"}                    take the lab away

It moves into a mount and network namespace of its own before anything else. The lab's namespaces
have no names, only descriptors of this process, so everything is gone when the process is, however
it ends. Standard library only; needs root.
"""

import json
import signal
import sys

from batches import BuildError
from canary import Canary
from cells import cell
from lab import Lab
from matrices import matrices
from pings import pings, pings6
from syscalls import die_with_parent, hide


class Server:
    """Answers requests about one lab at a time."""

    def __init__(self, sysfs):
        self.sysfs = sysfs
        self.canary = Canary()
        self.lab = None

    def answer(self, request):
        match request["do"]:
            case "open":
                self.close()
                self.lab = Lab(request["plan"], self.sysfs, self.canary)
                return {"flapping": self.lab.flapping}
            case "matrices":
                return matrices(self.lab)
            case "pings":
                return pings(self.lab)
            case "pings6":
                return pings6(self.lab)
            case "cells":
                times = request["times"]
                return {"cells": [cell(self.lab, *each, times) for each in request["cells"]]}
            case "close":
                self.close()
                return {}

    def close(self):
        lab, self.lab = self.lab, None
        if lab is not None:
            lab.close()


def main():
    die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides; its end is ours
    server = Server(hide())
    for line in sys.stdin:
        try:
            reply = {"ok": server.answer(json.loads(line))}
        except BuildError as error:
            reply = {"refused": str(error)}
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
