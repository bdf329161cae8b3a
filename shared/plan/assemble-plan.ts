import { message } from "../messages/message.ts";
import { expectAfter, expectBefore } from "./expectations.ts";
import { routeStep } from "./kept-addresses.ts";
import { masterLine, routeLine } from "./lines.ts";
import { changeLinks } from "./change-links.ts";
import type { LinkSpec } from "./link-spec.ts";
import {
  creationOperations,
  deletionOperations,
  lateOperations,
  namespaceOperations,
} from "./link-operations.ts";
import type { LiveIndex } from "./live-index.ts";
import { namespacesToDelete } from "./old-namespaces.ts";
import type { Plan, Stage } from "./plan.ts";
import type { PlanParts } from "./plan-parts.ts";
import type { RoutePlan } from "./plan-routes.ts";
import { planPorts } from "./ports.ts";
import { isBatchSafe, type PlacedLine } from "./render.ts";
import { findRisks } from "./risks/find-risks.ts";
import {
  creationStages,
  deletionStages,
  inDeletionOrder,
  loopbackStage,
  namespaceDeletionStages,
  namespaceStages,
  stepStages,
} from "./stages.ts";
import { isOwnRoute } from "./spec-of-live.ts";
import type { Step } from "./step.ts";

/** The steps of each phase, in the order of the phases. */
interface Phases {
  readonly nicUp: readonly Step[];
  readonly inPlace: readonly Step[];
  readonly create: readonly LinkSpec[];
  readonly give: readonly Step[];
  readonly gone: readonly LinkSpec[];
  readonly late: readonly LinkSpec[];
  readonly newPorts: readonly Step[];
  readonly joins: readonly Step[];
  readonly last: readonly Step[];
}

/**
 * Puts a plan in a safe order.
 *
 * NICs up and namespaces · changes in place · new links · what NICs get · deletions · links that
 * waited for them · ports · what moves off NICs, with the routes that waited for it · namespaces
 * that are empty now. Deletions come after creations, and the step that can cut the host off last.
 */
export function assemblePlan(parts: PlanParts): Plan {
  const { document, desired, diff, nics, live } = parts;
  const phases = phasesOf(parts);
  const fresh = [...desired.namespaces.keys()].filter((name) => !live.namespace(name));
  const old = namespacesToDelete(parts.madeNamespaces, desired, diff, live);
  const wanted = [...desired.bases, ...desired.children];
  return {
    document,
    operations: [
      ...phases.nicUp.map(({ operation }) => operation),
      ...namespaceOperations(fresh, desired.namespaces),
      ...phases.inPlace.map(({ operation }) => operation),
      ...creationOperations(phases.create),
      ...phases.give.map(({ operation }) => operation),
      ...deletionOperations(diff.gone),
      ...lateOperations({ ...diff, late: phases.late }),
      ...phases.joins.map(({ operation }) => operation),
      ...phases.last.map(({ operation }) => operation),
      ...old.operations,
    ],
    risks: findRisks({ ...parts, wanted }),
    leftToOthers: desired.leftToOthers,
    notes: [...desired.notes, ...nics.flatMap(({ notes }) => notes), ...old.notes],
    stages: stagesOf(phases, parts, fresh, old.names),
    expectations: expectAfter(wanted, diff, nics),
    before: expectBefore(diff, nics),
    restore: nics.map(({ restore }) => restore).filter(isSomething),
  };
}

