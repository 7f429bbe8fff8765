/** What she typed into a field, read: the value to keep, or a sentence that says why it cannot be kept. */
export type Reading = { ok: true; value: string } | { ok: false; why: string };
