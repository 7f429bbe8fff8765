import { z } from 'zod';
import { readArticleSchema } from './imported';
import type { PullStep } from './pulled';

const token = z.string().max(64);

/** What the window asks of an import of WordPress's export file: see `ipc/contract`. */
export const WXR_INPUT_SCHEMAS = {
  /** A file that she chose last. */
  'wxr.start': z.object({ token, at: z.int().min(0) }),
  'wxr.next': z.object({ token }),
  'wxr.keep': z.object({ token, postId: z.int().min(0), article: readArticleSchema }),
  'wxr.stop': z.undefined(),
  'wxr.end': z.object({ token }),
};

export interface WxrAnswers {
  'wxr.start': { token: string; total: number };
  'wxr.next': PullStep;
  'wxr.keep': { id: string };
  'wxr.stop': undefined;
  /** What she should know of the file, a sentence each. */
  'wxr.end': { remarks: string[] };
}
