export const LETTERS = "\\w+";
