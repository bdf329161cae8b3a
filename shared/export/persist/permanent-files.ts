import { message } from "../../messages/message.ts";
import type { PlanProblem } from "../../plan/plan.ts";
import { isSystemFilePath, type PersistManager, type SystemFile } from "../../plan/system-file.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Lab } from "../lab.ts";
import type { ExportNote, ExportTarget } from "../target.ts";
import { ifupdown } from "../targets/ifupdown/ifupdown.ts";
import { networkManager } from "../targets/network-manager/network-manager.ts";
import { networkd, nicDropIn } from "../targets/networkd/networkd.ts";
import type { PersistFacts } from "./facts.ts";
import { theirNetworkFile } from "./network-file.ts";
import { refusal } from "./persist-input.ts";

/** The files that make a document permanent, those last that have the others taken into use. */
export interface PermanentFiles {
  readonly files: readonly SystemFile[];
  /** What of the document they do not hold. */
  readonly notes: readonly ExportNote[];
}

const TARGETS: Readonly<Record<PersistManager, ExportTarget>> = {
  networkd,
  "network-manager": networkManager,
  ifupdown,
};

const NEW_FILE_MODE = 0o644;

/**
 * What the manager's exporter writes, without a word of the NICs' own configuration.
 *
 * networkd makes a child only when the NIC's `.network` names it: that is said in a drop-in beside
 * the file that the NIC has, which stays as it is.
 */
export function permanentFiles(
  manager: PersistManager,
  drawn: Lab,
  facts: PersistFacts,
): Result<PermanentFiles, readonly PlanProblem[]> {
  const lab = withoutNicSettings(drawn);
  const written = TARGETS[manager].write(lab);
  if (!written.ok) {
    return err(written.error.map(({ message: text, node }) => refusal(text, node)));
  }
  const nics = new Set(lab.nics.map(({ node }) => node));
  const own = written.value.files
    .filter(({ path }) => !path.startsWith("20-"))
    .map(({ folder = "", path, text, mode = NEW_FILE_MODE }) => {
      return { path: `${folder}/${path}`, text, mode };
    });
  const dropIns = manager === "networkd" ? nicDropIns(lab, facts) : ok([]);
  if (!dropIns.ok) {
    return dropIns;
  }
  const files = [...own, ...dropIns.value];
  const odd = files.filter(({ path }) => !isSystemFilePath(path));
  return odd.length > 0
    ? err(odd.map(({ path }) => refusal(message("persist.oddPath", { path }))))
    : ok({
        files,
        // What a target says of a NIC is said of a file that is not written here.
        notes: written.value.notes.filter(
          ({ kind, node }) => kind !== "hint" || node === null || !nics.has(node),
        ),
      });
}

/** A NIC that the document says nothing of: no exporter writes more than what sits on it. */
function withoutNicSettings(lab: Lab): Lab {
  const bare = { addresses: [], dhcp: false, routes: [], mtu: null, up: true };
  return { ...lab, nics: lab.nics.map((nic) => ({ ...nic, ...bare })) };
}

function nicDropIns(
  lab: Lab,
  facts: PersistFacts,
): Result<readonly SystemFile[], readonly PlanProblem[]> {
  const problems: PlanProblem[] = [];
  const files = lab.nics.flatMap(({ node, name }): readonly SystemFile[] => {
    const text = nicDropIn(lab, name);
    if (text === null) {
      return [];
    }
    const theirs = theirNetworkFile(name, facts);
    if (!theirs.ok) {
      problems.push(refusal(theirs.error, node));
      return [];
    }
    const folder = `/etc/systemd/network/${theirs.value}.d`;
    const path = `${folder}/50-macvlan-designer-${lab.topology.id}.conf`;
    return [{ path, text, mode: NEW_FILE_MODE }];
  });
  return problems.length > 0 ? err(problems) : ok(files);
}
