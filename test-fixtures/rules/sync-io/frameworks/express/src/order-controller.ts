import { readFileSync } from "node:fs";
import type { Request, Response } from "express";

export class OrderController {
  invoice = (request: Request, response: Response): void => {
    response.send(readFileSync(`invoices/${request.params.id}.pdf`));
//                ^^^^^^^^^^^^ sync-io entry="request handler" label="GET /invoices/:id"
  };
}
