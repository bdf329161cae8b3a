import type { NodeId } from "../../topology/brand.ts";
import { around, frameAround, overlap } from "../scene/boxes.ts";
import type { Box } from "../scene/scene.ts";

/** Between two frames, and between a frame and what stands outside, in pixels. */
const MARGIN = 12;
/** With more hosts than this nobody looks whether their frames touch. */
const MOST = 100;

/** The frames of hosts while what runs on them is being placed. */
export class Frames {
  readonly #inner = new Map<NodeId, Box>();

  grow(home: NodeId, box: Box): void {
    this.#inner.set(home, this.#with(home, box));
  }

  /** Whether a box can stand there without its host's frame touching another that it did not. */
  leaveRoom(home: NodeId | undefined, box: Box): boolean {
    if (this.#inner.size > MOST) {
      return true;
    }
    if (home === undefined) {
      return [...this.#inner.values()].every((one) => !overlap(frameAround([one]), box, MARGIN));
    }
    const [before, after] = [this.#inner.get(home), frameAround([this.#with(home, box)])];
    return [...this.#inner].every(([other, inner]) => {
      const frame = frameAround([inner]);
      const touched = before !== undefined && overlap(frameAround([before]), frame, MARGIN);
      return other === home || touched || !overlap(after, frame, MARGIN);
    });
  }

  #with(home: NodeId, box: Box): Box {
    const known = this.#inner.get(home);
    return known ? around([known, box]) : box;
  }
}
