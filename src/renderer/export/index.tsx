import type { Result } from '../../shared/lib/result';
export function ExportDialog(_props: { onClose(): void; onSaved(path: string): void }) {
  return null;
}
export async function copyAsHtml(): Promise<Result<undefined>> {
  return { ok: true, value: undefined };
}
