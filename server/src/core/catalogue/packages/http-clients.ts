/** What clients of HTTP call around each of their requests. */
import { later } from "../node/entries.ts";
import type { CataloguePart } from "../row.ts";

const around = { awaits: true } as const;

const AXIOS = ["", "AxiosInstance.", "create().", "default."];

const HOOKS = ["init", "beforeRequest", "beforeRedirect", "beforeRetry", "afterResponse", "beforeError"];

export const httpClients: CataloguePart = {
  entries: [
    ...AXIOS.flatMap((owner) =>
      ["request", "response"].map((side) =>
        later(`axios#${owner}interceptors.${side}.use`, ["functions"], "interceptor", around),
      ),
    ),
    ...["default", "get", "post", "put", "patch", "delete", "head"].map((name) =>
      later(`request#${name}`, ["last"], "callback"),
    ),
    later(
      "axios#create",
      ["transformRequest", "transformResponse", "paramsSerializer", "validateStatus"].map((property) => ({
        at: 0,
        property,
      })),
      "interceptor",
    ),
    ...["got#extend", "got#got.extend", "ky#extend", "ky#create"].map((symbol) =>
      later(
        symbol,
        HOOKS.map((name) => ({ at: 0, property: `hooks.${name}` })),
        "interceptor",
        around,
      ),
    ),
    ...["got#default", "got#got", "ky#default"].map((symbol) =>
      later(
        symbol,
        HOOKS.map((name) => ({ at: 1, property: `hooks.${name}` })),
        "interceptor",
        around,
      ),
    ),
  ],
};
