import { execFileSync } from "node:child_process";
import { Worker } from "node:worker_threads";
import { Router } from "express";

export const photos = Router();

const thumbnails = new Worker(new URL("../workers/thumbnail.ts", import.meta.url));

photos.get("/:id/size", (request, response) => {
  const size = execFileSync("identify", ["-format", "%wx%h", `photos/${request.params.id}.jpg`], { encoding: "utf8" });
  response.send(size);
});

photos.post("/:id/thumbnail", (request, response) => {
  thumbnails.postMessage(request.params.id);
  response.status(202).end();
});

photos.post("/mirror", async (request, response) => {
  const urls = request.body as string[];
  const pictures: Blob[] = [];
  for (const url of urls) {
    const picture = await fetch(url);
    pictures.push(await picture.blob());
  }
  response.send({ mirrored: pictures.length });
});
