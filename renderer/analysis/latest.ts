/** Runs one piece of work at a time; of those that come meanwhile only the last. */
export interface Latest {
  /** What waits is replaced; null: nothing more is to be done. */
  next(work: (() => Promise<void>) | null): void;
}

/** Makes a queue of length one. Work that fails is told of and does not stop what comes after. */
export function latest(onFailure: (reason: unknown) => void): Latest {
  let waiting: (() => Promise<void>) | null = null;
  let isBusy = false;
  const run = async (): Promise<void> => {
    isBusy = true;
    while (waiting) {
      const work = waiting;
      waiting = null;
      await work().catch(onFailure);
    }
    isBusy = false;
  };
  return {
    next(work) {
      waiting = work;
      if (!isBusy) {
        void run();
      }
    },
  };
}
