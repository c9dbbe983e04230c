// Express 4 does not look at what a handler gives: what an asynchronous one throws is handed to next.
import express from "express";
import type { Request, Response } from "express";
import { readFileSync } from "node:fs";

const app = express();

app.get("/page", (_request, response) => {
  response.send(readFileSync("a.txt", "utf8").trim());
});

app.get("/missing", (_request, response, next) => {
  const text = readFileSync("missing.txt", "utf8");
  if (text === "") return next();
  response.send(text);
});

function typed(_request: Request, response: Response): void {
  response.send(readFileSync("missing.txt", "utf8"));
}
app.get("/typed", typed);

const paths = ["/page", "/missing", "/typed"];
const visit = (): void => {
  const path = paths.shift();
  if (path !== undefined)
    app.handle(path, (outcome) => {
      console.log(path, outcome);
      visit();
    });
};
visit();
