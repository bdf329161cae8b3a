import "./operation-list.css";
import type { ReactNode } from "react";
import type { MessageId } from "../../shared/messages/message.ts";
import type { Operation, OperationKind } from "../../shared/plan/plan.ts";
import type { Topology } from "../../shared/topology/document.ts";
import { useSay, useText } from "../i18n/language.ts";
import { NodeIcon, type NodeIconName } from "../ui/node-icon.tsx";

interface OperationListProps {
  readonly operations: readonly Operation[];
  /** Where the icons come from; null: what is removed is drawn nowhere. */
  readonly topology: Topology | null;
  /** A row that was pressed; absent: rows are for reading. */
  readonly onChoose?: (operation: Operation) => void;
}

const ORDER: readonly OperationKind[] = ["create", "change", "recreate", "delete"];

const SIGNS: Readonly<Record<OperationKind, string>> = {
  create: "+",
  change: "~",
  recreate: "±",
  delete: "−",
};

type OperationTitle = Extract<MessageId, `ui.change.op.${OperationKind}`>;

/** What will change, as a diff: made, changed, made anew, removed. */
export function OperationList({ operations, topology, onChoose }: OperationListProps): ReactNode {
  const t = useText();
  return (
    <div className="operations">
      {ORDER.map((kind) => {
        const some = operations.filter(({ op }) => op === kind);
        const title: OperationTitle = `ui.change.op.${kind}`;
        return (
          some.length > 0 && (
            <section key={kind} className={`operations-group operations-${kind}`}>
              <h3 className="operations-title">{t(title, { count: some.length })}</h3>
              <ul>
                {some.map((operation, at) => (
                  <li key={`${operation.target} ${operation.name} ${at}`}>
                    <OperationRow
                      operation={operation}
                      icon={iconOf(operation, topology)}
                      onChoose={onChoose}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

interface OperationRowProps {
  readonly operation: Operation;
  readonly icon: NodeIconName;
  readonly onChoose: OperationListProps["onChoose"];
}

function OperationRow({ operation, icon, onChoose }: OperationRowProps): ReactNode {
  const say = useSay();
  const words = (
    <>
      <span className="operation-sign" aria-hidden>
        {SIGNS[operation.op]}
      </span>
      <NodeIcon icon={icon} className="operation-icon" />
      <span className="operation-name mono">{operation.name}</span>
      <span className="operation-reason">{say(operation.reason)}</span>
    </>
  );
  return onChoose && operation.node !== null ? (
    <button
      type="button"
      className="operation operation-press"
      onClick={() => {
        onChoose(operation);
      }}
    >
      {words}
    </button>
  ) : (
    <div className="operation">{words}</div>
  );
}

function iconOf({ node: id, target }: Operation, topology: Topology | null): NodeIconName {
  if (target === "namespace" || target === "nic") {
    return target;
  }
  const node = topology?.nodes.find((one) => one.id === id);
  return node === undefined ? "macvlan" : node.kind === "guest" ? node.type : node.kind;
}
