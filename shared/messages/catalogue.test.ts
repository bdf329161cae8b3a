import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { en } from "./en/index.ts";
import { LANGUAGES, type Language } from "./say.ts";
import { vi } from "./vi/index.ts";

type Sentence = (params: unknown) => string;

const catalogues = { en, vi } as unknown as Readonly<
  Record<Language, Readonly<Record<string, Sentence>>>
>;

/** Words of the kernel, of standards and of tables, which may be the same in every language. */
const MAY_BE_SAME: readonly RegExp[] = [
  /^command\.property\.(arpIgnore|dhcp|wireless|tap|nodst|nopromisc|bcqueuelen|bclim|up|reflectiveRelay)$/,
  /^topology\.found\.(string|literal)$/,
  /^topology\.expected\.oneOf$/,
  /^plan\.both$/,
  /^reach\.mark\./,
  /^reach\.title\.ping$/,
  /^ui\.shell\.(product|mode\.\w+|question\.\w+)$/,
  /^ui\.settings\.language\.\w+$/,
  /^ui\.canvas\.(speed|percent|promiscuous\.yes|vlan|hairpin|guest\.(container|namespace)|role\.(nic|bridge|veth|guest|switch))$/,
  /^ui\.(change\.probeGateway|export\.picture\.(png|pdf))$/,
  /^ui\.host\.(vlan|speed|address|count)$/,
  /^ui\.palette\.(container|namespace|switch)$/,
  /^ui\.inspector\.(guestType\.(container|namespace)|kind\.(container|namespace|switch)|label\.(mac|mtu|vlan|wireless|tap|dhcp|reflectiveRelay))$/,
];

/** Parameters that come along with others and that these sentences do without. */
const UNSAID: Readonly<Record<string, readonly string[]>> = {
  "lint.fix.useShim": ["<host>"],
  "plan.otherEndGone": ["<namespace>"],
};

/** The parameters of one sentence: their names with their types. */
type ParameterTypes = ReadonlyMap<string, string>;

/** Asks the compiler which parameters each sentence takes; at run time nobody knows any more. */
function parameterTypes(): ReadonlyMap<string, ParameterTypes> {
  const file = fileURLToPath(new URL("./en/index.ts", import.meta.url));
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const symbol = module && checker.getExportsOfModule(module).find(({ name }) => name === "en");
  const catalogue = symbol && checker.getTypeOfSymbol(symbol);
  return new Map(
    catalogue?.getProperties().map((sentence) => {
      const [signature] = checker.getTypeOfSymbol(sentence).getCallSignatures();
      const [parameter] = signature?.getParameters() ?? [];
      const members = parameter ? checker.getTypeOfSymbol(parameter).getProperties() : [];
      const typeOf = (member: ts.Symbol): string =>
        checker.typeToString(checker.getTypeOfSymbol(member));
      return [sentence.name, new Map(members.map((member) => [member.name, typeOf(member)]))];
    }),
  );
}

const types = parameterTypes();

/** Parameters that can be told apart in the sentence. */
function samplesFor(parameters: ParameterTypes, count: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...parameters].map(([key, type]): [string, unknown] => {
      switch (type) {
        case "number":
          return [key, count];
        case "boolean":
          return [key, true];
        case "readonly string[]":
          return [key, [`<${key}>`]];
        default:
          return [key, type.startsWith('"') ? type.split('"')[1] : `<${key}>`];
      }
    }),
  );
}

/** The parameters that must be heard: texts and lists; numbers may only choose between words. */
function heard(parameters: ParameterTypes): readonly string[] {
  return [...parameters]
    .filter(([, type]) => type !== "number" && type !== "boolean" && !type.startsWith('"'))
    .map(([key]) => `<${key}>`);
}

describe("the catalogues", () => {
  it("have the same sentences in every language", () => {
    expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(LANGUAGES)(
    "have every area in the index of %s, and no sentence twice",
    async (language) => {
      const folder = new URL(`./${language}/`, import.meta.url);
      const found: string[] = [];
      for (const name of readdirSync(folder).filter(
        (file) => !/^(index|help-\w+)\.ts$/u.test(file),
      )) {
        const area = (await import(new URL(name, folder).href)) as Record<string, object>;
        found.push(...Object.values(area).flatMap((messages) => Object.keys(messages)));
      }
      expect(found.sort()).toEqual(Object.keys(catalogues[language]).sort());
    },
  );

  it("are known to the compiler as they are here", () => {
    expect([...types.keys()].sort()).toEqual(Object.keys(en).sort());
  });
});

describe.each([...types])("%s", (id, parameters) => {
  it.each(LANGUAGES)("says its parameters in %s, and nothing else that is odd", (language) => {
    const said = [1, 2, 5].map((count) =>
      catalogues[language][id]?.(samplesFor(parameters, count)),
    );
    const missing = heard(parameters).filter((word) => !said.some((text) => text?.includes(word)));
    expect(missing).toEqual(UNSAID[id] ?? []);
    expect(said.join("\n")).not.toMatch(/undefined|NaN|\[object|^$/mu);
  });

  it("is translated", () => {
    const [english, vietnamese] = LANGUAGES.map((language) =>
      catalogues[language][id]?.(samplesFor(parameters, 2)),
    );
    expect(english !== vietnamese || MAY_BE_SAME.some((pattern) => pattern.test(id))).toBe(true);
  });
});
