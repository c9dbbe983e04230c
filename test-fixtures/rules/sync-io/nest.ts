import { Controller, Get, Injectable, UseGuards } from "@nestjs/common";
import { readFileSync } from "node:fs";

@Injectable()
export class KeyGuard {
  canActivate(): boolean {
    return readFileSync("keys.txt", "utf8").length > 0;
//         ^^^^^^^^^^^^ sync-io context=loop
  }
}

@Injectable()
export class PagesService {
  page(name: string): string {
    return readFileSync(`pages/${name}`, "utf8");
  }

  unused(): string {
    return readFileSync("unused", "utf8");
  }
}

@Controller("pages")
@UseGuards(KeyGuard)
export class PagesController {
  constructor(private readonly pages: PagesService) {}

  @Get(":name")
  show(name: string): string {
    return this.pages.page(name);
//         ^^^^^^^^^^^^^^^ sync-io via=PagesService.page entry="request handler" function=PagesController.show
  }

  notARoute(name: string): string {
    return this.pages.page(name);
  }
}
