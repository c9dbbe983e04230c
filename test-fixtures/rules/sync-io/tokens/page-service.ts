import { Inject, Injectable } from "@nestjs/common";
import { READER, type Reader } from "./reader";

@Injectable()
export class PageService {
  constructor(@Inject(READER) private readonly reader: Reader) {}

  async page(name: string): Promise<string> {
    return this.reader.read(`pages/${name}.md`);
//         ^^^^^^^^^^^^^^^^ sync-io via=DiskReader.read certainty=through
  }
}
