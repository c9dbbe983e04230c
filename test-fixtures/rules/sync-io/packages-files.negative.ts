// Twins that leave the thread, packages in memory, and packages that only look as if they blocked.
import { copyFile } from "copy-file";
import cpy from "cpy";
import Fiber from "fibers";
import { Volume, fs as memory } from "memfs";
import mock from "mock-fs";
import ncp from "ncp";
import { packageUp } from "package-up";
import { readdirpPromise } from "readdirp";
import sharp from "sharp";
import { temporaryFile, temporaryWrite } from "tempy";
import trash from "trash";
import { writePackage } from "write-package";
import { $ } from "zx";

export async function files(path: string): Promise<void> {
  memory.readFileSync(path);
  Volume.fromJSON({}).writeFileSync(path, "");
  mock({});
  await copyFile(path, "copy");
  await cpy("src/**", "copy");
  ncp(path, "copy", () => undefined);
  await packageUp();
  await readdirpPromise(path);
  await sharp(path).resize(100).toFile("small.png");
  temporaryFile();
  await temporaryWrite("text");
  await trash(path);
  await writePackage({ name: "copy" });
  await $`git status`;
  Fiber.yield();
}
