import { helpGround as groundEn } from "./en/help-ground.ts";
import { helpHardware as hardwareEn } from "./en/help-hardware.ts";
import { helpHost as hostEn } from "./en/help-host.ts";
import { helpModes as modesEn } from "./en/help-modes.ts";
import { helpWords as wordsEn } from "./en/help-words.ts";
import type { Language } from "./say.ts";
import { helpGround as groundVi } from "./vi/help-ground.ts";
import { helpHardware as hardwareVi } from "./vi/help-hardware.ts";
import { helpHost as hostVi } from "./vi/help-host.ts";
import { helpModes as modesVi } from "./vi/help-modes.ts";
import { helpWords as wordsVi } from "./vi/help-words.ts";

const english = {
  pages: { ...modesEn, ...hostEn, ...hardwareEn, ...groundEn },
  words: wordsEn,
};

/** The help's own catalogue: long texts that only who opens the help needs. */
export type HelpTexts = typeof english;

/** All that the help says, by language; in a paragraph, backticks hold what is typed. */
export const HELP_TEXTS: Readonly<Record<Language, HelpTexts>> = {
  en: english,
  vi: { pages: { ...modesVi, ...hostVi, ...hardwareVi, ...groundVi }, words: wordsVi },
};
