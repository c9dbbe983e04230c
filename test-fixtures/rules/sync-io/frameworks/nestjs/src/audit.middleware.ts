import { appendFileSync, readFileSync } from "node:fs";
import { Catch, createParamDecorator, Injectable, type NestMiddleware } from "@nestjs/common";

@Injectable()
export class AuditMiddleware implements NestMiddleware {
  use(_request: unknown, _response: unknown, next: () => void): void {
    appendFileSync("audit.log", "request");
//  ^^^^^^^^^^^^^^ sync-io entry=middleware
    next();
  }
}

@Catch()
export class AnyFilter {
  catch(error: Error): void {
    appendFileSync("errors.log", error.message);
//  ^^^^^^^^^^^^^^ sync-io entry="exception filter"
  }
}

export const User = createParamDecorator(() => {
  return readFileSync("user.json", "utf8");
//       ^^^^^^^^^^^^ sync-io entry="parameter decorator"
});
