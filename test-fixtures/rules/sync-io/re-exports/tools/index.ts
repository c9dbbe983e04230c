import * as text from "./text";

export { loadText as load } from "./text";
export * from "./json";
export * as json from "./json";
export { store };
import { save as store } from "./save";
export default text;
