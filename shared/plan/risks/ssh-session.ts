import { message, type Message } from "../../messages/message.ts";
import { networkOf, spellingOf } from "../ip-network.ts";
import type { NicChanges } from "../nic-changes.ts";
import type { Risk } from "../plan.ts";
import type { RiskContext } from "./risk-context.ts";

/** The SSH session that the caller sits in: whatever carries its address. */
export function sessionRisks(context: RiskContext): readonly Risk[] {
  const { sshClient, live } = context;
  const address = sshClient && spellingOf(sshClient.local);
  if (!sshClient || address === undefined) {
    return [];
  }
  const carrier = live.host.links.find((link) =>
    link.addresses.some(({ cidr }) => networkOf(cidr).address === address),
  );
  if (!carrier) {
    return [];
  }
  const nic = context.nics.find(({ link }) => link === carrier);
  const params = { name: carrier.name, client: sshClient.remote };
  if (nic) {
    return nicRisks(nic, params, context);
  }
  const gone = context.diff.gone.find(({ placed }) => placed.link === carrier);
  const down = context.diff.kept.find(
    ({ placed, spec }) =>
      placed.link === carrier &&
      (!spec.up ||
        (!spec.addressesLeft && !spec.addresses.some((one) => isFor(one.cidr, address)))),
  );
  const node = gone?.was.node ?? down?.spec.node;
  return node === undefined ? [] : [risk("block", node, message("plan.riskSessionCut", params))];
}

function nicRisks(
  nic: NicChanges,
  params: { readonly name: string; readonly client: string },
  { made }: RiskContext,
): readonly Risk[] {
  const children = made.filter(({ lower }) => lower === nic.link.name);
  const cut = nic.takes.length > 0 || children.some(({ macvlan }) => macvlan?.mode === "passthru");
  if (cut) {
    return [risk("block", nic.node, message("plan.riskSessionCut", params))];
  }
  return children.length > 0
    ? [risk("info", nic.node, message("plan.riskSessionNear", params))]
    : [];
}

function isFor(cidr: string, address: string): boolean {
  return networkOf(cidr).address === address;
}

function risk(severity: Risk["severity"], node: Risk["node"], text: Message): Risk {
  return { code: "ssh-session", severity, overridable: true, node, message: text };
}
