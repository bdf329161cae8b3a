import { message, type Message } from "../../../shared/messages/message.ts";
import type { LiveState } from "../../../shared/plan/live-state.ts";
import type { Action, Plan, Stage } from "../../../shared/plan/plan.ts";
import type { DocumentId } from "../../../shared/topology/brand.ts";
import type { ExecutionContext, Failure } from "../actions/failure.ts";
import { readLive } from "../host-access.ts";
import type { Runner } from "../runner.ts";
import { findDevices, tapLinks, type TapLink } from "./tap-links.ts";
import { dropNode, giveDevice, ownershipOf } from "./tap-nodes.ts";
import { tidyNodes } from "./tidy-nodes.ts";

/** Whose the taps of a document shall be. */
export interface TapOwner {
  readonly document: DocumentId;
  /** Null: nobody's, because they go. */
  readonly uid: number | null;
}

type RestoreTaps = Extract<Action, { readonly run: "taps.restore" }>;

/** Nobody else may read a guest's frames. */
const OWNERS_ALONE = 0o600;

/**
 * Gives the devices of a document's taps to their owner, and takes away what belongs to none.
 *
 * @returns what is to be said of devices that could not be given: the network works without them
 */
export async function handOver(
  runner: Runner,
  live: LiveState,
  { document, uid }: TapOwner,
): Promise<readonly Message[]> {
  const links = uid === null ? [] : tapLinks(live, document);
  const devices = await findDevices(runner, links);
  const failed = new Map(links.map(({ name }) => [name, "sysfs does not tell the device"]));
  for (const tap of devices) {
    try {
      await giveDevice(runner, tap, (now) => ({ ...now, uid: uid ?? 0, mode: OWNERS_ALONE }));
      failed.delete(tap.name);
    } catch (error) {
      failed.set(tap.name, error instanceof Error ? error.message : String(error));
    }
  }
  tidyNodes(live);
  const [reason] = failed.values();
  return reason === undefined
    ? []
    : [message("helper.tapsNotGiven", { names: [...failed.keys()], reason })];
}

/** A plan that, taken back, also gives the devices of taps back; as it is where it has no tap. */
export async function withPriorOwners(
  runner: Runner,
  live: LiveState,
  plan: Plan,
): Promise<{ readonly plan: Plan; readonly hasTaps: boolean }> {
  const { document, stages, expectations } = plan;
  const links = tapLinks(live, document);
  const [first, ...rest] = stages;
  const makesTaps = expectations.some(({ kind, present }) => present && kind === "macvtap");
  if (!first || (links.length === 0 && !makesTaps)) {
    return { plan, hasTaps: links.length > 0 };
  }
  const devices = await findDevices(runner, links);
  const taps = devices.flatMap((tap) => {
    const owner = ownershipOf(tap);
    return owner ? [{ namespace: tap.namespace, link: tap.name, ...owner }] : [];
  });
  const restore: Action = { run: "taps.restore", document, taps };
  // The first stage is taken back last: by then the links are what they were.
  const stage: Stage = { ...first, undo: [...first.undo, restore] };
  return { plan: { ...plan, stages: [stage, ...rest] }, hasTaps: true };
}

/** Gives the devices of taps to whom they belonged, and takes away what was made since. */
export async function restoreTaps(
  { runner }: ExecutionContext,
  { document, taps }: RestoreTaps,
): Promise<readonly Failure[]> {
  const live = await readLive(runner);
  const failures: Failure[] = [];
  const had = ({ namespace, name }: TapLink): RestoreTaps["taps"][number] | undefined =>
    taps.find((one) => one.namespace === namespace && one.link === name);
  for (const tap of await findDevices(runner, tapLinks(live, document))) {
    const owner = had(tap);
    if (!owner) {
      dropNode(tap);
      continue;
    }
    const { uid, gid, mode } = owner;
    try {
      await giveDevice(runner, tap, () => ({ uid, gid, mode }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const command = `chown ${uid}:${gid} /dev/tap${tap.index}`;
      failures.push({ command, reason, isUnseen: true });
    }
  }
  tidyNodes(live);
  return failures;
}
