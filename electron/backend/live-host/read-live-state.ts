import type { LiveState } from "../../../shared/plan/live-state.ts";
import {
  readContainers as readContainersThrough,
  type LiveContainer,
} from "../../../shared/plan/live/containers.ts";
import {
  readLiveState as readThrough,
  type LiveReadError,
} from "../../../shared/plan/live/read-live-state.ts";
import type { Result } from "../../../shared/result.ts";
import { systemAccess } from "./system-access.ts";

/**
 * Reads the containers that have interfaces of this machine's links, for the import.
 *
 * They are in namespaces without a name, so an ordinary user sees none.
 */
export function readContainers(live: LiveState): Promise<readonly LiveContainer[]> {
  return readContainersThrough(systemAccess, live);
}

/** Why the live host could not be read; `missing-tool` (exit code 69) is iproute2's absence. */
export type LiveHostError = LiveReadError;

/**
 * Reads this machine's network with the rights of this process.
 *
 * As an ordinary user the own namespace is whole, and `unseen` says what is not. The root helper
 * reads through the same code, so both see the same.
 */
export function readLiveState(): Promise<Result<LiveState, LiveHostError>> {
  return readThrough(systemAccess);
}
