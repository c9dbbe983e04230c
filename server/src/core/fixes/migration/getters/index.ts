/**
 * Getters: one that would have to wait becomes an async method, when somebody asks for that. What lives here: the
 * members that change together, everybody who reads them, and the texts. Who waits is for `../planner.ts`.
 */
export type { GetterBody } from "./getter-family.ts";
export { createGetters, type Getters } from "./getters.ts";
