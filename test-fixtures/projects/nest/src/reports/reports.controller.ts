import { Controller, Get, Param, Post } from "@nestjs/common";
import { ConfigService } from "../config/config.service";
import { ReportsService } from "./reports.service";

@Controller("reports")
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly config: ConfigService,
  ) {}

  @Get(":name")
  async show(@Param("name") name: string): Promise<string> {
    return this.reports.build(name, this.config.get("currency", "EUR"));
  }

  @Post("reload")
  reload(): { reloaded: true } {
    this.config.reload();
    return { reloaded: true };
  }
}
