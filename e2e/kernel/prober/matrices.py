"""Unicast and broadcast between all endpoints."""

import itertools

from frames import KIND_BROADCAST


def matrices(lab):
    """How many copies of each endpoint's frames arrive at every other one."""
    size = len(lab.endpoints)
    unicast = [[0] * size for _ in range(size)]
    broadcast = [[0] * size for _ in range(size)]
    for pairs in _unicast_rounds(lab, size):
        for (_, a, b), copies in lab.traffic.unicast(pairs).items():
            unicast[a][b] = copies
    for senders in _groups(lab, size, lab.queue // 4):
        lab.before()
        for (_, a, b), copies in lab.traffic.broadcast(senders, KIND_BROADCAST).items():
            broadcast[a][b] = copies
    return {"unicast": unicast, "broadcast": broadcast}


def _groups(lab, size, most=400):
    """Senders that may speak at once: one where tables flap, else as many as queues surely hold."""
    step = 1 if lab.flapping else max(1, min(most, 400 // max(size, 1)))
    return [range(start, min(start + step, size)) for start in range(0, size, step)]


def _unicast_rounds(lab, size):
    """Pairs of sender and receiver that may be measured at once, with all tables right for them."""
    everyone = range(size)
    if not lab.twins:
        for senders in _groups(lab, size):
            lab.before()
            yield [(a, b) for a in senders for b in everyone if a != b]
        return
    # Of equal MACs the receiver spoke last.
    for a, b in itertools.permutations(everyone, 2):
        lab.switches.restore(last=b)
        yield [(a, b)]
