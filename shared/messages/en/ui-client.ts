export const uiClientMessages = {
  "ui.client.unreachable": ({ status }: { status: number }): string =>
    status === 0
      ? "The program behind this page does not answer. Is the terminal that it runs in, or the tunnel, still open?"
      : `The program behind this page refused the call (HTTP ${status}). Open the address that it printed.`,
};
