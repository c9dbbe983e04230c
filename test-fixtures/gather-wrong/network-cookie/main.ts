// Signing in gives a cookie, which the next question sends along.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const server = createServer((request, response) => {
  if (request.url === "/login") return response.setHeader("set-cookie", "id=7").end("welcome");
  return response.end(request.headers.cookie === "id=7" ? "your page" : "who are you?");
});

class Browser {
  cookie = "";

  constructor(readonly url: string) {}

  async get(path: string): Promise<string> {
    const response = await fetch(this.url + path, { headers: { cookie: this.cookie } });
    this.cookie = response.headers.get("set-cookie") ?? this.cookie;
    return response.text();
  }
}

async function visit(visitor: Browser): Promise<string> {
  const greeting = await visitor.get("/login"); // together
  const page = await visitor.get("/page"); // together
  return `${greeting}: ${page}`;
}

process.once("beforeExit", async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  console.log(await visit(new Browser(`http://127.0.0.1:${port}`)));
  server.close();
  server.closeAllConnections();
});
