/** An end that comes after a time, or when somebody ends it before. */

export interface Ending {
  readonly signal: AbortSignal;
  /** It is not needed any more. */
  end(): void;
}

/** `AbortSignal.any` over `AbortSignal.timeout` never fires once Node 20 has collected the inner one as garbage. */
export function endingAfter(milliseconds: number, signal: AbortSignal): Ending {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
    },
  };
}
