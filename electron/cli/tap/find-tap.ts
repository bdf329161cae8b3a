import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { message, type Message } from "../../../shared/messages/message.ts";
import { deviceNumber, tapEntry } from "../../../shared/protocol/tap-device.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { effectiveMac } from "../../../shared/topology/effective.ts";
import { isKernelInterfaceName, isNamespaceName } from "../../../shared/topology/fields.ts";
import { parseTopologyValue } from "../../../shared/topology/parse.ts";
import { indexTopology, nodeOfKind } from "../../../shared/topology/topology-index.ts";
import { readAppliedState } from "../../backend/records/read-records.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** A tap with what runs a virtual machine on it. */
export interface FoundTap {
  readonly name: string;
  /** Leads to its character device. */
  readonly path: string;
  /** The device's number (`st_rdev`). */
  readonly rdev: number;
  readonly mac: string;
}

/** Why a tap cannot be used. */
export interface TapError {
  readonly exit: ExitCode;
  readonly message: Message;
}

/**
 * Finds a tap by the name of its link, in a guest's namespace also as `GUEST/NAME`.
 *
 * An ordinary user sees the links of the own namespace only (sysfs); what lives in a guest's is told
 * by the records of what is applied.
 */
export function findTap(name: string): Result<FoundTap, TapError> {
  const folder = `/sys/class/net/${name}`;
  if (isKernelInterfaceName(name) && existsSync(folder)) {
    return findHere(name, folder);
  }
  const [first, ...others] = tapsOfGuests().filter(
    ({ guest, link }) => link === name || `${guest}/${link}` === name,
  );
  if (!first) {
    return err({ exit: EXIT.noInput, message: message("cli.tap.none", { name }) });
  }
  if (others.length > 0) {
    const names = [first, ...others].map(({ guest, link }) => `${guest}/${link}`);
    return err({ exit: EXIT.usage, message: message("cli.tap.several", { name, names }) });
  }
  return findInGuest(first);
}

function findHere(name: string, folder: string): Result<FoundTap, TapError> {
  const tap = readdirSync(folder).find((entry) => /^tap\d+$/.test(entry));
  if (tap === undefined) {
    return err({ exit: EXIT.usage, message: message("cli.tap.notATap", { name }) });
  }
  const wanted = deviceNumber(readFileSync(`${folder}/${tap}/dev`, "utf8"));
  const places = [`/dev/${tap}`, tapEntry(statSync("/proc/self/ns/net").ino, name)];
  const path = places.find((place) => wanted !== undefined && numberOf(place) === wanted);
  return path === undefined || wanted === undefined
    ? noDevice(name)
    : ok({ name, path, rdev: wanted, mac: readFileSync(`${folder}/address`, "utf8").trim() });
}

interface GuestTap {
  readonly guest: string;
  readonly link: string;
  readonly mac: string;
}

function tapsOfGuests(): readonly GuestTap[] {
  return readAppliedState().records.flatMap(({ document }) => {
    const topology = parseTopologyValue(document);
    if (!topology.ok) {
      return [];
    }
    const index = indexTopology(topology.value);
    return topology.value.nodes.flatMap((node) => {
      const guest = node.kind === "macvlan" && nodeOfKind(index, node.guest, "guest");
      return node.kind === "macvlan" && node.tap === true && guest && guest.type === "namespace"
        ? [{ guest: guest.name, link: node.name, mac: effectiveMac(index, node) }]
        : [];
    });
  });
}

function findInGuest({ guest, link, mac }: GuestTap): Result<FoundTap, TapError> {
  const namespace = `/run/netns/${guest}`;
  if (!isNamespaceName(guest) || !existsSync(namespace)) {
    return noDevice(link);
  }
  const path = tapEntry(statSync(namespace).ino, link);
  const rdev = numberOf(path);
  return rdev === undefined || !isTapOf(rdev, link)
    ? noDevice(link)
    : ok({ name: link, path, rdev, mac });
}

function noDevice(name: string): Result<never, TapError> {
  return err({ exit: EXIT.unavailable, message: message("cli.tap.noDevice", { name }) });
}

function numberOf(path: string): number | undefined {
  try {
    const stats = statSync(path);
    return stats.isCharacterDevice() ? stats.rdev : undefined;
  } catch {
    return undefined;
  }
}

/** Devices of all namespaces stand in sysfs by number: one of a tap that is gone is another's. */
function isTapOf(rdev: number, link: string): boolean {
  return readdirSync("/sys/dev/char").some(
    (numbers) =>
      deviceNumber(numbers) === rdev &&
      readlinkSync(`/sys/dev/char/${numbers}`).includes(`/net/${link}/macvtap/`),
  );
}
