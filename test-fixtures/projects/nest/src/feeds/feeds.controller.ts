import { Controller, Get } from "@nestjs/common";
import { FeedsService } from "./feeds.service";

@Controller("feeds")
export class FeedsController {
  constructor(private readonly feeds: FeedsService) {}

  @Get()
  async titles(): Promise<string[]> {
    return this.feeds.titles(["https://a.example/feed", "https://b.example/feed"]);
  }

  @Get("archive")
  async archive(): Promise<string[]> {
    return this.feeds.allPages("https://a.example/archive");
  }
}
