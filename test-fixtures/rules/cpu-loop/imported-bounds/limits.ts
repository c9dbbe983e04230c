export const ROWS = 6_000;
