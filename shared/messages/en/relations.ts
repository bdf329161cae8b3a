export const relationMessages = {
  "relation.cannotTalk": (): string => "Host and its guests cannot talk",
  "relation.hostStarts": (): string => "Only the host can start",
  "relation.guestsStart": (): string => "Only the guests can start",
  "relation.through": ({ name }: { name: string }): string => `Through ${name}`,
  "relation.throughHairpin": ({ name }: { name: string }): string =>
    `Through the hairpin port of ${name}`,
  "relation.direct": (): string => "Host and its guests can talk",
  "relation.reachable": (): string => "Both ways",
  "relation.local": (): string => "Same machine",
  "relation.oneWay": (): string => "One way",
  "relation.blocked": (): string => "Not reachable",
};
