module.exports.pack = (name) => name;
