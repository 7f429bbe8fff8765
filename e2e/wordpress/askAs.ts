import type { User } from './startWordPress';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** What the text says as JSON; undefined where it is none. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- only the asking test knows what it is answered
  json: any;
}

/** Asks a site's REST interface as a user, by hand: for tests of the site, not of Galley. `route` is like `/wp/v2/posts`. */
export async function askAs(
  address: string,
  user: User | null,
  method: string,
  route: string,
  body?: object,
): Promise<Answer> {
  const answer = await fetch(`${address}/wp-json${route}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(user && { authorization: keyOf(user) }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
}

function keyOf({ name, password }: User): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
