import bcrypt from "bcrypt";
import express from "express";

const app = express();

app.post("/login", (request, response) => {
  response.json({ ok: matches(request.body.password, request.body.hash) });
//                    ^^^^^^^ sync-compute via=matches entry="request handler" label="POST /login"
});

function matches(password: string, hash: string): boolean {
  return bcrypt.compareSync(password, hash);
}

export async function register(password: string): Promise<string> {
  return bcrypt.hashSync(password, 12);
//       ^^^^^^^^^^^^^^^ sync-compute error async fix=safe
}
