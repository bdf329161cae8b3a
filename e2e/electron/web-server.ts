import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A web site that nobody should ever come to. */
export interface WebServer {
  readonly url: string;
  /** The paths that were asked for. */
  readonly visits: readonly string[];
  close(): void;
}

export async function startWebServer(): Promise<WebServer> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? "");
    response.setHeader("access-control-allow-origin", "*").end("<h1>elsewhere</h1>");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    visits,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
