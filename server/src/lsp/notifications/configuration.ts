import type { Session } from "../session.ts";

/** Asks the editor for its settings; what they change is shown at once, nothing is analysed again. */
export async function didChangeConfiguration(session: Session): Promise<void> {
  const before = session.settings.generation;
  await session.settings.refresh(session.folders.all().map(({ root }) => root));
  if (session.settings.generation !== before) session.shownChanged();
}
