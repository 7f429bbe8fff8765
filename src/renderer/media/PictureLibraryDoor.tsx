import { lazy, Suspense } from 'react';
import type { PictureLibraryProps } from './PictureLibrary';

const OpenPictureLibrary = lazy(async () => ({
  default: (await import('./PictureLibrary')).PictureLibrary,
}));

/** The dialog "Pictures of the library". */
export function PictureLibrary(props: PictureLibraryProps) {
  return (
    <Suspense fallback={null}>
      <OpenPictureLibrary {...props} />
    </Suspense>
  );
}
