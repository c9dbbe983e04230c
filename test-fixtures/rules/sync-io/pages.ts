// What a page has: the user's answer and a synchronous request stop everything.
export async function remove(id: string): Promise<void> {
  if (!window.confirm("Really?")) return;
//     ^^^^^^^^^^^^^^ sync-io error
  const request = new XMLHttpRequest();
  request.open("DELETE", `/items/${id}`, false);
//^^^^^^^^^^^^ sync-io error async
  request.send();
  alert("Removed");
//^^^^^ sync-io error
}

export async function removeQuietly(id: string): Promise<void> {
  const request = new XMLHttpRequest();
  request.open("DELETE", `/items/${id}`);
  request.open("DELETE", `/items/${id}`, true);
  request.send();
  const confirm = (question: string) => question.length > 0;
  confirm("Really?");
  document.write("<p>Removed</p>");
//^^^^^^^^^^^^^^ sync-io warning
}
