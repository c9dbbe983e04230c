import { readFileSync } from "node:fs";
import type { NextApiHandler, NextApiRequest, NextApiResponse } from "next";
import { withAuth } from "auth-library";

async function handler(_request: NextApiRequest, response: NextApiResponse) {
  response.send(readFileSync("secret.txt"));
//              ^^^^^^^^^^^^ sync-io entry="request handler" label=pages/api/wrapped.ts
}

export const other: NextApiHandler = (_request, response) => {
  response.send(readFileSync("other.txt"));
//              ^^^^^^^^^^^^ sync-io entry="request handler"
};

export default withAuth(handler);
