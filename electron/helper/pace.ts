/** One change of a network is many messages: wait until they have ended, in milliseconds. */
const SETTLE_MILLISECONDS = 200;

/**
 * How long after a reading all is read again although the kernel said nothing, in milliseconds.
 *
 * It tells of this namespace only, and of nothing that happens before the monitor listens.
 */
const QUIET_MILLISECONDS = 4000;

/** Of what a reading takes, so long it rests, so that a machine with thousands of links is not kept busy. */
const REST = 8;

/** Looks again soon after being told to, and after a while in any case; never twice at once. */
export class Pace {
  #settle: NodeJS.Timeout | undefined;
  #quiet: NodeJS.Timeout | undefined;
  #looking = Promise.resolve();
  #isStopped = false;
  readonly #look: () => Promise<void>;
  readonly #onError: (error: unknown) => void;

  constructor(look: () => Promise<void>, onError: (error: unknown) => void) {
    this.#look = look;
    this.#onError = onError;
  }

  soon(): void {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      this.#again();
    }, SETTLE_MILLISECONDS);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#settle);
    clearTimeout(this.#quiet);
    await this.#looking;
  }

  #again(): void {
    clearTimeout(this.#quiet);
    this.#looking = this.#looking
      .then(async () => {
        const begun = Date.now();
        await this.#look();
        this.#rest(Date.now() - begun);
      })
      .catch(this.#onError);
  }

  #rest(took: number): void {
    if (!this.#isStopped) {
      clearTimeout(this.#quiet);
      this.#quiet = setTimeout(
        () => {
          this.#again();
        },
        Math.max(QUIET_MILLISECONDS, REST * took),
      );
    }
  }
}
