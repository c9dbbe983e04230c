"use strict";
// A class with a private method, in CommonJS: who depends on whom, in order.
class Order {
  #after = new Map();

  add(name, before) {
    this.#after.set(name, before);
  }

  #next(name) {
    return this.#after.get(name) ?? [];
  }

  from(start) {
    const order = [];
    const seen = new Set([start]);
    const queue = [start];
    while (queue.length > 0) {
      const name = queue.shift();
      order.push(name);
      this.#next(name).forEach((each) => {
        if (!seen.has(each)) seen.add(each);
      });
      for (const each of this.#next(name)) if (!order.includes(each)) queue.push(each);
    }
    return order;
  }
}

async function show() {
  const order = new Order();
  for (let index = 0; index < 200; index++) order.add(`n${index}`, [`n${index + 1}`]);
  let last = [];
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 2_000_000 === 1) last = order.from("n0");
  return last.slice(-2).join(" ");
}

process.once("beforeExit", async () => console.log(await show()));
