import { message } from "../messages/message.ts";
import type { LowestDevices } from "./check-stacks.ts";
import { declaredAt, stackedOn, type Declared, type DeclaredNode } from "./declared.ts";
import type { IssueList } from "./draft-issue.ts";
import { isNodeId } from "./fields.ts";
import { formatKeys } from "./json-path.ts";
import { PARSE_CODES } from "./parse-codes.ts";

/**
 * Checks that what belongs together is on one host, and that only one host is the local one.
 *
 * Where a reference dangles nothing is said: that is reported already.
 */
export function checkHosts(
  declared: Declared,
  nodes: readonly DeclaredNode[],
  stacks: LowestDevices,
  issues: IssueList,
): void {
  checkLocal(nodes, issues);
  const hostOf = (node: DeclaredNode | undefined): string | undefined => {
    const device = node?.kind === "macvlan" ? stacks.get(node.id) : node;
    const host = device && declaredAt(declared, device.node, "host");
    return host?.kind === "host" ? host.id : undefined;
  };
  for (const node of nodes) {
    checkGuest(declared, node, hostOf, issues);
    checkVlan(declared, node, hostOf, issues);
    checkPorts(declared, node, hostOf, issues);
  }
}

type HostOf = (node: DeclaredNode | undefined) => string | undefined;

function checkLocal(nodes: readonly DeclaredNode[], issues: IssueList): void {
  const [first, ...others] = nodes.filter(
    ({ kind, node }) => kind === "host" && node["local"] === true,
  );
  for (const { id, path } of others) {
    const said = message("topology.twoLocalHosts", { id, first: first?.id ?? "" });
    issues.add(PARSE_CODES.twoLocalHosts, [...path, "local"], said);
  }
}

function checkGuest(
  declared: Declared,
  node: DeclaredNode,
  hostOf: HostOf,
  issues: IssueList,
): void {
  const guest = declaredAt(declared, node.node, "guest");
  const host =
    node.kind === "veth" ? hostOf(declaredAt(declared, node.node, "bridge")) : hostOf(node);
  const guestHost = guest?.kind === "guest" ? hostOf(guest) : undefined;
  if (guest && host !== undefined && guestHost !== undefined && host !== guestHost) {
    const said = message("topology.guestElsewhere", { guest: guest.id, guestHost, host });
    issues.add(PARSE_CODES.acrossStacks, [...node.path, "guest"], said);
  }
}

function checkVlan(
  declared: Declared,
  node: DeclaredNode,
  hostOf: HostOf,
  issues: IssueList,
): void {
  const parent = node.kind === "nic" ? stackedOn(declared, node) : undefined;
  const host = hostOf(node);
  const isFitting = parent?.kind === "nic" || parent?.kind === "bond";
  const parentHost = isFitting ? hostOf(parent) : undefined;
  if (parent && host !== undefined && parentHost !== undefined && host !== parentHost) {
    const said = message("topology.vlanElsewhere", { parent: parent.id, parentHost, host });
    issues.add(PARSE_CODES.acrossStacks, [...node.path, "vlan", "parent"], said);
  }
}

function checkPorts(
  declared: Declared,
  node: DeclaredNode,
  hostOf: HostOf,
  issues: IssueList,
): void {
  const { ports } = node.node;
  if ((node.kind !== "bridge" && node.kind !== "bond") || !Array.isArray(ports)) {
    return;
  }
  const host = hostOf(node);
  const seen = new Set<unknown>();
  (ports as readonly unknown[]).forEach((id, index) => {
    const path = [...node.path, "ports", index];
    const port = typeof id === "string" ? declared.get(id) : undefined;
    if (port && seen.has(id)) {
      const said = message("topology.duplicatePort", { id: port.id });
      issues.add(PARSE_CODES.duplicateId, path, said);
    } else if (port) {
      checkPort(port, host, hostOf(port));
    }
    seen.add(id);

    function checkPort(
      { id: name, kind, node: { guest, vlan } }: DeclaredNode,
      bridgeHost: string | undefined,
      portHost: string | undefined,
    ): void {
      if (node.kind === "bond" && vlan !== undefined) {
        const params = { what: formatKeys(["ports", index]), id: name };
        issues.add(PARSE_CODES.wrongKind, path, message("topology.bondPortVlan", params));
      } else if (kind === "macvlan" && isNodeId(guest)) {
        const said = message("topology.portOfGuest", { port: name, guest });
        issues.add(PARSE_CODES.acrossStacks, path, said);
      } else if (bridgeHost !== undefined && portHost !== undefined && bridgeHost !== portHost) {
        const params = { port: name, portHost, host: bridgeHost };
        const isBond = node.kind === "bond";
        const said = message(
          isBond ? "topology.bondPortElsewhere" : "topology.portElsewhere",
          params,
        );
        issues.add(PARSE_CODES.acrossStacks, path, said);
      }
    }
  });
}
