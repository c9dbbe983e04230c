import { existsSync, mkdirSync, readFileSync } from "node:fs";
import express, { type ErrorRequestHandler } from "express";
import asyncHandler from "express-async-handler";
import { OrderController } from "./order-controller.js";
import { orders } from "./orders.js";
import { audit, authorise } from "./middleware.js";

const app = express();
const settings = JSON.parse(readFileSync("settings.json", "utf8")); //: while the module is evaluated

app.use(express.json({ verify: (_request, _response, body) => checkSignature(body) }));
//                                                            ^^^^^^^^^^^^^^ sync-io entry="body parser" via=checkSignature
app.use(express.static("public", { setHeaders: () => void existsSync("headers.json") }));
//                                                        ^^^^^^^^^^ sync-io entry="request handler"
app.use([audit, authorise]);
app.use("/orders", orders);

app.param("id", (_request, _response, next, id) => {
  if (!existsSync(`orders/${id}.json`)) return next("route");
//     ^^^^^^^^^^ sync-io entry="request handler"
  next();
});

app
  .route("/terms")
  .get((_request, response) => {
    response.type("text").send(readFileSync("terms.txt"));
//                             ^^^^^^^^^^^^ sync-io entry="request handler"
  })
  .put((_request, response) => {
    mkdirSync("terms", { recursive: true });
//  ^^^^^^^^^ sync-io entry="request handler"
    response.sendStatus(204);
  });

const controller = new OrderController();
app.get("/invoices/:id", controller.invoice);
app.get(
  "/invoices",
  asyncHandler(async (_request, response) => {
    response.send(readFileSync("invoices.json"));
//                ^^^^^^^^^^^^ sync-io entry="request handler"
  }),
);

app.get("/page", (_request, response) => {
  response.render("page", (_error: Error, html: string) => {
    response.send(html + readFileSync("footer.html", "utf8"));
//                       ^^^^^^^^^^^^ sync-io entry=callback
  });
});

app.get("/about", (_request, response) => {
  response.format({
//^^^^^^^^^^^^^^^ sync-io entry="request handler" label="GET /about" via=html
    html() {
      response.send(readFileSync("about.html"));
    },
  });
});

const onError: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(500).send(readFileSync("error.html", "utf8").replace("{}", String(error)));
//                          ^^^^^^^^^^^^ sync-io entry="request handler"
};
app.use(onError);

app.engine("html", (path: string, _options: object, done: (error: unknown, html: string) => void) => {
  done(null, readFileSync(path, "utf8"));
//           ^^^^^^^^^^^^ sync-io entry="view engine"
});

function checkSignature(body: Buffer): void {
  if (!body.includes(readFileSync("signing.key"))) throw new Error("not signed");
}

prepare();
function prepare(): void {
  mkdirSync("orders", { recursive: true });
}

app.listen(settings.port, () => {
  console.log(readFileSync("banner.txt", "utf8"));
//            ^^^^^^^^^^^^ sync-io entry="listening callback"
});
