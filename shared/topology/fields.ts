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

/** What a JSON Schema can say of a text; our own check may say more. */
interface TextShape {
  readonly pattern: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/**
 * Builds a string schema whose failure names what was expected.
 *
 * The `expected` word travels in the issue's `params`; `schema-issues.ts` turns it into the message
 * `topology.expected.<word>`. The shape is what editors check by (`json-schema.ts`).
 */
function text(expected: string, accept: (value: string) => boolean, shape: TextShape): z.ZodType {
  return z
    .string()
    .refine(accept, { params: { expected } })
    .meta({ ...shape });
}

// Ids are keys of `positions`, and JavaScript takes the key `__proto__` for something else.
const ID = /^(?!__proto__$)[A-Za-z0-9._-]{1,64}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MAC = /^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){5}$/;
const MADE_NAME = /^(?!(all|default)$)[A-Za-z0-9_][A-Za-z0-9_.-]{0,14}$/;
const NAMESPACE_NAME = /^(?!\d+$)[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/;
// eslint-disable-next-line no-control-regex -- control characters are exactly what it refuses
const KERNEL_NAME = /^(?!\.{1,2}$)[^/:\s\u0000-\u001f\u007f-\u009f]+$/;
// eslint-disable-next-line no-control-regex -- control characters are exactly what it refuses
const FREE_NAME = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$/;
// eslint-disable-next-line no-control-regex -- the same, but for tab and new line
const TEXT = /^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]*$/;
/** Half of a character outside the basic plane: it has no UTF-8, so no file or command can hold it. */
const HALF_CHARACTER = /\p{Surrogate}/u;

const IPV4 = String.raw`(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}`;
const IPV6 = "[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*";

/** The grammar of a namespace's name as a pattern for editors. */
export const NAMESPACE_NAME_PATTERN = NAMESPACE_NAME.source;

/** The grammar of an interface's name that we make as a pattern for editors. */
export const MADE_NAME_PATTERN = MADE_NAME.source;

/** Whether a text has the grammar of a node's or cable's id. */
export function isNodeId(value: unknown): value is NodeId {
  return typeof value === "string" && ID.test(value);
}

/** Whether a name may be given to a macvlan, bridge, veth or VLAN, which we make ourselves. */
export function isMadeInterfaceName(name: string): boolean {
  return MADE_NAME.test(name);
}

/** Whether a name may be given to a network namespace that we make (`ip netns add`). */
export function isNamespaceName(name: string): boolean {
  return NAMESPACE_NAME.test(name);
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
  return bytes <= MAX_INTERFACE_NAME && KERNEL_NAME.test(name) && !HALF_CHARACTER.test(name);
}

function utf8Length(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
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

function isFreeName(value: string): boolean {
  return value.length <= MAX_FREE_NAME && FREE_NAME.test(value) && !HALF_CHARACTER.test(value);
}

function isText(value: string): boolean {
  return value.length <= MAX_TEXT && TEXT.test(value) && !HALF_CHARACTER.test(value);
}

/** A text that a regular expression says all about. */
function matching(expected: string, pattern: RegExp): z.ZodType {
  return text(expected, (value) => pattern.test(value), { pattern: pattern.source });
}

export const nodeIdSchema = matching("id", ID) as z.ZodType<NodeId>;
export const documentIdSchema = matching("uuid", UUID) as z.ZodType<DocumentId>;
export const macSchema = matching("mac", MAC) as z.ZodType<MacAddress>;
export const madeNameSchema = matching("madeName", MADE_NAME) as z.ZodType<string>;

export const cidrSchema = text("cidr", isCidr, {
  pattern: String.raw`^(${IPV4}/([12]?\d|3[0-2])|${IPV6}/(\d\d?|1[01]\d|12[0-8]))$`,
}) as z.ZodType<Cidr>;

export const ipAddressSchema = text("ipAddress", isIpAddress, {
  pattern: `^(${IPV4}|${IPV6})$`,
}) as z.ZodType<IpAddress>;

export const kernelNameSchema = text("kernelName", isKernelInterfaceName, {
  pattern: KERNEL_NAME.source,
  maxLength: MAX_INTERFACE_NAME,
}) as z.ZodType<string>;

export const freeNameSchema = text("freeName", isFreeName, {
  pattern: FREE_NAME.source,
  minLength: 1,
  maxLength: MAX_FREE_NAME,
}) as z.ZodType<string>;

export const textSchema = text("text", isText, {
  pattern: TEXT.source,
  maxLength: MAX_TEXT,
}) as z.ZodType<string>;

export const mtuSchema = z.int().min(MIN_MTU).max(MAX_MTU);
export const uint32Schema = z.int().min(0).max(MAX_UINT32);
export const vlanIdSchema = z.int().min(1).max(4094);

/** A list with the length limit that every list of the document has. */
export function listOf<Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> {
  return z.array(item).max(MAX_LIST).readonly();
}
