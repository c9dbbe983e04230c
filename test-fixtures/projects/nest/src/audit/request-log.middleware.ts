import { appendFileSync } from "node:fs";
import { Injectable, NestMiddleware } from "@nestjs/common";

@Injectable()
export class RequestLogMiddleware implements NestMiddleware {
  use(request: { method: string; url: string }, _response: unknown, next: () => void): void {
    appendFileSync("requests.log", `${request.method} ${request.url}\n`);
    next();
  }
}
