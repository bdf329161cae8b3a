import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compose } from "../../shared/export/targets/compose/compose.ts";
import { answers } from "./exported.ts";
import { goProgram } from "./go-program.ts";
import { writtenForMany, type Written } from "./random-documents.ts";
import { fileOfWheel } from "./wheel.ts";

const WRITTEN = writtenForMany(compose, 50);

/** The Compose file as far as its readers agree on how to print it. */
interface Model {
  readonly services?: Readonly<Record<string, Service>>;
  readonly networks?: Readonly<Record<string, Network>>;
}

interface Service {
  readonly image: string;
  readonly hostname: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly networks: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
}

interface Network {
  readonly driver: string;
  readonly driver_opts: Readonly<Record<string, string>>;
  readonly ipam: { readonly config?: unknown; readonly driver?: string };
  readonly internal?: boolean;
  readonly enable_ipv4?: boolean;
  readonly enable_ipv6?: boolean;
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-compose-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Has a program read all files, each variable of which says an image. */
function readBy(
  program: string,
  args: readonly string[],
  texts: readonly string[],
): readonly Model[] {
  const files = texts.map((text, at) => {
    const file = join(folder, `${at}.yaml`);
    writeFileSync(file, text);
    return file;
  });
  const variables = texts.flatMap((text) => [...text.matchAll(/\$\{(IMAGE_\w+):\?\}/gu)]);
  const images = Object.fromEntries(variables.map(([, name = ""]) => [name, imageOf(name)]));
  const out = execFileSync(program, [...args, ...files], {
    encoding: "utf8",
    cwd: folder,
    env: { PATH: process.env["PATH"], ...images },
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(out) as readonly Model[];
}

function imageOf(variable: string): string {
  return `image-of-${variable.toLowerCase()}`;
}

/** What a file says to one who knows YAML and its variables. */
function said(text: string): Model {
  return parse(text, (_key, value: unknown) =>
    typeof value === "string" && value.includes("$") ? interpolated(value) : value,
  ) as Model;
}

function interpolated(text: string): string {
  return text.replaceAll(/\$\$|\$\{(\w+):\?\}/gu, (_all, variable?: string) =>
    variable === undefined ? "$" : imageOf(variable),
  );
}

/** The part that matters, in one form; readers print in an order of their own. */
function core({ services = {}, networks = {} }: Model): object {
  return {
    services: ofEach(services, (service) => ({
      image: service.image,
      hostname: service.hostname,
      labels: service.labels ?? {},
      networks: Object.fromEntries(
        Object.entries(service.networks).map(([one, endpoint]) => [one, endpoint ?? {}]),
      ),
    })),
    networks: ofEach(networks, (network) => ({
      driver: network.driver,
      options: network.driver_opts,
      ipam: { driver: network.ipam.driver, config: network.ipam.config },
      internal: network.internal ?? false,
      ipv6: network.enable_ipv6 ?? false,
      ipv4: network.enable_ipv4 ?? true,
    })),
  };
}

function ofEach<Part>(parts: Readonly<Record<string, Part>>, to: (part: Part) => object): object {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, to(part)]));
}

/** The names of a file's containers are those that are drawn. */
function expectDrawnNames({ services = {} }: Model, written: Written | undefined): void {
  const drawn = written?.lab.guests.map(({ name }) => name);
  Object.entries(services).forEach(([name, { labels }]) => {
    expect(drawn).toContain(labels?.["macvlan-designer.guest"] ?? name);
  });
}

const COMPOSE_GO = goProgram("compose");

describe.skipIf(COMPOSE_GO === undefined)(
  "a Compose file, read by compose-go, Docker Compose's own reader (needs Go and a proxy for modules)",
  () => {
    it("is understood as it was meant, for every example and 50 random documents", () => {
      const read = readBy(
        COMPOSE_GO ?? "",
        [],
        WRITTEN.map(({ text }) => text),
      );

      read.forEach((model, at) => {
        expect(core(model)).toEqual(core(said(WRITTEN[at]?.text ?? "")));
        expectDrawnNames(model, WRITTEN[at]);
      });
      expect(read.length).toBe(WRITTEN.length);
    });
  },
);

/** Carries the schema of the Compose Specification; not even npm has a package of it alone. */
const SCHEMA = fileOfWheel(
  {
    name: "check-jsonschema",
    version: "0.39.0",
    sha256: "14ce5c94871c551268ea948ffe21e9f1464dc48fb20bf9a4c13deeaaf756cf9b",
  },
  "check_jsonschema/builtin_schemas/vendor/compose-spec.json",
);

describe.skipIf(SCHEMA === undefined)(
  "a Compose file, by the schema of the Compose Specification (needs pip and PyPI)",
  () => {
    const check = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(
      JSON.parse(SCHEMA ?? "{}") as object,
    );

    it("has nothing that Compose does not know, for every example and 50 random documents", () => {
      WRITTEN.forEach(({ text }) => {
        check(parse(text));
        expect(check.errors ?? []).toEqual([]);
      });
    });

    it("would be refused with a word too many", () => {
      expect(check({ services: { web: { image: "a", networks: { n: { mac: "x" } } } } })).toBe(
        false,
      );
    });
  },
);

const HAS_DEBIANS = answers("/usr/bin/python3", "-c", "import compose.config");

/** What Debian 12's Compose, of 2021, knew: the specification has got more words since. */
function withoutNewWords(text: string): string {
  return text
    .replace(/^name: .*\n/mu, "")
    .replaceAll(/^ {8}(mac_address|gw_priority): .*\n/gmu, "")
    .replaceAll(/^ {8}driver_opts:\n {10}.*\n/gmu, "")
    .replaceAll(/^ {4}enable_ipv4: .*\n/gmu, "");
}

// Without a service it takes a file for one of the first version, which had nothing but services.
const WITH_SERVICES = WRITTEN.filter(({ text }) => !text.includes("services: {}"));

describe.skipIf(!HAS_DEBIANS)(
  "a Compose file, read by Debian's docker-compose but for newer words (needs it)",
  () => {
    it("is understood as it was meant, for every example and 50 random documents", () => {
      const texts = WITH_SERVICES.map(({ text }) => withoutNewWords(text));

      const read = readBy(
        "/usr/bin/python3",
        [join(import.meta.dirname, "debian-compose.py")],
        texts,
      );

      read.forEach((model, at) => {
        expect(core(model)).toEqual(core(said(texts[at] ?? "")));
        expectDrawnNames(model, WITH_SERVICES[at]);
      });
      expect(read.length).toBe(texts.length);
    });
  },
);
