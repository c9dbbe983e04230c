import { readdirSync } from "node:fs";

export default {
  ssr: true,
  async prerender() {
    return readdirSync("products"); //: startup (build)
  },
};
