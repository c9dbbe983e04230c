import { appendFileSync, readFileSync } from "node:fs";

export async function register() {
  readFileSync("telemetry.json"); //: startup (lifecycle)
}

export const onRequestError = async (error: Error) => {
  appendFileSync("errors.log", error.message);
//^^^^^^^^^^^^^^ sync-io entry="request handler" label=instrumentation.ts
};
