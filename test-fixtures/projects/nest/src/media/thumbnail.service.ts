import { execFileSync } from "node:child_process";
import { Injectable } from "@nestjs/common";

@Injectable()
export class ThumbnailService {
  make(file: string): Buffer {
    return execFileSync("convert", [file, "-resize", "120x120", "png:-"]);
  }
}
