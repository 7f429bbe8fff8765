// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { pasteHtml } from '../../testing/pasteHtml';

beforeEach(() => document.body.replaceChildren());

it.each([
  ['<pre><code>if (a) {\n  b();\n\n}</code></pre>', ['code:if (a) {/  b();//}']],
  ['<pre><code class="language-js"><span class="kw"><b>let</b></span> a</code>\n</pre>', ['code:let a']],
  ['<pre class="wp-block-code"><code>[a](b) &lt;c&gt;</code></pre>', ['code:[a](b) <c>']],
  ['<pre class="wp-block-verse">one<br>  <em>two</em></pre>', ['verse:one/  _two_']],
  ['<pre class="verse">one\n\n  two</pre>', ['verse:one//  two']],
  [
    '<pre>\n\n  a   1\n  <a href="https://kestrel.example">b</a> </pre>',
    ['preformatted:  a   1/  [b](https://kestrel.example) '],
  ],
  ['<pre><div>one</div><div>two</div></pre>', ['preformatted:one/two']],
  ['<pre><a href="javascript:alert(1)">one</a><script>two</script></pre>', ['preformatted:one']],
  ['<pre>   \n </pre><p>one</p>', ['p:one']],
  [
    '<figure class="wp-block-pullquote"><blockquote><p>one</p><cite>two</cite></blockquote></figure>',
    ['pullquote:one/_two_'],
  ],
  ['<figure class="pull-quote"><p>one <b>two</b></p></figure>', ['pullquote:one **two**']],
])('%j', (html, expected) => {
  expect(pasteHtml(html).outline()).toEqual(expected);
});
