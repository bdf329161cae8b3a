import { list, plural } from "../plural.ts";

/** What the grammar of a topology document refuses, said in English. */
export const topologyMessages = {
  "topology.fileTooLarge": ({ mebibytes }: { mebibytes: number }) =>
    `The file is larger than ${mebibytes} MiB, the most that a topology may have. Is it the right file?`,
  "topology.tooDeep": ({ limit }: { limit: number }) =>
    `More than ${limit} brackets are open at once here; no topology is nested that deeply.`,
  "topology.tooManyValues": ({ limit }: { limit: number }) =>
    `The file holds more than ${limit} values, which is more than a topology can need.`,
  "topology.tooManyNodes": ({ count, limit }: { count: number; limit: number }) =>
    `The document has ${plural("en", count, { one: "node", other: "nodes" })}; at most ${limit} are allowed. Split it into several documents.`,
  "topology.tooManyCables": ({ count, limit }: { count: number; limit: number }) =>
    `The document has ${plural("en", count, { one: "cable", other: "cables" })}; at most ${limit} are allowed. Split it into several documents.`,

  "topology.notUtf8": () =>
    "From here on the file is not UTF-8 text. Save it as UTF-8; editors call that the encoding.",
  "topology.picture": ({ reason }: { reason: string }) =>
    `No document can be had from this picture: ${reason}.`,
  "topology.emptyFile": () => "The file is empty. A topology document begins with “{”.",

  "topology.json.TrailingComma": () =>
    "A comma stands before the closing bracket. JSON allows commas only between two entries: remove it.",
  "topology.json.InvalidSymbol": ({ found }: { found: string }) =>
    `“${found}” is no JSON value. Texts and keys stand in double quotes; other values are numbers, true, false and null.`,
  "topology.json.InvalidNumberFormat": () => "This is not a number as JSON writes it.",
  "topology.json.PropertyNameExpected": () => "A key in double quotes is expected here.",
  "topology.json.ValueExpected": () => "A value is expected here.",
  "topology.json.ColonExpected": () => "A colon is expected here, between key and value.",
  "topology.json.CommaExpected": () => "A comma is missing before this.",
  "topology.json.CloseBraceExpected": () => "A closing brace “}” is missing here.",
  "topology.json.CloseBracketExpected": () => "A closing bracket “]” is missing here.",
  "topology.json.EndOfFileExpected": () => "The document ends before this; remove what follows.",
  "topology.json.InvalidCommentToken": () =>
    "JSON has no comments. Put the text into a “description” or a note instead.",
  "topology.json.UnexpectedEndOfComment": () =>
    "A comment begins here and does not end, and JSON has no comments.",
  "topology.json.UnexpectedEndOfString": () =>
    "The text that begins here has no closing quote on its line.",
  "topology.json.UnexpectedEndOfNumber": () => "The number that begins here is cut off.",
  "topology.json.InvalidUnicode": () => "“\\u” must be followed by four hexadecimal digits.",
  "topology.json.InvalidEscapeCharacter": () =>
    "The text that begins here has a backslash before a character that needs none.",
  "topology.json.InvalidCharacter": () =>
    "The text that begins here holds a control character; write a tab as \\t and a new line as \\n.",

  "topology.duplicateKey": ({ key }: { key: string }) =>
    `The key “${key}” stands twice in this object; only one of them can count. Remove the other.`,
  "topology.forbiddenKey": ({ key }: { key: string }) => `“${key}” is not allowed as a key.`,
  "topology.notJson": ({ found }: { found: string }) =>
    `A value of type ${found} cannot stand in a document; it holds plain JSON.`,
  "topology.notATopology": ({ expected, found }: { expected: string; found: string }) =>
    `This is not a topology document: “format” must be “${expected}”, not ${found}.`,
  "topology.noFormat": ({ expected }: { expected: string }) =>
    `This is not a topology document: the key “format” with the value “${expected}” is missing.`,
  "topology.newerVersion": ({ version, supported }: { version: number; supported: number }) =>
    `The document has version ${version} of the topology format; this Macvlan Designer reads versions up to ${supported}. Open it with a newer Macvlan Designer.`,

  "topology.unknownKey": ({ key, known }: { key: string; known: readonly string[] }) =>
    `The key “${key}” is unknown here. Known keys: ${known.join(", ")}.`,
  "topology.unknownKeyNear": ({ key, suggestion }: { key: string; suggestion: string }) =>
    `The key “${key}” is unknown here. Did you mean “${suggestion}”?`,
  "topology.missingKey": ({ key }: { key: string }) => `The key “${key}” is missing here.`,
  "topology.wrongValue": (p: { what: string; expected: string; found: string }) =>
    `${subject(p.what)} must be ${p.expected}, not ${p.found}.`,
  "topology.wrongValueNear": (p: {
    what: string;
    expected: string;
    found: string;
    suggestion: string;
  }) => `${subject(p.what)} must be ${p.expected}, not ${p.found}. Did you mean “${p.suggestion}”?`,
  "topology.unknownKind": ({ found, kinds }: { found: string; kinds: readonly string[] }) =>
    `There is no kind of node ${found}. Known kinds: ${kinds.join(", ")}.`,
  "topology.unknownKindNear": ({ found, suggestion }: { found: string; suggestion: string }) =>
    `There is no kind of node ${found}. Did you mean “${suggestion}”?`,

  "topology.duplicateId": ({ id, path }: { id: string; path: string }) =>
    `The id “${id}” is already taken by ${path}. Ids are unique over nodes and cables.`,
  "topology.duplicatePort": ({ id }: { id: string }) => `The port “${id}” is listed twice.`,
  "topology.dangling": ({ what, id }: { what: string; id: string }) =>
    `“${what}” names “${id}”, but no node has this id.`,
  "topology.danglingNear": (p: { what: string; id: string; suggestion: string }) =>
    `“${p.what}” names “${p.id}”, but no node has this id. Did you mean “${p.suggestion}”?`,
  "topology.danglingPosition": ({ id }: { id: string }) =>
    `“positions” places “${id}”, but no node has this id.`,
  "topology.danglingPositionNear": ({ id, suggestion }: { id: string; suggestion: string }) =>
    `“positions” places “${id}”, but no node has this id. Did you mean “${suggestion}”?`,
  "topology.wrongKind": (p: { what: string; id: string; kind: string; kinds: readonly string[] }) =>
    `“${p.what}” must name a ${oneOf(p.kinds)}, but “${p.id}” is a ${p.kind}.`,
  "topology.wrongKindNear": (p: {
    what: string;
    id: string;
    kind: string;
    kinds: readonly string[];
    suggestion: string;
  }) =>
    `“${p.what}” must name a ${oneOf(p.kinds)}, but “${p.id}” is a ${p.kind}. Did you mean “${p.suggestion}”?`,
  "topology.cableOnVlan": ({ what, id }: { what: string; id: string }) =>
    `“${what}” names the VLAN “${id}”, which has no socket. Plug the cable into the NIC that the VLAN is stacked on.`,

  "topology.guestElsewhere": (p: { guest: string; guestHost: string; host: string }) =>
    `The guest “${p.guest}” is on the host “${p.guestHost}”, but the interface is on “${p.host}”. An interface can be handed only to a guest of its own host.`,
  "topology.vlanElsewhere": (p: { parent: string; parentHost: string; host: string }) =>
    `The VLAN is on the host “${p.host}”, but its parent “${p.parent}” is on “${p.parentHost}”.`,
  "topology.portElsewhere": (p: { port: string; portHost: string; host: string }) =>
    `The bridge is on the host “${p.host}”, but its port “${p.port}” is on “${p.portHost}”.`,
  "topology.bondPortVlan": ({ what, id }: { what: string; id: string }) =>
    `“${what}” names the VLAN “${id}”. Make its NIC a port of the bond, and put the VLAN on the bond.`,
  "topology.bondPortElsewhere": (p: { port: string; portHost: string; host: string }) =>
    `The bond is on the host “${p.host}”, but its port “${p.port}” is on “${p.portHost}”.`,
  "topology.portOfGuest": ({ port, guest }: { port: string; guest: string }) =>
    `“${port}” is handed to the guest “${guest}”, so it cannot be a port of a bridge in the host's own stack.`,
  "topology.twoLocalHosts": ({ id, first }: { id: string; first: string }) =>
    `The host “${id}” is marked as local, but “${first}” already is. Plan and apply act on one machine: mark only one.`,
  "topology.cableToItself": ({ id }: { id: string }) =>
    `Both ends of the cable are on “${id}”. A cable joins two nodes.`,
  "topology.stackCircle": ({ ids }: { ids: readonly string[] }) =>
    `${ids.length === 1 ? `${list("en", ids)} is stacked on itself` : `${list("en", ids)} are stacked on each other in a circle`}; the chain of parents must end at a NIC, bond or bridge.`,

  "topology.expected.id": () => "an id of 1 to 64 letters, digits, dots, underscores and hyphens",
  "topology.expected.uuid": () => "a lower-case UUID",
  "topology.expected.mac": () => "a MAC address such as 52:54:00:aa:00:01",
  "topology.expected.cidr": () =>
    "an address with its prefix length, such as 192.168.1.10/24 or fd00::1/64",
  "topology.expected.ipAddress": () => "an IP address such as 192.168.1.1 or fd00::1",
  "topology.expected.madeName": () =>
    "an interface name of 1 to 15 letters, digits, underscores, dots and hyphens that begins with a letter, digit or underscore and is not “all” or “default”",
  "topology.expected.kernelName": () =>
    "an interface name of 1 to 15 bytes without slash, colon and white space, and not “.” or “..”",
  "topology.expected.namespaceName": () =>
    "a namespace name of 1 to 64 letters, digits, underscores, dots and hyphens that begins with a letter, digit or underscore and is not only digits",
  "topology.expected.freeName": () => "a text of 1 to 200 characters on one line",
  "topology.expected.text": () => "a text of at most 20,000 characters without control characters",
  "topology.expected.oneOf": ({ values }: { values: readonly string[] }) => oneOf(values),
  "topology.expected.atMostItems": ({ limit }: { limit: number }) =>
    `a list of at most ${limit} entries`,
  "topology.expected.atLeastItems": ({ limit }: { limit: number }) =>
    `a list of at least ${plural("en", limit, { one: "entry", other: "entries" })}`,
  "topology.expected.integer": ({ minimum, maximum }: { minimum: number; maximum: number }) =>
    `a whole number from ${minimum} to ${maximum}`,
  "topology.expected.numberBetween": (p: { minimum: number; maximum: number }) =>
    `a number from ${p.minimum} to ${p.maximum}`,
  "topology.expected.number": () => "a number",
  "topology.expected.string": () => "a text in double quotes",
  "topology.expected.boolean": () => "true or false",
  "topology.expected.list": () => "a list in square brackets",
  "topology.expected.object": () => "an object in braces",
  "topology.expected.otherValue": () => "another value",
  "topology.found.string": ({ value }: { value: string }) => value,
  "topology.found.literal": ({ value }: { value: string }) => value,
  "topology.found.list": ({ count }: { count: number }) =>
    `a list of ${plural("en", count, { one: "entry", other: "entries" })}`,
  "topology.found.object": () => "an object",
  "topology.found.nothing": () => "nothing",
};

function subject(what: string): string {
  return what === "" ? "This" : `“${what}”`;
}

function oneOf(values: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(values);
}
