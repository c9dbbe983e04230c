/**
 * Preloaded (`node --import`) into the measured language server. In its main thread it watches the event loop's delay
 * and answers the benchmark over the process's IPC channel; in its worker threads it answers pings, so that the
 * benchmark can tell when a thread is free.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

const RESOLUTION = 1;
const channel = new BroadcastChannel("unblock-bench");
channel.unref();

if (isMainThread) answerBenchmark();
else channel.onmessage = ({ data }) => data === "ping" && channel.postMessage("pong");

function answerBenchmark() {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  const milliseconds = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  const questions = {
    reset: () => delays.reset(),
    delays: () => {
      const { count, max } = delays;
      process.send({
        count,
        p50: milliseconds(delays.percentile(50)),
        p99: milliseconds(delays.percentile(99)),
        max: milliseconds(max),
      });
    },
    ping: () => channel.postMessage("ping"),
  };
  channel.onmessage = ({ data }) => data === "pong" && process.send("pong");
  process.on("message", (question) => questions[question]());
  process.channel.unref();
}
