import type { StoreApi } from "zustand";

/**
 * Calls back with a value of some stores now and whenever it is another one.
 *
 * Values are told apart by `isSame`; the selector may make new ones.
 */
export function follow<Value>(
  stores: readonly Pick<StoreApi<unknown>, "subscribe">[],
  select: () => Value,
  changed: (value: Value) => void,
  isSame: (one: Value, other: Value) => boolean = Object.is,
): void {
  let last = select();
  changed(last);
  const look = (): void => {
    const now = select();
    if (!isSame(last, now)) {
      last = now;
      changed(now);
    }
  };
  stores.forEach((store) => {
    store.subscribe(look);
  });
}
