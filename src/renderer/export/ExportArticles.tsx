import { lazy, Suspense } from 'react';
import type { ExportArticlesDialogProps } from './ExportArticlesDialog';
import { useExportArticlesStore } from './exportArticlesStore';

const Dialog = lazy(async () => ({ default: (await import('./ExportArticlesDialog')).ExportArticlesDialog }));

/** The dialog “Export articles”, while it is open. */
export function ExportArticles(props: ExportArticlesDialogProps) {
  const isOpen = useExportArticlesStore((store) => store.scopes !== null);
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <Dialog {...props} />
    </Suspense>
  );
}
