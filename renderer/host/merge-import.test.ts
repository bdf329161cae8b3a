import { describe, expect, it } from "vitest";
import { importLiveHost } from "../../shared/import/live-host.ts";
import {
  address,
  defaultRoute,
  liveLink,
  liveNamespace,
  liveState,
  mode,
  on,
} from "../../shared/plan/live/__testing__/live.ts";
import { DOCUMENT } from "../../shared/plan/__testing__/topologies.ts";
import type { LiveLink } from "../../shared/plan/live-state.ts";
import { applyCommand } from "../../shared/topology/commands/apply.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { mergeImport } from "./merge-import.ts";

const ENO1 = liveLink(2, "eno1", { addresses: [address("192.168.1.10/24")] });
const ENO2 = liveLink(3, "eno2", { addresses: [address("10.8.0.1/24")] });

function imported(...links: readonly LiveLink[]): Topology {
  const host = liveNamespace(null, 1, links, [defaultRoute("192.168.1.1", "eno1")]);
  return importLiveHost(liveState(host), { documentId: DOCUMENT, hostName: "lab" }).topology;
}

describe("mergeImport", () => {
  it("adds nothing of a workstation that is drawn already", () => {
    const drawn = imported(ENO1, ENO2);

    expect(mergeImport(drawn, imported(ENO1, ENO2))).toMatchObject({
      command: undefined,
      added: 0,
    });
  });

  it("adds what is new and hangs it on what is there", () => {
    const drawn = imported(ENO1);
    const mv0 = liveLink(4, "mv0", { ...mode("bridge"), ...on(2, "eno1") });

    const { command } = mergeImport(drawn, imported(ENO1, mv0));
    const merged = command && applyCommand(drawn, command);

    const added = merged?.ok ? merged.value.document.nodes.slice(drawn.nodes.length) : [];
    expect(added).toMatchObject([{ kind: "macvlan", name: "mv0", parent: "eno1" }]);
  });

  it("knows a renamed NIC by its MAC and assumes nothing behind it", () => {
    const drawn = imported({ ...ENO1, name: "lan" });

    const { command, kept } = mergeImport(drawn, imported(ENO1));

    expect(command).toBeUndefined();
    expect(kept).toBe(2);
  });

  it("draws the LAN behind a new NIC", () => {
    const { command } = mergeImport(imported(ENO1), imported(ENO1, ENO2));

    const kinds = command?.type === "document.paste" ? command.fragment.nodes : [];
    expect(kinds.map(({ kind }) => kind)).toEqual(["nic", "switch"]);
  });
});
