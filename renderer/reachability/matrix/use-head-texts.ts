import { useMemo } from "react";
import { useLanguage } from "../../i18n/language.ts";
import { say, type Language } from "../../../shared/messages/say.ts";
import type { MatrixHead, MatrixModel } from "./matrix-model.ts";

/** How every row and column is called in the language that is spoken. */
export function useHeadTexts({ heads }: MatrixModel): readonly string[] {
  const language = useLanguage();
  return useMemo(() => heads.map((head) => headText(head, language)), [heads, language]);
}

function headText({ name, members, role }: MatrixHead, language: Language): string {
  const text = typeof name === "string" ? name : say(name, language);
  return role === "folded" ? `${text} +${members.length - 1}` : text;
}
