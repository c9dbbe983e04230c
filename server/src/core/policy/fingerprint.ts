/** The identity of a finding: what it is about, not where it stands, so that it survives moved and reformatted lines. */

/** Gives each of a sequence of findings its fingerprint: the same parts a second time count as the next occurrence. */
export function createFingerprints(): (parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const text = parts.join("\0");
    const occurrence = seen.get(text) ?? 0;
    seen.set(text, occurrence + 1);
    return hash(`${text}\0${occurrence}`);
  };
}

/** FNV-1a in two halves of 32 bits, with different seeds: 16 hex digits. */
function hash(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x1000193);
}

function half(text: string, seed: number): string {
  let state = seed;
  for (let at = 0; at < text.length; at++) {
    state ^= text.charCodeAt(at);
    state = Math.imul(state, 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, "0");
}
