import type { AppEvent } from "../../../../shared/protocol/app/contract.ts";

/** What the backend says by itself; every window hears it and takes what concerns it. */
export type Emit = (event: AppEvent) => void;
