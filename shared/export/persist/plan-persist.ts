import { message, type Message } from "../../messages/message.ts";
import { desiredState, type Desired } from "../../plan/desired.ts";
import type { LinkSpec } from "../../plan/link-spec.ts";
import { indexLive } from "../../plan/live-index.ts";
import type { LeftToOthers, MadeLink, Plan, PlanProblem } from "../../plan/plan.ts";
import type { SystemFile } from "../../plan/system-file.ts";
import { err, ok, type Result } from "../../result.ts";
import type { NodeOf, Topology } from "../../topology/document.ts";
import { localHost } from "../../topology/effective.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import { labOf } from "../lab.ts";
import type { ExportNote } from "../target.ts";
import { chooseManager } from "./choose-manager.ts";
import { permanentFiles } from "./permanent-files.ts";
import { refusal, type Permanence, type PersistInput } from "./persist-input.ts";
import { findObstacles, type Wanted } from "./obstacles.ts";
import { planFiles } from "./plan-files.ts";
import { writeSteps, type Writing } from "./write-plan.ts";

/** A plan, and what is to be known when it is undone. */
export interface PersistPlan {
  readonly plan: Plan;
  readonly permanence: Permanence;
  /** What stands now where files change or go. */
  readonly replaced: readonly SystemFile[];
}

/**
 * Plans what makes a document's host interfaces outlive a reboot.
 *
 * The files are tried first where the manager reads them until the next boot only (`stages`), and
 * come into /etc when the change is kept (`settle`): whoever has locked himself out and turns the
 * machine off and on has the network that he had. ifupdown has no such place and reads its files at
 * boot alone, so for it there are no stages.
 *
 * What is permanent already changes where it stands: only files that differ are written, over what we
 * have written before and nobody has edited since.
 */
export function planPersist(input: PersistInput): Result<PersistPlan, readonly PlanProblem[]> {
  const { topology, facts } = input;
  const index = indexTopology(topology);
  const host = localHost(index);
  if (!host) {
    return err([{ kind: "no-local-host", node: null, message: message("plan.noLocalHost") }]);
  }
  if (!facts.isFirstNamespace) {
    return err([refusal(message("persist.notFirstNamespace"))]);
  }
  const live = indexLive(input.live);
  const desired = desiredState(index, host, live, input.bindings);
  if (desired.problems.length > 0) {
    return err(desired.problems);
  }
  const wanted = wantedOf(desired);
  const manager = chooseManager(input.manager, wanted.nics, input.live, facts);
  if (!manager.ok) {
    return manager;
  }
  const lab = labOf(withLiveNames(topology, desired), host);
  const made = permanentFiles(manager.value, lab, facts);
  if (!made.ok) {
    return made;
  }
  const { files, notes } = made.value;
  const left = new Set(notes.filter(({ kind }) => kind === "left").map(({ node }) => node));
  const links = wanted.links.filter(({ node }) => !left.has(node));
  const permanence: Permanence = {
    manager: manager.value,
    files,
    nics: wanted.nics,
    links: links.map(toMade),
  };
  const { record, states } = input;
  const planned = planFiles(record, states, permanence, links);
  const { created, changed, obsolete } = planned;
  const replaced = [...changed.map(({ from }) => from), ...obsolete];
  if (created.length + changed.length + obsolete.length === 0) {
    return ok({ plan: emptyPlan(topology, notes), permanence, replaced });
  }
  const here = { ...wanted, links };
  const problems = findObstacles(input, live, here, permanence, planned);
  if (problems.length > 0) {
    return err(problems);
  }
  const lost = new Set(notes.filter(({ kind }) => kind === "lost").map(({ node }) => node));
  const change = { live, facts, wanted: here, record, made: permanence, files: planned, lost };
  return ok({ plan: planOf(change, topology, notes), permanence, replaced });
}

/** What the host itself has: no guest's link, and the NICs at the bottom of what there is. */
function wantedOf({ bases, children, nics }: Desired): Wanted {
  const links = [...bases, ...children].filter(
    ({ namespace, kind }) => namespace === null && kind !== "veth",
  );
  const lowers = new Set(links.map(({ lower }) => lower));
  const used = [...nics.values()].filter(({ link }) => lowers.has(link.name));
  return { links, nics: used.map(({ link }) => link.name) };
}

/** The document with its NICs named as this machine names them. */
function withLiveNames(topology: Topology, { nics }: Desired): Topology {
  const named = (node: NodeOf<"nic">): NodeOf<"nic"> => {
    const name = nics.get(node.id)?.link.name;
    return name === undefined ? node : { ...node, name };
  };
  return {
    ...topology,
    nodes: topology.nodes.map((node) => (node.kind === "nic" ? named(node) : node)),
  };
}

function toMade({ name, kind, lower }: LinkSpec): MadeLink {
  return { name, kind, parent: lower };
}

function emptyPlan({ id }: Topology, notes: readonly ExportNote[]): Plan {
  return {
    document: id,
    operations: [],
    risks: [],
    ...said(notes),
    stages: [],
    expectations: [],
    before: [],
    restore: [],
  };
}

function planOf(change: Writing, { id }: Topology, notes: readonly ExportNote[]): Plan {
  const { leftToOthers, notes: remarks } = said(notes);
  return {
    document: id,
    risks: [],
    leftToOthers,
    notes: [...remarks, ...remarksOn(change)],
    ...writeSteps(change),
    restore: [],
  };
}

function remarksOn({ wanted, made: { manager }, files }: Writing): readonly LeftToOthers[] {
  const names = wanted.links.map(({ name }) => name).filter((name) => files.remade.has(name));
  const of = (nic: string): readonly Message[] => {
    const own = message("persist.nicKept", { nic });
    switch (manager) {
      case "networkd":
        return [own, message("persist.nicAnew", { nic })];
      case "network-manager":
        return [own];
      case "ifupdown":
        return [own, message("persist.fromBoot")];
    }
  };
  const texts = [
    ...(names.length > 0 ? [message("persist.remade", { names })] : []),
    ...wanted.nics.flatMap(of),
  ];
  return texts.map((reason) => ({ node: null, reason }));
}

function said(notes: readonly ExportNote[]): Pick<Plan, "leftToOthers" | "notes"> {
  const of = (isLeft: boolean): readonly LeftToOthers[] =>
    notes
      .filter(({ kind }) => (kind === "left") === isLeft)
      .map(({ node, message: reason }) => ({ node, reason }));
  return { leftToOthers: of(true), notes: of(false) };
}
