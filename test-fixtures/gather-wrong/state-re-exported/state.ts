export const current = { catalog: "empty" };
