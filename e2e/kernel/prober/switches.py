"""What the lab's switches know: their bridges' forwarding tables, kept and put back."""

from neighbours import learned, teach


class Switches:
    """The bridges of all namespaces, and what they had learned before any port reflected."""

    def __init__(self, namespaces):
        self.namespaces = namespaces
        self.tables = {}
        self.homes = {}

    def remember(self, macs):
        """Keeps what the bridges know now that the endpoints with these MACs have spoken."""
        self.tables = {n: learned(n.netlink) for n in self.namespaces.values()}
        for each, mac in macs.items():
            self.homes[each] = self._entries_of(mac)

    def _entries_of(self, mac):
        return {
            namespace: {key: port for key, port in table.items() if key[1] == mac}
            for namespace, table in self.tables.items()
        }

    def restore(self, last=None):
        """Puts the bridges' tables back to what they learned; returns how many entries had moved.

        Of equal MACs they know the one that spoke last: `last`.
        """
        homes = self.homes.get(last, {})
        return sum(
            teach(namespace.netlink, {**table, **homes.get(namespace, {})})
            for namespace, table in self.tables.items()
            if table
        )
