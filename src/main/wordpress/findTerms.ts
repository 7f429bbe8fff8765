import { z } from 'zod';
import { escapeText } from '../../shared/lib/escapeHtml';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { SitePermissions } from '../../shared/publish/publishing';
import { asResult, type SiteClient } from './SiteClient';

/** The numbers of the names that the site has or has made now, and the names that it has not. */
export interface FoundTerms {
  ids: number[];
  missing: string[];
}

const termsSchema = z.array(z.object({ id: z.number(), name: z.string() }));
const existsSchema = z.object({ term_id: z.number() });

/** Finds the site's sections (`categories`) or tags by their names, and makes those that are missing where she may. */
export async function findTerms(
  kind: 'categories' | 'tags',
  names: readonly string[],
  client: SiteClient,
  may: SitePermissions,
): Promise<Result<FoundTerms>> {
  const found: FoundTerms = { ids: [], missing: [] };
  for (const name of names.map((each) => each.trim()).filter(Boolean)) {
    const id = await findTerm(kind, name, client, may);
    if (!id.ok) return id;
    if (id.value === null) found.missing.push(name);
    else if (!found.ids.includes(id.value)) found.ids.push(id.value);
  }
  return ok(found);
}

async function findTerm(
  kind: 'categories' | 'tags',
  name: string,
  client: SiteClient,
  may: SitePermissions,
): Promise<Result<number | null>> {
  const route = `wp/v2/${kind}`;
  const answer = await client.ask({
    method: 'GET',
    route,
    query: { search: name, per_page: '100', _fields: 'id,name' },
  });
  const terms = asResult(answer, (value) => termsSchema.safeParse(value).data ?? null, client.called);
  if (!terms.ok) return terms;
  const same = terms.value.find((term) => isSame(term.name, name));
  if (same !== undefined) return ok(same.id);
  // Whoever may write posts may make a tag, and only those who look after the site a category.
  if (kind === 'categories' && !may.addSections) return ok(null);
  const made = await client.ask({ method: 'POST', route, body: { name } });
  if (made.ok) {
    const id = z.object({ id: z.number() }).safeParse(made.value).data?.id;
    return ok(id ?? null);
  }
  const { code, data, failure } = made.refusal;
  // Somebody made it meanwhile, or it differs only in signs that the site does not tell apart.
  if (code === 'term_exists') return ok(existsSchema.safeParse(data).data?.term_id ?? null);
  return failure.code === 'not-allowed' ? ok(null) : fail(failure);
}

/** The site escapes what stands in a name. */
function isSame(theirs: string, ours: string): boolean {
  const fold = (name: string) => name.toLowerCase().normalize('NFC');
  return [ours, escapeText(ours)].some((name) => fold(name) === fold(theirs));
}

const peopleSchema = z.array(z.object({ id: z.number(), name: z.string() }));

/** The number of the one who is called so on the site; null where nobody is, or where she may name nobody else. */
export async function findAuthor(
  byline: string,
  user: { id: number; name: string },
  client: SiteClient,
  may: SitePermissions,
): Promise<Result<number | null>> {
  const name = byline.trim();
  if (name === '' || isSame(user.name, name)) return ok(user.id);
  if (!may.nameOthers) return ok(null);
  const answer = await client.ask({
    method: 'GET',
    route: 'wp/v2/users',
    query: { search: name, per_page: '100', _fields: 'id,name', context: 'view' },
  });
  const people = asResult(answer, (value) => peopleSchema.safeParse(value).data ?? null, client.called);
  if (!people.ok) return people;
  return ok(people.value.find((one) => isSame(one.name, name))?.id ?? null);
}
