import { appendFileSync, readFileSync } from "node:fs";
import { NestFactory } from "@nestjs/core";
import { AppModule } from "./app.module.js";

async function bootstrap(): Promise<void> {
  const key = readFileSync("server.key"); //: startup (main)
  const app = await NestFactory.create(AppModule, { httpsOptions: { key } });
  app.use((request: { url: string }, _response: unknown, next: () => void) => {
    appendFileSync("access.log", request.url);
//  ^^^^^^^^^^^^^^ sync-io entry=middleware
    next();
  });
  await app.listen(3000);
}
void bootstrap();
