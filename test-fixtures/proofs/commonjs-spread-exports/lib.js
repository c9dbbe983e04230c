module.exports = { ...require("./load"), ...require("./size"), name: "lib" };
