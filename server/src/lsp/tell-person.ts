import { MessageType, ShowMessageNotification, type Connection } from "vscode-languageserver";

/** A message without buttons. (The library's `showInformationMessage` is a request, which waits for a click.) */
export function tellPerson(
  connection: Connection,
  kind: "Error" | "Warning" | "Info",
  message: string,
): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType[kind], message });
}
