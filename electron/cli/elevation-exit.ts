import type { ElevationErrorKind } from "../backend/elevation/elevation-error.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";

/** The exit code that goes with a helper that could not be had. */
export function exitOfElevation(kind: ElevationErrorKind): ExitCode {
  switch (kind) {
    case "dismissed":
    case "notAuthorised":
    case "noAgent":
    case "notSafe":
      return EXIT.notAuthorised;
    case "notInstalled":
    case "noPkexec":
    case "otherVersion":
    case "failed":
      return EXIT.unavailable;
  }
}
