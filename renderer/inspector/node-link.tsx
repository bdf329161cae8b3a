import type { ReactNode } from "react";
import type { NodeId } from "../../shared/topology/brand.ts";
import { indexTopology } from "../../shared/topology/topology-index.ts";
import { useApp, useFrom } from "../store/app.ts";
import { NodeIcon } from "../ui/node-icon.tsx";
import { iconOf } from "./kind-of.ts";

/** A node's sign and name; selects it. */
export function NodeLink({ id }: { readonly id: NodeId }): ReactNode {
  const app = useApp();
  const node = useFrom("document", ({ topology }) =>
    topology ? indexTopology(topology).nodes.get(id) : undefined,
  );
  if (!node) {
    return <span className="mono">{id}</span>;
  }
  return (
    <button
      type="button"
      className="inspector-link"
      onClick={() => {
        app.view.getState().select([id]);
      }}
    >
      <NodeIcon icon={iconOf(node)} size={14} />
      <span className="inspector-link-name">{node.name ?? node.id}</span>
    </button>
  );
}
