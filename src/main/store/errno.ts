/** The system's name of what went wrong ("ENOSPC"), or '' for an error that is not the system's. */
export function errno(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
