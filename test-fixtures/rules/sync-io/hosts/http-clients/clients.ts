import axios from "axios";
import got from "got";
import { appendFileSync, readFileSync } from "node:fs";

axios.interceptors.request.use((config) => {
  config.headers.set("authorization", readFileSync("token.txt", "utf8"));
//                                    ^^^^^^^^^^^^ sync-io entry=interceptor
  return config;
});

const api = axios.create({ baseURL: "http://localhost" });
api.interceptors.response.use(
  (response) => response,
  (error) => {
    appendFileSync("errors.log", String(error));
//  ^^^^^^^^^^^^^^ sync-io entry=interceptor
    throw error;
  },
);

export const client = got.extend({
  hooks: {
    beforeRequest: [(options) => void (options.headers["x-key"] = readFileSync("key.txt", "utf8"))],
//                                                                ^^^^^^^^^^^^ sync-io entry=interceptor
    afterResponse: [
      (response) => {
        appendFileSync("responses.log", String(response.statusCode));
//      ^^^^^^^^^^^^^^ sync-io entry=interceptor
        return response;
      },
    ],
  },
});
