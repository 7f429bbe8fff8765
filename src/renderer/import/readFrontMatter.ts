import type { ImportedArticle } from '../../shared/import/imported';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

interface MarkdownParts {
  body: string;
  fields: Partial<Pick<ImportedArticle, 'headline' | 'standfirst' | 'byline' | 'tags'>>;
  remarks: string[];
}

/** Markdown without the lines of settings that some programs put before it; those that an article has are its fields. */
export function readFrontMatter(text: string): MarkdownParts {
  const found = FRONT_MATTER.exec(text);
  const settings = found === null ? null : readSettings(found[1] ?? '');
  if (found === null || settings === null) return { body: text, fields: {}, remarks: [] };
  const of = (...names: string[]) =>
    names.map((name) => settings.get(name)).find((value) => value !== undefined);
  const tags = [of('tags') ?? []].flat();
  const [headline] = [of('title') ?? []].flat();
  const [standfirst] = [of('description', 'summary', 'subtitle') ?? []].flat();
  const byline = [of('author', 'authors') ?? []].flat().join(', ');
  const others = [...settings.keys()].filter((name) => !KNOWN.includes(name));
  return {
    body: text.slice(found[0].length),
    fields: {
      ...(headline !== undefined && { headline }),
      ...(standfirst !== undefined && { standfirst }),
      ...(byline !== '' && { byline }),
      ...(tags.length > 0 && { tags }),
    },
    remarks: others.length === 0 ? [] : [`Its settings were left out: ${others.join(', ')}.`],
  };
}

const KNOWN = ['title', 'description', 'summary', 'subtitle', 'author', 'authors', 'tags'];

/** Names with their words, or lists of them; null where the lines are something else. */
function readSettings(text: string): Map<string, string | string[]> | null {
  const settings = new Map<string, string | string[]>();
  let last = '';
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ''] = /^([\w-]+):(?:\s+(.*))?$/.exec(line) ?? [];
    const item = /^\s*-\s+(.*)$/.exec(line)?.[1];
    if (name !== undefined) {
      last = name.toLowerCase();
      settings.set(last, readValue(value.trim()));
    } else if (item !== undefined && last !== '') {
      settings.set(last, [...[settings.get(last) ?? []].flat().filter(Boolean), unquoted(item.trim())]);
    } else if (line.trim() !== '' && !/^\s*#/.test(line) && !/^\s+/.test(line)) return null;
  }
  return settings.size === 0 ? null : settings;
}

function readValue(value: string): string | string[] {
  const list = /^\[(.*)\]$/.exec(value)?.[1];
  if (list === undefined) return unquoted(value);
  return list
    .split(',')
    .map((item) => unquoted(item.trim()))
    .filter(Boolean);
}

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}
