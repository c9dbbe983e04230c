import { gzipSync } from "node:zlib";
import { Body, Controller, Get, Param, Post } from "@nestjs/common";
import { NotificationService } from "../notify/notification.service";
import { DocumentsService } from "./documents.service";

@Controller("documents")
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly notifications: NotificationService,
  ) {}

  @Get()
  list(): string[] {
    return this.documents.titles();
  }

  @Get(":id")
  show(@Param("id") id: string): string {
    return this.documents.render(id);
  }

  @Post("pack")
  async pack(@Body() body: { text: string }): Promise<{ packed: string }> {
    const packed = gzipSync(Buffer.from(body.text));
    await this.notifications.documentPacked(packed.length);
    return { packed: packed.toString("base64") };
  }

  @Get(":id/page")
  page(@Param("id") id: string): string {
    const { layout } = require(`../layouts/${id}`);
    return layout;
  }
}
