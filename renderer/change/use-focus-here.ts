import { useEffect, useRef, type RefObject } from "react";

/**
 * Takes the focus when what it is given to appears, so that a new step is read and no button of it
 * is pressed by an Enter that was meant for the step before.
 *
 * The element needs `tabIndex={-1}`.
 */
export function useFocusHere(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
  }, []);
  return place;
}
