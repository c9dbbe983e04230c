const { named } = require("../thumbnail.js");

// A test that calls a handler by its name is not what runs it.
test("answers with the file", () => {
  named({ path: "banner.txt" }, {}, (error, text) => expect(text).toBe("banner"));
});
