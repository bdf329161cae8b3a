declare const brand: unique symbol;

/**
 * A string that only a parse function can make.
 *
 * The tag exists for the compiler alone; at run time the value is the plain string, so documents
 * stay plain JSON.
 */
export type Brand<Name extends string> = string & { readonly [brand]: Name };

/** Identifies a node or a cable: 1–64 of `A–Z a–z 0–9 . _ -`, unique over both in one document. */
export type NodeId = Brand<"NodeId">;

/** A node's id where a cable is meant; the two share one name space. */
export type CableId = NodeId;

/** An IEEE 802 MAC address as six lower-case hex pairs joined by colons. */
export type MacAddress = Brand<"MacAddress">;

/** An IP address with a prefix length, e.g. `192.168.1.10/24` or `fd00::1/64` (RFC 4632, 4291). */
export type Cidr = Brand<"Cidr">;

/** An IP address without a prefix length (RFC 791, 4291). */
export type IpAddress = Brand<"IpAddress">;

/** The document's own id: a lower-case UUID (RFC 9562). Derived MACs depend on it. */
export type DocumentId = Brand<"DocumentId">;
