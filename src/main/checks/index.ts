export { englishOf } from './englishOf';
export { checkHandlers, MOST_WORDS_BYTES } from './handlers';
export { HouseStyleFile } from './HouseStyleFile';
