import { lazy, Suspense } from 'react';
import type { ImportFolderDialogProps } from './ImportFolderDialog';
import { useImportFolderStore } from './importFolderStore';

const Dialog = lazy(async () => ({ default: (await import('./ImportFolderDialog')).ImportFolderDialog }));

/** The dialog “Import folder”, while it is open. */
export function ImportFolder(props: Omit<ImportFolderDialogProps, 'found'>) {
  const found = useImportFolderStore((store) => store.found);
  if (found === null) return null;
  return (
    <Suspense fallback={null}>
      <Dialog key={found.token} found={found} {...props} />
    </Suspense>
  );
}
