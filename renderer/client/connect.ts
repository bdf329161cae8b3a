import type { AppClient } from "../../shared/protocol/app/contract.ts";
import { httpClient } from "./http-client.ts";
import { takeName, takePlace } from "./tab-locks.ts";
import { windowClient } from "./window-client.ts";

const TOKEN = "macvlan-designer.token";
const TAB = "macvlan-designer.tab";

/**
 * Finds the backend: Electron's bridge, or the server that this page came from.
 *
 * The server's token comes in the fragment; it is taken out of the address at once, so that it is
 * in no history and no screenshot, and kept for this tab only.
 *
 * @returns why not: a page of `serve` was opened without a token, or in too many tabs
 */
export async function connect(): Promise<AppClient | "noToken" | "tooManyTabs"> {
  if (window.macvlanDesigner) {
    return windowClient(window.macvlanDesigner);
  }
  const given = /^#token=([0-9A-Za-z_-]+)$/u.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(TOKEN, given);
    history.replaceState(null, "", location.pathname);
  }
  const token = sessionStorage.getItem(TOKEN);
  if (token === null) {
    return "noToken";
  }
  return (await takePlace()) ? httpClient(token, await tabName()) : "tooManyTabs";
}

/** A duplicated tab comes with the name of the other one, and must not take its events. */
async function tabName(): Promise<string> {
  const known = sessionStorage.getItem(TAB);
  const name = known !== null && (await takeName(known)) ? known : crypto.randomUUID();
  if (name !== known) {
    await takeName(name);
  }
  sessionStorage.setItem(TAB, name);
  return name;
}
