/** What XML 1.0 forbids even as a number. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what it takes out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text between tags or in an attribute's double quotes; what XML forbids becomes a space. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, " ").replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
}

/** A number to the hundredth of a pixel. */
export function numbered(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** An id of a picture's part; what an XML name cannot hold is written by its number. */
export function idOf(prefix: string, id: string): string {
  const safe = id.replace(
    /[^A-Za-z0-9.-]/gu,
    (one) => `_${(one.codePointAt(0) ?? 0).toString(16)}`,
  );
  return `${prefix}-${safe}`;
}
