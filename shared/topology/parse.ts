import { message } from "../messages/message.ts";
import { err, ok, type Result } from "../result.ts";
import { checkDocument } from "./check-document.ts";
import { describeFound } from "./describe-found.ts";
import { TOPOLOGY_FORMAT, TOPOLOGY_VERSION, type Topology } from "./document.ts";
import { IssueList, type DraftIssue } from "./draft-issue.ts";
import { formatJsonPath, isRecord, type JsonPath } from "./json-path.ts";
import { migrate } from "./migrate.ts";
import { PARSE_CODES } from "./parse-codes.ts";
import type { ParseIssue } from "./parse-issue.ts";
import { plainValueProblem } from "./plain-value.ts";
import { readSource, type Source } from "./source-text.ts";

/**
 * Reads the text of a topology file.
 *
 * Strict: every issue has its place and says what was expected. The value is the file's own data
 * with its key order; a document of an older version comes back migrated. Grammar and limits:
 * docs/topology-document.md.
 */
export function parseTopology(text: string): Result<Topology, readonly ParseIssue[]> {
  const source = readSource(text);
  return source.ok ? parseSource(source.value) : source;
}

/**
 * Reads a topology that came as a value inside something else, such as a request.
 *
 * The same rules as {@link parseTopology}; every issue stands at line 1, column 1.
 */
export function parseTopologyValue(value: unknown): Result<Topology, readonly ParseIssue[]> {
  const problem = plainValueProblem(value);
  const start = { line: 1, column: 1 };
  return problem ? err([{ ...problem, ...start }]) : parseSource({ value, locate: () => start });
}

function parseSource({ value, locate }: Source): Result<Topology, readonly ParseIssue[]> {
  const issues = new IssueList();
  const foreign = foreignIssue(value);
  if (foreign) {
    return err([placed(foreign, locate, (path) => path)]);
  }
  const { document, originOf } = migrate(value as Readonly<Record<string, unknown>>);
  checkDocument(document, issues);
  if (issues.issues.length === 0) {
    return ok(document as unknown as Topology);
  }
  const found = issues.issues.map((issue) => placed(issue, locate, originOf));
  return err(found.sort((a, b) => a.line - b.line || a.column - b.column));
}

function placed(
  { code, path, at, message: said }: DraftIssue,
  locate: Source["locate"],
  originOf: (path: JsonPath) => JsonPath,
): ParseIssue {
  const origin = originOf(path);
  return { code, path: formatJsonPath(origin), ...locate(origin, at), message: said };
}

/** Refuses what is no topology or one of a newer program, before its keys are judged by our rules. */
function foreignIssue(value: unknown): DraftIssue | undefined {
  if (!isRecord(value)) {
    const params = { expected: TOPOLOGY_FORMAT, found: describeFound(value) };
    const said = message("topology.notATopology", params);
    return { code: PARSE_CODES.notATopology, path: [], at: "value", message: said };
  }
  const { format, version } = value;
  if (format !== TOPOLOGY_FORMAT) {
    const params = { expected: TOPOLOGY_FORMAT, found: describeFound(format) };
    const said = Object.hasOwn(value, "format")
      ? message("topology.notATopology", params)
      : message("topology.noFormat", { expected: TOPOLOGY_FORMAT });
    return { code: PARSE_CODES.notATopology, path: ["format"], at: "value", message: said };
  }
  if (Number.isInteger(version) && Number(version) > TOPOLOGY_VERSION) {
    const params = { version: Number(version), supported: TOPOLOGY_VERSION };
    const said = message("topology.newerVersion", params);
    return { code: PARSE_CODES.unsupportedVersion, path: ["version"], at: "value", message: said };
  }
  return undefined;
}
