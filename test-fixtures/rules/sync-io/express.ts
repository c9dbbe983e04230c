import express, { Router, type Request, type Response } from "express";
import { appendFileSync, existsSync, readFileSync } from "node:fs";

const app = express();
const router = Router();

app.use((request, _response, next) => {
  appendFileSync("access.log", request.url);
//^^^^^^^^^^^^^^ sync-io context=loop entry="request handler"
  next();
});

app.get("/report", (_request, response) => {
  response.send(readFileSync("report.html", "utf8"));
//              ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /report"
});

router.post("/orders", check, (_request, response) => {
  response.send(existsSync("orders.json"));
//              ^^^^^^^^^^ sync-io entry="request handler" -- trivial, yet for each request
});

router.route("/items").get(async (_request, response) => {
  response.send(readFileSync("items.json"));
//              ^^^^^^^^^^^^ sync-io
});

function check(_request: Request, _response: Response, next: () => void): void {
  readFileSync("rules.txt");
//^^^^^^^^^^^^ sync-io entry="request handler" function=check
  next();
}

app.use("/api", router);
app.listen(3000, () => {
  console.log("listening");
});
