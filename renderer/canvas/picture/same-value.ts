/** Whether two plain values (JSON) have the same contents. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) {
    return true;
  }
  if (typeof left !== "object" || typeof right !== "object" || !left || !right) {
    return false;
  }
  const keys = Object.keys(left);
  return (
    Array.isArray(left) === Array.isArray(right) &&
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) => Object.hasOwn(right, key) && sameValue((left as Plain)[key], (right as Plain)[key]),
    )
  );
}

type Plain = Readonly<Record<string, unknown>>;
