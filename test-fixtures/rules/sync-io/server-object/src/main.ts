import { App } from "./app.ts";

const app = new App();
await app.start();
