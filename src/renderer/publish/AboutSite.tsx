import type { ArticleOnSites, PublishSite } from '../../shared/publish/publishing';
import { Whole } from '../ui';
import css from './publish.module.css';
import {
  ElsewhereLine,
  OfflineLine,
  OnSiteLine,
  LeadsToGoneLine,
  OtherVersionLines,
  SignedInLine,
  WarningLine,
} from './SiteLines';
import { tellVersions } from './tellVersions';
import { useOnline } from './useOnline';

interface AboutSiteProps {
  site: PublishSite;
  /** Null until it is known what the sites have of the article. */
  known: ArticleOnSites | null;
  /** Somebody else has changed what the site has of it. */
  isChanged: boolean;
  /** The queue says that of it. */
  isToldBelow: boolean;
  /** What sending would change for readers. */
  warning: string | null;
  onOpen(link: string): void;
  onCopyAddress(link: string): void;
}

/** What there is to know of the chosen site, and of the article there, before she sends. */
export function AboutSite(props: AboutSiteProps) {
  const { site, known, isChanged, isToldBelow, warning, onOpen, onCopyAddress } = props;
  const isOnline = useOnline();
  const isHere = ({ siteId }: { siteId: string }) => siteId === site.id;
  const post = known?.sites.find(isHere);
  return (
    <Whole>
      <div className={css.lines}>
        <SignedInLine site={site} />
        <OnSiteLine
          site={site}
          post={post}
          versions={known === null ? 0 : tellVersions(known).length}
          isChanged={isChanged}
          onOpen={onOpen}
          onCopyAddress={onCopyAddress}
        />
        {known && <OtherVersionLines versions={known} />}
        {known?.leadsToGone === true && <LeadsToGoneLine />}
        <ElsewhereLine
          site={site}
          posts={post === undefined ? (known?.elsewhere.filter(isHere) ?? []) : []}
        />
        <OfflineLine site={site} isOnline={isOnline} />
        {isChanged && !isToldBelow && (
          <WarningLine>
            {post === undefined
              ? `Somebody has written in the draft that Galley began on ${site.name}.`
              : `Somebody has changed the post on ${site.name} since you sent it.`}{' '}
            Compare, and take that in; sent over it, the article takes its place.
          </WarningLine>
        )}
        {warning !== null && <WarningLine>{warning}</WarningLine>}
      </div>
    </Whole>
  );
}
