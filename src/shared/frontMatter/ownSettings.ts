import { z } from 'zod';
import { LANGUAGES } from '../article/language';
import { STATUSES } from '../article/status';
import type { Source } from '../source/source';
import type { FiledAs } from '../import/imported';
import { NO_FEATURED } from './frontMatter';
import { isList, type Setting, type Settings } from './Settings';

interface OwnSettings {
  filed: Pick<FiledAs, 'id' | 'status' | 'createdAt' | 'translationOf' | 'featured'>;
  sources: Source[];
  remarks: string[];
  /** The settings that were read, by name. */
  read: string[];
}

const text = z.string().default('');
const readSourceSchema = z.object({
  id: z.string().min(1),
  ...{ outlet: text, author: text, title: text, url: text, published: text, accessed: text, archived: text },
  language: z.enum(LANGUAGES).default('en'),
});
const id = z.uuid().toLowerCase();
const KNOWN = new Set([
  'status',
  'created',
  'translationof',
  'featured',
  ...Object.keys(readSourceSchema.shape),
]);
const statusSchema = z.enum(STATUSES);

/** What only Galley writes before a text; null where it did not write it. */
export function ownSettings(settings: Settings): OwnSettings | null {
  const galley = settings.get('galley');
  const own = isSettings(galley) ? id.safeParse(galley.get('id')) : null;
  if (!isSettings(galley) || !own?.success) return null;
  const remarks = [...galley.keys(), ...namesIn(settings.get('sources'))]
    .filter((name) => !KNOWN.has(name))
    .map((name) => `“${name.slice(0, 60)}” in the settings is nothing that Galley knows.`);
  const read = <Value>(name: string, schema: z.ZodType<Value>): Value | undefined => {
    const said = galley.get(name);
    if (said === undefined) return undefined;
    const value = schema.safeParse(said);
    if (!value.success) remarks.push(`Its ${name} in the settings is none that Galley knows.`);
    return value.data;
  };
  const status = read('status', statusSchema);
  const createdAt = read('created', z.iso.datetime());
  const translationOf = read('translationof', id);
  const featured = read('featured', z.literal(NO_FEATURED));
  const filed: OwnSettings['filed'] = {
    id: own.data,
    ...(status !== undefined && { status }),
    ...(createdAt !== undefined && { createdAt }),
    ...(translationOf !== undefined && { translationOf }),
    ...(featured !== undefined && { featured: null }),
  };
  const listed = settings.get('sources') ?? [];
  const sources: Source[] = [];
  for (const [at, one] of (isList(listed) ? listed : []).entries()) {
    const source = readSourceSchema.safeParse(isSettings(one) ? Object.fromEntries(one) : null);
    if (!source.success) remarks.push(`Source ${at + 1} in the settings cannot be read, and was left out.`);
    else if (sources.some((other) => other.id === source.data.id))
      remarks.push(`Source ${at + 1} in the settings is there twice, and was left out.`);
    else sources.push(source.data);
  }
  return { filed, sources, remarks, read: ['galley', ...(isList(listed) ? ['sources'] : [])] };
}

function namesIn(sources: Setting | undefined): string[] {
  const listed = sources !== undefined && isList(sources) ? sources : [];
  return [...new Set(listed.flatMap((one) => (isSettings(one) ? [...one.keys()] : [])))];
}

function isSettings(value: Setting | undefined): value is Settings {
  return value instanceof Map;
}
