import type { Ink } from "./drawing.ts";

/** Light and dark as on the screen; print is black on white and needs no colour to be read. */
export const THEME_NAMES = ["light", "dark", "print"] as const;

export type ThemeName = (typeof THEME_NAMES)[number];

/** The colour of every ink, as `#rrggbb`. */
export type Theme = Readonly<Record<Ink, string>>;

/** The colours of renderer/ui/tokens.css, on white paper or on its dark ground. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    paper: "#ffffff",
    panel: "#f4f6fc",
    card: "#ffffff",
    line: "#b9c1ce",
    text: "#161a22",
    dim: "#566070",
    accent: "#2f5bea",
    good: "#0a7550",
    warn: "#925300",
    bad: "#c12735",
    "good-soft": "#e3f5ee",
    "warn-soft": "#fdf1dc",
    "bad-soft": "#fdeaec",
    private: "#6d4be0",
    vepa: "#08708d",
    bridge: "#0a7550",
    passthru: "#b93c08",
    source: "#7a5f00",
  },
  dark: {
    paper: "#0f1216",
    panel: "#151a25",
    card: "#1c222b",
    line: "#4a5463",
    text: "#e8ebf0",
    dim: "#a2abb8",
    accent: "#7d9bff",
    good: "#4cc99a",
    warn: "#e3a84a",
    bad: "#ff7680",
    "good-soft": "#12302a",
    "warn-soft": "#33280f",
    "bad-soft": "#3a1a1f",
    private: "#a994ff",
    vepa: "#4fc3e0",
    bridge: "#4cc99a",
    passthru: "#ff9a66",
    source: "#d9bb4a",
  },
  print: {
    paper: "#ffffff",
    panel: "#ffffff",
    card: "#ffffff",
    line: "#6b6b6b",
    text: "#000000",
    dim: "#333333",
    accent: "#000000",
    good: "#000000",
    warn: "#000000",
    bad: "#000000",
    "good-soft": "#ffffff",
    "warn-soft": "#ffffff",
    "bad-soft": "#ffffff",
    private: "#000000",
    vepa: "#000000",
    bridge: "#000000",
    passthru: "#000000",
    source: "#000000",
  },
};
