export const part = 'a module of a module';
