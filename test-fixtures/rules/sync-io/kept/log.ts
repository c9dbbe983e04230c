import { appendFileSync, writeFileSync } from "node:fs";
import { Bus } from "./bus.ts";

const bus = new Bus({ onError: (error) => writeFileSync("error.txt", error.message) });

bus.subscribe((text) => appendFileSync("bus.log", text));
bus.register("audit", audit);
bus.finallyCall(audit);

function audit(text: string): void {
  appendFileSync("audit.log", text);
}

const commands: Record<string, (text: string) => void> = { audit, ignore: () => {} };

export async function run(name: string, text: string): Promise<void> {
  commands[name]!(text);
//^^^^^^^^^^^^^^^ sync-io info async via=audit
}

const steps: ((text: string) => void)[] = [];
steps.push(audit);

export async function runAll(text: string): Promise<void> {
  for (const step of steps) step(text);
//                          ^^^^ sync-io warning async via=audit
  for (const [, command] of Object.entries(commands)) command(text);
//                                                    ^^^^^^^ sync-io info async via=audit
  await bus.publish(text);
}

export { bus };
