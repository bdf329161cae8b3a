import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, as they stand in the fragment of the address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether an Authorization header carries the token; takes the same time whatever it carries. */
export function carriesToken(header: string | undefined, token: string): boolean {
  const given = /^Bearer (\S+)$/u.exec(header ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(given), digest(token));
}

/** timingSafeEqual wants the same length, and a length tells something too. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
