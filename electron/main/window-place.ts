/** Where a window stood when it was closed; sizes are those that it has when not maximised. */
export interface WindowPlace extends Rectangle {
  readonly maximised: boolean;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NUMBERS = ["x", "y", "width", "height"] as const;

/**
 * Reads what was kept of a window; null when it is nothing of ours.
 *
 * By hand, as no window is there before this is read: a library that checks would take its time.
 */
export function parsePlace(text: string): WindowPlace | null {
  const value = JSON.parse(text) as Partial<Record<string, unknown>> | null;
  const isOurs =
    value !== null &&
    typeof value === "object" &&
    NUMBERS.every((name) => Number.isSafeInteger(value[name])) &&
    typeof value["maximised"] === "boolean";
  return isOurs ? (value as unknown as WindowPlace) : null;
}

export const SMALLEST = { width: 900, height: 600 } as const;

const USUAL = { width: 1440, height: 900 } as const;

/** How far a second window stands from the one that it was opened beside. */
const STEP = 28;

/** What of a title bar must be on a screen, for a window to be caught with the pointer. */
const GRIP = 64;

/** How a window is opened. */
export interface Opening {
  readonly width: number;
  readonly height: number;
  /** Absent: where the desktop puts it. */
  readonly x?: number;
  readonly y?: number;
  readonly maximised: boolean;
}

/**
 * Where a window opens: as the last one was, as far as the screens of today allow.
 *
 * @param screens the parts of the screens that windows may use
 * @param taken places of windows that are open already
 */
export function placeFor(
  last: WindowPlace | null,
  screens: readonly Rectangle[],
  taken: readonly Rectangle[] = [],
): Opening {
  if (last === null) {
    return { ...fitted(USUAL, screens[0]), maximised: false };
  }
  const screen = screens.find((area) => showsTitle(last, area));
  const size = fitted(last, screen ?? screens[0]);
  if (!screen) {
    return { ...size, maximised: last.maximised };
  }
  const { x, y } = besides(last, taken);
  const at = showsTitle({ ...last, x, y }, screen) ? { x, y } : { x: screen.x, y: screen.y };
  return { ...size, ...at, maximised: last.maximised && taken.length === 0 };
}

function fitted(
  { width, height }: Pick<Rectangle, "width" | "height">,
  screen: Rectangle | undefined,
): Pick<Rectangle, "width" | "height"> {
  return {
    width: Math.max(SMALLEST.width, Math.min(width, screen?.width ?? width)),
    height: Math.max(SMALLEST.height, Math.min(height, screen?.height ?? height)),
  };
}

function showsTitle({ x, y, width }: Rectangle, screen: Rectangle): boolean {
  return (
    x + width >= screen.x + GRIP &&
    x <= screen.x + screen.width - GRIP &&
    y >= screen.y &&
    y <= screen.y + screen.height - GRIP
  );
}

function besides(last: Rectangle, taken: readonly Rectangle[]): Pick<Rectangle, "x" | "y"> {
  let { x, y } = last;
  while (taken.some((other) => other.x === x && other.y === y)) {
    x += STEP;
    y += STEP;
  }
  return { x, y };
}
