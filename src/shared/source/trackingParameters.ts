/** Parameters of an address that tell who sent the reader, and change nothing of the page. */
export interface TrackingParameters {
  /** Names, in small letters; one that ends in `*` stands for all that begin so. */
  names: readonly string[];
  /** Where the names mean this, with all hosts under them; everywhere, where it is not said. */
  hosts?: readonly string[];
  /** What the address must have after its host, where elsewhere on the host the name means something. */
  path?: RegExp;
  /** What the value looks like, where another program may use the name. */
  value?: RegExp;
  why: string;
}

/** A name stands here only where it is known to be for counting; what opens a page (a gift, a preview) stays. */
export const TRACKING_PARAMETERS: readonly TrackingParameters[] = [
  { names: ['utm_*'], why: 'campaigns of Google Analytics, and of all who took its names over' },
  { names: ['_ga', '_gl'], why: 'Google Analytics, from one site to the next' },
  {
    names: ['gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid'],
    why: 'clicks of Google Ads',
  },
  { names: ['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_source'], why: 'clicks on Facebook' },
  { names: ['msclkid'], why: 'clicks of Microsoft Advertising' },
  {
    names: ['twclid', 'ttclid', 'li_fat_id', 'epik', 'rdt_cid', 'sc_click_id'],
    why: 'clicks on X, TikTok, LinkedIn, Pinterest, Reddit, Snapchat',
  },
  { names: ['yclid', 'ysclid', '_openstat'], why: 'clicks on Yandex' },
  { names: ['igshid', 'igsh'], why: 'who shared it on Instagram' },
  { names: ['mc_cid', 'mc_eid'], why: 'letters of Mailchimp: the campaign and the reader' },
  {
    names: ['_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking'],
    why: 'letters and buttons of HubSpot',
  },
  { names: ['mkt_tok'], why: 'letters of Marketo: the reader' },
  { names: ['oly_enc_id', 'oly_anon_id'], why: 'letters of Omeda: the reader' },
  {
    names: ['vero_id', 'vero_conv', 'wickedid', 'ml_subscriber', 'ml_subscriber_hash'],
    why: 'other senders of letters: the reader',
  },
  {
    names: ['spm', 'scm'],
    value: /^[\w-]+(?:\.[\w-]*)+$/,
    why: 'the place of the click, of Alibaba and of Chinese portals',
  },
  { names: ['ref_src'], value: /^twsrc/i, why: 'a post shown on another page' },
  {
    names: ['si', 'feature', 'pp'],
    hosts: ['youtube.com', 'youtu.be'],
    why: 'who shared it, and from where',
  },
  { names: ['si'], hosts: ['open.spotify.com'], why: 'who shared it' },
  {
    names: ['s', 't'],
    hosts: ['twitter.com', 'x.com'],
    path: /^\/[^/]+\/status\//,
    why: 'who shared it, and from what program',
  },
  { names: ['share_id', 'rdt'], hosts: ['reddit.com'], why: 'who shared it' },
  {
    names: ['mibextid', 'rdid', 'share_url', '__tn__', '__cft__*', '__xts__*'],
    hosts: ['facebook.com'],
    why: 'who shared it, and from where',
  },
  {
    names: ['trk', 'trkemail', 'trackingid', 'lipi', 'rcm'],
    hosts: ['linkedin.com'],
    why: 'the place of the click',
  },
  {
    names: ['_r', '_t', 'is_from_webapp', 'sender_device', 'share_app_id', 'share_link_id'],
    hosts: ['tiktok.com'],
    why: 'who shared it',
  },
  {
    names: [
      'smid',
      'smtyp',
      'emc',
      'instance_id',
      'regi_id',
      'segment_id',
      'campaign_id',
      'nl',
      'te',
      'user_id',
      'referringsource',
    ],
    hosts: ['nytimes.com'],
    why: 'letters and shares; a gift (unlocked_article_code) stays',
  },
  {
    names: ['wpisrc', 'wpmm', 'itid'],
    hosts: ['washingtonpost.com'],
    why: 'letters and the place of the click',
  },
  { names: ['at_*'], hosts: ['bbc.com', 'bbc.co.uk'], why: 'campaigns of the BBC' },
  { names: ['cmp', 'intcmp'], hosts: ['theguardian.com'], why: 'campaigns of The Guardian' },
  { names: ['taid'], hosts: ['reuters.com'], why: 'campaigns of Reuters' },
  { names: ['srnd', 'leadsource'], hosts: ['bloomberg.com'], why: 'the place of the click' },
  { names: ['ftcamp'], hosts: ['ft.com'], why: 'campaigns of the Financial Times' },
  { names: ['mod', 'reflink'], hosts: ['wsj.com'], why: 'the place of the click; a gift (st) stays' },
  { names: ['source'], hosts: ['medium.com'], why: 'the place of the click; a friend’s link (sk) stays' },
  {
    names: ['r', 'isfreemail', 'showwelcomeonshare'],
    hosts: ['substack.com'],
    why: 'who shared it, and the reader',
  },
  {
    // What is left, __biz, mid, idx and sn, names the article.
    names: [
      'chksm',
      'scene',
      'subscene',
      'ascene',
      'srcid',
      'from',
      'share',
      'isappinstalled',
      'sharer_*',
      'share_*',
      'sessionid',
      'session_us',
      'clicktime',
      'enterid',
      'devicetype',
      'version',
      'nettype',
      'abtest_cookie',
      'lang',
      'exportkey',
      'pass_ticket',
      'wx_header',
      'fontgear',
      'fontscale',
      'key',
      'uin',
      'nwr_flag',
      'countrycode',
      'mpshare',
      'acctmode',
      'ckref',
      'realreporttime',
    ],
    hosts: ['mp.weixin.qq.com'],
    why: 'who shared it in WeChat, from what telephone, and the reader’s own keys',
  },
  {
    names: ['from', 'refer_flag', 'luicode', 'lfid', 'sourcetype', 'wm', 'featurecode', 'jumpfrom'],
    hosts: ['weibo.com', 'weibo.cn'],
    why: 'the place of the click',
  },
  {
    names: [
      'spm_id_from',
      'vd_source',
      'share_*',
      'unique_k',
      'from_source',
      'from_spmid',
      'bbid',
      'buvid',
      'seid',
      'is_story_h5',
      'plat_id',
    ],
    hosts: ['bilibili.com', 'b23.tv'],
    why: 'who shared it, and from where',
  },
  { names: ['share_code'], hosts: ['zhihu.com'], why: 'who shared it' },
  {
    names: ['tt_from', 'share_token', 'share_did', 'share_uid'],
    hosts: ['toutiao.com'],
    why: 'who shared it',
  },
  { names: ['spss', 'spssid', 'spsnuid', 'clickfrom'], hosts: ['163.com'], why: 'who shared it' },
];
