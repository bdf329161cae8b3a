import js from "@eslint/js";
import node from "eslint-plugin-n";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const TESTS = ["**/*.test.{ts,tsx}", "**/__testing__/**", "e2e/**", "bench/**"];
const NODE_GLOBALS = node.configs["flat/recommended-module"].languageOptions?.["globals"] ?? {};
const CONFIG_FILES = ["**/*.config.{ts,mjs}", ".*.mjs"];

/**
 * Forbids what the oldest Node that runs these files does not have.
 *
 * @param {string} version
 * @param {string[]} files
 * @returns {import("eslint").Linter.Config}
 */
function nodeApiSince(version, files) {
  return {
    files,
    ignores: TESTS,
    plugins: { n: node },
    // A global that the linter has not heard of is one whose age it cannot judge.
    languageOptions: { globals: NODE_GLOBALS },
    rules: {
      "n/no-unsupported-features/node-builtins": ["error", { version: `>=${version}` }],
      "n/no-unsupported-features/es-builtins": ["error", { version: `>=${version}` }],
      "n/no-deprecated-api": ["error", { version: `>=${version}` }],
    },
  };
}

const DEFAULT_EXPORT = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: one thing has one name everywhere.",
};

export default defineConfig(
  globalIgnores(["dist/", "coverage/", "**/__fixtures__/**"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      complexity: ["error", 15],
      curly: "error",
      eqeqeq: "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "no-restricted-syntax": ["error", DEFAULT_EXPORT],
    },
  },
  {
    name: "shared is pure: no console, no clock, no randomness",
    files: ["shared/**/*.ts"],
    ignores: TESTS,
    rules: {
      "no-console": "error",
      "no-restricted-globals": ["error", "Date", "performance", "crypto"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  { files: ["renderer/**/*.{ts,tsx}"], ...reactHooks.configs.flat["recommended-latest"] },
  nodeApiSince("16.17.0", ["shared/**/*.ts", "electron/{backend,main,preload}/**/*.ts"]),
  nodeApiSince("18.0.0", ["electron/{helper,cli}/**/*.ts", "scripts/**/*.mjs"]),
  {
    files: ["shared/messages/**", "shared/**/messages.ts"],
    rules: {
      "max-lines": "off",
      "max-lines-per-function": "off",
      // A sentence is a string; saying so a hundred times says nothing.
      "@typescript-eslint/explicit-module-boundary-types": "off",
    },
  },
  {
    files: TESTS,
    rules: { "max-lines": "off", "max-lines-per-function": "off" },
  },
  {
    files: CONFIG_FILES,
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: NODE_GLOBALS },
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
);
