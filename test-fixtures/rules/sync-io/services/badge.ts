import { createServer } from "node:http";
import { Service } from "./service.ts";

export class Badge extends Service {
  protected initialize(): void {
    createServer().listen(8080);
  }
}

export class Language extends Service {
  protected initialize(): void {
    console.log("language");
  }
}
