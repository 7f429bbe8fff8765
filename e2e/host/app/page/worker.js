import { part } from './part.js';

const fetched = await fetch('data.json').then((response) => response.json());
postMessage(`${part}, ${fetched.word}`);
