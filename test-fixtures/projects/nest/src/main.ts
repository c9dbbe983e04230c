import "reflect-metadata";
import { readFileSync, writeFileSync } from "node:fs";
import { NestFactory } from "@nestjs/core";
import { AppModule } from "./app.module";

const startedAt = Date.now();

async function bootstrap(): Promise<void> {
  const httpsOptions = {
    key: readFileSync("certificates/server.key"),
    cert: readFileSync("certificates/server.crt"),
  };
  const app = await NestFactory.create(AppModule, { httpsOptions });
  app.enableShutdownHooks();
  await app.listen(3000);
}

process.on("exit", (code) => {
  writeFileSync("last-run.json", JSON.stringify({ code, seconds: (Date.now() - startedAt) / 1000 }));
});

void bootstrap();
