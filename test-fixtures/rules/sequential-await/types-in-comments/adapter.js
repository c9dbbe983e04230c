// The file imports itself in a comment: its types stand in the declarations beside it.
/** @type {import("./adapter.js").default} */
export default function plugin({ out = "build" } = {}) {
  return {
    async adapt(builder) {
      await builder.compress(`${out}/client`);
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
      await builder.compress(`${out}/prerendered`);
    },
  };
}

/** @type {import("./adapter.js").default} */
export function again({ out = "build" } = {}) {
  return {
    async adapt(builder) {
      await builder.compress(`${out}/client`);
      await builder.compress(`${out}/client/assets`);
    },
  };
}
