import { describe, expect, it } from "vitest";
import {
  cidrSchema,
  freeNameSchema,
  ipAddressSchema,
  isKernelInterfaceName,
  isMadeInterfaceName,
  isNamespaceName,
  macSchema,
  nodeIdSchema,
  textSchema,
} from "./fields.ts";

describe("the name of an interface that we make", () => {
  it.each(["mv0", "0", "_x", "eno1.100", "a-b_c.d", "A".repeat(15)])("may be %j", (name) => {
    expect(isMadeInterfaceName(name)).toBe(true);
  });

  it.each([
    ...["", ".", "..", "-x", ".x", "all", "default", "a b", "a/b", "a:b", "mv0#x", "mv%d", "mv0\n"],
    ...["ö", "A".repeat(16), "a;b", "$a", "a'b", 'a"b', "a\\b", "a@b", "a*"],
  ])("may not be %j", (name) => {
    expect(isMadeInterfaceName(name)).toBe(false);
  });
});

describe("the name of an interface that exists", () => {
  it.each(["eno1", "a#b", "ö", "%d", "-x", "é".repeat(7), "all", "😀abc"])("may be %j", (name) => {
    expect(isKernelInterfaceName(name)).toBe(true);
  });

  it.each([
    "",
    ".",
    "..",
    "a b",
    "a/b",
    "a:b",
    "a\u00a0b",
    "é".repeat(8),
    "a\n",
    "\ud83d",
    "a".repeat(16),
  ])("may not be %j", (name) => {
    expect(isKernelInterfaceName(name)).toBe(false);
  });
});

describe("the name of a namespace", () => {
  it.each(["web", "8a", "a.b", "N".repeat(64)])("may be %j", (name) => {
    expect(isNamespaceName(name)).toBe(true);
  });

  it.each(["", "8", "0123", "../x", ".x", "-x", "a/b", "a b", "N".repeat(65)])(
    "may not be %j",
    (name) => {
      expect(isNamespaceName(name)).toBe(false);
    },
  );
});

describe("texts", () => {
  it.each([
    [nodeIdSchema, ["a", "A.b_c-9", "x".repeat(64)], ["", "a b", "ä", "x".repeat(65), "__proto__"]],
    [
      macSchema,
      ["52:54:00:aa:00:01", "52:54:00:AA:00:01"],
      ["", "52:54:00:aa:00", "52-54-00-aa-00-01", "52:54:00:aa:00:0g"],
    ],
    [
      cidrSchema,
      ["192.168.1.10/24", "0.0.0.0/0", "fd00::1/64", "::/0", "::ffff:1.2.3.4/128"],
      [
        "192.168.1.10",
        "192.168.1.10/33",
        "192.168.1/24",
        "010.0.0.1/8",
        "1.2.3.4/024",
        "fd00::1/129",
        "fe80::1%eth0/64",
        "1.2.3.4/24/24",
        "0x7f.1/8",
      ],
    ],
    [
      ipAddressSchema,
      ["192.168.1.1", "fd00::1"],
      ["", "192.168.1", "192.168.1.1/24", "fe80::1%2", "3232235777"],
    ],
    [
      freeNameSchema,
      ["NAS", "Phòng 😀", "x".repeat(200)],
      ["", "a\nb", "a\u0000", "a\u2028", "\udc00", "x".repeat(201)],
    ],
    [
      textSchema,
      ["", "a\nb\tc", "x".repeat(20_000)],
      ["a\u0000", "a\u001b[31m", "\ud800", "x".repeat(20_001)],
    ],
  ])("have their grammar (%#)", (schema, right, wrong) => {
    expect(right.filter((value) => !schema.safeParse(value).success)).toEqual([]);
    expect(wrong.filter((value) => schema.safeParse(value).success)).toEqual([]);
  });
});
