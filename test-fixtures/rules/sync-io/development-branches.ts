import { cpSync, readFileSync, writeFileSync } from "node:fs";
import express from "express";

/** What is there only while the program is developed keeps nobody waiting who uses it. */
const isDev = process.env.NODE_ENV === "development";
const app = express();

if (isDev) {
  app.post("/snapshot", async (_request, response) => {
    cpSync("data.db", "snapshot.db"); //: off-loop (development)
    await reset();
    response.end();
  });
}

if (process.env.NODE_ENV !== "production") {
  app.get("/source", (_request, response) => {
    response.end(readFileSync("source.ts")); //: off-loop (development)
  });
} else {
  app.get("/source", (_request, response) => {
    response.end(readFileSync("source.js"));
    //           ^^^^^^^^^^^^ sync-io
  });
}

async function reset(): Promise<void> {
  writeFileSync("state.json", "{}"); //: off-loop (development)
}

if (process.env.NODE_ENV !== "test") {
  app.get("/", (_request, response) => {
    response.end(readFileSync("page.html"));
    //           ^^^^^^^^^^^^ sync-io
  });
}

app.listen(8080);
