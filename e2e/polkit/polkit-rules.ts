/** A polkit rule that lets the ordinary user do whatever begins with an action's id. */
export function allow(action: string): string {
  return `polkit.addRule(function (action, subject) {
    if (action.id.indexOf("${action}") === 0 && subject.user === "designer") {
      return polkit.Result.YES;
    }
  });`;
}

/** A polkit rule that forbids everything to everybody. */
export const FORBID = "polkit.addRule(function () { return polkit.Result.NO; });";
