// A transaction is one connection, whatever it travels in: a request's context, a context made of it, a mapper's options.
interface Transaction {
  commit(): Promise<void>;
}

interface Context {
  readonly state: { readonly transaction: Transaction };
}

interface Model {
  destroyWith(context: unknown): Promise<void>;
  saveWithCtx(context: Context): Promise<void>;
  destroy(options?: FindOptions): Promise<void>;
  readonly children: readonly Model[];
}

interface FindOptions {
  readonly transaction?: Transaction;
}

declare const database: { transaction(run: (transaction: Transaction) => Promise<void>): Promise<void> };
declare function find(options: FindOptions): Promise<readonly Model[]>;
declare function createContext(given: { user: string; transaction: Transaction }): unknown;
declare function subscribe(model: Model, options: { transaction: Transaction }): Promise<void>;

export async function sync(context: Context): Promise<void> {
  const { transaction } = context.state;
  const stale = await find({ transaction });
  for (const model of stale) await model.destroyWith(context);
}

export async function provision(models: readonly Model[], user: string): Promise<void> {
  await database.transaction(async (transaction) => {
    const made = createContext({ user, transaction });
    for (const model of models) await model.destroyWith(made);
  });
}

export async function subscribeAll(models: readonly Model[]): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const model of models) await subscribe(model, { transaction });
  });
}

export async function remove(models: readonly Model[], options?: FindOptions): Promise<void> {
  for (const model of models) await model.destroy(options);
}

/** The turn awaits a function beside the loop, which hands the context on. */
export async function duplicate(context: Context, roots: readonly Model[]): Promise<void> {
  async function copy(model: Model): Promise<void> {
    await find({ transaction: context.state.transaction });
    await model.destroyWith(context);
    for (const child of model.children) await copy(child);
  }
  for (const root of roots) await copy(root);
}

export async function saveAll(ctx: Context, models: readonly Model[]): Promise<void> {
  for (const model of models) await model.saveWithCtx(ctx);
}

interface Row {
  destroyWith(context: object): Promise<void>;
}

declare function createContext(parts: object): object;

export async function destroyAll(rows: readonly Row[], ip: string, transaction: object): Promise<void> {
  for (const row of rows) await row.destroyWith(createContext({ ip, transaction }));
}
