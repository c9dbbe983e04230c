// A page's loader, not Node's: it looks into a table.
(function (window) {
  window.require = function (name) {
    return window.modules[name];
  };
  window.onmessage = async function (event) {
    require(event.data.module).start();
  };
})(this);
