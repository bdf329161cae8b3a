import "./mode-picture.css";
import type { ReactNode } from "react";
import type { MacvlanMode } from "../../../shared/topology/nodes/macvlan.ts";
import { classNames } from "../../ui/class-names.ts";

/** Two children on a NIC, and the wire to the switch below it. */
const PAIR = (
  <g className="mode-picture-plain">
    <circle cx="20" cy="11" r="5" />
    <circle cx="52" cy="11" r="5" />
    <rect className="mode-picture-nic" x="12" y="26" width="48" height="9" rx="2" />
    <path d="M36 35v9" />
  </g>
);

const WAYS: Readonly<Record<MacvlanMode, ReactNode>> = {
  private: (
    <>
      {PAIR}
      <path className="mode-picture-way" d="M20 16v9M52 16v9" />
      <path className="mode-picture-stop" d="M36 4v18" />
    </>
  ),
  vepa: (
    <>
      {PAIR}
      <rect className="mode-picture-plain" x="22" y="44" width="28" height="7" rx="2" />
      <path className="mode-picture-way" d="M20 16c0 16 11 16 11 28M41 44c0-12 11-12 11-27" />
      <path className="mode-picture-way" d="M49 20l3-3.4 3 3.4" />
    </>
  ),
  bridge: (
    <>
      {PAIR}
      <path
        className="mode-picture-way"
        d="M20 16c0 13 32 13 32 0M23 19.5L20 16l-3 3.5M55 19.5L52 16l-3 3.5"
      />
    </>
  ),
  passthru: (
    <>
      <g className="mode-picture-plain">
        <circle cx="36" cy="11" r="5" />
        <rect className="mode-picture-nic" x="12" y="26" width="48" height="9" rx="2" />
      </g>
      <path className="mode-picture-way" d="M36 16v30M32.5 42.5L36 46l3.5-3.5" />
    </>
  ),
  source: (
    <>
      {PAIR}
      <path className="mode-picture-way" d="M20 16v9M36 44V35M28 25h16l-6 5v4l-4 1.5V30z" />
      <path className="mode-picture-stop" d="M49 18l6 6M55 18l-6 6" />
    </>
  ),
};

interface ModePictureProps {
  readonly mode: MacvlanMode;
  readonly className?: string;
}

/** What a mode does with a frame from one child to the other, in one small picture. */
export function ModePicture({ mode, className }: ModePictureProps): ReactNode {
  return (
    <svg
      width="72"
      height="54"
      viewBox="0 0 72 54"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames("mode-picture", `mode-${mode}`, className)}
      aria-hidden
    >
      {WAYS[mode]}
    </svg>
  );
}
