import type { ReactNode } from 'react';
import { useArticleStore } from '../article';
import { Button } from '../ui';
import { usePublishStore } from './publishStore';
import { tellVersions, type ToldVersions } from './tellVersions';

export interface VersionLinesProps {
  versions: ToldVersions;
  /** Around each line. */
  line?(children: ReactNode): ReactNode;
}

/** The versions in other languages that lead readers otherwise than is so now, and what mends it. */
export function VersionLines({ versions, line = (children) => children }: VersionLinesProps) {
  const { state, sendVersion } = usePublishStore();
  const openId = useArticleStore(({ article }) => article?.id);
  return tellVersions(versions).map(({ version, says }) => {
    const { articleId, hasNewerWords, siteId } = version;
    const waits =
      state?.queue.some((item) => item.articleId === articleId && item.siteId === siteId) === true;
    return (
      <div key={articleId} role="presentation">
        {line(
          <p>
            {says} {/* The open article may have words that are not on the disk yet. */}
            {!hasNewerWords && articleId !== openId && (
              <Button
                look="text"
                aria-label={`Send again ${version.headline}`}
                aria-disabled={waits || undefined}
                onClick={() => waits || void sendVersion(version)}
              >
                Send again
              </Button>
            )}
          </p>,
        )}
      </div>
    );
  });
}
