import fc from "fast-check";
import { HELPER_VERBS } from "../../../shared/protocol/helper.ts";

/** A request that means no good, or makes no sense. */
export interface HostileRequest {
  readonly verb: (typeof HELPER_VERBS)[number];
  readonly line: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Names that mean something to a shell, to `ip -batch`, to the kernel, or to a file system. */
const NAMES = [
  "mv0#x",
  "mv%d",
  "mv0\nlink del dev eno1",
  "mv0\r",
  "mv0 up",
  "a; reboot",
  "$(reboot)",
  "`reboot`",
  "-force",
  "--help",
  "-n",
  "1",
  "8",
  "all",
  "default",
  ".",
  "..",
  "../../etc/passwd",
  "/etc/shadow",
  "mv/0",
  "mv:0",
  "\u0000",
  "\u202emv0",
  "mv0\u0085",
  "",
  "sixteen-bytes-xx",
  "x".repeat(70_000),
  "@group@",
  "__proto__",
  "constructor",
  "dev",
  "lo",
];

/** Names of what others have made on the machine that the requests meet. */
const FOREIGN = ["docker0", "theirs0", "eno1", "lo", "theirs", "vpn"];

const name = fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...FOREIGN), fc.string());

const wrong: fc.Arbitrary<unknown> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  name,
  fc.constant([]),
  fc.constant({}),
  fc.array(name, { maxLength: 4 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(Array.from({ length: 5000 }, (_, at) => at)),
);

const HOME = {
  host: { kind: "host", id: "ws", name: "ws", local: true },
  nic: { kind: "nic", id: "eno1", host: "ws", name: "eno1", mac: "52:54:00:aa:00:01" },
  web: { kind: "guest", id: "web", host: "ws", name: "web", type: "namespace" },
  mv0: { kind: "macvlan", id: "mv0", parent: "eno1", guest: "web", name: "mv0", mode: "bridge" },
  br0: { kind: "bridge", id: "br0", host: "ws", name: "br0", addresses: ["10.7.0.1/24"] },
} as const satisfies Readonly<Record<string, Json>>;

const ID = "0d9f3c1e-6b1f-4a53-9a0e-0b8f6d7c2a11";

function documentOf(nodes: readonly Json[], extra: Json = {}): Json {
  return { format: "macvlan-designer/topology", version: 1, id: ID, name: "Lab", nodes, ...extra };
}

/** A valid document in which one key of one node is something else. */
const bentDocument = fc
  .record({
    node: fc.constantFrom(...(Object.keys(HOME) as (keyof typeof HOME)[])),
    key: fc.oneof(
      fc.constantFrom("name", "kind", "id", "host", "parent", "guest", "mode", "mac", "type"),
      fc.constantFrom("addresses", "routes", "ports", "mtu", "alias", "command", "netns"),
    ),
    value: wrong,
  })
  .map(({ node, key, value }) =>
    documentOf(
      Object.entries(HOME).map(([id, one]): Json => (id === node ? { ...one, [key]: value } : one)),
    ),
  );

/** A document that is valid and wants what is not its own. */
const greedyDocument = fc.constantFrom<Json>(
  documentOf([HOME.host, { ...HOME.nic, name: "theirs0" }]),
  documentOf([HOME.host, HOME.nic, { ...HOME.mv0, guest: undefined, name: "docker0" }]),
  documentOf([HOME.host, HOME.nic, { ...HOME.web, name: "theirs" }, { ...HOME.mv0, name: "vpn" }]),
  documentOf([HOME.host, HOME.nic, { ...HOME.web, name: "8" }, HOME.mv0]),
  documentOf([HOME.host, { ...HOME.br0, name: "docker0" }]),
  documentOf([
    HOME.host,
    HOME.nic,
    { ...HOME.br0, ports: ["eno1"], addresses: ["192.168.1.10/24"] },
  ]),
  documentOf(Object.values(HOME)),
  documentOf([{ ...HOME.host, local: false }]),
);

const digest = fc.oneof(
  { weight: 16, arbitrary: fc.stringMatching(/^[0-9a-f]{64}$/) },
  fc.constant("0".repeat(64)),
  fc.constant(""),
  wrong,
);

const applyRequest = fc.record({
  protocol: fc.constant(1),
  document: fc.oneof(
    { weight: 8, arbitrary: bentDocument },
    { weight: 4, arbitrary: greedyDocument },
    wrong,
  ),
  bindings: fc.oneof(
    { weight: 16, arbitrary: fc.constant({}) },
    fc.constantFrom<Json>({ eno1: "docker0" }, { eno1: "eno1; reboot" }, { nobody: "eno1" }),
    wrong,
  ),
  planDigest: digest,
  accept: fc.oneof(
    { weight: 16, arbitrary: fc.constantFrom([], ["host-connection", "default-route"]) },
    wrong,
  ),
  confirmSeconds: fc.oneof(
    { weight: 16, arbitrary: fc.constant(30) },
    fc.constantFrom(0, 1e9),
    wrong,
  ),
});

const otherRequest = fc.record(
  {
    protocol: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, wrong),
    documentId: fc.oneof(fc.constant(ID), wrong),
    planDigest: digest,
    accept: fc.oneof(fc.constant([]), wrong),
    confirmSeconds: fc.oneof(fc.constant(30), wrong),
    from: name,
    to: name,
    operations: fc.constant([{ run: "ip", lines: ["link del dev eno1"] }]),
    commands: fc.constant(["reboot"]),
    path: fc.constant("/etc/shadow"),
  },
  { requiredKeys: ["operations"] },
);

