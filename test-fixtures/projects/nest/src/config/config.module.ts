import { readFileSync } from "node:fs";
import { DynamicModule, Module } from "@nestjs/common";
import { CONFIG_FILE } from "../tokens";
import { ConfigService } from "./config.service";

@Module({})
export class ConfigModule {
  static forRoot(file: string): DynamicModule {
    const schema = JSON.parse(readFileSync("config/schema.json", "utf8"));
    return {
      module: ConfigModule,
      global: true,
      providers: [
        { provide: CONFIG_FILE, useValue: file },
        { provide: "CONFIG_SCHEMA", useValue: schema },
        {
          provide: "LICENCE",
          useFactory: async () => readFileSync("config/licence.txt", "utf8"),
        },
        ConfigService,
      ],
      exports: [ConfigService],
    };
  }
}
