import { TriangleAlert } from 'lucide-react';
import type { DamagedFile } from '../../shared/article/library';
import css from './damagedList.module.css';

export interface DamagedListProps {
  files: readonly DamagedFile[];
  /** Path of the one that is shown. */
  openPath: string | null;
  onOpen(file: DamagedFile): void;
}

/** Article files that cannot be read: kept as they are, and never hidden from her. */
export function DamagedList({ files, openPath, onOpen }: DamagedListProps) {
  return (
    <ul className={css.damaged} aria-label="Damaged files">
      {files.map((file) => (
        <li key={file.path}>
          <button
            type="button"
            aria-current={file.path === openPath || undefined}
            onClick={() => onOpen(file)}
          >
            <TriangleAlert size={16} strokeWidth={1.4} aria-hidden />
            <span>
              <b>Cannot be read</b>
              <small>{file.fileName}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
