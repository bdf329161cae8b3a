import { useState } from "react";
import { useLanguage } from "../../i18n/language.ts";
import { timeInWords } from "./time-in-words.ts";

/** Says how long ago something was, seen from when it came on screen. */
export function useTime(): (time: number) => string {
  const language = useLanguage();
  const [now] = useState(() => Date.now());
  return (time) => timeInWords(language, time, now);
}
