import { describe, expect, it } from "vitest";
import { APP_ORIGIN, APP_PAGE, isOwnAddress, pageFile } from "./page-file.ts";

const FOLDER = "/opt/app/renderer";

describe("the file of an address", () => {
  it("lies below the pages' folder, with its type", () => {
    expect(pageFile(FOLDER, APP_PAGE)).toEqual({
      path: `${FOLDER}/index.html`,
      type: "text/html; charset=utf-8",
    });
    expect(pageFile(FOLDER, `${APP_ORIGIN}/assets/inter-latin-wght-normal-B1x.woff2`)).toEqual({
      path: `${FOLDER}/assets/inter-latin-wght-normal-B1x.woff2`,
      type: "font/woff2",
    });
  });

  it("is the same with a query and a fragment", () => {
    expect(pageFile(FOLDER, `${APP_PAGE}?a=/../b.js#c`)).toEqual(pageFile(FOLDER, APP_PAGE));
  });

  it.each([
    `${APP_ORIGIN}/../secret.js`,
    `${APP_ORIGIN}/assets/../../secret.js`,
    `${APP_ORIGIN}/%2e%2e/secret.js`,
    `${APP_ORIGIN}/..%2fsecret.js`,
    `${APP_ORIGIN}/assets\\..\\secret.js`,
    `${APP_ORIGIN}//etc/secret.js`,
    `${APP_ORIGIN}/.hidden.js`,
    `${APP_ORIGIN}/`,
    `${APP_ORIGIN}/main.cjs`,
    `${APP_ORIGIN}.evil.example/index.html`,
    "app://elsewhere/index.html",
    "file:///etc/passwd.js",
  ])("does not exist for %s", (address) => {
    expect(pageFile(FOLDER, address)).toBeUndefined();
  });
});

describe("an own address", () => {
  it("has the app's origin and no longer name", () => {
    expect(isOwnAddress(APP_PAGE)).toBe(true);
    expect(isOwnAddress(`${APP_ORIGIN}.evil.example/`)).toBe(false);
    expect(isOwnAddress("https://example.org/")).toBe(false);
  });
});
