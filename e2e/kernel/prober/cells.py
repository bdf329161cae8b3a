"""Single cells of the matrices again."""

from frames import KIND_BROADCAST, KIND_UNICAST
from pings import ping, ping6
from traffic import QUIET_SECONDS

PATIENT_FACTOR = 10


def cell(lab, matrix, a, b, times):
    """One cell several times over, with more patience than in the first pass."""
    results = []
    for _ in range(times):
        lab.switches.restore(last=b)
        quiet = QUIET_SECONDS * PATIENT_FACTOR
        if matrix == "ping":
            results.append(ping(lab, a, b, quiet))
        elif matrix == "ping6":
            results.append(ping6(lab, a, b, quiet))
        elif matrix == "unicast":
            results.append(lab.traffic.unicast([(a, b)], quiet).get((KIND_UNICAST, a, b), 0))
        else:
            counts = lab.traffic.broadcast([a], KIND_BROADCAST, quiet)
            results.append(counts.get((KIND_BROADCAST, a, b), 0))
    return results
