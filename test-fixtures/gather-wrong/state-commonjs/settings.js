const settings = { theme: "plain" };

async function loadSettings() {
  await Promise.resolve();
  settings.theme = "dark";
  return Object.keys(settings).length;
}

async function loadTheme() {
  return settings.theme;
}

module.exports = { loadSettings, loadTheme };
