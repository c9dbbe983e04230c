import { readFileSync, writeFileSync } from "node:fs";
import { NextResponse, type NextRequest } from "next/server";
import { withSession } from "../../../lib/posts";

export async function GET(_request: NextRequest) {
  return new NextResponse(readFileSync("report.html", "utf8"));
//                        ^^^^^^^^^^^^ sync-io entry="request handler" label="GET app/api/report/route.ts"
}

export const POST = withSession(async () => {
  writeFileSync("report.html", "");
//^^^^^^^^^^^^^ sync-io entry="request handler" label="POST app/api/report/route.ts"
  return new Response();
});

export const DELETE = (_request: NextRequest) => {
  writeFileSync("report.html", "");
//^^^^^^^^^^^^^ sync-io entry="request handler" label="DELETE app/api/report/route.ts"
  return NextResponse.json({});
};

export { PUT } from "./put";
