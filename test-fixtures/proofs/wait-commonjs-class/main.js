// A class in CommonJS: a chain of methods down to one that spins.
const { EventEmitter } = require("node:events");

class Device {
  constructor(settle) {
    this.settle = settle;
    this.log = [];
  }

  pause() {
    var end = Date.now() + this.settle;
    while (Date.now() < end) {
      // The device needs its time.
    }
  }

  write(value) {
    const line = `wrote ${value}`;
    this.pause();
    return line;
  }
}

const jobs = new EventEmitter();
jobs.on("job", async (value) => {
  const device = new Device(100);
  console.log(device.write(value));
  console.log(device.write(value + 1));
});
jobs.emit("job", 7);
