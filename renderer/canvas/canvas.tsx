import "@xyflow/react/dist/base.css";
import "./canvas.css";
import { ReactFlowProvider } from "@xyflow/react";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useText } from "../i18n/language.ts";
import { FramePlayer } from "../reachability/frame-player.tsx";
import { PreviewBanner } from "../reachability/preview-banner.tsx";
import { ReachNews } from "../reachability/reach-news.tsx";
import { endFirstPicture } from "../shell/first-picture.ts";
import { useApp, useFrom } from "../store/app.ts";
import { classNames } from "../ui/class-names.ts";
import { CanvasFlow } from "./canvas-flow.tsx";
import { CanvasTools } from "./canvas-tools.tsx";
import { fit } from "./canvas-commands.ts";
import { canvasOf, useCanvas } from "./canvas-store.ts";
import { HintLayer } from "./connect/connection-layer.tsx";
import { useDrop } from "./gestures/use-drop.ts";
import { usePaneInput } from "./gestures/use-pane-input.ts";
import { CanvasMenu } from "./menus/canvas-menu.tsx";
import { ModeMenu } from "./modes/mode-menu.tsx";
import { useMarkedTarget } from "./use-marked-target.ts";

/** Where the network is drawn and built by hand. */
export function Canvas(): ReactNode {
  const app = useApp();
  const pane = useRef<HTMLDivElement>(null);
  const connecting = useCanvas((state) => state.connecting !== null);
  const wordless = useCanvas((state) => state.wordless);
  const drop = useDrop();
  const input = usePaneInput();
  const isPlaced = useFitOnLoad();
  useMarkedTarget(pane);
  useEffect(
    () => () => {
      canvasOf(app).setState({ flow: null, connecting: null, modeMenu: null, moved: null });
    },
    [app],
  );
  return (
    <CanvasMenu>
      <div
        ref={pane}
        aria-busy={!isPlaced}
        className={classNames(
          "canvas",
          connecting && "canvas-connecting",
          drop.isOver && "canvas-dropping",
          wordless && "canvas-wordless",
        )}
        {...drop.handlers}
        {...input}
      >
        <ReactFlowProvider>
          <CanvasFlow />
          <CanvasTools />
        </ReactFlowProvider>
        <EmptyCanvas />
        <PreviewBanner />
        <FramePlayer />
        <ReachNews />
        <HintLayer />
        <ModeMenu />
      </div>
    </CanvasMenu>
  );
}

/** An invitation, where nothing is drawn yet. */
function EmptyCanvas(): ReactNode {
  const t = useText();
  const isEmpty = useFrom("document", ({ topology }) => topology?.nodes.length === 0);
  return isEmpty ? (
    <div className="canvas-empty">
      <strong>{t("ui.canvas.empty")}</strong>
      <span>{t("ui.canvas.emptyHint")}</span>
    </div>
  ) : null;
}

/** Another document is looked at as a whole first; returns whether it is by now. */
function useFitOnLoad(): boolean {
  const app = useApp();
  const id = useFrom("document", ({ topology }) => topology?.id);
  const flow = useCanvas((state) => state.flow);
  const [placed, setPlaced] = useState<string>();
  useEffect(() => {
    if (id !== undefined && flow) {
      const frame = requestAnimationFrame(() => {
        void fit(app, false).then(() => {
          setPlaced(id);
        });
      });
      return () => {
        cancelAnimationFrame(frame);
      };
    }
    return undefined;
  }, [app, id, flow]);
  const isPlaced = id !== undefined && placed === id;
  useLayoutEffect(() => {
    if (isPlaced) {
      endFirstPicture();
    }
  }, [isPlaced]);
  return isPlaced;
}
