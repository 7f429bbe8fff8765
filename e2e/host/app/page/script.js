import { part } from './part.js';

const answers = [];
const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
const workerSays = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = () => reject(new Error('the worker failed'));
});
contract.on('counted', (number) => answers.push(number));
let evaluated = 'refused';
try {
  evaluated = String((0, eval)('1 + 1'));
} catch {
  // as the policy wants
}
Object.assign(window, { part, workerSays, answers, evaluated });
document.querySelector('[role=status]').textContent = 'Ready';
