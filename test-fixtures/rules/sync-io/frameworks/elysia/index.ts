import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { Elysia } from "elysia";

const users = (app: Elysia) => app.get("/users", () => readFileSync("users.json", "utf8"));
//                                                     ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /users"
const settings = readFileSync("settings.json", "utf8"); //: while the module is evaluated

new Elysia()
  .onRequest(({ request }) => appendFileSync("access.log", request.url))
//                            ^^^^^^^^^^^^^^ sync-io entry="request hook"
  .derive(() => ({ version: readFileSync("version.txt", "utf8") }))
//                          ^^^^^^^^^^^^ sync-io entry="request hook"
  .use(users)
  .get("/", () => settings + readFileSync("index.html", "utf8"), {
//                           ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
    beforeHandle: () => existsSync("closed"),
//                      ^^^^^^^^^^ sync-io entry="request handler" label="GET /"
  })
  .group("/admin", (app) => app.post("/", async () => readFileSync("admin.html", "utf8")))
//                                                    ^^^^^^^^^^^^ sync-io entry="request handler" label="POST /"
  .ws("/chat", { message: (socket, text) => appendFileSync("chat.log", text) })
//                                          ^^^^^^^^^^^^^^ sync-io entry="message handler" label=/chat
  .onError(() => readFileSync("error.html", "utf8"))
//               ^^^^^^^^^^^^ sync-io entry="request hook"
  .listen(3000);
