/** A file name as she sees it, and what was proposed when she last touched it. */
export interface NamedFile {
  shown: string;
  proposal: string;
}

/**
 * The file name to show for a proposal. One that she did not touch follows it; hers stays, with the extension of
 * another format. Nothing is put in while she types.
 */
export function fileNameOf({ shown, proposal: before }: NamedFile, proposal: string): string {
  if (proposal === before) return shown;
  return shown === before ? proposal : finished(shown, proposal);
}

/** The file name to save under: hers with the proposal's extension, or the proposal when she left none. */
export function finished(shown: string, proposal: string): string {
  if (shown.trim() === '') return proposal;
  const extension = proposal.slice(proposal.lastIndexOf('.'));
  return shown.replace(/\.(html|md|txt|docx)$/i, '') + extension;
}
