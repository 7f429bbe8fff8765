import { expectAccessible } from '../driver/expectAccessible';
import { expect, test } from '../driver/test';
import { FAULTS, startFaultProxy } from '../wordpress/faultProxy';
import { fetchWordPress } from '../wordpress/fetchWordPress.mjs';
import { askSite } from '../wordpress/siteContents';
import { startWordPress } from '../wordpress/startWordPress';

const FORM =
  '<!-- wp:acme/form {"to":"desk"} -->\n<div class="acme"><script>document.title="ran"</script>Ask the desk</div>\n<!-- /wp:acme/form -->';
const words = (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;

test('posts of a site become articles, counted before, and what Galley does not know goes back as it came', async ({
  galley,
}) => {
  const missing = await fetchWordPress();
  if (missing !== null && process.env['CI'] !== undefined) throw new Error(missing);
  test.skip(missing !== null, missing ?? '');
  const site = await startWordPress();
  const proxy = await startFaultProxy(site.address);
  try {
    const post = (title: string, content: string) =>
      askSite<{ id: number }>(site, 'posts', { title, content, status: 'publish' });
    await post('Herons at the lock', 'A post of the classic editor.\n\nIts second paragraph.');
    const { id } = await post('Gulls by night', `${words('One gull.')}\n\n${FORM}`);

    const { desk, page } = galley;
    await desk.command('Import from site');
    const dialog = desk.dialog('Import from site');
    await expect(dialog).toContainText('You are not signed in to Lampwright');
    await dialog.getByRole('button', { name: 'Sign in…' }).click();
    const signing = desk.dialog('Sign in to Lampwright');
    await signing.getByRole('textbox', { name: 'Address' }).fill(proxy.address);
    await signing.getByRole('textbox', { name: 'User name' }).fill(site.users.administrator.name);
    await signing.getByLabel('Application password').fill(site.users.administrator.password);
    await signing.getByRole('button', { name: 'Sign in' }).click();
    await expect(signing).toBeHidden({ timeout: 30_000 });
    await dialog.getByRole('textbox', { name: 'With the words' }).fill('gull');
    await dialog.getByRole('button', { name: 'Count' }).click();
    await expect(dialog.getByRole('status')).toContainText('1 new post', { timeout: 30_000 });
    await dialog.getByRole('textbox', { name: 'With the words' }).fill('');
    await dialog.getByRole('button', { name: 'Count' }).click();
    await expect(dialog.getByRole('status')).toContainText(/[23] new posts/, { timeout: 30_000 });
    await expectAccessible(galley);
    const begin = dialog.getByRole('button', { name: /^Import [23] posts$/ });
    // A site that wants to be left alone for ten minutes keeps her no longer than she likes.
    proxy.fail({ path: /modified_gmt/ }, FAULTS.maintenance, 9);
    await begin.click();
    await expect(desk.page.getByText('Looking for posts')).toBeVisible();
    await desk.button('Stop').click();
    await expect(desk.page.getByText('Nothing was imported.')).toBeVisible();
    proxy.reset();
    await desk.command('Import from site');
    await expect(begin).toBeVisible({ timeout: 30_000 });
    await begin.click();
    await expect(desk.row('Herons at the lock')).toBeVisible({ timeout: 30_000 });
    await desk.row('Gulls by night').click();
    const card = desk.body.getByRole('figure', { name: 'Block of the site, Acme form, Ask the desk' });
    await expect(card).toBeVisible();
    await expect(desk.body).toContainText('One gull.');
    expect(await page.title()).not.toBe('ran');
    await expectAccessible(galley);

    await desk.focusBody();
    await desk.press('Mod+Home');
    await desk.write('Two: ');
    await desk.button('Publish').click();
    await desk.dialog('Publish').getByRole('button', { name: 'Send' }).click();
    await expect(async () => {
      const { content } = await askSite<{ content: { raw: string } }>(site, `posts/${id}?context=edit`);
      expect(content.raw).toContain('<p>Two: One gull.</p>');
      expect(content.raw).toContain(FORM);
    }).toPass({ timeout: 30_000 });
  } finally {
    await proxy.stop();
    await site.stop();
  }
});
