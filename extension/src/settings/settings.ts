import type { FailMode } from '../overlay/gate/sendGate';

/** Written into the build by build.mjs. */
declare const BAKED_SERVER: string;
declare const BAKED_SITES: readonly string[];

export type UiLanguage = 'auto' | 'en' | 'ru' | 'uk';

/** How much an agent is trusted; rules are stricter with a novice. */
export type AgentLevel = 'novice' | 'specialist' | 'expert';
export const agentLevels: readonly AgentLevel[] = ['novice', 'specialist', 'expert'];

/** What the agent has chosen; `storage.local`. */
export interface StoredSettings {
  readonly server?: string;
  readonly token?: string;
  readonly uiLanguage?: UiLanguage;
  /** Match patterns of the sites the agent has switched on. */
  readonly sites?: readonly string[];
  /** Who writes, as leads shall read it. */
  readonly agent?: string;
}

/** Names of the settings an administrator can lock where he sets no value. */
export type Lockable = keyof StoredSettings;

/** What an administrator has fixed; `storage.managed`, see managed-storage.schema.json. */
export interface ManagedSettings {
  readonly server?: string;
  readonly token?: string;
  readonly sites?: readonly string[];
  readonly level?: AgentLevel;
  readonly failMode?: FailMode;
  readonly locked?: readonly Lockable[];
}

/** What holds: the administrator's word before the agent's, his before the build's. */
export interface Settings {
  readonly server: string;
  readonly token: string;
  readonly uiLanguage: UiLanguage;
  readonly sites: readonly string[];
  readonly agent: string;
  /** Null when nobody says; then the server takes a specialist. */
  readonly level: AgentLevel | null;
  readonly failMode: FailMode;
  readonly managed: ManagedSettings;
}

/** Match patterns the build has switched on; the manifest names them, so they can be neither asked for nor given up. */
export const bakedSites = BAKED_SITES;

export async function readSettings(): Promise<Settings> {
  const { managed = {}, ...stored } = await chrome.storage.local.get() as StoredSettings & { managed?: ManagedSettings };
  return {
    server: managed.server ?? stored.server ?? BAKED_SERVER,
    token: managed.token ?? stored.token ?? '',
    uiLanguage: stored.uiLanguage ?? 'auto',
    sites: [...new Set([...managed.sites ?? [], ...stored.sites ?? []])],
    agent: stored.agent ?? '',
    level: agentLevels.find(level => level === managed.level) ?? null,
    failMode: managed.failMode === 'closed' ? 'closed' : 'open',
    managed,
  };
}

/** Whether only an administrator can change the setting. */
export function isLocked(name: Lockable, managed: ManagedSettings): boolean {
  return name !== 'sites' && name in managed || managed.locked?.includes(name) === true;
}

export function writeSettings(settings: StoredSettings): Promise<void> {
  return chrome.storage.local.set(settings);
}

/** The tag to speak, with «auto» resolved to the browser's language. */
export function spokenLanguage(uiLanguage: UiLanguage): string {
  return uiLanguage === 'auto' ? chrome.i18n.getUILanguage() : uiLanguage;
}

/** Match pattern of everything on an address's host; a pattern for one port only does not exist in Firefox. */
export function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/**
 * Copies what the administrator has set into `storage.local`: a browser that has just started may take many seconds to tell, and no check should wait for it.
 */
export async function copyManaged(): Promise<void> {
  const managed = await chrome.storage.managed.get().catch(() => ({})) as ManagedSettings; // Firefox throws when nothing is set
  const { managed: copy = {} } = await chrome.storage.local.get('managed') as { managed?: ManagedSettings };
  if (JSON.stringify(managed) !== JSON.stringify(copy)) await chrome.storage.local.set({ managed });
}
