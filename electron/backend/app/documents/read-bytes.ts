import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { MAX_PICTURE_BYTES } from "../../../../shared/diagram/embed/picture.ts";

const CHUNK = 256 * 1024;

/** Which state of a file this is. */
export function versionOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Reads a regular file, but not much further than a picture may have that a document is in.
 *
 * A device or a pipe would never end, so only regular files are read.
 */
export async function readBytes(path: string): Promise<Buffer> {
  // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) {
      const code = stats.isDirectory() ? "EISDIR" : "ENOTREG";
      throw Object.assign(new Error("not a regular file"), { code });
    }
    const chunks: Buffer[] = [];
    for (let size = 0; size <= MAX_PICTURE_BYTES;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK);
      if (bytesRead === 0) {
        break;
      }
      chunks.push(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

/** The version of what a file holds now; null: it is not there, or cannot be read. */
export async function currentVersion(path: string): Promise<string | null> {
  return readBytes(path).then(versionOf, () => null);
}
