import { takeLock, type Lock } from "./lock.ts";

/** Knows which lock the process holds now, for the runner whose tools inherit it. */
export class LockKeeper {
  held: Lock | undefined;

  /** Takes a free lock for as long as the action runs; does nothing while somebody else has it. */
  async whileLocked(folder: string, action: () => Promise<void>): Promise<void> {
    const lock = takeLock(folder);
    if (!lock) {
      return;
    }
    this.held = lock;
    try {
      await action();
    } finally {
      this.held = undefined;
      lock.release();
    }
  }
}
