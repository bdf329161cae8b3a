const KEY = "macvlan-designer.recent-actions";
const MAX = 6;

/** Ids of what was run last out of the command palette, newest first. */
export function recentActions(): readonly string[] {
  return (localStorage.getItem(KEY) ?? "").split(" ").filter((id) => id !== "");
}

export function rememberAction(id: string): void {
  const others = recentActions().filter((known) => known !== id);
  localStorage.setItem(KEY, [id, ...others].slice(0, MAX).join(" "));
}
