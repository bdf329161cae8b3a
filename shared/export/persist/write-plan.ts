import { message } from "../../messages/message.ts";
import { ownerOf } from "../../plan/group.ts";
import { expectLink } from "../../plan/expectations.ts";
import type { LinkSpec } from "../../plan/link-spec.ts";
import type { LiveIndex } from "../../plan/live-index.ts";
import type { LiveLink } from "../../plan/live-state.ts";
import type { Action, Expectation, MadeLink, Operation, Plan, Stage } from "../../plan/plan.ts";
import type { NodeId } from "../../topology/brand.ts";
import { expectUnchanged, managedLinks, restoreLink } from "./around-links.ts";
import type { PersistFacts } from "./facts.ts";
import {
  changing,
  forgetting,
  onTrial,
  reloading,
  removing,
  restoring,
  startsAgain,
  unwriting,
  writing,
} from "./file-actions.ts";
import type { Wanted } from "./obstacles.ts";
import { MANAGER_TITLES, type Permanence } from "./persist-input.ts";
import type { FilePlan } from "./plan-files.ts";

/** What is to be written, over what, and what is known of the machine. */
export interface Writing {
  readonly live: LiveIndex;
  readonly facts: PersistFacts;
  readonly wanted: Wanted;
  /** What was written before; undefined: nothing. */
  readonly record: Permanence | undefined;
  readonly made: Permanence;
  readonly files: FilePlan;
  /** Nodes that the files do not hold whole. */
  readonly lost: ReadonlySet<NodeId | null>;
}

type Steps = Pick<Plan, "operations" | "stages" | "expectations" | "before" | "settle">;

/** The steps that try the files, what has to hold before and afterwards, and what keeps them. */
export function writeSteps(change: Writing): Steps {
  const old = putAside(change);
  const tried = tryFiles(change);
  return {
    operations: operationsOf(change.files),
    stages: [...old, ...tried],
    expectations: old.length + tried.length === 0 ? [] : expectedAfter(change),
    before: expectedBefore(change),
    settle: settling(change),
  };
}

/** Links that a manager has made of the old files: not those that were applied as well. */
function oldLinks({ live, record }: Writing): readonly (readonly [MadeLink, LiveLink])[] {
  return (record?.links ?? []).flatMap((made) => {
    const link = live.link(null, made.name);
    return link && ownerOf(link.alias) === undefined ? [[made, link] as const] : [];
  });
}

/** NICs and links that are there and that the change may touch. */
function linksAround(change: Writing): readonly LiveLink[] {
  const { live, record, wanted, made, files } = change;
  const { manager } = made;
  const names = new Set([
    ...(files.aside.length > 0 && startsAgain(manager, [...files.aside, ...files.tried])
      ? managedLinks(live, MANAGER_TITLES[manager])
      : []),
    ...(record?.nics ?? []),
    ...wanted.nics,
    ...wanted.links.map(({ name }) => name),
    ...oldLinks(change).map(([, { name }]) => name),
  ]);
  return [...names].flatMap((name) => live.link(null, name) ?? []);
}

/** Takes old files out of the way, and the links that are to be made anew or no more. */
function putAside(change: Writing): readonly Stage[] {
  const { live, made, files } = change;
  if (files.aside.length === 0) {
    return [];
  }
  const dropped = oldLinks(change).flatMap(([link]) => (files.remade.has(link.name) ? [link] : []));
  return [
    {
      title: message("persist.stageAside", {
        manager: MANAGER_TITLES[made.manager],
        count: files.aside.length,
      }),
      actions: [
        ...removing(files.aside),
        ...forgetting(made.manager, files.aside),
        { run: "links.drop", links: dropped },
      ],
      undo: [
        ...restoring(files.aside),
        ...reloading(made.manager),
        ...linksAround(change).flatMap((link) => restoreLink(live, link)),
      ],
    },
  ];
}

