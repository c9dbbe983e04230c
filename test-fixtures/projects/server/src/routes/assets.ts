import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { Router } from "express";
import { minify } from "terser";

const require = createRequire(import.meta.url);

export const assets = Router();

assets.get("/app.js", async (_request, response) => {
  const source = await readFile("public/app.js", "utf8");
  const { code } = await minify(source);
  response.set("content-encoding", "gzip");
  response.send(gzipSync(code ?? source));
});

assets.get("/themes/:name", (request, response) => {
  const theme = require(`../../themes/${request.params.name}.cjs`) as { css: string };
  response.type("css").send(theme.css);
});
