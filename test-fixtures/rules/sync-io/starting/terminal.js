exports.pressAnyKey = () => new Promise((resolve) => process.stdin.once("data", resolve));
