import "./kbd.css";
import type { ReactNode } from "react";

/** A key combination as it stands on the keys: `Ctrl K` for `Ctrl+K`. */
export function Kbd({ keys }: { readonly keys: string }): ReactNode {
  return <kbd className="kbd">{keys.split(/\+(?=.)/u).join(" ")}</kbd>;
}
