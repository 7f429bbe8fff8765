import { config } from 'zod';

// The window's policy runs no string as code. Zod would try whether it may before its first schema, and the browser would
// report that; so this stands before all that has one.
config({ jitless: true });
