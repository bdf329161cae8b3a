import type { ReactNode } from "react";
import { StrokeSign } from "./stroke-sign.tsx";

/** What has a sign of its own in the palette, on the canvas and in lists. */
export type NodeIconName =
  | "host"
  | "nic"
  | "macvlan"
  | "vm"
  | "container"
  | "namespace"
  | "bridge"
  | "switch"
  | "station"
  | "note"
  | "veth";

const ICONS: Readonly<Record<NodeIconName, ReactNode>> = {
  host: (
    <>
      <rect x="1.8" y="3" width="12.4" height="8" rx="1.5" />
      <path d="M.8 13.3h14.4" />
    </>
  ),
  nic: (
    <>
      <rect x="2" y="3" width="12" height="10" rx="1.5" />
      <path d="M5 13V9.5h6V13M7 9.5V8h2v1.5" />
    </>
  ),
  macvlan: (
    <>
      <circle cx="4" cy="8" r="2.2" />
      <circle cx="12" cy="8" r="2.2" />
      <path d="M6.2 8h3.6" />
    </>
  ),
  vm: (
    <>
      <rect x="2" y="2.5" width="12" height="8.5" rx="1.5" />
      <path d="M6 13.5h4M8 11v2.5" />
    </>
  ),
  container: <path d="M8 2l5.5 3v6L8 14l-5.5-3V5zM2.5 5L8 8l5.5-3M8 8v6" />,
  namespace: <rect x="2.3" y="2.3" width="11.4" height="11.4" rx="2.5" strokeDasharray="2.4 1.6" />,
  bridge: <path d="M2 11c0-4 3-6 6-6s6 2 6 6M2 12.5h12M5 12.3V8M11 12.3V8" />,
  switch: (
    <>
      <rect x="1.8" y="4.5" width="12.4" height="7" rx="1.5" />
      <path d="M4.5 8h.01M7 8h.01M9.5 8h2" />
    </>
  ),
  station: (
    <>
      <rect x="3.5" y="2" width="9" height="12" rx="1.5" />
      <path d="M6 5h4M6 7.5h4" />
    </>
  ),
  note: <path d="M3 2.5h10v7.5l-3.5 3.5H3zM13 10H9.5v3.5M5.5 5.5h5M5.5 8h3" />,
  veth: (
    <>
      <rect x="1.5" y="5.5" width="4" height="5" rx="1" />
      <rect x="10.5" y="5.5" width="4" height="5" rx="1" />
      <path d="M5.5 8h5" />
    </>
  ),
};

interface NodeIconProps {
  readonly icon: NodeIconName;
  readonly size?: number;
  readonly className?: string;
}

/** The sign of a kind of node; takes the colour of its text. */
export function NodeIcon({ icon, size = 16, className }: NodeIconProps): ReactNode {
  return (
    <StrokeSign size={size} stroke={1.5} className={className}>
      {ICONS[icon]}
    </StrokeSign>
  );
}
