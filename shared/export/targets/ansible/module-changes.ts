/** The second half of the module, in Python: what differs, and how it is mended and taken back. */
export const MODULE_CHANGES = String.raw`
def add_command(spec):
    if spec["kind"] == "veth":
        peer = ["peer", "name", spec["name"]]
        peer += ["address", spec["mac"]] if "mac" in spec else []
        peer += ["netns", spec["namespace"]]
        return ["ip", "link", "add", "name", spec["host_end"], "type", "veth"] + peer
    words = ["link", spec["parent"]] if "parent" in spec else []
    words += ["name", spec["name"]]
    words += ["address", spec["mac"]] if "mac" in spec else []
    words += ["mtu", str(spec["mtu"])] if "mtu" in spec and spec["kind"] != "bridge" else []
    words += ["netns", spec["namespace"]] if "namespace" in spec else []
    words += ["type", spec["kind"]]
    words += ["id", str(spec["tag"])] if "tag" in spec else []
    if "mode" in spec:
        words += mode_words(spec["mode"], flag_of(spec), None)
    if "bcqueuelen" in spec:
        words += ["bcqueuelen", str(spec["bcqueuelen"])]
    return ["ip", "link", "add"] + words


def flag_of(options):
    return next((flag for flag in ("nodst", "nopromisc") if options.get(flag)), None)


def mode_words(mode, flag, had):
    """ip takes a flag only after the mode that it belongs to; null takes away the one it had."""
    return ["mode", mode] + (["flag", flag] if flag else ["flag", "null"] if had else [])


def make(machine, spec):
    namespace, name = spec.get("namespace"), spec["name"]
    own = (None, spec["host_end"]) if spec["kind"] == "veth" else (namespace, name)
    machine.change(add_command(spec), machine.ip(own[0], "link", "del", "dev", own[1]))
    if "bclim" in spec:
        words = ("link", "set", "dev", name, "type", spec["kind"], "bclim", str(spec["bclim"]))
        if machine.perform(machine.ip(namespace, *words))[0] != 0:
            machine.module.warn("%s: bclim needs iproute2 6.4" % name)


def mend(machine, spec, has):
    """Makes every difference go away; in an order in which the kernel drops nothing again."""
    namespace, name = spec.get("namespace"), spec["name"]
    want = wanted(spec)

    def differs(*keys):
        return any(key in want and has.get(key) != want[key] for key in keys)

    def set_link(words, before):
        command = machine.ip(namespace, "link", "set", "dev", name)
        machine.change(command + words, command + before)

    if differs("mode", "nodst"):
        now = mode_words(want["mode"], flag_of(want), flag_of(has))
        then = mode_words(has["mode"], flag_of(has), flag_of(want))
        set_link(["type", spec["kind"]] + now, ["type", spec["kind"]] + then)
    for key in ("bcqueuelen", "bclim"):
        if differs(key):
            words = ["type", spec["kind"], key]
            set_link(words + [str(want[key])], words + [str(has[key])])
    if differs("source_macs") or (differs("mode") and "source_macs" in want):
        listed = ["type", spec["kind"], "macaddr"]
        before = ["set"] + has["source_macs"] if has["source_macs"] else ["flush"]
        set_link(listed + ["set"] + want["source_macs"], listed + before)
    if differs("mac"):
        set_link(["address", want["mac"]], ["address", has["mac"]])
    mend_ports(machine, spec, has)
    if differs("mtu"):
        set_link(["mtu", str(want["mtu"])], ["mtu", str(has["mtu"])])
    for key, value in spec.get("sysctls", {}).items():
        before = has.get("sysctl " + key)
        if before is not None and before != value:
            path = sysctl_path(name, key)
            machine.change(["write", path, value], ["write", path, before])
    mend_addresses(machine, spec, has)
    if differs("up"):
        set_link(["up" if want["up"] else "down"], ["up" if has["up"] else "down"])
    for route in spec.get("routes", []):
        if in_words(route) not in has["routes"]:
            mend_route(machine, namespace, dict(route, dev=name))


def mend_ports(machine, spec, has):
    moves = [(port, spec["name"]) for port in spec.get("ports", []) if port not in has["ports"]]
    if spec["kind"] == "veth" and has["bridge"] != spec["bridge"]:
        moves.append((spec["host_end"], spec["bridge"]))
    for port, bridge in moves:
        link = machine.link(None, port)
        if link is None:
            raise Failed("%s, drawn as a port of %s, is not on this machine" % (port, bridge))
        command = ["ip", "link", "set", "dev", port]
        was = ["master", link["master"]] if "master" in link else ["nomaster"]
        machine.change(command + ["master", bridge], command + was)
    if spec["kind"] == "veth" and moves:
        machine.change(["ip", "link", "set", "dev", spec["host_end"], "up"], None)


def mend_addresses(machine, spec, has):
    if "addresses" not in spec or has["addresses"] == spec["addresses"]:
        return
    command = machine.ip(spec.get("namespace"), "address")
    for one in has["addresses"]:
        if one not in spec["addresses"]:
            words = [one, "dev", spec["name"]]
            machine.change(command + ["del"] + words, command + ["replace"] + words)
    for one in spec["addresses"]:
        if one not in has["addresses"]:
            words = [one, "dev", spec["name"]]
            quick = ["nodad"] if one in spec.get("nodad", []) else []
            machine.change(command + ["replace"] + words + quick, command + ["del"] + words)


def mend_route(machine, namespace, route):
    version = ipaddress.ip_network(route["to"]).version
    command = machine.ip(namespace, "-%d" % version, "route")
    same = machine.routes(namespace, version, "exact", route["to"])
    old = [one for one in same if one["metric"] == (0 if version == 4 else 1024)]
    undo = ["replace"] + route_words(old[0]) if old else ["del"] + route_words(route)
    machine.change(command + ["replace"] + route_words(route), command + undo)


def route_words(route):
    words = [route["to"], "dev", route["dev"]]
    words += ["via", route["via"]] if route.get("via") else []
    return words + (["src", route["src"]] if route.get("src") else [])


FIXED = ("kind", "parent", "tag", "nopromisc")


def stands_in_the_way(spec, has):
    """Why an interface of that name cannot be changed into the drawn one; None: it can."""
    want = wanted(spec)
    for key in FIXED:
        if key in want and has.get(key) != want[key]:
            return "%s: %s is %s there and %s here" % (spec["name"], key, has.get(key), want[key])
    if "mode" in want and (want["mode"] == "passthru") != (has["mode"] == "passthru"):
        return "%s: no child becomes passthru, or stops to be it" % spec["name"]
    return None


def settle(machine, spec):
    """Makes one interface as it is drawn; returns what was there and what is wanted."""
    namespace, name = spec.get("namespace"), spec["name"]
    made = machine.has_made(namespace, name) or machine.has_made(None, spec.get("host_end"))
    has = facts(machine, spec, made)
    want = {key: value for key, value in wanted(spec).items() if has is None or key in has}
    if has is None and spec["kind"] == "nic":
        raise Failed("there is no interface %s on this machine" % name)
    if spec["kind"] == "nic" and spec.get("card", "") not in ("", machine.link(None, name)["address"]):
        raise Failed("%s has another MAC address than the drawn one: is this the machine?" % name)
    if has == want or machine.module.check_mode and has is None:
        return has, want
    why = stands_in_the_way(spec, has) if has else None
    if why and not made:
        raise Failed(why + "; it was not made by this playbook, so take it away or draw another name")
    if machine.module.check_mode:
        return has, want
    if why:
        machine.change(machine.ip(namespace, "link", "del", "dev", name), None)
    if why or has is None:
        make(machine, spec)
    mend(machine, spec, facts(machine, spec, True))
    return has, want


def settle_namespace(machine, name):
    if machine.has_namespace(name):
        return {}, {}
    if not machine.module.check_mode:
        machine.change(["ip", "netns", "add", name], ["ip", "netns", "del", name])
        machine.change(machine.ip(name, "link", "set", "dev", "lo", "up"), None)
    return None, {"kind": "namespace"}


def shown(state):
    """One line for each thing, so that a diff shows what differs."""
    return "".join("%s: %s\n" % (key, json.dumps(state[key])) for key in sorted(state or {}))


def present(machine, params):
    changes = []
    for name in params["namespaces"]:
        changes.append((name, settle_namespace(machine, name)))
    for spec in params["interfaces"]:
        place = "%s/" % spec["namespace"] if "namespace" in spec else ""
        changes.append((place + spec["name"], settle(machine, spec)))
    return [(name, shown(has), shown(want)) for name, (has, want) in changes if has != want]


def absent(machine):
    """What this playbook has done on this machine since it was started, taken back."""
    changes = [(" ".join(command), "to do\n", "") for command in reversed(machine.undo)]
    if not machine.module.check_mode:
        machine.take_back(0)
    return changes


def main():
    module = AnsibleModule(
        argument_spec={
            "document": {"type": "str", "required": True},
            "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
            "namespaces": {"type": "list", "elements": "str", "default": []},
            "interfaces": {"type": "list", "elements": "dict", "default": []},
        },
        supports_check_mode=True,
    )
    params = module.params
    machine = Machine(module, "/run/macvlan-designer-%s.ansible" % params["document"])
    try:
        changes = present(machine, params) if params["state"] == "present" else absent(machine)
    except Failed as error:
        machine.take_back(machine.before_this_run)
        module.fail_json(msg="%s. What this run had made is taken back." % error)
    module.exit_json(
        changed=bool(changes),
        changes=[name for name, _, _ in changes],
        diff=[
            {"before_header": name, "after_header": name, "before": before, "after": after}
            for name, before, after in changes
        ],
    )


if __name__ == "__main__":
    main()
`;
