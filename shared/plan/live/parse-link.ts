import { z } from "zod";
import type { LiveLink, LiveMacvlan, LiveParent } from "../live-state.ts";

const macvlanDataSchema = z.object({
  mode: z.string(),
  nodst: z.boolean().optional(),
  nopromisc: z.boolean().optional(),
  bcqueuelen: z.int().optional(),
  bclim: z.int().optional(),
  macaddr_data: z.array(z.string()).optional(),
});

const bondDataSchema = z.object({ mode: z.string(), primary: z.string().optional() });

const bondPortSchema = z.object({ perm_hwaddr: z.string() });

const vlanDataSchema = z.object({ protocol: z.string().optional(), id: z.int() });

/** One row of `ip -json -details link`, reduced to what is used (iproute2 5.0 to 6.x). */
export const linkRowSchema = z.object({
  ifindex: z.int().positive(),
  ifname: z.string().min(1),
  flags: z.array(z.string()),
  mtu: z.int().min(0),
  link_type: z.string(),
  address: z.string().optional(),
  /** The lower device's name, where it lives in the same namespace; null for a tunnel's `@NONE`. */
  link: z.string().nullish(),
  /** The lower device's index, where it lives in another namespace. */
  link_index: z.int().optional(),
  link_netnsid: z.int().optional(),
  master: z.string().optional(),
  ifalias: z.string().optional(),
  group: z.string().optional(),
  promiscuity: z.int().optional(),
  parentbus: z.string().optional(),
  linkinfo: z
    .object({
      info_kind: z.string().optional(),
      info_data: z.unknown().optional(),
      info_slave_kind: z.string().optional(),
      info_slave_data: z.unknown().optional(),
    })
    .optional(),
});

export type LinkRow = z.infer<typeof linkRowSchema>;

/** Finds the index of a link of the same namespace by its name. */
export type IndexOf = (name: string) => number | undefined;

const MACVLAN_KINDS: readonly (string | undefined)[] = ["macvlan", "macvtap"];
const MAC = /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i;

/** Makes a link of a row, without its addresses. */
export function toLink(row: LinkRow, indexOf: IndexOf): Omit<LiveLink, "addresses"> {
  const kind = row.linkinfo?.info_kind;
  const ethernet = row.link_type === "ether";
  return {
    index: row.ifindex,
    name: row.ifname,
    kind: kind ?? null,
    ethernet,
    mac: ethernet ? toMac(row.address) : null,
    ...permanentMacOf(row),
    mtu: row.mtu,
    up: row.flags.includes("UP"),
    carrier: row.flags.includes("LOWER_UP") && !row.flags.includes("NO-CARRIER"),
    parent: toParent(row, indexOf),
    master: row.master ?? null,
    alias: row.ifalias ?? null,
    group: toGroup(row.group),
    promiscuity: row.promiscuity ?? 0,
    wireless: false,
    macvlan: MACVLAN_KINDS.includes(kind) ? toMacvlan(row.linkinfo?.info_data) : null,
    vlanId: kind === "vlan" ? toVlanId(row.linkinfo?.info_data) : null,
    ...(kind === "bond" ? bondOf(row.linkinfo?.info_data) : {}),
    ...(row.parentbus === undefined ? {} : { physical: true }),
  };
}

function toMac(address: string | undefined): string | null {
  return address !== undefined && MAC.test(address) ? address.toLowerCase() : null;
}

function permanentMacOf({ linkinfo }: LinkRow): Pick<LiveLink, "permanentMac"> {
  const data = bondPortSchema.safeParse(linkinfo?.info_slave_data);
  const own = linkinfo?.info_slave_kind === "bond" && data.success ? data.data.perm_hwaddr : "";
  const mac = toMac(own);
  return mac === null ? {} : { permanentMac: mac };
}

function bondOf(data: unknown): Pick<LiveLink, "bond"> {
  const parsed = bondDataSchema.safeParse(data);
  return parsed.success
    ? { bond: { mode: parsed.data.mode, primary: parsed.data.primary ?? null } }
    : {};
}

function toParent(row: LinkRow, indexOf: IndexOf): LiveParent | null {
  if (row.link_netnsid !== undefined && row.link_netnsid >= 0 && row.link_index !== undefined) {
    const { link_index: index, link_netnsid: netnsid } = row;
    return index === 0 ? null : { index, name: null, elsewhere: true, netnsid };
  }
  if (row.link === undefined || row.link === null) {
    return null;
  }
  const index = indexOf(row.link) ?? Number(/^if(\d+)$/.exec(row.link)?.[1] ?? 0);
  return { index, name: row.link, elsewhere: false };
}

function toGroup(group: string | undefined): number {
  if (group === undefined || group === "default") {
    return 0;
  }
  return /^\d{1,10}$/.test(group) ? Number(group) : -1;
}

function toMacvlan(data: unknown): LiveMacvlan | null {
  const parsed = macvlanDataSchema.safeParse(data);
  if (!parsed.success) {
    return null;
  }
  const { mode, nodst, nopromisc, bcqueuelen, bclim, macaddr_data: sourceMacs } = parsed.data;
  return {
    mode,
    // The kernel keeps them in a hash table, so their order says nothing.
    sourceMacs: (sourceMacs ?? []).map((mac) => mac.toLowerCase()).sort(),
    nodst: nodst ?? false,
    nopromisc: nopromisc ?? false,
    bcqueuelen: bcqueuelen ?? null,
    ...(bclim === undefined ? {} : { bclim }),
  };
}

function toVlanId(data: unknown): number | null {
  const parsed = vlanDataSchema.safeParse(data);
  return parsed.success && (parsed.data.protocol ?? "802.1Q") === "802.1Q" ? parsed.data.id : null;
}
