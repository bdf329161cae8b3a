import { parseTopology } from "../../../shared/topology/parse.ts";
import type { Topology } from "../../../shared/topology/document.ts";
import type { PlainId } from "../../i18n/plain-id.ts";

/** A document to begin with. */
export interface Template {
  readonly id: TemplateId;
  readonly title: PlainId;
  readonly text: PlainId;
  readonly topology: Topology;
}

export interface TemplateGroup {
  readonly title: PlainId;
  readonly templates: readonly Template[];
}

const GROUPS = {
  labs: ["home-lab", "macvtap-vms", "two-hosts", "vlan-trunk"],
  restriction: [
    "host-vm-restriction",
    "host-vm-shim",
    "host-vm-host-on-child",
    "host-vm-reflective-relay",
    "host-vm-second-nic",
    "host-vm-bridge",
  ],
  modes: ["mode-bridge", "mode-private", "mode-vepa", "mode-passthru", "mode-source"],
} as const;

type GroupName = keyof typeof GROUPS;

/** The name of an example's file, without its ending. */
export type TemplateId = (typeof GROUPS)[GroupName][number];

const GROUP_NAMES: readonly GroupName[] = ["labs", "restriction", "modes"];

const texts: Readonly<Record<string, string>> = import.meta.glob(
  "../../../examples/*.macvlan.json",
  { query: "?raw", import: "default", eager: true },
);

let groups: readonly TemplateGroup[] | undefined;

/** The examples that come with the program, by what they show; parsed once. */
export function templateGroups(): readonly TemplateGroup[] {
  groups ??= GROUP_NAMES.map((name) => ({
    title: `ui.files.templates.${name}` as const,
    templates: GROUPS[name].map(templateOf),
  }));
  return groups;
}

/** The one that the start screen shows large. */
export function firstTemplate(): Template {
  return templateOf("home-lab");
}

function templateOf(id: TemplateId): Template {
  const parsed = parseTopology(texts[`../../../examples/${id}.macvlan.json`] ?? "");
  if (!parsed.ok) {
    throw new RangeError(`the template ${id} is no topology`);
  }
  return {
    id,
    title: `ui.files.template.${id}.title`,
    text: `ui.files.template.${id}.text`,
    topology: parsed.value,
  };
}
