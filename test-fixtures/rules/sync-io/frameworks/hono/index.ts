import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { createFactory, createMiddleware } from "hono/factory";
import { OpenAPIHono } from "@hono/zod-openapi";

const app = new Hono();
const links = new Hono().basePath("/links");
const settings = readFileSync("settings.json", "utf8"); //: while the module is evaluated

const log: MiddlewareHandler = async (c, next) => {
  appendFileSync("access.log", c.req.path);
//^^^^^^^^^^^^^^ sync-io entry="request handler"
  await next();
};
const limit = createMiddleware(async (_c, next) => {
  existsSync("closed");
//^^^^^^^^^^ sync-io entry="request handler"
  await next();
});

app.use(log);
app.use("/admin/*", limit, (c, next) => (existsSync("admins") ? next() : c.notFound()));
//                                       ^^^^^^^^^^ sync-io entry="request handler" label=/admin/*
app.get("/", (c) => c.text(settings + readFileSync("index.txt", "utf8")));
//                                    ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
app.on("PURGE", "/cache", (c) => c.text(readFileSync("cache.txt", "utf8")));
//                                      ^^^^^^^^^^^^ sync-io entry="request handler" label=/cache
app.notFound((c) => c.html(readFileSync("not-found.html", "utf8")));
//                         ^^^^^^^^^^^^ sync-io entry="request handler"
app.onError((_error, c) => c.html(readFileSync("error.html", "utf8")));
//                                ^^^^^^^^^^^^ sync-io entry="request handler"

links
  .get("/:name", async (c) => {
    return c.redirect(readFileSync(`links/${c.req.param("name")}`, "utf8"));
//                    ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /:name"
  })
  .post("/", save);

function save(c: Context) {
  appendFileSync("links/new", c.req.path);
//^^^^^^^^^^^^^^ sync-io entry="request handler" label="POST /"
  return c.text("saved");
}

const factory = createFactory();
export const handlers = factory.createHandlers(async (c) => c.text(readFileSync("handlers.txt", "utf8")));
//                                                                 ^^^^^^^^^^^^ sync-io entry="request handler"

const api = new OpenAPIHono();
api.openapi({ path: "/version" }, (c) => c.json(readFileSync("version.json", "utf8")));
//                                              ^^^^^^^^^^^^ sync-io entry="request handler"
api.get("/health", (c) => c.text(readFileSync("health.txt", "utf8")));
//                               ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /health"

app.route("/", links);
export default app;
