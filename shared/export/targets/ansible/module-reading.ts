/**
 * The first half of the module that the playbook brings along, in Python: what is there.
 *
 * Runs on the hosts with the Python 3 that Ansible asks for, and ip(8); nothing is passed to a shell.
 */
export const MODULE_READING = String.raw`"""Makes one host's part of a drawn network with ip(8), and takes back what it made."""

import ipaddress
import json
import os

from ansible.module_utils.basic import AnsibleModule

EVERYWHERE = {4: "0.0.0.0/0", 6: "::/0"}


class Failed(Exception):
    """A command that the machine refused, or something that the document does not fit."""


def cidr(text):
    """An address with its length, as one spelling; a host's own where no length is written."""
    return str(ipaddress.ip_interface(text))


def in_words(route):
    """A route as one line, equal for equal routes."""
    parts = [route["to"]]
    for key in ("via", "src"):
        if route.get(key):
            parts += [key, str(ipaddress.ip_address(route[key]))]
    return " ".join(parts)


class Machine:
    """Reads and changes this machine; writes down how to take a change back before it is made."""

    def __init__(self, module, record):
        self.module = module
        self.record = record
        self.undo = []
        if os.path.exists(record):
            with open(record, encoding="utf-8") as lines:
                self.undo = [json.loads(line) for line in lines]
        self.before_this_run = len(self.undo)

    @staticmethod
    def ip(namespace, *words):
        return ["ip"] + (["-n", namespace] if namespace else []) + list(words)

    def ask(self, namespace, *words):
        """What ip prints as JSON; nothing where there is no such thing."""
        code, out, _ = self.module.run_command(self.ip(namespace, "-json", "-details", *words))
        return [row for row in json.loads(out or "[]") if row] if code == 0 else []

    def link(self, namespace, name):
        found = self.ask(namespace, "link", "show", "dev", name)
        return found[0] if found else None

    def has_namespace(self, name):
        return self.link(name, "lo") is not None

    def addresses(self, namespace, name):
        """What somebody may have set, not a router or a DHCP server, with its scope."""
        rows = self.ask(namespace, "address", "show", "dev", name)
        return {
            cidr("%s/%s" % (one["local"], one["prefixlen"])): one.get("scope")
            for row in rows
            for one in row.get("addr_info", [])
            if "local" in one and not one.get("dynamic")
        }

    def routes(self, namespace, version, *words):
        rows = self.ask(namespace, "-%d" % version, "route", "show", *words)
        return [
            {
                "to": EVERYWHERE[version] if row["dst"] == "default" else cidr(row["dst"]),
                "via": row.get("gateway") or row.get("via", {}).get("host"),
                "src": row.get("prefsrc"),
                "dev": row.get("dev"),
                "metric": row.get("metric", 0),
            }
            for row in rows
            if "dst" in row and "nexthops" not in row and row.get("type", "unicast") == "unicast"
        ]

    def setting(self, path):
        try:
            with open(path, encoding="utf-8") as file:
                return file.read().strip()
        except OSError:
            return None

    def change(self, command, undo):
        """Runs a command; undo is what takes it back, None where something else does."""
        if undo is not None:
            self.undo.append(undo)
            self.write_record()
        code, _, error = self.perform(command)
        if code != 0:
            raise Failed("%s: %s" % (" ".join(command), error.strip()))

    def perform(self, command):
        if command[0] != "write":
            return self.module.run_command(command)
        try:
            with open(command[1], "w", encoding="utf-8") as file:
                file.write(command[2])
            return 0, "", ""
        except OSError as error:
            return 1, "", str(error)

    def write_record(self):
        if not self.undo:
            if os.path.exists(self.record):
                os.unlink(self.record)
            return
        text = "".join(json.dumps(line) + "\n" for line in self.undo)
        with open(self.record + ".new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(self.record + ".new", self.record)

    def take_back(self, kept):
        """Takes back all but the first so many changes, last one first; what is gone needs none."""
        while len(self.undo) > kept:
            self.perform(self.undo.pop())
            self.write_record()

    def has_made(self, namespace, name):
        return self.ip(namespace, "link", "del", "dev", name) in self.undo


def sysctl_path(name, key):
    return "/proc/sys/net/ipv6/conf/%s/%s" % (name, key)


def facts(machine, spec, made):
    """What is there of an interface, in the words of its spec and as far as it says; None: nothing."""
    namespace, name = spec.get("namespace"), spec["name"]
    link = machine.link(namespace, name)
    if link is None:
        return None
    info = link.get("linkinfo", {})
    data = info.get("info_data", {})
    found = {
        "kind": "nic" if spec["kind"] == "nic" else info.get("info_kind", "nic"),
        "parent": parent_of(machine, spec, link),
        "tag": data.get("id"),
        "mac": link.get("address"),
        "mtu": link.get("mtu"),
        "up": "UP" in link.get("flags", []),
        "mode": data.get("mode"),
        "nodst": data.get("nodst", False),
        "nopromisc": data.get("nopromisc", False),
        "bcqueuelen": data.get("bcqueuelen"),
        # ip before 6.4 does not show it, and never says that it differs.
        "bclim": data.get("bclim", spec.get("bclim")),
        "source_macs": sorted(data.get("macaddr_data", [])),
        "ports": [port for port in spec.get("ports", []) if is_port(machine, port, name)],
        "bridge": (machine.link(None, spec.get("host_end", "")) or {}).get("master"),
    }
    for key in spec.get("sysctls", {}):
        setting = machine.setting(sysctl_path(name, key))
        # Without IPv6 there is nothing to set.
        found.update({} if setting is None else {"sysctl " + key: setting})
    if "addresses" in spec:
        there = machine.addresses(namespace, name)
        extra = [one for one in there if there[one] != "link" and one not in spec["addresses"]]
        found["addresses"] = [one for one in spec["addresses"] if one in there]
        found["addresses"] += extra if made else []
    if "routes" in spec:
        there = [
            in_words(route)
            for version in (4, 6)
            for route in machine.routes(namespace, version, "dev", name)
        ]
        found["routes"] = [one for one in map(in_words, spec["routes"]) if one in there]
    return {key: value for key, value in found.items() if key in wanted(spec)}


def parent_of(machine, spec, link):
    """The parent's name, also when it is in another namespace and only its number is shown."""
    if "link_netnsid" not in link:
        return link.get("link")
    parent = machine.link(None, spec.get("parent", "")) or {}
    return spec.get("parent") if parent.get("ifindex") == link.get("link_index") else "?"


def is_port(machine, port, bridge):
    return (machine.link(None, port) or {}).get("master") == bridge


def wanted(spec):
    """A spec without what only says how to make it, and with routes and settings as lines."""
    result = {}
    for key, value in spec.items():
        if key == "routes":
            result[key] = [in_words(route) for route in value]
        elif key == "sysctls":
            result.update({"sysctl " + one: value[one] for one in value})
        elif key not in ("name", "namespace", "host_end", "nodad", "card"):
            result[key] = value
    return result
`;
