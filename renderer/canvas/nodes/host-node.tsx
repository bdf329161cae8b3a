import "./host-node.css";
import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { NodeIcon } from "../../ui/node-icon.tsx";
import { nameOf } from "../node-name.ts";
import { anchored } from "./anchored.ts";
import { Card } from "./card.tsx";
import type { ItemProps } from "./drawn.tsx";
import { Marks } from "./marks.tsx";

/** A machine: the frame around what runs on it, held by its title. */
export function HostNode({ data }: ItemProps): ReactNode {
  const t = useText();
  return (
    <div {...anchored("canvas-host", data.proposed && "canvas-proposed")}>
      <div className="canvas-host-cap">
        <NodeIcon icon="host" />
        <span className="canvas-name">{nameOf(data.node)}</span>
        {data.facts.kind === "host" && data.facts.local && (
          <small>{t("ui.canvas.thisMachine")}</small>
        )}
        <Marks id={data.item.node} own />
      </div>
    </div>
  );
}

/** The host's own network stack: it takes part, so it stands inside its frame. */
export function StackNode({ data }: ItemProps): ReactNode {
  const t = useText();
  const facts = data.facts;
  const [first, ...others] = facts.kind === "stack" ? facts.addresses : [];
  const none = facts.kind === "stack" && facts.dhcp ? "DHCP" : t("ui.canvas.noAddress");
  return (
    <Card data={data} icon="host" name={t("ui.canvas.hostStack")}>
      <div className={classNames("canvas-card-sub", first !== undefined && "mono")}>
        {first ?? none}
        {others.length > 0 && (
          <span role="img" aria-label={t("ui.canvas.moreAddresses", { count: others.length })}>
            {` +${others.length}`}
          </span>
        )}
      </div>
    </Card>
  );
}
