import { basename, extname } from 'node:path';
import { mediaEnding } from '../../shared/media/mediaName';

/** "harbour-3f2a9c1b.jpg": as the file was called that it came from, in signs that every site takes, and the start of its hash. */
export function readableName(name: string, fileName: string): string {
  const stem = basename(fileName, extname(fileName))
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
    .slice(0, 60);
  return `${stem || 'picture'}-${name.slice(0, 8)}.${mediaEnding(name)}`;
}
