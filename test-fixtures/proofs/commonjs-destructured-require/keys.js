const { pbkdf2Sync } = require("crypto");

const derive = (name) => pbkdf2Sync(name, "salt", 900000, 8, "sha512").toString("hex");

module.exports = { derive, describe: "keys" };
