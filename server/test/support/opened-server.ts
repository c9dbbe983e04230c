/** Servers with the real engine and a real disk, each with one folder open; shut down after each test. */
import { createDiskServices } from "../../src/lsp/worker/disk-services.ts";
import { initialize, startTestServer, type TestServer } from "./protocol-client.ts";

export interface Servers {
  /** Started, and not spoken to yet. */
  start(): TestServer;
  /** Started with the folder open. */
  open(root: string): Promise<TestServer>;
}

/** Call inside `describe`. */
export function useServers(): Servers {
  const servers: TestServer[] = [];
  afterEach(async () => {
    for (const { client } of servers.splice(0)) {
      await client.sendRequest("shutdown");
      client.dispose();
    }
  });

  const start = (): TestServer => {
    const server = startTestServer(createDiskServices());
    servers.push(server);
    server.client.onRequest("workspace/diagnostic/refresh", () => null);
    return server;
  };

  return {
    start,
    async open(root) {
      const server = start();
      server.client.onRequest("client/registerCapability", () => null);
      await initialize(server.client, [root]);
      return server;
    },
  };
}
