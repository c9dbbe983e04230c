const fs = require("fs");
const Koa = require("koa");
const Router = require("@koa/router");

const app = (module.exports = new Koa());
const router = Router();

app.use(async function (ctx, next) {
  ctx.version = fs.readFileSync("version.txt", "utf8");
//              ^^^^^^^^^^^^^^^ sync-io entry="request handler"
  await next();
});

router.get("/", list).get("/page/:id", show).post("/page", create);
require("./files")(router);

async function list(ctx) {
  ctx.body = fs.readdirSync("pages");
//           ^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /"
}

async function show(ctx) {
  const page = fs.readFileSync(`pages/${ctx.params.id}.md`, "utf8");
//             ^^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /page/:id"
  if (!page) ctx.throw(404);
  ctx.body = page;
}

function create(ctx) {
  fs.writeFileSync("pages/new.md", ctx.request.body);
//^^^^^^^^^^^^^^^^ sync-io entry="request handler" label="POST /page"
  ctx.redirect("/");
}

app.use(router.routes());
if (!module.parent) app.listen(3000);
