import type { DebianMachine } from "./debian-machine.ts";
import { routeText, type LinkState, type LinkStates } from "./link-state.ts";

/** `ip -details -json link`, as far as it is read here. */
interface IpLink {
  readonly ifname: string;
  readonly link?: string;
  readonly master?: string;
  readonly flags: readonly string[];
  readonly mtu: number;
  readonly address: string;
  readonly addr_info: readonly IpAddress[];
  readonly linkinfo?: {
    readonly info_kind?: string;
    readonly info_data?: {
      readonly id?: number;
      readonly mode?: string;
      readonly nodst?: boolean;
      readonly nopromisc?: boolean;
      readonly bcqueuelen?: number;
      readonly macaddr_data?: readonly string[];
    };
  };
}

/** An address in it. */
interface IpAddress {
  readonly local: string;
  readonly prefixlen: number;
  readonly scope: string;
}

/** `ip -json route`, as far as it is read here. */
interface IpRoute {
  readonly dst: string;
  readonly gateway?: string;
  readonly prefsrc?: string;
  readonly dev?: string;
  readonly protocol: string;
}

const MADE = ["vlan", "bridge", "macvlan", "macvtap"] as const;

/** Every link of a machine but `lo`. */
export async function measuredState(machine: DebianMachine): Promise<LinkStates> {
  const links = JSON.parse(await machine.sh("ip -details -json address")) as readonly IpLink[];
  const routes = [...(await routesOf(machine, 4)), ...(await routesOf(machine, 6))];
  return Object.fromEntries(
    links
      .filter(({ ifname }) => ifname !== "lo")
      .map((link) => [
        link.ifname,
        state(
          link,
          routes.filter(({ dev }) => dev === link.ifname),
        ),
      ]),
  );
}

async function routesOf(machine: DebianMachine, family: 4 | 6): Promise<readonly IpRoute[]> {
  const all = JSON.parse(await machine.sh(`ip -${family} -json route`)) as readonly IpRoute[];
  const widest = family === 4 ? "0.0.0.0/0" : "::/0";
  const one = family === 4 ? "/32" : "/128";
  return all
    .filter(({ protocol }) => protocol !== "kernel")
    .map(({ dst, ...rest }) => ({
      ...rest,
      dst: dst === "default" ? widest : dst.includes("/") ? dst : `${dst}${one}`,
    }));
}

function state(link: IpLink, routes: readonly IpRoute[]): LinkState {
  const kind = MADE.find((made) => made === link.linkinfo?.info_kind) ?? "nic";
  return {
    kind,
    up: link.flags.includes("UP"),
    mac: link.address,
    mtu: link.mtu,
    parent: link.link ?? null,
    bridge: link.master ?? null,
    ...options(link),
    addresses: link.addr_info
      .filter(({ scope }) => scope !== "link" || kind === "macvtap")
      .map(({ local, prefixlen }) => `${local}/${prefixlen}`)
      .sort(),
    routes: routes
      .map(({ dst, gateway, prefsrc }) => routeText(dst, gateway ?? null, prefsrc ?? null))
      .sort(),
  };
}

type Options = Pick<
  LinkState,
  "tag" | "mode" | "nodst" | "nopromisc" | "bcqueuelen" | "sourceMacs"
>;

function options({ linkinfo }: IpLink): Options {
  const data = linkinfo?.info_data ?? {};
  return {
    tag: data.id ?? null,
    mode: data.mode ?? null,
    nodst: data.nodst ?? false,
    nopromisc: data.nopromisc ?? false,
    bcqueuelen: data.bcqueuelen ?? null,
    sourceMacs: [...(data.macaddr_data ?? [])].sort(),
  };
}
