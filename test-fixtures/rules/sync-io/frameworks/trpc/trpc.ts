import { readFileSync } from "node:fs";
import { initTRPC, TRPCError } from "@trpc/server";

interface Context {
  readonly user: string | undefined;
}

export async function createContext({ req }: { req: { headers: Record<string, string> } }): Promise<Context> {
  return { user: readFileSync(`sessions/${req.headers.cookie}`, "utf8") };
//               ^^^^^^^^^^^^ sync-io entry="request hook"
}

const t = initTRPC.context<Context>().create();

const isAuthorised = t.middleware(({ ctx, next }) => {
  if (!readFileSync("users.txt", "utf8").includes(ctx.user)) throw new TRPCError({ code: "UNAUTHORIZED" });
//     ^^^^^^^^^^^^ sync-io entry=middleware
  return next();
});

export const { router } = t;
export const publicProcedure = t.procedure;
export const privateProcedure = t.procedure.use(isAuthorised).use(async ({ next }) => {
  readFileSync("limits.txt");
//^^^^^^^^^^^^ sync-io entry=middleware
  return next();
});
