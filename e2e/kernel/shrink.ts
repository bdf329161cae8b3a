import type { Topology } from "../../shared/topology/document.ts";
import { parseTopologyValue } from "../../shared/topology/parse.ts";

type Plain = Record<string, unknown>;

interface PlainDocument extends Plain {
  readonly nodes: readonly Plain[];
  readonly cables: readonly Plain[];
}

/**
 * Makes a document smaller while `fails` stays true, until nothing more can go.
 *
 * Nodes go with all that refers to them, then cables, then single keys and list items; what does not
 * parse is not tried.
 */
export async function shrink(
  topology: Topology,
  fails: (smaller: Topology) => Promise<boolean>,
): Promise<Topology> {
  let smallest = topology;
  for (;;) {
    const next = await firstFailing(smallest, fails);
    if (next === undefined) {
      return smallest;
    }
    smallest = next;
  }
}

async function firstFailing(
  topology: Topology,
  fails: (smaller: Topology) => Promise<boolean>,
): Promise<Topology | undefined> {
  for (const candidate of smaller(toPlain(topology))) {
    const parsed = parseTopologyValue(candidate);
    if (parsed.ok && (await fails(parsed.value))) {
      return parsed.value;
    }
  }
  return undefined;
}

function toPlain(topology: Topology): PlainDocument {
  return {
    cables: [],
    ...(JSON.parse(JSON.stringify(topology)) as Plain),
  } as unknown as PlainDocument;
}

function* smaller(document: PlainDocument): Generator<PlainDocument> {
  for (const node of document.nodes) {
    yield withoutNode(document, node["id"]);
  }
  for (const cable of document.cables) {
    yield { ...document, cables: document.cables.filter((other) => other !== cable) };
  }
  for (const key of ["nodes", "cables"] as const) {
    for (const [place, thing] of document[key].entries()) {
      for (const simpler of simplerThings(thing)) {
        yield { ...document, [key]: document[key].with(place, simpler) };
      }
    }
  }
}

/** Takes a node away with everything that cannot be without it. */
function withoutNode(document: PlainDocument, id: unknown): PlainDocument {
  const gone = new Set([id]);
  let before = 0;
  while (gone.size > before) {
    before = gone.size;
    for (const node of document.nodes) {
      if (["host", "parent", "bridge", "guest"].some((key) => gone.has(node[key]))) {
        gone.add(node["id"]);
      }
    }
  }
  return {
    ...document,
    nodes: document.nodes
      .filter((node) => !gone.has(node["id"]))
      .map((node) => {
        const { ports } = node;
        return Array.isArray(ports)
          ? { ...node, ports: ports.filter((port: unknown) => !gone.has(port)) }
          : node;
      }),
    cables: document.cables.filter((cable) => !gone.has(cable["from"]) && !gone.has(cable["to"])),
  };
}

/** The same thing without one key, or with one item less in a list. */
function* simplerThings(thing: Plain): Generator<Plain> {
  for (const [key, value] of Object.entries(thing)) {
    yield Object.fromEntries(Object.entries(thing).filter(([other]) => other !== key));
    if (Array.isArray(value) && value.length > 1) {
      for (const place of value.keys()) {
        yield { ...thing, [key]: (value as unknown[]).toSpliced(place, 1) };
      }
    }
  }
}
