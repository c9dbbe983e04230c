import { Module } from "@nestjs/common";
import { DiskReader } from "./disk-reader";
import { READER } from "./reader";
import { PageService } from "./page-service";

@Module({ providers: [PageService, { provide: READER, useClass: DiskReader }] })
export class PageModule {}
