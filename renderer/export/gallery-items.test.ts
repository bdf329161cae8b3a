import { describe, expect, it } from "vitest";
import { RENDER_FORMATS } from "../../shared/export/page/render-formats.ts";
import { EXPORT_TARGETS } from "../../shared/export/registry.ts";
import { say, type Language } from "../../shared/messages/say.ts";
import { EXPORT_NAMES } from "./export-names.ts";
import { GALLERY, itemOf, searchGallery } from "./gallery-items.ts";

const ids = GALLERY.flatMap(({ items }) => items).map(({ id }) => id);

const found = (search: string, language: Language = "en"): readonly string[] =>
  searchGallery(search, (text) => say(text, language)).flatMap(({ items }) =>
    items.map(({ id }) => id),
  );

describe("the gallery", () => {
  it("has every format and every target of the registries once", () => {
    const names = [...RENDER_FORMATS, ...EXPORT_TARGETS].map(({ name }) => name);

    expect(ids).toEqual(names);
    expect(ids).toEqual([...new Set(names)]);
  });

  it("is what actions name without loading it", () => {
    const named = GALLERY.flatMap(({ items }) => items).map(({ id, title }) => ({ id, title }));

    expect(EXPORT_NAMES).toEqual(named);
  });

  it("is searched by title, name and purpose, with and without marks", () => {
    expect(found("")).toEqual(ids);
    expect(found("NETWORKMANAGER")).toContain("network-manager");
    expect(found("network-manager")).toEqual(["network-manager"]);
    expect(found("pdf")).toEqual(["svg"]);
    expect(found("kernel no such words")).toEqual([]);
    expect(found("khoi dong", "vi")).toContain("networkd");
  });

  it("leaves out groups in which nothing is found", () => {
    const groups = searchGallery("compose.yaml", (text) => say(text, "en"));

    expect(groups.map(({ family }) => family)).toEqual(["containers"]);
  });

  it("begins with the first one, also where a name is not known any more", () => {
    expect(itemOf(null).id).toBe(ids[0]);
    expect(itemOf("gone").id).toBe(ids[0]);
    expect(itemOf("qemu").id).toBe("qemu");
  });
});
