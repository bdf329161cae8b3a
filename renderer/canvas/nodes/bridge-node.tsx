import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { classNames } from "../../ui/class-names.ts";
import { Card } from "./card.tsx";
import type { ItemProps } from "./drawn.tsx";

const BOTH = ["top", "bottom"] as const;

/** A Linux bridge with its ports. */
export function BridgeNode({ data }: ItemProps): ReactNode {
  const t = useText();
  const { node, facts } = data;
  if (node.kind !== "bridge" || facts.kind !== "bridge") {
    return null;
  }
  const words = [
    t("ui.canvas.ports", { count: facts.ports }),
    ...(facts.promiscuous === "no" ? [] : [t(`ui.canvas.promiscuous.${facts.promiscuous}`)]),
  ];
  return (
    <Card
      data={data}
      icon="bridge"
      handles={BOTH}
      className={classNames(node.up === false && "canvas-down")}
    >
      <div className="canvas-card-sub">{words.join(" · ")}</div>
    </Card>
  );
}
