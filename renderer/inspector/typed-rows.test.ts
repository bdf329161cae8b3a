import { expect, test } from "vitest";
import type { Topology } from "../../shared/topology/document.ts";
import { typedAfter } from "./typed-rows.ts";

const withAddresses = (...addresses: readonly string[]): Topology =>
  ({ nodes: [{ kind: "macvlan", id: "eno1.10", addresses }] }) as unknown as Topology;
const withRoutes = (...to: readonly string[]): Topology =>
  ({
    nodes: [{ kind: "macvlan", id: "mv0", routes: to.map((one) => ({ to: one })) }],
  }) as unknown as Topology;

test("what is typed into a row moves with it when one above is deleted, and back at undo", () => {
  const three = withAddresses("10.0.0.1/8", "10.0.0.2/8", "10.0.0.3/8");
  const two = withAddresses("10.0.0.2/8", "10.0.0.3/8");
  const typed = { "eno1.10.addresses.2": "10.0.0.300/8", "eno1.10.name": "x y" };

  const after = typedAfter(typed, three, two);

  expect(after).toEqual({ "eno1.10.addresses.1": "10.0.0.300/8", "eno1.10.name": "x y" });
  expect(typedAfter(after, two, three)).toEqual(typed);
});

test("what is typed into a row goes with it, and into no other", () => {
  const typed = { "mv0.routes.0.via": "nowhere", "mv0.routes.1.src": "me" };

  const after = typedAfter(typed, withRoutes("0.0.0.0/0", "10.0.0.0/8"), withRoutes("10.0.0.0/8"));

  expect(after).toEqual({ "mv0.routes.0.src": "me" });
});

test("what is typed stays where a row was changed in another part, and where nothing was", () => {
  const typed = { "mv0.routes.0.via": "nowhere", "mv0.routes.new.to": "1.2.3" };
  const before = withRoutes("0.0.0.0/0");

  expect(typedAfter(typed, before, withRoutes("10.0.0.0/8"))).toBe(typed);
  expect(typedAfter(typed, before, before)).toBe(typed);
});

test("a row that is added below leaves the rows above alone", () => {
  const typed = { "mv0.routes.0.to": "x" };

  expect(typedAfter(typed, withRoutes("10.0.0.0/8"), withRoutes("10.0.0.0/8", "::/0"))).toBe(typed);
});
