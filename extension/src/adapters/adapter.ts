/** A short text of the page; exactly one of `selector`, `query` and `path`. */
export interface PageValue {
  readonly selector?: string;
  readonly attribute?: string;
  readonly query?: string;
  /** Path with one `*`, which is the value. */
  readonly path?: string;
}

/** Where a helpdesk's page shows what is wanted of it; `adapter.schema.json` says what each part means. */
export interface Adapter {
  readonly id: string;
  readonly name: string;
  readonly status: 'verified' | 'unverified';
  readonly verifiedWith?: string;
  readonly hosts: readonly string[];
  readonly paths?: readonly string[];
  readonly page?: string;
  readonly composer: { readonly editor: string; readonly insert?: 'type' | 'copy' };
  readonly note?: { readonly editor?: string; readonly when?: string };
  readonly messages?: MessageSelectors;
  readonly customerName?: PageValue;
  readonly ticketId?: PageValue;
  readonly channel?: string | PageValue;
  readonly send?: string;
}

export interface MessageSelectors {
  readonly item: string;
  readonly text?: string;
  readonly customer?: string;
  readonly agent?: string;
  readonly system?: string;
  readonly note?: string;
  readonly author?: string;
  readonly time?: string;
  readonly newestFirst?: boolean;
}
