import type { APIGatewayProxyEvent, APIGatewayProxyHandler, Context, Handler, SQSHandler } from "aws-lambda";
import { readFileSync, writeFileSync } from "node:fs";

// A cold start: once for an instance.
const template = readFileSync("template.html", "utf8");

export const handler: APIGatewayProxyHandler = async (event) => {
  writeFileSync("/tmp/last.json", event.body ?? "");
//^^^^^^^^^^^^^ sync-io entry="Lambda handler" label=order.ts
  return { statusCode: 200, body: template + prices() };
//                                           ^^^^^^ sync-io entry="Lambda handler" label=order.ts
};

export const consume: SQSHandler = (event, _context, done) => {
  for (const record of event.Records) writeFileSync(`/tmp/${record.messageId}`, record.body);
//                                    ^^^^^^^^^^^^^ sync-io entry="Lambda handler"
  done();
};

export const typed = ((event, context, done) => {
  done(null, readFileSync("answer.json", "utf8"));
//           ^^^^^^^^^^^^ sync-io entry="Lambda handler"
}) satisfies Handler;

export function route(event: APIGatewayProxyEvent, context: Context): { statusCode: number; body: string } {
  return { statusCode: 200, body: readFileSync(`.${event.path}`, "utf8") + context.awsRequestId };
//                                ^^^^^^^^^^^^ sync-io entry="Lambda handler" label=route
}

function prices(): string {
  return readFileSync("prices.json", "utf8");
}
