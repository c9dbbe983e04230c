const cell = new Int32Array(new SharedArrayBuffer(4));

export async function pause(): Promise<void> {
  Atomics.wait(cell, 0, 0, 250);
//^^^^^^^^^^^^ busy-wait error async
}

export async function look(): Promise<void> {
  Atomics.wait(cell, 0, 0, 0);
}

export async function spin(): Promise<void> {
  while (Atomics.load(cell, 0) === 0) {}
//^^^^^ busy-wait warning async
}

export async function acquire(): Promise<void> {
  while (Atomics.compareExchange(cell, 0, 0, 1) !== 0) {
//^^^^^ busy-wait warning async
    Atomics.pause();
  }
}
