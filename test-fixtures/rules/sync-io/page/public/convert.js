// A page names it in a `<script>`: it is no module, and uses the document.
function load() {
  const reader = new FileReader();
  reader.onerror = (event) => {
    alert(event.target.error.name);
//  ^^^^^ sync-io hint context=loop
    localStorage.setItem("failed", event.target.error.name);
  };
  reader.readAsText(document.getElementById("input").files[0]);
}
