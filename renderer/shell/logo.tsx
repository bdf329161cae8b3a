import type { ReactNode } from "react";

/** Three children on one NIC. */
export function Logo({ size = 20 }: { readonly size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="var(--accent)"
      strokeWidth="1.8"
      strokeLinejoin="round"
      aria-hidden
    >
      <rect x="3" y="12.5" width="14" height="5" rx="1.5" />
      <path d="M5.5 12.5V7M10 12.5V7M14.5 12.5V7" />
      <circle cx="5.5" cy="5" r="2" />
      <circle cx="10" cy="5" r="2" />
      <circle cx="14.5" cy="5" r="2" />
    </svg>
  );
}
