import type { App } from "../store/app.ts";

/** Reads this workstation once, and again whenever the backend says that it has changed. */
export function keepHost(app: App): void {
  app.client.listen((event) => {
    if (event.type === "host") {
      app.host.setState({ snapshot: event.snapshot, failure: null });
    }
  });
  void readHost(app);
  app.document.subscribe((now, before) => {
    // Bindings belong to the document that they were chosen for.
    if (now.topology?.id !== before.topology?.id) {
      app.host.setState({ bindings: {} });
    }
  });
}

/** Reads it again by request. */
export async function readHost(app: App): Promise<void> {
  const answer = await app.client.call("host.read", {});
  if (answer.ok) {
    app.host.setState({ snapshot: answer.value, failure: null });
  } else {
    app.host.setState({ failure: answer.error });
  }
}
