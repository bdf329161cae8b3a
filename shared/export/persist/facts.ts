import type { PersistManager } from "../../plan/system-file.ts";

/** What has to be known of a machine's network managers before anything is made permanent. */
export interface PersistFacts {
  /** Whether this is the machine's own network namespace, the one that its managers configure. */
  readonly isFirstNamespace: boolean;
  /** The `.network` file that networkd goes by, per link. */
  readonly networkFiles: Readonly<Record<string, string>>;
  /** Text of those files by path; null: not readable. */
  readonly networkTexts: Readonly<Record<string, string | null>>;
  /** Interfaces that files of managers name, whoever wrote them. */
  readonly claims: readonly Claim[];
  /** Files that are in the managers' folders, and folders that are there, by path. */
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** Whether ifupdown is here and reads /etc/network/interfaces.d. */
  readonly ifupdownReads: boolean;
}

/** An interface that a manager's file names. */
export interface Claim {
  readonly name: string;
  readonly manager: PersistManager;
  readonly path: string;
}
