import { message, type Message } from "../../messages/message.ts";
import type { Result } from "../../result.ts";
import type { LiveNamespace } from "../live-state.ts";
import type { HostAccess } from "./host-access.ts";
import {
  NAMED_NAMESPACES,
  readNamespace,
  type NamespaceFailure,
  type NamespacePlace,
} from "./read-namespace.ts";

/** Namespaces that are read at the same time; each takes two processes. */
const AT_ONCE = 4;

/** The named namespaces: those that could be read, the others, and why. */
export interface NamedReadings {
  readonly readable: readonly LiveNamespace[];
  readonly unreadable: readonly LiveNamespace[];
  readonly unseen: readonly Message[];
}

/** Reads every named namespace but `own`; names in their order, unless reading takes privilege. */
export async function readNamedNamespaces(
  access: HostAccess,
  ip: string,
  own: number,
  processes: ReadonlyMap<number, number> | null,
): Promise<NamedReadings> {
  const places = await namedPlaces(access, own, processes);
  const outcomes: Outcome[] = [];
  while (outcomes.length < places.length) {
    // The first goes alone: one refusal is enough, privilege is the process's.
    const some = places.slice(outcomes.length, outcomes.length + (outcomes.length ? AT_ONCE : 1));
    const forbidden = outcomes.some(isForbidden);
    const read = async (place: NamespacePlace): Promise<Outcome> => ({
      place,
      result: forbidden ? null : await readNamespace(access, ip, place),
    });
    outcomes.push(...(await Promise.all(some.map(read))));
  }
  return sortOut(outcomes);
}

interface Outcome {
  readonly place: NamespacePlace;
  /** Null: not tried, because another was forbidden. */
  readonly result: Result<LiveNamespace, NamespaceFailure> | null;
}

function isForbidden({ result }: Outcome): boolean {
  return result === null || (!result.ok && result.error.kind === "forbidden");
}

async function namedPlaces(
  access: HostAccess,
  own: number,
  processes: ReadonlyMap<number, number> | null,
): Promise<readonly NamespacePlace[]> {
  const names = [...(await access.list(NAMED_NAMESPACES))].sort();
  const places = await Promise.all(
    names.map(async (name) => {
      const inode = await access.inode(`${NAMED_NAMESPACES}/${name}`);
      const count = processes === null ? null : (processes.get(inode) ?? 0);
      return { name, inode, processes: count };
    }),
  );
  return places.filter(({ inode }) => inode !== own);
}

function sortOut(outcomes: readonly Outcome[]): NamedReadings {
  const failed = outcomes.filter(({ result }) => !result?.ok);
  const forbidden = outcomes.filter(isForbidden).map(({ place }) => place.name ?? "");
  const unseen = failed.flatMap((outcome) => {
    const { place, result } = outcome;
    return result === null || result.ok || isForbidden(outcome)
      ? []
      : [message("live.unseenNamespace", { name: place.name ?? "", reason: result.error.message })];
  });
  return {
    readable: outcomes.flatMap(({ result }) => (result?.ok ? [result.value] : [])),
    unreadable: failed.map(({ place }) => ({ ...place, readable: false, links: [], routes: [] })),
    unseen: [
      ...(forbidden.length > 0 ? [message("live.unseenNamespaces", { names: forbidden })] : []),
      ...unseen,
    ],
  };
}
