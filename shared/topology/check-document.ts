import { z } from "zod";
import { message } from "../messages/message.ts";
import { cableSchema } from "./cable.ts";
import { checkStructure } from "./check-structure.ts";
import { isNodeKind } from "./declared.ts";
import { describeFound } from "./describe-found.ts";
import { NODE_KINDS, nodeSchemas, positionSchema, topologySchema } from "./document.ts";
import type { IssueList } from "./draft-issue.ts";
import { nodeIdSchema } from "./fields.ts";
import { isRecord, type JsonPath } from "./json-path.ts";
import { MAX_CABLES, MAX_NODES } from "./limits.ts";
import { nearest } from "./nearest.ts";
import { PARSE_CODES } from "./parse-codes.ts";
import { checkBySchema } from "./schema-issues.ts";

/** The document around its nodes and cables, which are checked one by one. */
const envelopeSchema = topologySchema.unwrap().extend({
  nodes: z.array(z.unknown()),
  cables: z.array(z.unknown()).optional(),
  positions: z.record(z.string(), z.unknown()).optional(),
});

/**
 * Checks a whole document of the current version.
 *
 * `known` holds nodes, cables and positions that have been checked before, by identity; their
 * schemas are not run again. What they refer to always is.
 */
export function checkDocument(
  document: Readonly<Record<string, unknown>>,
  issues: IssueList,
  known: ReadonlySet<unknown> = new Set(),
): void {
  checkBySchema(envelopeSchema, document, [], issues);
  const nodes = Array.isArray(document["nodes"]) ? (document["nodes"] as unknown[]) : [];
  const cables = Array.isArray(document["cables"]) ? (document["cables"] as unknown[]) : [];
  const positions = isRecord(document["positions"]) ? document["positions"] : {};
  if (isTooMany(nodes.length, cables.length, issues)) {
    return;
  }
  nodes.forEach((node, index) => {
    if (!known.has(node)) {
      checkNode(node, ["nodes", index], issues);
    }
  });
  cables.forEach((cable, index) => {
    if (!known.has(cable)) {
      checkBySchema(cableSchema, cable, ["cables", index], issues);
    }
  });
  for (const [id, position] of Object.entries(positions)) {
    if (!known.has(position)) {
      checkPosition(id, position, issues);
    }
  }
  // Without a list of nodes every reference would dangle, which repeats one mistake.
  if (Array.isArray(document["nodes"])) {
    checkStructure({ nodes, cables, positions }, issues);
  }
}

function isTooMany(nodes: number, cables: number, issues: IssueList): boolean {
  if (nodes > MAX_NODES) {
    const said = message("topology.tooManyNodes", { count: nodes, limit: MAX_NODES });
    issues.addAtKey(PARSE_CODES.tooMany, ["nodes"], said);
  }
  if (cables > MAX_CABLES) {
    const said = message("topology.tooManyCables", { count: cables, limit: MAX_CABLES });
    issues.addAtKey(PARSE_CODES.tooMany, ["cables"], said);
  }
  return nodes > MAX_NODES || cables > MAX_CABLES;
}

function checkNode(node: unknown, path: JsonPath, issues: IssueList): void {
  const kind = isRecord(node) ? node["kind"] : undefined;
  if (isNodeKind(kind)) {
    checkBySchema(nodeSchemas[kind], node, path, issues);
  } else if (typeof kind === "string") {
    const suggestion = nearest(kind, NODE_KINDS);
    const found = describeFound(kind);
    issues.add(
      PARSE_CODES.unknownKind,
      [...path, "kind"],
      suggestion === undefined
        ? message("topology.unknownKind", { found, kinds: NODE_KINDS })
        : message("topology.unknownKindNear", { found, suggestion }),
    );
  } else {
    checkBySchema(z.looseObject({ kind: z.string() }), node, path, issues);
  }
}

function checkPosition(id: string, position: unknown, issues: IssueList): void {
  const path = ["positions", id];
  if (checkBySchema(nodeIdSchema, id, path, issues)) {
    checkBySchema(positionSchema, position, path, issues);
  }
}
