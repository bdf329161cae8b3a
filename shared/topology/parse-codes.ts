/**
 * The codes of what the document's grammar refuses.
 *
 * Stable: a code never changes its meaning and is never given out again. What the kernel refuses
 * has codes of its own (`MV1xx`, lint).
 */
export const PARSE_CODES = {
  fileTooLarge: "MV001",
  syntax: "MV002",
  tooComplex: "MV003",
  tooMany: "MV004",
  badKey: "MV005",
  notATopology: "MV006",
  unsupportedVersion: "MV007",
  unknownKey: "MV008",
  missingKey: "MV009",
  wrongType: "MV010",
  wrongValue: "MV011",
  unknownKind: "MV012",
  duplicateId: "MV013",
  danglingReference: "MV014",
  wrongKind: "MV015",
  badName: "MV016",
  acrossStacks: "MV017",
  twoLocalHosts: "MV018",
  impossibleStructure: "MV019",
} as const;

export type ParseCode = (typeof PARSE_CODES)[keyof typeof PARSE_CODES];
