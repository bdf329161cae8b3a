const KEY = "macvlan-designer.export";

/** Which of the gallery was looked at last, in any window; null: none yet. */
export function chosenItem(): string | null {
  return localStorage.getItem(KEY);
}

export function chooseItem(id: string): void {
  localStorage.setItem(KEY, id);
}
