// Who may import whom: docs/ARCHITECTURE.md in executable form. Tests may import anything.

const TEST = "\\.test\\.tsx?$|/__testing__/";
const NPM_IN_SHARED =
  "node_modules/(zod|yaml|@noble/hashes|ipaddr\\.js|jsonc-parser|fastest-levenshtein)/";
const SHARED_ROOT_FILE = "^shared/[^/]+\\.ts$";

/** @typedef {import("dependency-cruiser").IForbiddenRuleType} Rule */

/**
 * A layer (or one part of shared) that may import itself, `allowed`, Node and npm packages.
 *
 * @param {string} folder
 * @param {readonly string[]} allowed
 * @param {string} comment
 * @returns {Rule}
 */
function only(folder, allowed, comment) {
  return {
    name: `${folder.replaceAll("/", "-")}-imports-only`,
    comment,
    severity: "error",
    from: { path: `^${folder}/`, pathNot: TEST },
    to: {
      path: "^(shared|electron|renderer|e2e|bench|scripts)/",
      pathNot: [`^${folder}/`, ...allowed],
    },
  };
}

/**
 * A part of shared that may import itself, shared's root files and messages, and `parts`.
 *
 * @param {string} part
 * @param {readonly string[]} parts
 */
function sharedPart(part, parts) {
  const allowed = ["messages", ...parts].map((name) => `^shared/${name}/`);
  return only(`shared/${part}`, [SHARED_ROOT_FILE, ...allowed], `Inside shared, seen from ${part}`);
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle has no order in which it can be read",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "Nothing imports it and it imports nothing: delete it or use it",
      severity: "error",
      from: { orphan: true, pathNot: "\\.(d\\.ts|json|css)$|vite\\.config\\.ts$" },
      to: {},
    },
    {
      name: "resolvable",
      comment: "An import that does not resolve",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "shared-is-pure",
      comment: "shared/ runs in every process: no Node",
      severity: "error",
      from: { path: "^shared/", pathNot: TEST },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "shared-npm",
      comment: "The few packages that are as pure as shared/ itself",
      severity: "error",
      from: { path: "^shared/", pathNot: TEST },
      to: { path: "node_modules/", pathNot: NPM_IN_SHARED },
    },
    {
      name: "no-dev-dependencies",
      comment: "What is shipped does not need what only developers have",
      severity: "error",
      from: { path: "^(shared|electron|renderer)/", pathNot: `${TEST}|vite\\.config\\.ts$` },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        // What it runs in, which brings itself.
        pathNot: "node_modules/electron/",
      },
    },
    {
      name: "not-to-test",
      comment: "Tests are imported by nobody",
      severity: "error",
      from: { pathNot: `${TEST}|^(e2e|bench)/` },
      to: { path: TEST },
    },

    only("shared", [], "shared -> nothing"),
    only("renderer", ["^shared/"], "renderer -> shared"),
    only("electron/preload", ["^shared/protocol/"], "preload -> shared/protocol"),
    only("electron/main", ["^electron/backend/", "^shared/"], "main -> backend, shared"),
    only(
      "electron/cli",
      ["^electron/(backend|packaging)/", "^shared/"],
      "cli -> backend, shared, and what `helper install` puts in place as a package would",
    ),
    only("electron/packaging", ["^electron/backend/", "^shared/"], "packaging -> backend, shared"),
    only("electron/backend", ["^shared/"], "backend -> shared"),
    only(
      "electron/helper",
      [
        "^shared/(topology|lint|plan|protocol|messages)/",
        // It makes the same files itself, with the same exporters.
        "^shared/export/persist/",
        "^shared/result\\.ts$",
      ],
      "What runs as root is read with more care than the rest, so there is less of it",
    ),

    sharedPart("messages", ["topology"]),
    sharedPart("topology", []),
    sharedPart("lint", ["topology"]),
    sharedPart("reachability", ["topology"]),
    sharedPart("plan", ["topology", "lint"]),
    // Both write texts of other formats: escaping is in one place.
    sharedPart("diagram", ["topology", "reachability", "export/text"]),
    sharedPart("protocol", ["topology", "lint", "reachability", "plan", "import"]),
    sharedPart("import", ["topology", "plan"]),
    sharedPart("report", ["topology", "lint", "reachability", "diagram", "export"]),
    sharedPart("help", ["topology", "reachability", "diagram", "export"]),
    sharedPart("export", ["topology", "lint", "reachability", "plan", "diagram"]),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "__fixtures__/" },
    tsConfig: { fileName: "tsconfig.base.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".css", ".mjs", ".js", ".json"],
    },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};
