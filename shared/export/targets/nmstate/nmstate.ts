import { stringify } from "yaml";
import { message } from "../../../messages/message.ts";
import { ok } from "../../../result.ts";
import type { Lab, LabInterface } from "../../lab.ts";
import { madeFromComment, slugOf } from "../../made-from.ts";
import { hint, lost } from "../../notes.ts";
import type { ExportNote, ExportTarget } from "../../target.ts";
import {
  bridgeOf,
  childrenHere,
  isSaidOf,
  keptAddresses,
  leftElsewhere,
  leftSource,
  lostOfPorts,
  lostOptions,
} from "../host-part.ts";
import {
  bridgeState,
  childState,
  losesRoutes,
  nicState,
  routeStates,
  vlanState,
  type State,
} from "./state.ts";

const TITLE = "nmstate";

/**
 * A desired state for `nmstatectl apply`, or for a Kubernetes NodeNetworkConfigurationPolicy.
 *
 * @see https://nmstate.io/devel/yaml_api.html
 */
export const nmstate: ExportTarget = {
  name: "nmstate",
  title: TITLE,
  about: message("export.about.nmstate"),
  limits: [
    message("export.limit.nmstate.source"),
    message("export.limit.ownNamespace", { target: TITLE }),
    message("export.limit.nmstate.queue"),
  ],
  write: (lab) => {
    const path = `${slugOf(lab.topology)}.nmstate.yml`;
    return ok({
      files: [{ path, text: `${madeFromComment(lab, TITLE)}---\n${yaml(stateOf(lab))}` }],
      notes: notes(lab),
    });
  },
};

/**
 * All texts in quotes: readers of YAML 1.1 take `12:34:56:10:20:30` for a number and `on` for true,
 * and a name such as `1e3` is a number in every version.
 */
function yaml(state: State): string {
  return stringify(state, {
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}

function stateOf(lab: Lab): State {
  const children = madeChildren(lab);
  const made = [...lab.nics, ...lab.vlans, ...children];
  const portsOf = ({ ports }: Lab["bridges"][number]): readonly string[] =>
    ports.filter((port) => made.some(({ name }) => name === port));
  const isPort = ({ name }: LabInterface): boolean => bridgeOf(lab, name) !== null;
  const routes = ipLinks(lab)
    .filter((link) => !isPort(link))
    .flatMap(routeStates);
  return {
    interfaces: [
      ...lab.nics.filter(isSaidOf).map((nic) => nicState(nic, isPort(nic))),
      ...lab.vlans.map((vlan) => vlanState(vlan, isPort(vlan))),
      ...lab.bridges.map((bridge) => bridgeState(bridge, portsOf(bridge))),
      ...children.map((child) => childState(child, isPort(child))),
    ],
    ...(routes.length > 0 ? { routes: { config: routes } } : {}),
  };
}

function madeChildren(lab: Lab): Lab["children"] {
  return childrenHere(lab).filter(({ mode }) => mode !== "source");
}

/** Everything of the host's own that may have addresses. */
function ipLinks(lab: Lab): readonly LabInterface[] {
  return [...lab.nics, ...lab.vlans, ...lab.bridges, ...madeChildren(lab)];
}

function notes(lab: Lab): readonly ExportNote[] {
  const children = madeChildren(lab);
  return [
    ...leftElsewhere(lab, TITLE),
    ...leftSource(childrenHere(lab), TITLE),
    ...lostOptions(children, TITLE, ["bcqueuelen", "bclim"]),
    ...lostOfPorts(ipLinks(lab), lab, TITLE),
    ...ipLinks(lab)
      .filter((link) => bridgeOf(lab, link.name) === null && losesRoutes(link))
      .map((link) => lost(link, TITLE, "routes", message("export.instead.routesNeedAddress"))),
    ...[...lab.vlans, ...lab.bridges, ...children]
      .filter(({ up }) => !up)
      .map(({ node, name }) => hint(message("export.hint.nmstateDown", { name }), node)),
    ...keptAddresses(lab),
  ];
}
