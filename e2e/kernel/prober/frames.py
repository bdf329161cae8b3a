"""The frames that measure: layer 2 alone, with an ethertype of their own."""

import struct

ETH_P_PROBE, ETH_P_CANARY = 0x88B5, 0x88B6  # IEEE 802: local experimental ethertypes 1 and 2
BROADCAST = b"\xff" * 6
PACKET_HOST = 0
PACKET_OTHERHOST = 3
PACKET_OUTGOING = 4
MAGIC = b"MVDP"
PROBE = struct.Struct("!4sIBHH")  # magic, run, kind, sender, receiver
KIND_UNICAST, KIND_BROADCAST, KIND_LEARN, KIND_GROUP = 0, 1, 2, 3


def probe_frame(source, destination, run, kind, sender, receiver):
    """A probe as it leaves; it names its run and who sent it to whom."""
    payload = PROBE.pack(MAGIC, run, kind, sender, receiver).ljust(46, b"\0")
    return destination + source + struct.pack("!H", ETH_P_PROBE) + payload
