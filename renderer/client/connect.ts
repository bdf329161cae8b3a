import type { AppClient } from "../../shared/protocol/app/contract.ts";
import { httpClient } from "./http-client.ts";
import { windowClient } from "./window-client.ts";

const TOKEN = "macvlan-designer.token";
const TAB = "macvlan-designer.tab";

/**
 * Finds the backend: Electron's bridge, or the server that this page came from.
 *
 * The server's token comes in the fragment; it is taken out of the address at once, so that it is
 * in no history and no screenshot, and kept for this tab only.
 *
 * @returns undefined when a page of `serve` was opened without a token
 */
export function connect(): AppClient | undefined {
  if (window.macvlanDesigner) {
    return windowClient(window.macvlanDesigner);
  }
  const given = /^#token=([0-9A-Za-z_-]+)$/u.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(TOKEN, given);
    history.replaceState(null, "", location.pathname);
  }
  const token = sessionStorage.getItem(TOKEN);
  return token === null ? undefined : httpClient(token, tabName());
}

function tabName(): string {
  const known = sessionStorage.getItem(TAB);
  const name = known ?? crypto.randomUUID();
  sessionStorage.setItem(TAB, name);
  return name;
}
