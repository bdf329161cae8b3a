import type { ElevationErrorKind } from "../../electron/backend/elevation/elevation-error.ts";

/** How an attempt to get the helper went, as `elevate.ts` tells it. */
export interface Elevated {
  readonly ok: boolean;
  readonly kind?: ElevationErrorKind;
  readonly text?: string;
  /** What the stand-in for the helper saw of itself. */
  readonly facts?: HelperFacts | undefined;
  /** Our own agent was announced. */
  readonly announced: boolean;
  /** The network namespace that the attempt was made in. */
  readonly network: string;
}

/** See `stand-in-helper.ts`. */
export interface HelperFacts {
  readonly verb: string;
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  readonly folder: string;
  readonly interpreter: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly network: string;
  readonly umask: number;
  readonly request: unknown;
}
