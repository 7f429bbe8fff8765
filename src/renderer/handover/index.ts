export { useHandOverStore } from './handOverStore';
export { HandOverQuestion } from './HandOverQuestion';
