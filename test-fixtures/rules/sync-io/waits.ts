const cell = new Int32Array(new SharedArrayBuffer(4));

export async function pause(): Promise<void> {
  Atomics.wait(cell, 0, 0, 250);
//^^^^^^^^^^^^ sync-io error api=Atomics.wait
}

export async function look(): Promise<void> {
  Atomics.wait(cell, 0, 0, 0);
}
