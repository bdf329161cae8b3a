import { message } from "../messages/message.ts";
import { bondPorts } from "../topology/bond.ts";
import { indexTopology } from "../topology/topology-index.ts";
import type { Lab } from "./lab.ts";
import { hint, left } from "./notes.ts";
import type { ExportNote, ExportTarget } from "./target.ts";

/**
 * The same target, which says of every bond that it is not in the files.
 *
 * No target writes bonds: they are on the machine, with their ports, and stay as they are configured.
 */
export function tellingOfBonds(target: ExportTarget): ExportTarget {
  const { write, writeAll } = target;
  type Made = ReturnType<ExportTarget["write"]>;
  const told = (labs: readonly Lab[], made: Made): Made => {
    const notes = labs.flatMap((lab) => notesOn(lab, target));
    return made.ok && notes.length > 0
      ? { ok: true, value: { ...made.value, notes: [...made.value.notes, ...notes] } }
      : made;
  };
  return {
    ...target,
    write: (lab) => told([lab], write(lab)),
    ...(writeAll ? { writeAll: (labs) => told(labs, writeAll(labs)) } : {}),
  };
}

function notesOn(lab: Lab, { name: target, title }: ExportTarget): readonly ExportNote[] {
  const index = indexTopology(lab.topology);
  return lab.topology.nodes.flatMap((node) => {
    if (node.kind !== "bond" || node.host !== lab.host.id) {
      return [];
    }
    const { id, name } = node;
    const ports = bondPorts(index, node).map((port) => port.name);
    const keys = [
      ...lab.vlans.filter(({ parent }) => parent === name).map((vlan) => `VLAN=${vlan.name}`),
      ...lab.children
        .filter(({ parent, guest }) => parent === name && guest?.type !== "container")
        .map((child) => `${child.tap ? "MACVTAP" : "MACVLAN"}=${child.name}`),
    ];
    return [
      left(id, message("export.leftBond", { name, target: title, ports })),
      ...(target === "networkd" && keys.length > 0
        ? [hint(message("export.bondNetworkd", { name, keys }), id)]
        : []),
    ];
  });
}
