/** A file above this many bytes is refused before it is parsed. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/** A document with more nodes than this is refused before its nodes are looked at. */
export const MAX_NODES = 20_000;

/** Cables join at most two nodes each; more than this cannot be a drawing. */
export const MAX_CABLES = 20_000;

/** Longest id of a node or cable, in characters. */
export const MAX_ID = 64;

/** Longest interface name in bytes (IFNAMSIZ 16 with its terminating zero, `linux/if.h`). */
export const MAX_INTERFACE_NAME = 15;

/** Smallest MTU that Linux gives an Ethernet device (`ETH_MIN_MTU`, `if_ether.h`). */
export const MIN_MTU = 68;

/** Largest MTU that Linux gives an Ethernet device (`ETH_MAX_MTU`, `if_ether.h`). */
export const MAX_MTU = 65_535;

/** Largest value of a 32-bit attribute such as `bcqueuelen` (`IFLA_MACVLAN_BC_QUEUE_LEN`). */
export const MAX_UINT32 = 4_294_967_295;

/** Longest text that a name which is not an interface's may have, in characters. */
export const MAX_FREE_NAME = 200;

/** Longest description or note, in characters. */
export const MAX_TEXT = 20_000;

/** Most addresses, routes, ports or source MACs that one node may list. */
export const MAX_LIST = 4096;

/** Brackets that may be open at once; a document needs six, and parsers recurse. */
export const MAX_DEPTH = 32;

/** Most values (texts, numbers, lists, objects, …) that a file may hold, so that memory is bounded. */
export const MAX_VALUES = 2_000_000;

/** Issues that are reported for one document; more would not be read. */
export const MAX_ISSUES = 100;
