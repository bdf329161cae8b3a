const STEPS = [
  { unit: "second", milliseconds: 1000, below: 60_000 },
  { unit: "minute", milliseconds: 60_000, below: 3_600_000 },
  { unit: "hour", milliseconds: 3_600_000, below: 86_400_000 },
  { unit: "day", milliseconds: 86_400_000, below: 7 * 86_400_000 },
] as const;

/** How long ago something was: "5 minutes ago", "yesterday"; after a week the date. */
export function timeInWords(language: string, time: number, now: number): string {
  const passed = Math.max(0, now - time);
  const step = STEPS.find(({ below }) => passed < below);
  if (!step) {
    return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(time);
  }
  const amount = -Math.floor(passed / step.milliseconds);
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  return words.format(step.unit === "second" ? 0 : amount, step.unit);
}
