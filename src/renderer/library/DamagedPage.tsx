import type { ReactNode } from 'react';
import type { DamagedFile } from '../../shared/article/library';
import { PlainPage } from '../ui';
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
    <PlainPage label="Article" title="This article cannot be read">
      <p>{happened}</p>
      <p>{safe}</p>
      <p>{next}</p>
      {children}
      <p>The file is kept here, byte for byte:</p>
      <p className={css.path}>{file.path}</p>
    </PlainPage>
  );
}
