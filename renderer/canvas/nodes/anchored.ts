import { classNames } from "../../ui/class-names.ts";

/** What tells React Flow that wires end at an element itself; no elements of their own for that. */
interface Anchored {
  readonly className: string;
  readonly "data-handlepos": "top";
}

/** Makes a node's outer element the one that wires end at. */
export function anchored(...names: readonly (string | false | undefined)[]): Anchored {
  return { className: classNames(...names, "source target"), "data-handlepos": "top" };
}
