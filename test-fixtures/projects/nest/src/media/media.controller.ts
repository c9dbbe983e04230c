import { Controller, Get, Param } from "@nestjs/common";
import { ModuleRef } from "@nestjs/core";
import { ThumbnailService } from "./thumbnail.service";

@Controller("media")
export class MediaController {
  constructor(private readonly modules: ModuleRef) {}

  @Get(":file/thumbnail")
  async thumbnail(@Param("file") file: string): Promise<Buffer> {
    const thumbnails = this.modules.get(ThumbnailService);
    return thumbnails.make(`uploads/${file}`);
  }
}
