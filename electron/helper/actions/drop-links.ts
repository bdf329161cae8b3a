import type { MadeLink } from "../../../shared/plan/plan.ts";
import { readLive } from "../host-access.ts";
import type { ExecutionContext, Failure } from "./failure.ts";
import { runIpLines } from "./ip-batch.ts";

/**
 * Deletes links that a network manager has made and leaves behind when its files are gone.
 *
 * Only links that are what was made: the name, the kind and the lower device. The last one first, and
 * going on where the manager was faster; comparing with what is expected decides.
 */
export async function dropLinks(
  context: ExecutionContext,
  links: readonly MadeLink[],
): Promise<readonly Failure[]> {
  if (links.length === 0) {
    return [];
  }
  const { namespaces } = await readLive(context.runner);
  const here = new Map((namespaces[0]?.links ?? []).map((link) => [link.name, link]));
  const lines = links
    .filter(({ name, kind, parent }) => {
      const link = here.get(name);
      return link?.kind === kind && (link.parent?.name ?? null) === parent;
    })
    .map(({ name }) => `link del dev ${name}`)
    .reverse();
  await runIpLines({ ...context, goOn: true }, null, lines);
  return [];
}
