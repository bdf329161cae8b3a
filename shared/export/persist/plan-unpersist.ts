import { message } from "../../messages/message.ts";
import { ownerOf } from "../../plan/group.ts";
import { indexLive } from "../../plan/live-index.ts";
import type { LiveState } from "../../plan/live-state.ts";
import type { LeftToOthers, Plan, PlanProblem, Stage } from "../../plan/plan.ts";
import { persistedRecordPath, type SystemFile } from "../../plan/system-file.ts";
import { err, ok, type Result } from "../../result.ts";
import type { DocumentId } from "../../topology/brand.ts";
import { expectUnchanged, restoreLink } from "./around-links.ts";
import { reloading, removing, restoring } from "./file-actions.ts";
import { refuseEdited } from "./file-states.ts";
import { MANAGER_TITLES, type FileStates, type Permanence } from "./persist-input.ts";

/**
 * Plans taking away what was made permanent of a document: exactly its files, and the links that the
 * manager has made of them.
 *
 * A file that somebody has edited since is nobody's to delete: all is refused, by name. Links that
 * carry a document's mark were applied as well and are left to `remove`.
 */
export function planUnpersist(
  document: DocumentId,
  record: Permanence,
  states: FileStates,
  state: LiveState,
): Result<Plan, readonly PlanProblem[]> {
  const edited = refuseEdited(record.files, states);
  if (edited.length > 0) {
    return err(edited);
  }
  const live = indexLive(state);
  const { manager } = record;
  const files = record.files.filter(({ path }) => states[path] === "same");
  const nics = record.nics.flatMap((name) => live.link(null, name) ?? []);
  const links = record.links.flatMap((made) => {
    const link = live.link(null, made.name);
    return link && ownerOf(link.alias) === undefined ? [{ made, link }] : [];
  });
  const isQuiet = files.length === 0 || !isAtWork(record, state);
  const reload = reloading(manager);
  const stage: Stage = {
    title: message("persist.stageRemove", {
      manager: MANAGER_TITLES[manager],
      count: files.length,
    }),
    actions: [
      ...removing(files),
      ...reload,
      { run: "links.drop", links: links.map(({ made }) => made) },
    ],
    undo: [...restoring(files), ...reload, ...nics.flatMap((nic) => restoreLink(live, nic))],
  };
  const unchanged = nics.map((nic) => expectUnchanged(live, nic));
  const gone = links.map(({ link }) => {
    return { namespace: null, link: link.name, node: null, present: false };
  });
  return ok({
    document,
    operations: operationsOf(document, files),
    risks: [],
    leftToOthers: [],
    notes: remarks(record, states),
    stages: isQuiet ? [] : [stage],
    expectations: isQuiet ? [] : [...unchanged, ...gone],
    before: [
      ...unchanged,
      ...links.map(({ link }) => {
        const { namespace, link: name, node, present, kind } = expectUnchanged(live, link);
        return { namespace, link: name, node, present, ...(kind === undefined ? {} : { kind }) };
      }),
    ],
    restore: [],
    settle: isQuiet ? removing(files) : [],
  });
}

/** Whether the manager reads its files again when it is told: not ifupdown, nor one that has no NIC here. */
function isAtWork({ manager, nics }: Permanence, { managers }: LiveState): boolean {
  return (
    manager !== "ifupdown" &&
    (nics.length === 0 || nics.some((nic) => managers[nic] === MANAGER_TITLES[manager]))
  );
}

/** Where all files are gone, what is left to take away is their record. */
function operationsOf(document: DocumentId, files: readonly SystemFile[]): Plan["operations"] {
  const taken = files.length > 0 ? files : [{ path: persistedRecordPath(document) }];
  return taken.map(({ path }) => ({
    op: "delete",
    node: null,
    target: "file",
    name: path,
    commands: [],
    undo: [],
    reason: message("persist.fileRemoved"),
  }));
}

function remarks({ manager, files, nics }: Permanence, states: FileStates): LeftToOthers[] {
  const gone = files.filter(({ path }) => states[path] === "gone");
  const texts = [
    ...gone.map(({ path }) => message("persist.fileGone", { path })),
    ...(manager === "networkd" ? nics.map((nic) => message("persist.nicAnew", { nic })) : []),
    ...(manager === "ifupdown" ? [message("persist.untilBoot")] : []),
  ];
  return texts.map((reason) => ({ node: null, reason }));
}
