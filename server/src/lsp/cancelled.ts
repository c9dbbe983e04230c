/**
 * Cancellation, told by name: the engine is a bundle of its own, with a class of its own. The rest of the server takes
 * only types from the core's index: its values would load the compiler into the protocol thread.
 */
export { CancelledError } from "../core/engine.ts";

export function isCancelledError(error: unknown): boolean {
  return error instanceof Error && error.name === "CancelledError";
}
