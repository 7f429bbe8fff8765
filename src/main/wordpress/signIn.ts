import { z } from 'zod';
import type { SitePermissions } from '../../shared/publish/publishing';
import { ok, type Result } from '../../shared/lib/result';
import { asResult, type SiteClient } from './SiteClient';

export interface SiteUser {
  id: number;
  name: string;
  may: SitePermissions;
}

const userSchema = z.object({
  id: z.number(),
  name: z.string(),
  capabilities: z.record(z.string(), z.unknown()),
});

/** Asks the site who signs in, and what it lets that user do. Anything else that is public answers any password. */
export async function signIn(client: SiteClient): Promise<Result<SiteUser>> {
  const answer = await client.ask({ method: 'GET', route: 'wp/v2/users/me', query: { context: 'edit' } });
  const user = asResult(answer, (value) => userSchema.safeParse(value).data ?? null, client.called);
  if (!user.ok) return user;
  const { id, name, capabilities } = user.value;
  const has = (capability: string) => capabilities[capability] === true;
  return ok({
    id,
    name,
    may: {
      publish: has('publish_posts'),
      upload: has('upload_files'),
      addSections: has('manage_categories'),
      nameOthers: has('edit_others_posts'),
      anyMarkup: has('unfiltered_html'),
    },
  });
}
