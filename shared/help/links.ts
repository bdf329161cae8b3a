import type { remedyMessages } from "../messages/en/remedies.ts";
import type { HelpPageId, HelpPlace } from "./page.ts";

/** Where the help tells why lint says something, by the rule's code. */
export const HELP_OF_LINT: Readonly<Record<string, HelpPlace>> = {
  MV101: "passthru/alone",
  MV102: "passthru/alone",
  MV103: "parents/what",
  MV104: "bridges/ports",
  MV105: "macvtap/device",
  MV106: "bridges/ports",
  MV107: "addresses/names",
  MV108: "addresses/names",
  MV109: "addresses/names",
  MV110: "parents/mtu",
  MV111: "addresses/macs",
  MV112: "addresses/macs",
  MV113: "source/list",
  MV114: "promiscuous/passthru",
  MV115: "macvtap/mac",
  MV116: "parents/vlan",
  MV117: "bridges/loops",
  MV118: "bridges/loops",
  MV119: "macvtap/device",
  MV120: "addresses/ip",
  MV121: "addresses/ip",
  MV122: "addresses/routes",
  MV123: "addresses/routes",
  MV124: "addresses/routes",
  MV125: "addresses/routes",
  MV126: "parents/nested",
  MV127: "parents/bond",
  MV128: "parents/bond",
  MV201: "host-vm/why",
  MV202: "vepa/without",
  MV203: "private/unicast",
  MV204: "passthru/host",
  MV205: "passthru/mac",
  MV206: "source/list",
  MV207: "source/nodst",
  MV208: "source/nodst",
  MV209: "parents/nested",
  MV210: "macvtap/mac",
  MV211: "parents/state",
  MV212: "parents/state",
  MV213: "parents/broadcasts",
  MV214: "addresses/ip",
  MV215: "addresses/macs",
  MV216: "addresses/ip",
  MV217: "wifi/why",
  MV218: "wifi/why",
  MV219: "bridges/childPort",
  MV220: "bridges/ports",
  MV221: "addresses/macs",
  MV222: "relay/bridge",
  MV223: "shim/routes",
  MV224: "relay/where",
  MV225: "parents/broadcasts",
  MV226: "addresses/ip",
  MV227: "addresses/routes",
  MV228: "parents/vlan",
  MV229: "parents/bond",
  MV230: "parents/bond",
  MV231: "parents/bond",
  MV232: "parents/bond",
  MV233: "parents/bond",
  MV301: "addresses/ip",
  MV302: "addresses/macs",
  MV303: "bridges/onBridge",
};

/** Where the help tells why something mends a pair, by the remedy's name. */
export const HELP_OF_REMEDY: Readonly<Record<keyof typeof remedyMessages, HelpPlace>> = {
  "remedy.shim": "shim/what",
  "remedy.reflectiveRelay": "relay/what",
  "remedy.bridgeMode": "bridge/inside",
  "remedy.hostOnChild": "host-vm/ways",
  "remedy.otherNic": "host-vm/ways",
  "remedy.secondNic": "host-vm/ways",
  "remedy.bridgeInstead": "bridges/instead",
  "remedy.bringUp": "parents/state",
  "remedy.listSource": "source/list",
  "remedy.sameMacAsVm": "macvtap/mac",
  "remedy.withoutNodst": "source/nodst",
  "remedy.broadcastQueue": "parents/broadcasts",
};

/** What is asked about: a place in the help, something that lint says, or a remedy. */
export type HelpTopic =
  | { readonly kind: "place"; readonly place: HelpPlace }
  | { readonly kind: "lint"; readonly code: string }
  | { readonly kind: "remedy"; readonly id: string };

/** A page with one of its sections; null: the whole page. */
export interface HelpTarget {
  readonly page: HelpPageId;
  readonly section: string | null;
}

/** Finds what tells about a topic; what nothing tells about leads to the first page. */
export function helpTarget(topic: HelpTopic): HelpTarget {
  const [page, section] = placeOf(topic).split("/");
  return { page: page as HelpPageId, section: section ?? null };
}

function placeOf(topic: HelpTopic): HelpPlace {
  const byName: Readonly<Record<string, HelpPlace>> = HELP_OF_REMEDY;
  switch (topic.kind) {
    case "place":
      return topic.place;
    case "lint":
      return HELP_OF_LINT[topic.code] ?? "bridge";
    case "remedy":
      return byName[topic.id] ?? "host-vm";
  }
}

/** The codes and remedies that lead to a page, and to which section. */
export function leadingTo(
  page: HelpPageId,
): readonly (readonly [name: string, place: HelpPlace])[] {
  return [...Object.entries(HELP_OF_LINT), ...Object.entries(HELP_OF_REMEDY)].filter(
    ([, place]) => place === page || place.startsWith(`${page}/`),
  );
}
