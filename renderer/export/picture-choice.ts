import type { DiagramOptions } from "../../shared/diagram/formats.ts";

/** What is chosen about a picture. */
export interface PictureChoice extends Required<
  Pick<DiagramOptions, "theme" | "legend" | "addresses" | "positions">
> {
  readonly reachability: boolean;
}

export const DEFAULT_PICTURE: PictureChoice = {
  theme: "light",
  legend: true,
  addresses: true,
  positions: "laid-out",
  reachability: true,
};
