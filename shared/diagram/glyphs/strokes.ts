/** How far from a corner the control points of a quarter circle are, of its radius. */
const QUARTER = 0.4477;

/** A rectangle with round corners as path data. */
export function roundRect(x: number, y: number, width: number, height: number, r: number): string {
  const k = r * QUARTER;
  const [right, bottom] = [x + width, y + height];
  return (
    `M${x + r} ${y}H${right - r}C${right - k} ${y} ${right} ${y + k} ${right} ${y + r}` +
    `V${bottom - r}C${right} ${bottom - k} ${right - k} ${bottom} ${right - r} ${bottom}` +
    `H${x + r}C${x + k} ${bottom} ${x} ${bottom - k} ${x} ${bottom - r}` +
    `V${y + r}C${x} ${y + k} ${x + k} ${y} ${x + r} ${y}Z`
  );
}

/** A circle as path data. */
export function circle(x: number, y: number, r: number): string {
  return roundRect(x - r, y - r, 2 * r, 2 * r, r);
}
