import { expect, it } from "vitest";
import { APP_PAGE } from "./page-file.ts";
import { isTrustedSender } from "./trusted-sender.ts";

it("trusts the app's own page", () => {
  expect(isTrustedSender({ url: APP_PAGE, parent: null })).toBe(true);
});

it.each([
  ["a frame inside the page", { url: APP_PAGE, parent: {} }],
  ["a page of elsewhere", { url: "https://example.org/index.html", parent: null }],
  ["a local file", { url: "file:///index.html", parent: null }],
  ["an empty page", { url: "about:blank", parent: null }],
  ["a page that only looks alike", { url: "app://macvlan-designer.example/", parent: null }],
  ["a frame that is gone", null],
  ["nobody", undefined],
])("does not trust %s", (_, frame) => {
  expect(isTrustedSender(frame)).toBe(false);
});
