import type { HelpTexts } from "../messages/help.ts";
import type { NodeId } from "../topology/brand.ts";
import type { Command } from "../topology/commands/command.ts";
import type { Topology } from "../topology/document.ts";

export type HelpPageId = keyof HelpTexts["pages"];

/** A page, or one of its sections: `shim/routes`. */
export type HelpPlace = {
  [Page in HelpPageId]: Page | `${Page}/${keyof HelpTexts["pages"][Page]["sections"] & string}`;
}[HelpPageId];

export type HelpGroup = keyof HelpTexts["words"]["groups"];

type Switches = HelpTexts["words"]["switches"];

export type SwitchId = keyof Switches;

/** What a switch can be set to. */
export type SwitchValue<Id extends SwitchId> = keyof Switches[Id]["values"] & string;

/** Something about a small network that the reader can change. */
export interface HelpSwitch {
  readonly id: SwitchId;
  /** In the order in which they are offered. */
  readonly values: readonly string[];
  readonly start: string;
  /** The edits that a value is: those of the app itself, on the document as the switches before left it. */
  readonly edits: (value: string, topology: Topology) => readonly Command[];
}

/** An interface by its id, or whatever the host has its address on. */
export type HelpEnd = "host" | NodeId;

/** Two ends of which it is said whether they reach each other. */
export interface HelpPair {
  readonly from: HelpEnd;
  readonly to: HelpEnd;
  /** Only said: its line would cross those that the page is about. */
  readonly isUndrawn?: true;
}

/** What else is said of the NIC `eno1`. */
export type HelpFact = "promiscuous" | "macs";

/** A small network to try things with. */
export interface HelpDemo {
  readonly document: Topology;
  readonly switches: readonly HelpSwitch[];
  readonly pairs: readonly HelpPair[];
  readonly facts: readonly HelpFact[];
  /** Values to show besides those of the start, where pictures do not move. */
  readonly alternative?: HelpChoice;
}

/** What the switches are set to; one that is absent is at its start. */
export type HelpChoice = Readonly<Partial<Record<SwitchId, string>>>;

/** Where a claim can be looked up; the same in every language. */
export interface HelpSource {
  readonly kind: "kernel" | "manual" | "standard";
  readonly text: string;
}

/** One page of the help; its words are in `HELP_TEXTS`. */
export interface HelpPage {
  readonly id: HelpPageId;
  readonly group: HelpGroup;
  readonly demo: HelpDemo;
  readonly sources: readonly HelpSource[];
}
