import type { ReactNode } from "react";
import { useText } from "../../i18n/language.ts";
import { Card } from "./card.tsx";
import type { ItemProps } from "./drawn.tsx";

const BOTTOM = ["bottom"] as const;

/** Who children are handed to: they lie on its card. */
export function GuestNode({ data }: ItemProps): ReactNode {
  const t = useText();
  const { node } = data;
  if (node.kind !== "guest") {
    return null;
  }
  return (
    <Card data={data} icon={node.type} handles={BOTTOM}>
      <div className="canvas-card-sub">{t(`ui.canvas.guest.${node.type}`)}</div>
    </Card>
  );
}
