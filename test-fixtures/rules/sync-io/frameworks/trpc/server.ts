import { appendFileSync, readFileSync } from "node:fs";
import { createExpressMiddleware } from "@trpc/server/adapters/express";
import { createHTTPServer } from "@trpc/server/adapters/standalone";
import express from "express";
import { notes } from "./notes.js";
import { createContext } from "./trpc.js";

const banner = readFileSync("banner.txt", "utf8"); //: while the module is evaluated

const app = express();
app.use(
  "/trpc",
  createExpressMiddleware({
    router: notes,
    createContext,
    onError: ({ error }) => appendFileSync("errors.log", banner + error.message),
//                          ^^^^^^^^^^^^^^ sync-io entry="request hook"
  }),
);
app.listen(3000);
createHTTPServer({ router: notes, createContext: () => ({ user: readFileSync("user.txt", "utf8") }) }).listen(2022);
//                                                              ^^^^^^^^^^^^ sync-io entry="request hook"
