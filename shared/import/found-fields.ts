import type { z } from "zod";
import { message, type MessageId } from "../messages/message.ts";
import { networkOf } from "../plan/ip-network.ts";
import type { Cidr, MacAddress } from "../topology/brand.ts";
import { describeFound } from "../topology/describe-found.ts";
import { cidrSchema, macSchema, mtuSchema } from "../topology/fields.ts";
import { MAX_LIST } from "../topology/limits.ts";
import type { Addressable } from "../topology/nodes/node-base.ts";
import { routeSchema, type Route } from "../topology/route.ts";
import type { FoundInterface } from "./found.ts";
import type { Notes, Place } from "./notes.ts";

/** The words for what a field has to be that need no parameters. */
export type Expected = "mac" | "mtu" | "cidr" | "route" | "uint32" | "int32";

const EXPECTED = {
  mac: "import.expected.mac",
  mtu: "import.expected.mtu",
  cidr: "import.expected.cidr",
  route: "import.expected.route",
  uint32: "import.expected.uint32",
  int32: "import.expected.int32",
} as const satisfies Record<Expected, MessageId>;

/** Checks one value by the document's own schema; what it refuses is left out with a note. */
export function checked<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  expected: Expected,
  at: Place,
  notes: Notes,
): Value | undefined {
  if (value === undefined) {
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    return parsed.data;
  }
  const found = describeFound(
    typeof value === "object" ? Object.values(value ?? {}).join(" ") : value,
  );
  notes.add(
    "lost",
    at,
    message("import.wrongType", { expected: message(EXPECTED[expected]), found }),
  );
  return undefined;
}

/** A MAC address in the document's spelling; hyphens and dots are those of systemd and of switches. */
export function macOf(text: string | undefined, at: Place, notes: Notes): MacAddress | undefined {
  const hex = text?.replace(/[:.-]/g, "").toLowerCase() ?? "";
  const pairs = /^[0-9a-f]{12}$/.test(hex) ? (hex.match(/../g) ?? []).join(":") : text;
  return checked(macSchema, pairs, "mac", at, notes);
}

/** Addresses in the document's form; without a prefix length it is one address alone. */
function addressesOf(link: FoundInterface, notes: Notes): readonly Cidr[] {
  const parsed = (link.addresses ?? []).flatMap((text) => {
    const isIpv6 = text.includes(":");
    const cidr = text.includes("/") ? text : `${text}/${isIpv6 ? 128 : 32}`;
    return checked(cidrSchema, cidr, "cidr", link.at, notes) ?? [];
  });
  return [...new Set(parsed)].slice(0, MAX_LIST);
}

function routesOf(link: FoundInterface, notes: Notes): readonly Route[] {
  const byDestination = new Map<string, Route>();
  for (const { to, via, src } of link.routes ?? []) {
    const route = checked(
      routeSchema,
      { to, ...(via === undefined ? {} : { via }), ...(src === undefined ? {} : { src }) },
      "route",
      link.at,
      notes,
    ) as Route | undefined;
    const key = route && networkOf(route.to).network;
    if (route && key !== undefined && byDestination.has(key)) {
      notes.add("lost", link.at, message("import.routeTwice", { to: route.to, name: link.name }));
    } else if (route && key !== undefined) {
      byDestination.set(key, route);
    }
  }
  return [...byDestination.values()].slice(0, MAX_LIST);
}

type Common = Addressable & { readonly mtu?: number };

/** What a node says of MAC, MTU, state, addresses and routes; defaults stay unsaid. */
export function commonOf(link: FoundInterface, notes: Notes): Common {
  const mac = macOf(link.mac, link.at, notes);
  const mtu = checked(mtuSchema, link.mtu, "mtu", link.at, notes);
  const addresses = addressesOf(link, notes);
  const routes = routesOf(link, notes);
  return {
    ...(mac === undefined ? {} : { mac }),
    ...(mtu === undefined ? {} : { mtu }),
    ...(link.up === false ? { up: false } : {}),
    ...(addresses.length > 0 ? { addresses } : {}),
    ...(link.dhcp === true ? { dhcp: true } : {}),
    ...(routes.length > 0 ? { routes } : {}),
  };
}
