import { appendFileSync, readFileSync } from "node:fs";
import type { NextFunction, Request, Response } from "express";

export function audit(request: Request, _response: Response, next: NextFunction): void {
  appendFileSync("audit.log", request.path);
//^^^^^^^^^^^^^^ sync-io entry="request handler"
  next();
}

export async function authorise(_request: Request, _response: Response, next: NextFunction): Promise<void> {
  readFileSync("keys.txt");
//^^^^^^^^^^^^ sync-io entry="request handler"
  next();
}
