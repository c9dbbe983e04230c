import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from "@azure/functions";
import { appendFileSync, existsSync, readFileSync } from "node:fs";

// A cold start: once for an instance.
const template = readFileSync("template.html", "utf8");

app.http("report", {
  methods: ["GET"],
  authLevel: "anonymous",
  handler: async (request) => ({ body: template + readFileSync(`reports/${request.params.id}`, "utf8") }),
//                                                ^^^^^^^^^^^^ sync-io entry="request handler" label=report
});

app.get("status", () => ({ status: existsSync("maintenance.flag") ? 503 : 200 }));
//                                 ^^^^^^^^^^ sync-io entry="request handler" label="GET status"

app.timer("cleanup", { schedule: "0 0 * * * *", handler: cleanUp });

app.storageQueue("orders", {
  queueName: "orders",
  connection: "storage",
  handler: (order) => appendFileSync("orders.log", String(order)),
//                    ^^^^^^^^^^^^^^ sync-io entry="message handler" label=orders
});

app.hook.preInvocation((context) => appendFileSync("invocations.log", String(context)));
//                                  ^^^^^^^^^^^^^^ sync-io entry="request hook"

app.hook.appStart(() => {
  readFileSync("settings.json");
});

function cleanUp(): void {
  appendFileSync("cleaned.log", "");
//^^^^^^^^^^^^^^ sync-io entry=job label=cleanup
}

/** Registered by its name in another place. */
export function upload(request: HttpRequest, context: InvocationContext): HttpResponseInit {
  context.log(readFileSync("limits.json", "utf8"));
//            ^^^^^^^^^^^^ sync-io entry="request handler"
  return { status: request.method === "PUT" ? 201 : 405 };
}
