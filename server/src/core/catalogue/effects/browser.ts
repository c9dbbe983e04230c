/** Effects of what a page has: its document, what it stores, what it asks of the person. */
import { reads, rowsOf, writes, type EffectRow } from "./effect-row.ts";

export const browserEffects: readonly EffectRow[] = [
  ...rowsOf("global#", "document.*", [writes("page")]),
  ...rowsOf(
    "global#",
    `document.querySelector document.querySelectorAll document.getElementById document.getElementsByClassName
    document.getElementsByTagName document.getElementsByName document.elementFromPoint document.hasFocus document.contains
    getComputedStyle matchMedia getSelection`,
    [reads("page")],
  ),
  ...rowsOf("global#", "document.createElement document.createTextNode document.createDocumentFragment", []),
  ...rowsOf("global#", "localStorage.getItem sessionStorage.getItem", [reads("page", 0)]),
  ...rowsOf("global#", "localStorage.key sessionStorage.key cookieStore.get cookieStore.getAll", [
    reads("page"),
  ]),
  ...rowsOf("global#", "localStorage.setItem localStorage.removeItem", [writes("page", 0)]),
  ...rowsOf("global#", "sessionStorage.setItem sessionStorage.removeItem", [writes("page", 0)]),
  ...rowsOf("global#", "localStorage.* sessionStorage.* cookieStore.* location.* history.*", [
    writes("page"),
  ]),
  ...rowsOf("global#", "alert confirm prompt", [writes("person")]),
  ...rowsOf("global#", "open print scrollTo scrollBy scroll focus blur", [writes("page")]),
  ...rowsOf(
    "global#",
    "requestAnimationFrame cancelAnimationFrame requestIdleCallback cancelIdleCallback reportError",
    [reads("time")],
  ),
  ...rowsOf("global#", "addEventListener removeEventListener dispatchEvent postMessage", [writes("page")]),
  ...rowsOf("global#", "indexedDB.databases caches.match caches.has caches.keys caches.open", [
    reads("database"),
  ]),
  ...rowsOf("global#", "indexedDB.* caches.*", [writes("database")]),
  ...rowsOf("global#", "navigator.*", [writes("page")]),
  ...rowsOf(
    "global#",
    `navigator.clipboard.read navigator.clipboard.readText navigator.getBattery navigator.storage.estimate
    navigator.storage.persisted navigator.permissions.query navigator.mediaDevices.enumerateDevices
    navigator.geolocation.getCurrentPosition navigator.userAgentData.getHighEntropyValues navigator.canShare`,
    [reads("page")],
  ),
  ...rowsOf("global#", "navigator.sendBeacon XMLHttpRequest.* WebSocket.* EventSource.*", [
    writes("network"),
  ]),
  ...rowsOf("global#", "XMLHttpRequest WebSocket EventSource", [writes("network")]),
  ...rowsOf("global#", "createImageBitmap", []),
];
