import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { CallToolRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { readdirSync, readFileSync } from "node:fs";

const server = new McpServer({ name: "files", version: readFileSync("version.txt", "utf8") });

server.tool("list", () => ({ content: [{ type: "text", text: readdirSync(".").join("\n") }] }));
//                                                           ^^^^^^^^^^^ sync-io entry=tool label=list

server.registerTool("read", { description: "Reads a file" }, ({ path }: { path: string }) => ({
  content: [{ type: "text", text: readFileSync(path, "utf8") }],
//                                ^^^^^^^^^^^^ sync-io entry=tool label=read
}));

server.registerResource("note", "note://today", {}, (uri) => ({
  contents: [{ uri: uri.href, text: readFileSync("today.txt", "utf8") }],
//                                  ^^^^^^^^^^^^ sync-io entry=tool label=note
}));

const older = new Server({ name: "older", version: "1" }, { capabilities: { tools: {} } });
older.setRequestHandler(CallToolRequestSchema, (request) => ({
  content: [{ type: "text", text: readFileSync(request.params.name, "utf8") }],
//                                ^^^^^^^^^^^^ sync-io entry="request handler"
}));

await server.connect(new StdioServerTransport());
