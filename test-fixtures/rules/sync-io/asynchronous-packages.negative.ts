// Asynchronous siblings of the packages that block, packages that have no blocking form, and work that is no trouble.
import HID from "node-hid";
import keytar from "keytar";
import log4js from "log4js";
import nconf from "nconf";
import pino from "pino";
import sharp from "sharp";
import simpleGit from "simple-git";
import storage from "node-persist";
import winston from "winston";
import { Gpio } from "onoff";
import { JSONFilePreset } from "lowdb/node";
import { SerialPort } from "serialport";
import { machineId } from "node-machine-id";
import { readFile, writeFile } from "atomically";
import { username } from "username";

const logger = pino(pino.destination({ dest: "app.log", sync: false }));
const transport = new winston.transports.File({ filename: "app.log" });
const port = new SerialPort({ path: "/dev/ttyUSB0", baudRate: 9600 });
const led = new Gpio(17, "out");

export async function asynchronous(path: string): Promise<void> {
  logger.info(path);
  transport.emit("logged");
  port.write("ping");
  await led.write(1);
  await sharp(path).resize(10).toBuffer();
  await keytar.getPassword("app", "me");
  await simpleGit().status();
  await machineId();
  await username();
  await writeFile(path, await readFile(path));
  await storage.setItem("theme", "dark");
  const database = await JSONFilePreset("db.json", {});
  await database.update(() => {});
  const device = await HID.HIDAsync.open(path);
  await device.read();
  nconf.load(() => {});
  log4js.configure({ appenders: { app: { type: "file", filename: path } } });
}
