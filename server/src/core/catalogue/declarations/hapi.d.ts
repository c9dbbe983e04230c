export * from "@hapi/hapi";
