import { z } from "zod";
import type {
  LiveAddress,
  LiveLink,
  LiveMacvlan,
  LiveNamespace,
  LiveNeighbour,
  LiveParent,
  LiveRoute,
  LiveState,
} from "../../../shared/plan/live-state.ts";
import { messageSchema } from "./message-schema.ts";
import { strictShape } from "./strict-shape.ts";

const text = z.string();
const textOrNull = z.string().nullable();
const integer = z.int();
const family = z.enum(["inet", "inet6"]);

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

const address = strictShape<LiveAddress>()({
  cidr: text,
  family,
  scope: text,
  dynamic: z.boolean(),
  peer: textOrNull,
  label: textOrNull,
  broadcast: textOrNull,
  noprefixroute: z.boolean(),
  metric: integer.nullable(),
});

const link = strictShape<LiveLink>()({
  index: integer,
  name: text,
  kind: textOrNull,
  ethernet: z.boolean(),
  mac: textOrNull,
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
  vlanId: integer.nullable(),
  physical: z.boolean().optional(),
  speed: z.number().optional(),
  addresses: z.array(address),
});

const route = strictShape<LiveRoute>()({
  family,
  to: text,
  via: textOrNull,
  dev: text,
  src: textOrNull,
  protocol: text,
  scope: textOrNull,
  metric: integer.nullable(),
  onlink: z.boolean(),
  complex: z.boolean(),
});

const neighbour = strictShape<LiveNeighbour>()({ address: text, mac: text, dev: text });

const namespace = strictShape<LiveNamespace>()({
  name: textOrNull,
  inode: integer,
  processes: integer.nullable(),
  readable: z.boolean(),
  links: z.array(link),
  routes: z.array(route),
  neighbours: z.array(neighbour).optional(),
  arpIgnore: integer.optional(),
});

/** Live state as the helper tells it. */
export const liveStateSchema = strictShape<LiveState>()({
  namespaces: z.array(namespace),
  unseen: z.array(messageSchema),
  managers: z.record(text, z.enum(["NetworkManager", "systemd-networkd", "ifupdown"])),
});
