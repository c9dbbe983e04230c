declare const registers: { wait(index: number): number };

export function readRegister(index: number): number {
  return registers.wait(index);
}

export const readBoth = (): number => readRegister(0) + readRegister(1);