function phasesOf({ diff, nics, routes }: PlanParts): Phases {
  const ports = planPorts(diff, nics);
  const changes = changeLinks(diff.kept);
  const strip = (spec: LinkSpec): LinkSpec => withoutWaiting(spec, routes.waiting);
  const waits = ({ route }: { readonly route: LinkSpec["routes"][number] }): boolean =>
    routes.waiting.has(route);
  const keptRoutes = routes.kept.flatMap((one) => one.routes);
  const nicRoutes = nics.flatMap((one) => one.routes);
  const newRoutes = [...diff.create, ...diff.late].flatMap(({ node, namespace, routes: all }) =>
    all.map((route) => ({ node, namespace, route, was: null })),
  );
  return {
    nicUp: nics.flatMap(({ up }) => up),
    inPlace: [
      ...routes.makeRoom,
      ...routes.kept.flatMap(({ removals }) => removals),
      ...nics.flatMap(({ release }) => release),
      ...changes.first,
      ...routes.kept.flatMap(({ adds }) => adds),
      ...keptRoutes.filter((one) => !waits(one)).map(routeStep),
    ],
    create: diff.create.map(strip),
    give: [
      ...nics.flatMap(({ adds }) => adds),
      ...nicRoutes.filter((one) => !waits(one)).map(routeStep),
    ],
    gone: inDeletionOrder(diff.gone.map(({ was }) => was)),
    late: diff.late.map(strip),
    newPorts: [...ports.mtus, ...ports.newPorts],
    joins: ports.joins,
    last: [
      ...changes.last,
      ...nics.flatMap(({ takes }) => takes),
      ...[...keptRoutes, ...newRoutes, ...nicRoutes].filter(waits).map(routeStep),
    ],
  };
}

function stagesOf(
  phases: Phases,
  { diff, live }: PlanParts,
  fresh: readonly string[],
  old: readonly string[],
): readonly Stage[] {
  const freshNamespaces = new Set(fresh);
  const early = [...phases.create, ...diff.kept.map(({ spec }) => spec)];
  const groupUp = allUpIn([...early, ...diff.gone.map(({ was }) => was)]);
  const groupUpLate = allUpIn([...early, ...phases.late]);
  const create = creationStages(phases.create, { groupUp, freshNamespaces });
  const late = creationStages(phases.late, { groupUp: groupUpLate, freshNamespaces });
  return [
    ...stepStages(message("plan.stageNics"), phases.nicUp),
    ...namespaceStages(fresh),
    ...stepStages(message("plan.stageChange"), phases.inPlace),
    ...create,
    ...stepStages(message("plan.stageNics"), phases.give),
    ...deletionStages(phases.gone, (deleted) => aftermath(deleted, live)),
    ...late,
    ...loopbackStage([...freshNamespaces]),
    ...stepStages(message("plan.stagePorts"), [...phases.newPorts, ...phases.joins]),
    ...stepStages(message("plan.stageNics"), phases.last),
    ...namespaceDeletionStages(old),
  ];
}

/** Namespaces where every link of ours is or will be up, so that the whole group may be. */
function allUpIn(specs: readonly LinkSpec[]): ReadonlySet<string | null> {
  const places = new Set(specs.map(({ namespace }) => namespace));
  for (const { namespace, up } of specs) {
    if (!up) {
      places.delete(namespace);
    }
  }
  return places;
}

/** What else has to be put back when deleted links are made again. */
function aftermath(deleted: readonly LinkSpec[], live: LiveIndex): readonly PlacedLine[] {
  const gone = new Set(
    deleted.filter(({ namespace }) => namespace === null).map(({ name }) => name),
  );
  const ports = deleted
    .filter(({ kind }) => kind === "bridge")
    .flatMap(({ name }) => live.portsOf(name))
    .filter(({ name }) => !gone.has(name) && isBatchSafe(name))
    .map(({ name, master }) => ({ namespace: null, line: masterLine(name, master) }));
  const sources = new Set(
    deleted.flatMap(({ addresses }) => addresses.map(({ cidr }) => cidr.split("/")[0] ?? "")),
  );
  const lost = live.host.routes
    .filter(({ src }) => sources.has(src ?? ""))
    .filter((route) => isOwnRoute(route) && isBatchSafe(route.dev) && !gone.has(route.dev))
    .map((route) => ({ namespace: null, line: routeLine("replace", route) }));
  return [...ports, ...lost];
}

function withoutWaiting(spec: LinkSpec, waiting: RoutePlan["waiting"]): LinkSpec {
  return spec.routes.some((route) => waiting.has(route))
    ? { ...spec, routes: spec.routes.filter((route) => !waiting.has(route)) }
    : spec;
}

function isSomething(restore: Plan["restore"][number]): boolean {
  const { broughtUp, port, addedAddresses, takenAddresses, addedRoutes, takenRoutes } = restore;
  const lists = [addedAddresses, takenAddresses, addedRoutes, takenRoutes];
  return broughtUp || port !== null || lists.some(({ length }) => length > 0);
}
