/** Devices: node-hid, usb, i2c-bus, spi-device, onoff, rpio. (serialport only works asynchronously.) */
import { numberAt } from "../argument.ts";
import { cost, timed } from "../row.ts";
import type { CataloguePart, CostOf, OperationRow } from "../row.ts";
import { alwaysDeclines, operations, promised, withTwins } from "./rows.ts";

const transfer: Omit<OperationRow, "symbol"> = {
  kind: "wait",
  cost: cost("low", "waits for the device"),
  alternatives: ["worker"],
};
const devices: Omit<OperationRow, "symbol"> = {
  kind: "wait",
  cost: cost("medium", "asks every device of the bus"),
  alternatives: ["worker"],
};
const untilData: Omit<OperationRow, "symbol"> = {
  kind: "wait",
  cost: cost("extreme", "waits until the device sends something"),
  alternatives: ["worker"],
};

/** `readTimeout(milliseconds)`; a negative one waits without end. */
const costOfTimeout: CostOf = (call) => {
  const milliseconds = numberAt(call, 0);
  if (milliseconds === undefined || milliseconds < 0) return untilData.cost as ReturnType<CostOf>;
  return timed(milliseconds, "waits until the device sends something");
};
const costOfSleep =
  (unit: number): CostOf =>
  (call) => {
    const time = numberAt(call, 0);
    return time === undefined ? cost("extreme", "sleeps") : timed(time * unit, "sleeps");
  };

const hidAsync = alwaysDeclines("the device has to be opened by `HIDAsync.open` instead of `new HID`");

const I2C_TRANSFERS = [
  ...["i2cRead", "i2cWrite", "readByte", "readWord", "readI2cBlock", "receiveByte", "sendByte"],
  ...["writeByte", "writeWord", "writeQuick", "writeI2cBlock", "deviceId", "i2cFuncs"],
];
const RPIO_TRANSFERS = [
  ...["readbuf", "writebuf", "i2cRead", "i2cReadRegisterRestart", "i2cWrite", "i2cWriteReadRestart"],
  ...["spiTransfer", "spiWrite"],
];

export const hardware: CataloguePart = {
  operations: [
    ...withTwins("node-hid", { devices: "devicesAsync" }, devices),
    {
      symbol: "node-hid#HID.constructor",
      ...transfer,
      access: "new",
      twin: promised("node-hid#HIDAsync.open", { declines: hidAsync }),
    },
    {
      symbol: "node-hid#HID.readSync",
      ...untilData,
      twin: promised("node-hid#HIDAsync.read", { declines: hidAsync }),
    },
    {
      symbol: "node-hid#HID.readTimeout",
      ...untilData,
      cost: costOfTimeout,
      twin: promised("node-hid#HIDAsync.read", { declines: hidAsync }),
    },
    ...withTwins(
      "node-hid",
      {
        "HID.write": "HIDAsync.write",
        "HID.sendFeatureReport": "HIDAsync.sendFeatureReport",
        "HID.getFeatureReport": "HIDAsync.getFeatureReport",
      },
      transfer,
      { declines: hidAsync },
    ),
    ...operations("usb", ["getDeviceList", "findByIds"], devices),
    ...operations("usb", ["Device.open", "usb.Device.open"], transfer),
    ...withTwins("i2c-bus", { openSync: "open" }, transfer, { by: "promisify", declines: givesBusAtOnce() }),
    ...withTwins("i2c-bus", { "I2CBus.scanSync": "I2CBus.scan" }, devices, { by: "promisify" }),
    ...withTwins("i2c-bus", ofBus(I2C_TRANSFERS), transfer, { by: "promisify" }),
    ...withTwins("spi-device", { openSync: "open" }, transfer, {
      by: "promisify",
      declines: givesBusAtOnce(),
    }),
    ...withTwins("spi-device", { "SpiDevice.transferSync": "SpiDevice.transfer" }, transfer, {
      by: "promisify",
    }),
    ...withTwins(
      "onoff",
      { "Gpio.readSync": "Gpio.read", "Gpio.writeSync": "Gpio.write" },
      {
        kind: "fs",
        cost: cost("trivial", "one small file of the system"),
      },
    ),
    ...operations("rpio", RPIO_TRANSFERS, transfer),
    { symbol: "rpio#sleep", ...untilData, cost: costOfSleep(1000) },
    { symbol: "rpio#msleep", ...untilData, cost: costOfSleep(1) },
    { symbol: "rpio#usleep", ...untilData, cost: costOfSleep(0.001) },
  ],
};

function ofBus(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`I2CBus.${name}Sync`, `I2CBus.${name}`]));
}

function givesBusAtOnce() {
  return alwaysDeclines("its twin returns what it opens at once, and only then calls back");
}
