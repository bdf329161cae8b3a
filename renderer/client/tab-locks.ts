/**
 * Tabs that may show one server at once.
 *
 * A browser opens six connections to a server, each tab's events take one for good, and calls need
 * the last: with a sixth tab, nobody could save.
 */
const PLACES = 5;

/** A page that is loaded again must wait until its predecessor is gone. */
const TRIES = 10;
const PAUSE_MILLISECONDS = 50;

/** Takes one of the places that this browser has for the server; false: all are taken. */
export async function takePlace(): Promise<boolean> {
  return trying(async () => {
    for (let place = 1; place <= PLACES; place++) {
      if (await take(`place.${place}`)) {
        return true;
      }
    }
    return false;
  });
}

/** Takes a tab's name; false: another tab has it. */
export async function takeName(name: string): Promise<boolean> {
  return trying(() => take(`name.${name}`));
}

async function trying(job: () => Promise<boolean>): Promise<boolean> {
  for (let tried = 1; tried < TRIES; tried++) {
    if (await job()) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
  return job();
}

/** Holds a lock of this browser's for as long as the page lives. */
function take(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`macvlan-designer.${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock && new Promise(() => undefined);
    });
  });
}