/** Lists of pairs, right and wrong, of a document that nobody has applied. */
const probeRequest = fc.record(
  {
    protocol: fc.constant(1),
    documentId: fc.constant(ID),
    pairs: fc.oneof(
      fc.constant([{ from: "mv0", to: "eno1" }]),
      fc.constantFrom<unknown>([], [{ from: "mv0" }], [{ from: "mv0", to: "mv1", link: "eno1" }]),
      fc.constant(Array.from({ length: 1001 }, () => ({ from: "mv0", to: "mv1" }))),
      fc.array(fc.record({ from: name, to: name }), { maxLength: 3 }),
      wrong,
    ),
    from: name,
  },
  { requiredKeys: ["protocol", "documentId", "pairs"] },
);

const manager = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("networkd", "network-manager", "ifupdown") },
  fc.constantFrom("netplan", "../networkd", "__proto__"),
  wrong,
);

/** Documents and names that would write where they have no business. */
const persistRequest = fc
  .tuple(applyRequest, manager)
  .map(([request, value]) => ({ ...request, manager: value }));

const unpersistRequest = fc.record({
  protocol: fc.constant(1),
  documentId: fc.oneof(
    fc.constant(ID),
    fc.constantFrom("../../etc/shadow", `${ID}/../x`, `${ID}\n`),
    wrong,
  ),
  planDigest: digest,
  accept: fc.constant([]),
  confirmSeconds: fc.constant(30),
});

const bent = fc.oneof(
  { weight: 12, arbitrary: applyRequest },
  { weight: 1, arbitrary: applyRequest.map((request) => ({ ...request, operations: [] })) },
  { weight: 1, arbitrary: otherRequest },
  { weight: 1, arbitrary: wrong },
);

const line = fc.oneof(
  { weight: 20, arbitrary: bent.map((value) => JSON.stringify(value)) },
  fc.constantFrom("", "{", "[".repeat(100_000), "apply", "{}{}", '{"protocol":1,"protocol":2}'),
  fc.string(),
);

/**
 * Requests of wrong types, huge ones, names that tools obey, and others' links and namespaces.
 *
 * Some are well-formed, but none has the digest of its own plan: each has to be refused.
 */
export const hostileRequests: fc.Arbitrary<HostileRequest> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      verb: fc.oneof(
        { weight: 12, arbitrary: fc.constant("apply" as const) },
        fc.constantFrom(...HELPER_VERBS),
      ),
      line: line.map((text) => text.replaceAll("\n", " ")),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(
      persistRequest.map((value) => ({
        verb: "persist" as const,
        line: JSON.stringify(value),
      })),
      unpersistRequest.map((value) => ({
        verb: "unpersist" as const,
        line: JSON.stringify(value),
      })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      verb: fc.constant("probe" as const),
      line: probeRequest.map((value) => JSON.stringify(value)),
    }),
  },
);