function tryFiles(change: Writing): readonly Stage[] {
  const { live, facts, made, files } = change;
  const trial = onTrial(files.tried);
  if (trial.length === 0) {
    return [];
  }
  const fresh = made.links.filter(
    ({ name }) => !live.link(null, name) || (files.remade.has(name) && !isApplied(live, name)),
  );
  return [
    {
      title: message("persist.stage", {
        manager: MANAGER_TITLES[made.manager],
        count: trial.length,
      }),
      actions: [...writing(trial, facts), ...reloading(made.manager)],
      undo: [
        ...unwriting(trial, facts),
        ...(files.aside.length > 0 ? forgetting : reloading)(made.manager, trial),
        ...linksAround(change).flatMap((link) => restoreLink(live, link)),
        { run: "links.drop", links: fresh },
      ],
    },
  ];
}

function isApplied(live: LiveIndex, name: string): boolean {
  return ownerOf(live.link(null, name)?.alias ?? null) !== undefined;
}

function expectedAfter(change: Writing): readonly Expectation[] {
  const { live, record, wanted, made, files, lost } = change;
  const { manager } = made;
  const names = new Set(wanted.links.map(({ name }) => name));
  const ours = new Set([...names, ...(record?.links ?? []).map(({ name }) => name)]);
  const managed = startsAgain(manager, files.aside)
    ? managedLinks(live, MANAGER_TITLES[manager]).filter((name) => !ours.has(name))
    : [];
  const nics = new Set([...managed, ...wanted.nics, ...(record?.nics ?? [])]);
  return [
    ...[...nics].flatMap((name) => live.link(null, name) ?? []).map((nic) => unchanged(live, nic)),
    ...wanted.links.filter(({ up }) => up).map((link) => expectMade(link, lost)),
    ...oldLinks(change)
      .filter(([{ name }]) => files.remade.has(name) && !names.has(name))
      .map(([{ name }]) => absent(name, null)),
  ];
}

function expectedBefore(change: Writing): readonly Expectation[] {
  const { live, wanted } = change;
  return [
    ...linksAround(change).map((link) => unchanged(live, link)),
    ...wanted.links
      .filter(({ name }) => !live.link(null, name))
      .map(({ name, node }) => absent(name, node)),
  ];
}

function unchanged(live: LiveIndex, link: LiveLink): Expectation {
  const mode = link.macvlan?.mode;
  return { ...expectUnchanged(live, link), ...(mode === undefined ? {} : { mode }) };
}

function absent(name: string, node: NodeId | null): Expectation {
  return { namespace: null, link: name, node, present: false };
}

/** What a target cannot say of a link is not expected of it. */
function expectMade(link: LinkSpec, lost: ReadonlySet<NodeId | null>): Expectation {
  const whole = expectLink(link);
  const { namespace, link: name, node, present, kind, mode } = whole;
  return lost.has(node) && kind !== undefined
    ? { namespace, link: name, node, present, kind, ...(mode === undefined ? {} : { mode }) }
    : whole;
}

/** What was tried comes into /etc; what was not tried, because nothing reads it now, only changes. */
function settling({ facts, made, files }: Writing): readonly Action[] {
  const trial = onTrial(files.tried);
  const paths = new Set(files.tried.map(({ path }) => path));
  const isAside = new Set(files.aside.map(({ path }) => path));
  return [
    ...files.changed.filter(({ to }) => !paths.has(to.path)).map(changing),
    ...writing(
      made.files.filter((file) => paths.has(file.path) || files.created.includes(file)),
      facts,
    ),
    ...removing(files.obsolete.filter(({ path }) => !isAside.has(path))),
    ...unwriting(trial, facts),
    // Its profiles stay in force from where they are now; networkd needs no word.
    ...(made.manager === "network-manager" ? reloading(made.manager) : []),
  ];
}

function operationsOf({ created, changed, obsolete }: FilePlan): readonly Operation[] {
  const file = { node: null, target: "file", commands: [], undo: [] } as const;
  return [
    ...created.map(({ path }): Operation => {
      return { ...file, op: "create", name: path, reason: message("persist.fileCreated") };
    }),
    ...changed.map(({ to: { path } }): Operation => {
      return { ...file, op: "change", name: path, reason: message("persist.fileChanged") };
    }),
    ...obsolete.map(({ path }): Operation => {
      return { ...file, op: "delete", name: path, reason: message("persist.fileObsolete") };
    }),
  ];
}
