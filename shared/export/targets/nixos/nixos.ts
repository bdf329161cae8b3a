import { message } from "../../../messages/message.ts";
import { ok } from "../../../result.ts";
import { madeFrom, madeFromComment, slugOf } from "../../made-from.ts";
import type { Lab } from "../../lab.ts";
import { hint } from "../../notes.ts";
import type { ExportedFile, ExportTarget } from "../../target.ts";
import { nixLines, nixString } from "../../text/nix.ts";
import { networkd } from "../networkd/networkd.ts";

const TITLE = "NixOS";

/**
 * A module for `imports` of configuration.nix, which sets systemd.network (nixos/modules, networkd).
 *
 * Only what a unit is about stands in typed options. The rest is `extraConfig`: which keys the typed
 * ones take changes from release to release, and some know `Mode=` alone of a macvlan.
 */
export const nixos: ExportTarget = {
  name: "nixos",
  title: TITLE,
  about: message("export.about.nixos"),
  limits: [
    message("export.limit.ownNamespace", { target: TITLE }),
    message("export.limit.networkd.flags"),
  ],
  write: (lab) => {
    const units = networkd.write(lab);
    if (!units.ok) {
      return units;
    }
    const path = `macvlan-designer-${slugOf(lab.topology)}.nix`;
    const notes = [...units.value.notes, hint(message("export.hint.nixos", { file: path }))];
    return ok({ files: [{ path, text: moduleOf(lab, units.value.files) }], notes });
  },
};

function moduleOf(lab: Lab, units: readonly ExportedFile[]): string {
  return `${madeFromComment(lab, TITLE)}{ ... }:
{
  systemd.network.enable = true;
${units.map((unit) => unitOf(unit, lab)).join("")}}
`;
}

/** `30-x.netdev` is the attribute `"30-x"` of `netdevs`, `.network` of `networks`. */
function unitOf({ path, text }: ExportedFile, lab: Lab): string {
  const dot = path.lastIndexOf(".");
  const kind = path.slice(dot + 1);
  const attribute = `systemd.network.${kind}s.${nixString(path.slice(0, dot))}`;
  const body = withoutComment(text, lab);
  const subject = kind === "netdev" ? ["Name", "Kind"] : ["Name"];
  const options = subject.map((key) => {
    const config = kind === "netdev" ? "netdevConfig" : "matchConfig";
    return `    ${config}.${key} = ${nixString(firstOf(body, key))};\n`;
  });
  return `
  ${attribute} = {
${options.join("")}    extraConfig = ${nixLines(restOf(body, kind, subject), "      ")};
  };
`;
}

/** The module has a comment of its own. */
function withoutComment(text: string, lab: Lab): string {
  const lines = madeFrom(lab, networkd.title).length;
  return text.split("\n").slice(lines).join("\n").trimStart();
}

function firstOf(body: string, key: string): string {
  return new RegExp(`^${key}=(.*)$`, "mu").exec(body)?.[1] ?? "";
}

/** What the typed options do not say: the first section, of the subject, comes without it. */
function restOf(body: string, kind: string, subject: readonly string[]): string {
  const [first = "", ...rest] = body.split("\n\n");
  const said = first.split("\n").filter((line) => {
    return line !== "" && !subject.some((key) => line.startsWith(`${key}=`));
  });
  const isEmpty = said.length === 1 && said[0] === (kind === "netdev" ? "[NetDev]" : "[Match]");
  return [...(isEmpty ? [] : [`${said.join("\n")}${rest.length > 0 ? "" : "\n"}`]), ...rest].join(
    "\n\n",
  );
}
