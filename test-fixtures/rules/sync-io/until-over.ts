// What is done only until something is over is not done by whoever has seen its end.
import { execSync, spawn } from "node:child_process";

interface Deferred {
  readonly completed: boolean;
  resolve(value: string): void;
  reject(error: unknown): void;
}

declare function createDeferred(): Deferred;

export function run(command: string, onStop: (listener: () => void) => void): void {
  const child = spawn(command);
  const deferred = createDeferred();
  let text = "";
  const stop = () => {
    if (!child.killed && !deferred.completed) execSync(`kill ${child.pid}`);
    //                                        ^^^^^^^^ sync-io
  };
  onStop(stop);
  child.once("close", (code) => {
    if (deferred.completed) return;
    if (code === 0) {
      deferred.resolve(text);
    } else deferred.reject(new Error(`${command} ended with ${code}`));
    stop();
  });
  child.once("error", (error) => {
    deferred.reject(error);
    stop();
  });
  child.once("spawn", () => {
    if (text === "stop") deferred.resolve(text);
    stop();
  //^^^^ sync-io
  });
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
    if (text.length > 1_000_000) stop();
    //                           ^^^^ sync-io
  });
}

export function watch(command: string): void {
  const child = spawn(command);
  let ended = false;
  let paused = false;
  const stop = () => {
    if (ended) return;
    execSync(`kill ${child.pid}`);
  };
  const pause = () => {
    if (!paused) execSync(`kill -s STOP ${child.pid}`);
  };
  child.on("exit", () => {
    ended = true;
    stop();
  });
  child.stdout.on("data", () => {
    try {
      ended = true;
    } catch {
      stop();
    //^^^^ sync-io
    }
  });
  // Somebody may have taken it back.
  child.stdout.on("pause", () => {
    paused = true;
    pause();
  //^^^^^ sync-io
  });
  child.stdout.on("resume", () => {
    paused = false;
  });
}
