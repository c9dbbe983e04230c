import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { Module, type MiddlewareConsumer, type NestModule } from "@nestjs/common";
import { ConfigModule, registerAs } from "@nestjs/config";
import { GraphQLModule } from "@nestjs/graphql";
import { AuditMiddleware } from "./audit.middleware.js";
import { PaintingsResolver } from "./paintings.resolver.js";
import { StorageModule } from "storage-module";

export const database = registerAs("database", () => {
  return JSON.parse(readFileSync("database.json", "utf8")); //: startup (lifecycle)
});

const settings = () => JSON.parse(readFileSync("settings.json", "utf8")); //: startup (lifecycle)

@Module({
  imports: [
    ConfigModule.forRoot({ load: [settings, database] }),
    GraphQLModule.forRoot({ context: () => ({ key: readFileSync("key.txt", "utf8") }) }),
//                                                 ^^^^^^^^^^^^ sync-io entry="request hook"
    StorageModule.forRootAsync({
      useFactory: async () => {
        return { certificate: readFileSync("storage.crt") }; //: startup (lifecycle)
      },
    }),
  ],
  providers: [
    PaintingsResolver,
    {
      provide: "CATALOGUE",
      useFactory: () => {
        return readFileSync("catalogue.json", "utf8"); //: startup (lifecycle)
      },
    },
  ],
})
export class AppModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    readFileSync("routes.json"); //: startup (lifecycle)
    consumer.apply(AuditMiddleware, logged).forRoutes("*");
  }

  onModuleInit(): void {
    existsSync("museum.db"); //: startup (lifecycle)
  }

  async onApplicationShutdown(): Promise<void> {
    appendFileSync("access.log", "closed"); //: off-loop (exit)
  }
}

function logged(_request: unknown, _response: unknown, next: () => void): void {
  appendFileSync("requests.log", "request");
//^^^^^^^^^^^^^^ sync-io entry=middleware
  next();
}
