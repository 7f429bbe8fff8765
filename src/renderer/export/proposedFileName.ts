/**
 * The file name when another format or attribution proposes one: hers stays, with the new extension; a name that
 * she did not touch follows the proposal.
 */
export function proposedFileName(shown: string, before: string, proposal: string): string {
  if (shown === before || shown.trim() === '') return proposal;
  const extension = proposal.slice(proposal.lastIndexOf('.'));
  const stem = shown.replace(/\.(html|md|txt)$/i, '');
  return stem + extension;
}
