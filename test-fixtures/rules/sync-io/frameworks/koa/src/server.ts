import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import Router from "@koa/router";
import Koa, { type Context, type Middleware, type Next } from "koa";
import compose from "koa-compose";
import mount from "koa-mount";

const app = new Koa();
const router = new Router({ prefix: "/pages" });
mkdirSync("pages", { recursive: true }); //: while the module is evaluated

const log: Middleware = async (ctx, next) => {
  await next();
  appendFileSync("access.log", ctx.url);
//^^^^^^^^^^^^^^ sync-io entry="request handler"
};

/** `koa-static` and the like: a function of options that gives the middleware. */
function cached(folder: string): Middleware {
  const index = readFileSync(`${folder}/index.json`, "utf8"); //: startup (module)
  return async (ctx) => {
    ctx.body = index + readFileSync(`${folder}${ctx.path}`, "utf8");
//                     ^^^^^^^^^^^^ sync-io entry="request handler"
  };
}

app.use(log);
app.use(cached("public"));
app.use(compose([authorise, async (_ctx, next) => void existsSync("down") || next()]));
//                                                     ^^^^^^^^^^ sync-io entry="request handler"
app.use(
  mount("/status", (ctx) => {
    ctx.body = readFileSync("status.json");
//             ^^^^^^^^^^^^ sync-io entry="request handler"
  }),
);

router
  .get("/", (ctx) => {
    ctx.body = readFileSync("pages/index.html");
//             ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
  })
  .param("page", (page, ctx, next) => {
    ctx.state.known = existsSync(`pages/${page}.html`);
//                    ^^^^^^^^^^ sync-io entry="request handler"
    return next();
  })
  .put("page", "/:page", authorise, async (ctx) => {
    writeFileSync(`pages/${ctx.params.page}.html`, "");
//  ^^^^^^^^^^^^^ sync-io entry="request handler" label="PUT page"
  });
router.use(async (_ctx, next) => {
  readFileSync("head.html");
//^^^^^^^^^^^^ sync-io entry="request handler"
  await next();
});
router.register("/all", ["GET"], (ctx) => {
  ctx.body = readFileSync("pages/all.html");
//           ^^^^^^^^^^^^ sync-io entry="request handler" label=/all
});
router.get("/:page", new Pages().show);

class Pages {
  show = (ctx: Context): void => {
    ctx.body = readFileSync(`pages/${ctx.params.page}.html`);
//             ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /:page"
  };
}

async function authorise(_ctx: Context, next: Next): Promise<void> {
  readFileSync("keys.txt");
//^^^^^^^^^^^^ sync-io entry="request handler"
  await next();
}

/** Whoever mounts it does it where we cannot see. */
export const health = (ctx: Koa.Context): void => {
  ctx.body = readFileSync("health.txt");
//           ^^^^^^^^^^^^ sync-io entry="request handler"
};

app.use(router.routes()).use(router.allowedMethods());
app.on("error", (error: Error) => {
  appendFileSync("error.log", error.message);
//^^^^^^^^^^^^^^ sync-io entry="event listener" label=error
});
app.listen(3000);
