// Functions that are kept, and called by whoever kept them.
export type Listener = (text: string) => void;

export class Bus {
  readonly #listeners: Listener[] = [];
  readonly #byName = new Map<string, Listener>();
  #last: Listener | undefined;

  constructor(private readonly options: { readonly onError: (error: Error) => void }) {}

  subscribe(listener: Listener): void {
    this.#listeners.push(listener);
  }

  register(name: string, listener: Listener): void {
    this.#byName.set(name, listener);
  }

  finallyCall(listener: Listener): void {
    this.#last = listener;
  }

  async publish(text: string): Promise<void> {
    for (const listener of this.#listeners) listener(text);
//                                          ^^^^^^^^ sync-io warning async via="bus.subscribe callback"
  }

  async publishToEach(text: string): Promise<void> {
    this.#listeners.forEach((listener) => listener(text));
//                                        ^^^^^^^^ sync-io warning async via="bus.subscribe callback"
  }

  async publishTo(name: string, text: string): Promise<void> {
    this.#byName.get(name)?.(text);
//  ^^^^^^^^^^^^^^^^^^^^^^ sync-io warning async via=audit
  }

  async end(text: string): Promise<void> {
    this.#last?.(text);
//  ^^^^^^^^^^ sync-io warning async via=audit
  }

  async fail(error: Error): Promise<void> {
    this.options.onError(error);
//  ^^^^^^^^^^^^^^^^^^^^ sync-io warning async via=onError
  }
}
