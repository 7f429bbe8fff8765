import { benchBackup } from './backup';
import { benchExport } from './export';
import { benchExportOne } from './exportOne';
import { benchLongText } from './longText';
import { benchLibrary } from './library/benchLibrary';
import { benchScrolling } from './library/benchScrolling';
import { type Row, tellRows } from './Row';
import { benchImportPosts } from './importPosts';
import { benchPublish } from './publish';
import { benchSave } from './save';
import { benchSize } from './size';
import { benchStartUp } from './startUp';
import { benchPreview } from './preview';
import { benchStaticSite } from './staticSite';
import { benchTyping } from './typing';

const BENCHES: Record<string, (root: string) => Promise<Row[]>> = {
  // Before those that remove thousands of files: on ext4 that makes new ones some times as dear for minutes.
  'static-site': benchStaticSite,
  save: benchSave,
  export: benchExport,
  'export-one': benchExportOne,
  preview: benchPreview,
  'start-up': benchStartUp,
  typing: benchTyping,
  'long-text': benchLongText,
  size: benchSize,
  library: benchLibrary,
  scrolling: benchScrolling,
  backup: benchBackup,
  publish: benchPublish,
  'import-posts': benchImportPosts,
};

/**
 * Runs all benches, or the one that `only` names or names a row of, and prints the rows as a table at the end. One that
 * crashes is told and takes no other with it.
 * @throws when `only` names none
 */
export async function runBenches({
  root,
  only = '',
}: {
  root: string;
  only?: string;
}): Promise<{ rows: Row[]; crashed: string[] }> {
  const rows: Row[] = [];
  const crashed: string[] = [];
  const chosen = Object.entries(BENCHES).filter(
    ([name]) => name.startsWith(only) || only.startsWith(`${name}-`),
  );
  if (chosen.length === 0) {
    throw new Error(`There is no bench "${only}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  }
  for (const [name, bench] of chosen) {
    console.log(`Measuring ${name}…`);
    const measured = await bench(root).catch((error: unknown) => {
      console.error(`${name} crashed:`, error);
      crashed.push(name);
      return [];
    });
    rows.push(...measured);
  }
  console.log(tellRows(rows));
  return { rows, crashed };
}
