import { Component, type ContextType, type ReactNode } from "react";
import { AppContext } from "../store/app.ts";
import { Crash, LayerCrash } from "./crash.tsx";

interface ErrorBoundaryProps {
  /** The whole window, one panel of it, or what lies over the canvas. */
  readonly place: "window" | "panel" | "layer";
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** Draws what went wrong in place of what could not be drawn; the document is not touched by it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static override contextType = AppContext;
  declare context: ContextType<typeof AppContext>;
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { place, children } = this.props;
    if (error === null) {
      return children;
    }
    const retry = (): void => {
      this.setState({ error: null });
    };
    return place === "layer" ? (
      <LayerCrash error={error} onRetry={retry} />
    ) : (
      <Crash place={place} error={error} onRetry={retry} />
    );
  }
}
