import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { libvirt } from "../../shared/export/targets/libvirt/libvirt.ts";
import { toXml } from "../../shared/export/text/xml.ts";
import { example } from "../helper/lab.ts";
import { hasCommand, writeExport } from "./guests.ts";

const isThere = hasCommand("virt-xml-validate") && hasCommand("xmllint");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "macvlan-export-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** libvirt's own schema; throws with what it says. */
function validate(place: string, schema: "domain" | "network"): void {
  execFileSync("virt-xml-validate", [place, schema], { encoding: "utf8", stdio: "pipe" });
}

/** The devices in the smallest domain that the schema takes. */
function domainOf(place: string): string {
  const [, devices = ""] = /(<devices>[^]*<\/devices>)/u.exec(readFileSync(place, "utf8")) ?? [];
  const head = "<domain type='kvm'><name>d</name><memory>1024</memory><os><type>hvm</type></os>";
  const domain = `${place}.domain`;
  writeFileSync(domain, `${head}${devices}</domain>`);
  return domain;
}

describe.skipIf(!isThere)("the libvirt export (needs libvirt-clients and libxml2-utils)", () => {
  it.each([
    ["the lab of guests", undefined, 1, 4],
    ["the example macvtap-vms", "macvtap-vms", 3, 1],
  ])("is what libvirt's schemas take: %s", (_what, name, guests, networks) => {
    const places = writeExport(libvirt, folder, name && example(name));
    const domains = places.filter((place) => place.includes("/guests/"));
    const others = places.filter((place) => place.includes("/networks/"));
    expect([domains.length, others.length]).toEqual([guests, networks]);
    domains.forEach((place) => {
      validate(domainOf(place), "domain");
    });
    others.forEach((place) => {
      validate(place, "network");
    });
  });

  it("is refused by them with the kernel's word for passthrough", () => {
    const place = writeExport(libvirt, folder).find((one) => one.includes("/guests/")) ?? "";
    const domain = domainOf(place);
    writeFileSync(domain, readFileSync(domain, "utf8").replace("passthrough", "passthru"));
    expect(() => {
      validate(domain, "domain");
    }).toThrow(/fails to validate/u);
  });

  it.each([
    "$(id) `id` 'a' \"b\" <c/> ]]> --> &amp; {{ x }} ${x} # %",
    "\u00e9\u{1f5a7}\u2028\t\n",
  ])("gives a text back: %j", (text) => {
    const place = join(folder, "text.xml");
    writeFileSync(place, toXml(["x"], { name: "a", attributes: { b: text } }));
    const read = execFileSync("xmllint", ["--xpath", "string(/a/@b)", place], { encoding: "utf8" });
    expect(read).toBe(`${text}\n`);
  });
});
