import { describe, expect, it } from "vitest";
import { APPLICATION_ID } from "../../../shared/protocol/application.ts";
import { polkitPolicy } from "./policy.ts";

describe("polkitPolicy", () => {
  it("begins with the XML declaration, which nothing may precede", () => {
    expect(polkitPolicy("/x").startsWith("<?xml ")).toBe(true);
  });

  it("names helper and verb without white space, which pkexec would compare too", () => {
    const policy = polkitPolicy("/usr/lib/macvlan-designer/helper.cjs");

    const annotations = [...policy.matchAll(/<annotate key="([^"]+)">([^<]*)<\/annotate>/g)];
    expect(annotations.map(([, key, text]) => `${key ?? ""}=${text ?? ""}`).slice(0, 2)).toEqual([
      "org.freedesktop.policykit.exec.path=/usr/lib/macvlan-designer/helper.cjs",
      "org.freedesktop.policykit.exec.argv1=apply",
    ]);
  });

  it.each([
    ["apply", "auth_admin", "auth_admin", "auth_admin_keep"],
    ["remove", "auth_admin", "auth_admin", "auth_admin_keep"],
    ["recover", "auth_admin", "auth_admin", "auth_admin_keep"],
    ["probe", "auth_admin", "auth_admin", "auth_admin_keep"],
    ["inspect", "auth_admin", "auth_admin", "yes"],
    ["persist", "auth_admin", "auth_admin", "auth_admin"],
    ["unpersist", "auth_admin", "auth_admin", "auth_admin"],
  ])("asks for %s by anybody %s, inactive %s, active %s", (verb, any, inactive, active) => {
    const policy = polkitPolicy("/x").replace(/\s+/g, "");
    const [, action = ""] = policy.split(`<actionid="${APPLICATION_ID}.${verb}">`);

    expect(action.slice(0, action.indexOf("</defaults>"))).toContain(
      `<defaults><allow_any>${any}</allow_any><allow_inactive>${inactive}</allow_inactive><allow_active>${active}</allow_active>`,
    );
  });

  it("escapes what XML would read", () => {
    expect(polkitPolicy("/a&b<c>")).toContain(">/a&amp;b&lt;c&gt;</annotate>");
  });
});
