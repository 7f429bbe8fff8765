import { describe, expect, it } from 'vitest';
import { linkHandlers } from './links';

describe('opening a link', () => {
  async function open(url: string) {
    const opened: string[] = [];
    const answer = await linkHandlers(async (address) => void opened.push(address))['app.openLink']({ url });
    return { opened, code: answer.ok ? 'ok' : answer.failure.code };
  }

  it.each(['https://example.org/a?b=c', 'http://example.org/', 'mailto:desk@example.org'])(
    'opens %s outside',
    async (url) => {
      expect(await open(url)).toEqual({ opened: [url], code: 'ok' });
    },
  );

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ms-msdt:/id',
    'smb://host/share',
    'harbour',
    '',
  ])('does not open %j', async (url) => {
    expect(await open(url)).toEqual({ opened: [], code: 'unsafe-link' });
  });
});
