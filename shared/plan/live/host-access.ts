/** What a tool answered. */
export interface ToolOutput {
  /** Exit code; null: it ended by a signal or could not be started. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The few ways in which live state is read, so that the same reader serves every process.
 *
 * None of them changes anything and none throws. Tools are named by absolute path, run without a
 * shell, with LC_ALL=C.
 */
export interface HostAccess {
  readonly run: (argv: readonly [string, ...string[]], stdin?: string) => Promise<ToolOutput>;
  /** A file's text; null: missing or not readable. */
  readonly readText: (path: string) => Promise<string | null>;
  /** Where a symbolic link points; null: missing or not readable. */
  readonly readLink: (path: string) => Promise<string | null>;
  /** The names in a folder; none when it is missing or not readable. */
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Inode of what the path leads to (links followed); 0: missing. */
  readonly inode: (path: string) => Promise<number>;
}

const TOOL_FOLDERS = ["/usr/sbin", "/sbin", "/usr/bin", "/bin"] as const;

/** Finds a tool in the system's own folders, whatever PATH says; null: not installed. */
export async function findTool(access: HostAccess, name: string): Promise<string | null> {
  for (const folder of TOOL_FOLDERS) {
    const path = `${folder}/${name}`;
    if ((await access.inode(path)) !== 0) {
      return path;
    }
  }
  return null;
}
