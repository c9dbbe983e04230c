/** Whoever loads this file has loaded the loader before, and nobody the archive. */
module.exports.install = async function install(name) {
  require("./loader").add(name);
//^^^^^^^ module-load hint
  return require("./archive").pack(name);
//       ^^^^^^^ module-load warning
};
