import { readFileSync, writeFileSync } from "node:fs";
import { onInit } from "firebase-functions";
import { onDocumentCreated } from "firebase-functions/v2/firestore";
import { HttpsError, onCall, onRequest } from "firebase-functions/v2/https";
import { onSchedule } from "firebase-functions/v2/scheduler";

onInit(() => {
  readFileSync("settings.json");
});

export const page = onRequest({ memory: "512MiB" }, (request, response) => {
  response.send(readFileSync(`pages${request.path}`, "utf8"));
//              ^^^^^^^^^^^^ sync-io entry=function
});

export const sign = onCall((request) => {
  if (!request.auth) throw new HttpsError("unauthenticated", "sign in first");
  return readFileSync("signature.txt", "utf8");
//       ^^^^^^^^^^^^ sync-io entry=function
});

export const created = onDocumentCreated("orders/{id}", (event) => {
  writeFileSync(`/tmp/${event.params.id}`, "");
//^^^^^^^^^^^^^ sync-io entry=function
});

export const nightly = onSchedule("every day 00:00", async () => {
  writeFileSync("/tmp/nightly", "");
//^^^^^^^^^^^^^ sync-io entry=function
});
