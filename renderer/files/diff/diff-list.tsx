import "./diff-list.css";
import type { ReactNode } from "react";
import { en } from "../../../shared/messages/en/index.ts";
import type { TopologyNode } from "../../../shared/topology/document.ts";
import { useText } from "../../i18n/language.ts";
import type { PlainId } from "../../i18n/plain-id.ts";
import { NodeIcon } from "../../ui/node-icon.tsx";
import type { Difference, DocumentDifference, PropertyDifference } from "./document-diff.ts";

const SIGNS: Readonly<Record<Difference["sort"], string>> = {
  added: "+",
  removed: "−",
  changed: "~",
};

/** A document's differences, one node a line, with what has changed below it. */
export function DiffList({ difference }: { readonly difference: DocumentDifference }): ReactNode {
  const t = useText();
  const { differences, moved } = difference;
  return (
    <ul className="diff-list selectable">
      {differences.map((one) => (
        <Entry key={`${one.sort} ${one.id}`} difference={one} />
      ))}
      {moved > 0 && (
        <li className="diff-entry diff-changed">
          <Sign sort="changed" />
          <span />
          <span className="diff-sort">{t("ui.files.diff.moved", { count: moved })}</span>
        </li>
      )}
    </ul>
  );
}

function Entry({ difference }: { readonly difference: Difference }): ReactNode {
  const t = useText();
  const { sort, node, id, properties } = difference;
  return (
    <li className={`diff-entry diff-${sort}`}>
      <Sign sort={sort} />
      <span className="diff-icon">{node && <NodeIcon icon={iconOf(node)} />}</span>
      <span className="diff-name">
        {node?.name ?? id}
        <span className="diff-sort">{t(`ui.files.diff.${sort}`)}</span>
      </span>
      {properties.length > 0 && (
        <div className="diff-properties">
          {properties.map((property) => (
            <Property key={property.key} property={property} />
          ))}
        </div>
      )}
    </li>
  );
}

function Sign({ sort }: { readonly sort: Difference["sort"] }): ReactNode {
  return (
    <span className="diff-sign" aria-hidden>
      {SIGNS[sort]}
    </span>
  );
}

function Property({ property }: { readonly property: PropertyDifference }): ReactNode {
  const t = useText();
  const { key, before, after } = property;
  const id = `command.property.${key}`;
  return (
    <div className="diff-property">
      <span className="diff-key">{isPropertyId(id) ? t(id) : key}</span>
      <span className="diff-values mono">
        {before !== null && <del>{before}</del>}
        {before !== null && after !== null && " → "}
        {after !== null && <ins>{after}</ins>}
      </span>
    </div>
  );
}

type PropertyId = Extract<PlainId, `command.property.${string}`>;

function isPropertyId(id: string): id is PropertyId {
  return Object.hasOwn(en, id);
}

function iconOf(node: TopologyNode): Parameters<typeof NodeIcon>[0]["icon"] {
  return node.kind === "guest" ? node.type : node.kind;
}
