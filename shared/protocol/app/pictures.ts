import { z } from "zod";
import { LANGUAGES } from "../../messages/say.ts";
import { documentInputSchema } from "./changes.ts";

/** A picture that takes fonts and libraries which the page does not have; the rest it draws itself. */
export const pictureToMakeSchema = z.strictObject({
  format: z.enum(["pdf"]),
  document: documentInputSchema,
  /** Whether the picture says who of host and guests reaches whom. */
  reachability: z.boolean(),
  options: z.strictObject({
    theme: z.enum(["light", "dark", "print"]),
    legend: z.boolean(),
    addresses: z.boolean(),
    positions: z.enum(["laid-out", "canvas"]),
    language: z.enum(LANGUAGES),
  }),
});

/** Its bytes, in base64. */
export interface MadePicture {
  readonly content: string;
}
