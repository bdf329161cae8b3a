import ipaddr from "ipaddr.js";
import { z } from "zod";
import type { Cidr, DocumentId, IpAddress, MacAddress, NodeId } from "./brand.ts";
import {
  MAX_FREE_NAME,
  MAX_INTERFACE_NAME,
  MAX_LIST,
  MAX_MTU,
  MAX_TEXT,
  MAX_UINT32,
  MIN_MTU,
} from "./limits.ts";

/**
 * Builds a string schema whose failure names what was expected.
 *
 * The `expected` word travels in the issue's `params`; `schema-issues.ts` turns it into the message
 * `topology.expected.<word>`.
 */
function text(expected: string, accept: (value: string) => boolean): z.ZodType {
  return z.string().refine(accept, { params: { expected } });
}

const ID = /^[A-Za-z0-9._-]{1,64}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MAC = /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/i;
const MADE_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,14}$/;
const NAMESPACE_NAME = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/;
// eslint-disable-next-line no-control-regex -- control characters are exactly what it refuses
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
// eslint-disable-next-line no-control-regex -- the same, but for tab and new line
const CONTROL_IN_TEXT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

/** Whether a name may be given to a macvlan, bridge, veth or VLAN, which we make ourselves. */
export function isMadeInterfaceName(name: string): boolean {
  return MADE_NAME.test(name) && name !== "all" && name !== "default";
}

/** Whether a name may be given to a network namespace that we make (`ip netns add`). */
export function isNamespaceName(name: string): boolean {
  return NAMESPACE_NAME.test(name) && !/^\d+$/.test(name);
}

/**
 * Whether the kernel takes a name for a network device.
 *
 * 1–15 bytes, not `.` or `..`, without `/`, `:` and white space (`dev_valid_name`, net/core/dev.c).
 */
export function isKernelInterfaceName(name: string): boolean {
  let bytes = 0;
  for (const character of name) {
    bytes += utf8Length(character);
  }
  return (
    bytes >= 1 &&
    bytes <= MAX_INTERFACE_NAME &&
    name !== "." &&
    name !== ".." &&
    !/[/:\s]/.test(name) &&
    !CONTROL.test(name)
  );
}

function utf8Length(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** Ids are keys of `positions`, and `__proto__` is a key that JavaScript takes for something else. */
function isId(value: string): boolean {
  return ID.test(value) && value !== "__proto__";
}

function isIpAddress(value: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(value) || isIpv6(value);
}

function isIpv6(value: string): boolean {
  return !value.includes("%") && ipaddr.IPv6.isValid(value);
}

function isCidr(value: string): boolean {
  const [address, prefix, rest] = value.split("/");
  if (address === undefined || prefix === undefined || rest !== undefined) {
    return false;
  }
  if (!/^(0|[1-9]\d{0,2})$/.test(prefix)) {
    return false;
  }
  const bits = ipaddr.IPv4.isValidFourPartDecimal(address) ? 32 : isIpv6(address) ? 128 : -1;
  return Number(prefix) <= bits;
}

export const nodeIdSchema = text("id", isId) as z.ZodType<NodeId>;
export const documentIdSchema = text("uuid", (value) => UUID.test(value)) as z.ZodType<DocumentId>;
export const macSchema = text("mac", (value) => MAC.test(value)) as z.ZodType<MacAddress>;
export const cidrSchema = text("cidr", isCidr) as z.ZodType<Cidr>;
export const ipAddressSchema = text("ipAddress", isIpAddress) as z.ZodType<IpAddress>;
export const madeNameSchema = text("madeName", isMadeInterfaceName) as z.ZodType<string>;
export const kernelNameSchema = text("kernelName", isKernelInterfaceName) as z.ZodType<string>;

export const freeNameSchema = text(
  "freeName",
  (value) => value.length >= 1 && value.length <= MAX_FREE_NAME && !CONTROL.test(value),
) as z.ZodType<string>;

export const textSchema = text(
  "text",
  (value) => value.length <= MAX_TEXT && !CONTROL_IN_TEXT.test(value),
) as z.ZodType<string>;

export const mtuSchema = z.int().min(MIN_MTU).max(MAX_MTU);
export const uint32Schema = z.int().min(0).max(MAX_UINT32);
export const vlanIdSchema = z.int().min(1).max(4094);

/** A list with the length limit that every list of the document has. */
export function listOf<Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> {
  return z.array(item).max(MAX_LIST).readonly();
}
