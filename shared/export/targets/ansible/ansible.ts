import { message } from "../../../messages/message.ts";
import { ok, type Result } from "../../../result.ts";
import type { Lab } from "../../lab.ts";
import { madeFrom, madeFromComment } from "../../made-from.ts";
import { hint } from "../../notes.ts";
import type { ExportNote, ExportOutcome, ExportTarget } from "../../target.ts";
import { toYaml } from "../../text/yaml.ts";
import { Slugs } from "../../slug.ts";
import { dhcpLost, keptAddresses } from "../host-part.ts";
import { leftToOthers } from "../left-to-others.ts";
import { MODULE_CHANGES } from "./module-changes.ts";
import { MODULE_READING } from "./module-reading.ts";
import { specsOf } from "./spec.ts";
import { toUnsafeYaml } from "./unsafe-yaml.ts";

const TITLE = "Ansible";
const GROUP = "macvlan_designer";

/**
 * An inventory and a playbook for every host of a document, with ansible-core alone.
 *
 * The playbook brings a module along that reads the machine and changes what differs: the modules of
 * ansible-core know no links, and a command has nothing to say with `--check` and `--diff`.
 */
export const ansible: ExportTarget = {
  name: "ansible",
  title: TITLE,
  about: message("export.about.ansible"),
  limits: [message("export.limit.iproute2")],
  write: (lab) => writeAll([lab]),
  writeAll,
};

function writeAll(labs: readonly [Lab, ...Lab[]]): Result<ExportOutcome, readonly ExportNote[]> {
  const names = inventoryNames(labs);
  const [first] = labs;
  const { id } = first.topology;
  const comment = `# ${madeFrom(first, TITLE)[0] ?? ""}\n# Document ${id}.\n`;
  return ok({
    files: [
      { path: "inventory.yml", text: `${comment}${inventory(names)}` },
      { path: "site.yml", text: `${comment}${USAGE}${playbook(id, "present")}` },
      { path: "remove.yml", text: `${comment}${playbook(id, "absent")}` },
      ...labs.map((lab, at) => ({
        path: `host_vars/${names[at] ?? ""}.yml`,
        text: `${madeFromComment(lab, TITLE)}${variables(lab)}`,
      })),
      {
        path: `library/${GROUP}.py`,
        text: `#!/usr/bin/python\n${comment}${MODULE_READING}${MODULE_CHANGES}`,
      },
    ],
    notes: [
      hint(message("export.hint.ansible", { names })),
      ...labs.flatMap((lab) => [
        ...leftToOthers(lab, TITLE),
        ...dhcpLost(lab, TITLE),
        ...keptAddresses(lab),
      ]),
    ],
  });
}

/** Names that mean one host in an inventory: neither a pattern nor a group of Ansible's own. */
function inventoryNames(labs: readonly Lab[]): readonly string[] {
  const slugs = new Slugs();
  ["all", "ungrouped", "localhost"].forEach((taken) => slugs.take(taken));
  return labs.map(({ host }) => slugs.take(host.name, host.id));
}

const USAGE = `#
# ansible-playbook -i inventory.yml site.yml                  makes what is drawn; again, it changes nothing
# ansible-playbook -i inventory.yml site.yml --check --diff   says what it would change
# ansible-playbook -i inventory.yml remove.yml                takes back what it made since a host was started
# Each with --limit NAME for one host.
`;

/** Keys in quotes: YAML 1.1 takes `on` for true and `2026-11-23` for a day. */
function inventory(names: readonly string[]): string {
  const hosts = names
    .map(
      (name) => `    ${JSON.stringify(name)}: {}
`,
    )
    .join("");
  return `${GROUP}:
  hosts:
${hosts}`;
}

function playbook(id: string, state: "present" | "absent"): string {
  const part = (what: string): string => `{{ ${GROUP}_${what} }}`;
  const isThere = state === "present";
  return toYaml([
    {
      name: isThere ? "Make the drawn network" : "Take the drawn network back",
      hosts: GROUP,
      gather_facts: false,
      become: true,
      tasks: [
        {
          name: isThere ? "Make this host's part" : "Take this host's part back",
          [GROUP]: {
            document: id,
            state,
            ...(isThere ? { namespaces: part("namespaces"), interfaces: part("interfaces") } : {}),
          },
        },
      ],
    },
  ]);
}

function variables(lab: Lab): string {
  const namespaces = lab.guests.filter(({ type }) => type === "namespace");
  return toUnsafeYaml({
    [`${GROUP}_host`]: lab.host.name,
    [`${GROUP}_namespaces`]: namespaces.map(({ name }) => name),
    [`${GROUP}_interfaces`]: specsOf(lab),
  });
}
