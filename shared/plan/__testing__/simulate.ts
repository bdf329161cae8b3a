import { ownerOf } from "../group.ts";
import type { LiveState } from "../live-state.ts";
import type { Action, Stage } from "../plan.ts";
import { addressCommand } from "./address-command.ts";
import { deleteLink, linkCommand } from "./link-command.ts";
import {
  KernelError,
  kernelOf,
  liveOf,
  type SimKernel,
  type SimLink,
  type SimNamespace,
} from "./kernel-state.ts";
import { routeCommand } from "./route-command.ts";

const GROUP = 16_777_321;

/** How far a stage runs: its first actions, and of the last one the first lines. */
export interface Cut {
  readonly actions: number;
  readonly lines: number;
}

/** Runs stages one after the other as the helper does, the last one only as far as `cut` says. */
export function runStages(state: LiveState, stages: readonly Stage[], cut?: Cut): LiveState {
  const kernel = kernelOf(state);
  stages.forEach((stage, at) => {
    const last = at === stages.length - 1;
    runActions(kernel, cut && last ? cutActions(stage.actions, cut) : stage.actions, false);
  });
  return liveOf(kernel);
}

/** Takes stages back, the last first; lines that fail are passed over (`ip -force`). */
export function undoStages(state: LiveState, stages: readonly Stage[]): LiveState {
  const kernel = kernelOf(state);
  for (const stage of [...stages].reverse()) {
    runActions(kernel, stage.undo, true);
  }
  return liveOf(kernel);
}

function cutActions(actions: readonly Action[], cut: Cut): readonly Action[] {
  return actions.slice(0, cut.actions + 1).map((action, at) => {
    if (at < cut.actions) {
      return action;
    }
    switch (action.run) {
      case "ip":
        return { ...action, lines: action.lines.slice(0, cut.lines) };
      case "links.delete":
        return { ...action, links: action.links.slice(0, cut.lines) };
      default:
        return { run: "ip", namespace: null, lines: [] };
    }
  });
}

function runActions(kernel: SimKernel, actions: readonly Action[], force: boolean): void {
  for (const action of actions) {
    runAction(kernel, action, force);
  }
}

function runAction(kernel: SimKernel, action: Action, force: boolean): void {
  switch (action.run) {
    case "ip":
      for (const line of action.lines) {
        runLine(kernel, action.namespace, line, force);
      }
      return;
    case "sysctl":
      setSysctl(kernel, action, force);
      return;
    case "namespace.add":
      addNamespace(kernel, action.name, force);
      return;
    case "namespace.delete":
      deleteNamespace(kernel, action.name);
      return;
    case "links.delete":
      deleteLinks(kernel, action);
      return;
    case "links.drop":
    case "file.put":
    case "folder.make":
    case "folder.remove":
    case "manager.reload":
    case "taps.restore":
      throw new KernelError(`${action.run} is no part of an apply or a remove`);
  }
}

function setSysctl(
  kernel: SimKernel,
  { namespace, path, value }: Extract<Action, { readonly run: "sysctl" }>,
  force: boolean,
): void {
  const [, , , name, key] = path;
  const link = namespaceOf(kernel, namespace).links.find((one) => one.name === name);
  if (!link && !force) {
    throw new KernelError(`No such file or directory: ${path.join("/")}`);
  }
  if (link && key === "disable_ipv6") {
    link.ipv6 = value === "0";
  }
}

/** As the helper does: a link that is not there, or not ours, is passed over. */
function deleteLinks(
  kernel: SimKernel,
  { namespace, links }: Extract<Action, { readonly run: "links.delete" }>,
): void {
  const place = kernel.namespaces.find(({ name }) => name === namespace);
  for (const { name, alias, kind } of links) {
    const link = place?.links.find((one) => one.name === name);
    // Before the alias is set, group and kind prove whose it is.
    if (link?.kind === kind && (link.alias === alias || link.group === GROUP)) {
      deleteLink(kernel, link);
    }
  }
}

function runLine(kernel: SimKernel, namespace: string | null, line: string, force: boolean): void {
  const words = line.replaceAll("@group@", String(GROUP)).split(" ");
  try {
    const place = namespaceOf(kernel, namespace);
    switch (words[0]) {
      case "link":
        linkCommand(kernel, place, words.slice(1));
        return;
      case "address":
        addressCommand(place, words.slice(1));
        return;
      case "route":
        routeCommand(place, words.slice(1));
        return;
      default:
        throw new Error(`unknown command: ${line}`);
    }
  } catch (error) {
    if (!(error instanceof KernelError)) {
      throw error;
    }
    if (!force) {
      throw new KernelError(`${error.message} (${namespace ?? "host"}: ${line})`);
    }
  }
}

function namespaceOf(kernel: SimKernel, name: string | null): SimNamespace {
  const found = kernel.namespaces.find((one) => one.name === name);
  if (!found) {
    throw new KernelError(`Cannot open network namespace "${name ?? ""}"`);
  }
  return found;
}

function addNamespace(kernel: SimKernel, name: string, force: boolean): void {
  if (kernel.namespaces.some((one) => one.name === name)) {
    if (!force) {
      throw new KernelError(`Cannot create namespace file "${name}": File exists`);
    }
    return;
  }
  const namespace: SimNamespace = { kernel, name, processes: 0, links: [], routes: [] };
  namespace.links.push(loopback(namespace));
  kernel.namespaces.push(namespace);
}

function loopback(namespace: SimNamespace): SimLink {
  return {
    name: "lo",
    namespace,
    kind: null,
    ethernet: false,
    mac: null,
    mtu: 65_536,
    mtuSet: false,
    up: false,
    master: null,
    alias: null,
    group: 0,
    macvlan: null,
    vlanId: null,
    lower: null,
    peer: null,
    ipv6: false,
    addresses: [],
  };
}

/** Kept when it holds links: the helper deletes ours before. */
function deleteNamespace(kernel: SimKernel, name: string): void {
  const found = kernel.namespaces.find((one) => one.name === name);
  const isEmpty = found?.links.every((link) => link.name === "lo" || ownerOf(link.alias)) ?? false;
  if (found && isEmpty && found.links.length === 1) {
    kernel.namespaces = kernel.namespaces.filter((one) => one !== found);
  }
}
