import { Component, type ContextType, type ReactNode } from "react";
import { AppContext } from "../store/app.ts";
import { Crash } from "./crash.tsx";

interface ErrorBoundaryProps {
  /** The whole window, or one panel of it. */
  readonly place: "window" | "panel";
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
    return error === null ? (
      this.props.children
    ) : (
      <Crash
        place={this.props.place}
        error={error}
        onRetry={() => {
          this.setState({ error: null });
        }}
      />
    );
  }
}
