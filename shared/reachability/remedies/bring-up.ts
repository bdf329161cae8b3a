import { message } from "../../messages/message.ts";
import type { Command } from "../../topology/commands/command.ts";
import { isUp } from "../../topology/effective.ts";
import { standsOn } from "../stands-on.ts";
import type { Candidate, Pair } from "./remedy.ts";

/** Brings up what is drawn as down on either side: the interface, what it stands on, the cable. */
export function bringUp({ index, from, to }: Pair): Candidate | undefined {
  const involved = new Set([...standsOn(index, from), ...standsOn(index, to)]);
  const down = [...involved].filter((node) => !isUp(node));
  const cables = [...involved]
    .flatMap(({ id }) => index.cablesOf(id))
    .filter(({ up }) => up === false);
  if (down.length + cables.length === 0) {
    return undefined;
  }
  return {
    title: message("remedy.bringUp", {
      names: [...down.map(({ name }) => name), ...cables.map(({ id }) => id)],
    }),
    commands: [
      ...down.map(({ id, kind }): Command => ({ type: `${kind}.setUp`, id, up: null })),
      ...cables.map(({ id }) => ({ type: "cable.setUp", id, up: null }) as const),
    ],
  };
}
