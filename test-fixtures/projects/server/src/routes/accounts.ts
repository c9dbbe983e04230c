import bcrypt from "bcrypt";
import { Router } from "express";
import { findAccount } from "../lib/accounts.ts";

export const accounts = Router();

accounts.post("/login", async (request, response) => {
  const { name, password } = request.body as { name: string; password: string };
  const account = findAccount(name);
  const welcome = account !== undefined && bcrypt.compareSync(password, account.hash);
  response.status(welcome ? 200 : 401).end();
});
