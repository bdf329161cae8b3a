import { message } from "../../messages/message.ts";
import { desiredState, type Desired } from "../../plan/desired.ts";
import { expectLink } from "../../plan/expectations.ts";
import type { LinkSpec } from "../../plan/link-spec.ts";
import { indexLive, type LiveIndex } from "../../plan/live-index.ts";
import type { LiveLink } from "../../plan/live-state.ts";
import type { LeftToOthers, MadeLink, Plan, PlanProblem, Stage } from "../../plan/plan.ts";
import type { PersistManager } from "../../plan/system-file.ts";
import { err, ok, type Result } from "../../result.ts";
import type { NodeId } from "../../topology/brand.ts";
import type { NodeOf, Topology } from "../../topology/document.ts";
import { localHost } from "../../topology/effective.ts";
import { indexTopology } from "../../topology/topology-index.ts";
import { labOf } from "../lab.ts";
import type { ExportNote } from "../target.ts";
import { expectUnchanged, restoreLink } from "./around-links.ts";
import { chooseManager } from "./choose-manager.ts";
import { onTrial, unwriting, writing } from "./file-actions.ts";
import { permanentFiles } from "./permanent-files.ts";
import { MANAGER_TITLES, refusal, type Permanence, type PersistInput } from "./persist-input.ts";
import { findObstacles, type Wanted } from "./obstacles.ts";

/** A plan, and what is to be known when it is undone. */
export interface PersistPlan {
  readonly plan: Plan;
  readonly permanence: Permanence;
}

/**
 * Plans what makes a document's host interfaces outlive a reboot.
 *
 * The files are tried first where the manager reads them until the next boot only (`stages`), and
 * come into /etc when the change is kept (`settle`): whoever has locked himself out and turns the
 * machine off and on has the network that he had. ifupdown has no such place and reads its files at
 * boot alone, so for it there are no stages.
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
  if (input.record && isSame(input.record, permanence)) {
    return ok({ plan: emptyPlan(topology, notes), permanence });
  }
  const problems = findObstacles(input, live, { ...wanted, links }, manager.value, files);
  return problems.length > 0
    ? err(problems)
    : ok({ plan: planOf(input, live, { ...wanted, links }, permanence, notes), permanence });
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

function isSame(record: Permanence, { manager, files }: Permanence): boolean {
  const text = (one: Pick<Permanence, "manager" | "files">): string =>
    JSON.stringify([
      one.manager,
      one.files.map(({ path, text: held, mode }) => [path, held, mode]),
    ]);
  return text(record) === text({ manager, files });
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

function planOf(
  { topology, facts }: PersistInput,
  live: LiveIndex,
  { links, nics }: Wanted,
  { manager, files, links: made }: Permanence,
  notes: readonly ExportNote[],
): Plan {
  const there = (name: string): LiveLink | undefined => live.link(null, name);
  const kept = [...nics, ...links.map(({ name }) => name)].flatMap((name) => there(name) ?? []);
  const absent = links.filter(({ name }) => !there(name));
  const trial = manager === "ifupdown" ? [] : onTrial(files);
  const reload = manager === "ifupdown" ? [] : [{ run: "manager.reload", manager } as const];
  const fresh = made.filter(({ name }) => !there(name));
  const stage: Stage = {
    title: message("persist.stage", { manager: MANAGER_TITLES[manager], count: files.length }),
    actions: [...writing(trial, facts), ...reload],
    undo: [
      ...unwriting(trial, facts),
      ...reload,
      ...kept.flatMap((link) => restoreLink(live, link)),
      { run: "links.drop", links: fresh },
    ],
  };
  const lost = new Set(notes.filter(({ kind }) => kind === "lost").map(({ node }) => node));
  const { leftToOthers, notes: remarks } = said(notes);
  return {
    document: topology.id,
    operations: files.map(({ path }) => ({
      op: "create",
      node: null,
      target: "file",
      name: path,
      commands: [],
      undo: [],
      reason: message("persist.fileCreated"),
    })),
    risks: [],
    leftToOthers,
    notes: [...remarks, ...nics.flatMap((nic) => remarksOn(nic, manager))],
    stages: trial.length === 0 ? [] : [stage],
    expectations:
      trial.length === 0
        ? []
        : [
            ...nics.flatMap((name) => there(name) ?? []).map((nic) => expectUnchanged(live, nic)),
            ...links.filter(({ up }) => up).map((link) => expectMade(link, lost)),
          ],
    before: [
      ...kept.map((link) => expectUnchanged(live, link)),
      ...absent.map(({ name, node }) => ({ namespace: null, link: name, node, present: false })),
    ],
    restore: [],
    settle: [
      ...writing(files, facts),
      ...unwriting(trial, facts),
      // Its profiles stay in force from where they are now; networkd needs no word.
      ...(manager === "network-manager" ? reload : []),
    ],
  };
}

/** What a target cannot say of a link is not expected of it. */
function expectMade(
  link: LinkSpec,
  lost: ReadonlySet<NodeId | null>,
): ReturnType<typeof expectLink> {
  const whole = expectLink(link);
  const { namespace, link: name, node, present, kind, mode } = whole;
  return lost.has(node) && kind !== undefined
    ? { namespace, link: name, node, present, kind, ...(mode === undefined ? {} : { mode }) }
    : whole;
}

function remarksOn(nic: string, manager: PersistManager): readonly LeftToOthers[] {
  const own = { node: null, reason: message("persist.nicKept", { nic }) };
  switch (manager) {
    case "networkd":
      return [own, { node: null, reason: message("persist.nicAnew", { nic }) }];
    case "network-manager":
      return [own];
    case "ifupdown":
      return [own, { node: null, reason: message("persist.fromBoot") }];
  }
}

function said(notes: readonly ExportNote[]): Pick<Plan, "leftToOthers" | "notes"> {
  const of = (isLeft: boolean): readonly LeftToOthers[] =>
    notes
      .filter(({ kind }) => (kind === "left") === isLeft)
      .map(({ node, message: reason }) => ({ node, reason }));
  return { leftToOthers: of(true), notes: of(false) };
}
