import { readFileSync } from "node:fs";
import { CanActivate, ExecutionContext, Injectable } from "@nestjs/common";

@Injectable()
export class ApiKeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    return this.keys().includes(request.headers["x-api-key"]);
  }

  private keys(): string[] {
    return readFileSync("config/keys.txt", "utf8").split("\n");
  }
}
