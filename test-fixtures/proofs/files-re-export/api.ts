export { load as loadPage } from "./store.js";
