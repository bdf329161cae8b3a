import { message } from "../../messages/message.ts";
import type { LiveState } from "../../plan/live-state.ts";
import type { PlanProblem } from "../../plan/plan.ts";
import { PERSIST_MANAGERS, type PersistManager } from "../../plan/system-file.ts";
import { err, ok, type Result } from "../../result.ts";
import type { PersistFacts } from "./facts.ts";
import { MANAGER_TITLES, refusal } from "./persist-input.ts";

/**
 * Chooses who keeps the interfaces: the manager that has the NICs, and never a second one.
 *
 * ifupdown needs no NIC of its own: it makes links by commands. The others carry a link only on a
 * NIC that they manage, and none is taken from its manager or given to one.
 *
 * @param nics names of the machine's NICs that carry something
 */
export function chooseManager(
  asked: PersistManager | null,
  nics: readonly string[],
  { managers }: LiveState,
  facts: PersistFacts,
): Result<PersistManager, readonly PlanProblem[]> {
  const owners = nics.map((nic) => ({ nic, owner: ownerOf(managers, nic) }));
  const named = [...new Set(owners.flatMap(({ owner }) => owner ?? []))];
  const [first, second] = named;
  if (first !== undefined && second !== undefined) {
    const managed = { one: MANAGER_TITLES[first], other: MANAGER_TITLES[second] };
    return err([refusal(message("persist.twoManagers", { nics, ...managed }))]);
  }
  const manager = asked ?? first ?? (facts.ifupdownReads ? "ifupdown" : undefined);
  if (manager === undefined) {
    return err([refusal(message("persist.noManager", { nics }))]);
  }
  const problems = owners.flatMap(({ nic, owner }): readonly PlanProblem[] => {
    const params = { nic, manager: MANAGER_TITLES[manager] };
    if (owner !== undefined && owner !== manager) {
      const by = MANAGER_TITLES[owner];
      return [refusal(message("persist.otherManager", { ...params, by, option: owner }))];
    }
    return owner === undefined && manager !== "ifupdown"
      ? [refusal(message("persist.notManaged", params))]
      : [];
  });
  if (manager === "ifupdown" && !facts.ifupdownReads) {
    problems.push(refusal(message("persist.noIfupdown")));
  }
  return problems.length > 0 ? err(problems) : ok(manager);
}

function ownerOf(managers: LiveState["managers"], nic: string): PersistManager | undefined {
  const owner = Object.hasOwn(managers, nic) ? managers[nic] : undefined;
  return PERSIST_MANAGERS.find((manager) => MANAGER_TITLES[manager] === owner);
}
