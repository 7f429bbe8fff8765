import { benchExport } from './export';
import type { Row } from './Row';
import { benchSave } from './save';
import { benchStartUp } from './startUp';
import { benchPreview } from './preview';
import { benchTyping } from './typing';

const BENCHES: Record<string, (root: string) => Promise<Row[]>> = {
  save: benchSave,
  export: benchExport,
  preview: benchPreview,
  'start-up': benchStartUp,
  typing: benchTyping,
};

/**
 * Runs all benches, or those whose name starts with `only`, and prints each row as it is measured. One that crashes is
 * told and takes no other with it.
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
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (!name.startsWith(only) && !only.startsWith(name)) continue;
    const measured = await bench(root).catch((error: unknown) => {
      console.error(`${name} crashed:`, error);
      crashed.push(name);
      return [];
    });
    for (const row of measured) {
      rows.push(row);
      const { value, unit, peer, ratio, bar, holds } = row;
      console.log(
        `${row.name}: ${value} ${unit}, against ${peer}; ratio ${ratio}, bar ${bar}: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
      );
    }
  }
  return { rows, crashed };
}
