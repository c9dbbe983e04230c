import { later } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const SDK = "@modelcontextprotocol/sdk/server";
const served = { hot: true, serves: true, awaits: true } as const;
const REGISTERING = ["tool", "registerTool", "resource", "registerResource", "prompt", "registerPrompt"];
const HANDLERS = ["setRequestHandler", "setNotificationHandler"];

export const modelContextProtocol: CataloguePart = {
  entries: [
    ...REGISTERING.map((name) =>
      later(`${SDK}/mcp.js#McpServer.${name}`, ["last"], "tool", { label: 0, ...served }),
    ),
    ...HANDLERS.map((name) =>
      later(`${SDK}/mcp.js#McpServer.server.${name}`, [1], "request handler", served),
    ),
    ...HANDLERS.map((name) => later(`${SDK}/index.js#Server.${name}`, [1], "request handler", served)),
    later(`${SDK}/mcp.js#McpServer.connect`, [], "listening callback", { serves: true }),
    later(`${SDK}/index.js#Server.connect`, [], "listening callback", { serves: true }),
    later("fastmcp#FastMCP.addTool", [{ at: 0, property: "execute" }], "tool", served),
    later("fastmcp#FastMCP.addResource", [{ at: 0, property: "load" }], "tool", served),
    later("fastmcp#FastMCP.addPrompt", [{ at: 0, property: "load" }], "tool", served),
  ],
  aliases: { [`${SDK}/mcp`]: `${SDK}/mcp.js`, [SDK]: `${SDK}/index.js`, [`${SDK}/index`]: `${SDK}/index.js` },
};
