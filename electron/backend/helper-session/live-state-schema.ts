import { z } from "zod";
import type {
  LiveBond,
  LiveLink,
  LiveMacvlan,
  LiveNamespace,
  LiveNeighbour,
  LiveParent,
  LiveState,
} from "../../../shared/plan/live-state.ts";
import { liveAddressSchema, liveRouteSchema } from "../../../shared/protocol/nic-restore.ts";
import { strictShape } from "../../../shared/protocol/strict-shape.ts";
import { messageSchema } from "./message-schema.ts";

const text = z.string();
const textOrNull = z.string().nullable();
const integer = z.int();

const parent = strictShape<LiveParent>()({
  index: integer,
  name: textOrNull,
  elsewhere: z.boolean(),
  netnsid: integer.optional(),
  namespace: textOrNull.optional(),
});

const macvlan = strictShape<LiveMacvlan>()({
  mode: text,
  sourceMacs: z.array(text),
  nodst: z.boolean(),
  nopromisc: z.boolean(),
  bcqueuelen: integer.nullable(),
  bclim: integer.optional(),
  tapOpen: z.boolean().optional(),
});

const bond = strictShape<LiveBond>()({ mode: text, primary: textOrNull });

const link = strictShape<LiveLink>()({
  index: integer,
  name: text,
  kind: textOrNull,
  ethernet: z.boolean(),
  mac: textOrNull,
  permanentMac: text.optional(),
  mtu: integer,
  up: z.boolean(),
  carrier: z.boolean(),
  parent: parent.nullable(),
  master: textOrNull,
  alias: textOrNull,
  group: integer,
  promiscuity: integer,
  wireless: z.boolean(),
  macvlan: macvlan.nullable(),
  bond: bond.optional(),
  vlanId: integer.nullable(),
  physical: z.boolean().optional(),
  speed: z.number().optional(),
  addresses: z.array(liveAddressSchema),
});

const neighbour = strictShape<LiveNeighbour>()({ address: text, mac: text, dev: text });

const namespace = strictShape<LiveNamespace>()({
  name: textOrNull,
  inode: integer,
  processes: integer.nullable(),
  readable: z.boolean(),
  links: z.array(link),
  routes: z.array(liveRouteSchema),
  neighbours: z.array(neighbour).optional(),
  arpIgnore: integer.optional(),
  otherTables: z.array(z.string()).optional(),
});

/** Live state as the helper tells it. */
export const liveStateSchema = strictShape<LiveState>()({
  namespaces: z.array(namespace),
  unseen: z.array(messageSchema),
  managers: z.record(text, z.enum(["NetworkManager", "systemd-networkd", "ifupdown"])),
});
