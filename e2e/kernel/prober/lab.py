"""The lab: a topology built as its plan says."""

import time

from batches import BuildError, run_batches
from endpoints import Endpoint
from frames import KIND_LEARN
from guests import Guest
from links import read_links, tentative, unsettled
from namespaces import Namespace
from switches import Switches
from traffic import Traffic


class Lab:
    """A built topology; to be measured by the matrices, pings and cells."""

    def __init__(self, plan, sysfs, canary):
        self.traffic = Traffic(canary)
        self.namespaces = {}
        self.switches = Switches(self.namespaces)
        self.guests = []
        self.endpoints = []
        self.leaks = {}
        try:
            self._build(plan, sysfs)
        except BaseException:
            self.close()
            raise

    def _build(self, plan, sysfs):
        for described in plan["namespaces"]:
            namespace = Namespace(described)
            self.namespaces[namespace.name] = namespace
        for stage in plan["create"]:
            run_batches([stage], self.namespaces)
        for tap in plan["taps"]:
            self.guests.append(Guest(tap, self.namespaces, sysfs))
        run_batches(plan["configure"], self.namespaces)
        # Before an address is there for good, it is no source of a route (ipv6_chk_addr).
        self._wait_until_settled()
        run_batches(plan["routes"], self.namespaces, forgiving=True)
        self.endpoints = [Endpoint(each, self.namespaces) for each in plan["endpoints"]]
        self.traffic.attend(self.endpoints, self.guests)
        self.twins = plan["twins"]
        self._learn(plan["reflect"])
        self.queue = plan["broadcastQueue"]

    def _wait_until_settled(self):
        """Waits for carriers, operational and port states, and IPv6 addresses: they lag behind `ip`."""
        deadline = time.monotonic() + 30
        while True:
            links = {}
            for namespace in self.namespaces.values():
                links.update(read_links(namespace.netlink))
            pending = unsettled(links)
            for namespace in self.namespaces.values():
                pending += tentative(namespace.netlink)
            if not pending:
                return
            if time.monotonic() > deadline:
                raise BuildError("links did not settle: " + "; ".join(pending))
            time.sleep(0.002)

    def _learn(self, reflect):
        """Lets the bridges learn where every MAC lives, before any port reflects."""
        everyone = range(len(self.endpoints))
        # Equal MACs speak one by one, so that it is known what each taught.
        for speakers in [[each] for each in everyone] if self.twins else [everyone]:
            self.traffic.broadcast(speakers, KIND_LEARN)
            self.switches.remember({each: self.endpoints[each].mac for each in speakers})
        run_batches(reflect, self.namespaces)
        self.traffic.broadcast(everyone, KIND_LEARN)
        # A reflected frame makes a bridge learn its sender behind the wrong port.
        self.flapping = self.switches.restore() > 0

    def before(self, last=None):
        """Puts the switches' tables right where earlier frames may have moved them."""
        if self.flapping or self.twins:
            self.switches.restore(last)

    def close(self):
        self.traffic.close()
        for each in (*self.endpoints, *self.guests, *self.namespaces.values()):
            each.close()
