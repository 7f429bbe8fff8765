import type { ReactNode } from 'react';
import type { DamagedFile } from '../../shared/article/library';
import css from './damagedPage.module.css';

export interface DamagedPageProps {
  file: DamagedFile;
  /** What can be done for it. */
  children?: ReactNode;
}

/** What is known of a damaged file, in the article's place. */
export function DamagedPage({ file, children }: DamagedPageProps) {
  const { happened, safe, next } = file.failure;
  return (
    <main className={css.page} aria-label="Article">
      <div>
        <h1>This article cannot be read</h1>
        <p>{happened}</p>
        <p>{safe}</p>
        <p>{next}</p>
        {children}
        <p>The file is kept here, byte for byte:</p>
        <p className={css.path}>{file.path}</p>
      </div>
    </main>
  );
}
