import { describe, expect, it } from "vitest";
import { say } from "../../messages/say.ts";
import { Notes } from "../notes.ts";
import type { Tree } from "./tree.ts";
import { readXml } from "./xml.ts";

function read(text: string): Tree | string {
  const made = readXml({ path: "f.xml", text }, new Notes());
  return made.ok
    ? made.value
    : made.error.map(({ line, message }) => `${line ?? "-"} ${say(message)}`).join();
}

function textOf(text: string): string | undefined {
  const tree = read(text);
  return typeof tree === "string" ? tree : tree.last("a").get("#text").text();
}

describe("readXml", () => {
  it("reads attributes in both quotes, children of one name, and lines", () => {
    const tree = read("<a x='1' y=\"2\">\n  <b/>\n  <b z='&#x41;&#66;'></b>\n</a>\n");
    const root = typeof tree === "string" ? undefined : tree.last("a");

    expect([root?.get("@x").text(), root?.get("@y").text()]).toEqual(["1", "2"]);
    expect(root?.all("b").map(({ place }) => place.line)).toEqual([2, 3]);
    expect(root?.all("b")[1]?.get("@z").text()).toBe("AB");
  });

  it.each([
    ["<a>x &lt;&gt;&amp;&quot;&apos; y</a>", "x <>&\"' y"],
    ["<?xml version='1.0'?><!-- - --><a><![CDATA[<b>&x;]]></a><?end?>", "<b>&x;"],
    ["\uFEFF<a>\r\n&#10;z</a>", "z"],
    ["<ä:ö/>", undefined],
  ])("reads %j", (text, expected) => {
    expect(textOf(text)).toBe(expected);
  });

  it.each([
    ["<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", /^1 A DOCTYPE is not read/],
    ["<a>\n&b;</a>", /^2 .*no entity/],
    ["<a>&amp</a>", /no entity/],
    ["<a>&#0;</a>", /no entity/],
    ["<a>&#xD800;</a>", /no entity/],
    ["<a>\n<b>\n</a>", /^3 .*not well-formed/],
    ["<a><b>", /ends inside the element b, which begins on line 1/],
    ["<a/><b/>", /not well-formed/],
    ["<a/>x", /not well-formed/],
    ["x", /not well-formed/],
    ["", /no element/],
    ["<a x=1/>", /not well-formed/],
    ["<a x='1' x='2'/>", /not well-formed/],
    ["<a x='<'/>", /not well-formed/],
    ["<a x='1'y='2'/>", /not well-formed/],
    ["<a x", /not well-formed/],
    ["< a/>", /not well-formed/],
    ["<a><!-- -- --></a>", /not well-formed/],
    ["<a>]]></a>", /not well-formed/],
    ["<a><?xml version='1.0'?></a>", /not well-formed/],
    ["<a>\u0001</a>", /no text file/],
    ["<a>".repeat(100), /nested too deeply/],
  ])("refuses %j", (text, reason) => {
    expect(read(text)).toMatch(reason);
  });
});
