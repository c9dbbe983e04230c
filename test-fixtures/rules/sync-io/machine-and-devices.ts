// What is asked of the machine, the repository, a formatter's worker thread, or a device.
import * as git from "git-rev-sync";
import branch from "git-branch";
import HID from "node-hid";
import i2c from "i2c-bus";
import isDocker from "is-docker";
import prettier from "@prettier/sync";
import rpio from "rpio";
import spi from "spi-device";
import { getDeviceList } from "usb";
import { Gpio } from "onoff";
import { machineIdSync } from "node-machine-id";
import { osLocaleSync } from "os-locale";
import { usernameSync } from "username";

const led = new Gpio(17, "out");

export async function machine(): Promise<void> {
  machineIdSync(true);
//^^^^^^^^^^^^^ sync-io error async hoist
  usernameSync();
//^^^^^^^^^^^^ sync-io warning async hoist
  osLocaleSync();
//^^^^^^^^^^^^ sync-io warning async hoist
  isDocker();
  branch.sync();
//^^^^^^^^^^^ sync-io warning async hoist
  git.short();
//^^^^^^^^^ sync-io warning hoist
  git.message();
//^^^^^^^^^^^ sync-io error hoist
}

export async function devices(path: string): Promise<void> {
  const device = new HID.HID(path);
//               ^^^^^^^^^^^ sync-io warning async worker
  device.readSync();
//^^^^^^^^^^^^^^^ sync-io error async worker
  device.readTimeout(5);
//^^^^^^^^^^^^^^^^^^ sync-io warning async worker
  device.write([1]);
//^^^^^^^^^^^^ sync-io warning async worker
  getDeviceList();
//^^^^^^^^^^^^^ sync-io warning worker
  const bus = i2c.openSync(1);
//            ^^^^^^^^^^^^ sync-io warning async worker
  bus.readByteSync(0x48, 0);
//^^^^^^^^^^^^^^^^ sync-io warning async worker
  spi.openSync(0, 0).transferSync([]);
//^^^^^^^^^^^^ sync-io warning async worker
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning async worker
  led.writeSync(1);
  rpio.msleep(50);
//^^^^^^^^^^^ sync-io warning worker
}

export async function format(source: string): Promise<string> {
  return prettier.format(source);
//       ^^^^^^^^^^^^^^^ sync-io warning worker
}
