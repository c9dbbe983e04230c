import { writeFileSync } from "node:fs";

export function PUT() {
  writeFileSync("report.html", "put");
//^^^^^^^^^^^^^ sync-io entry="request handler" label="PUT app/api/report/route.ts"
  return new Response();
}

export function PATCH() {
  writeFileSync("report.html", "patch"); //: nothing that runs on the event loop
  return new Response();
}
