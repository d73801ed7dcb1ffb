import type { BackgroundRequest, ContentConfig } from '../background/messages';
import { messagesFor } from '../messages/messagesFor';
import { adoptSheet } from '../overlay/surfaces/adoptSheet';
import { button, element } from '../overlay/ui/element';
import { uiTag } from '../overlay/ui/uiRoot';
import type { Wording } from '../overlay/wording';
import { adapterOf, steps, type Picks } from './picks';
import { pickCss } from './pickCss';

const world = globalThis as typeof globalThis & { stopAgentAssistPick?: () => void };
world.stopAgentAssistPick?.();
void start();

async function start(): Promise<void> {
  const request: BackgroundRequest = { type: 'config' };
  const { language } = await chrome.runtime.sendMessage<BackgroundRequest, ContentConfig>(request);
  new PickTool(messagesFor(language));
}

/** Lets somebody show where a helpdesk has what, one thing after the other, and makes an adapter of it. */
class PickTool {
  private readonly end = new AbortController();
  private readonly host = document.createElement('agentassist-pick');
  private readonly frame = element('div', { class: 'frame', hidden: true });
  private readonly bar = element('div', { class: 'bar', role: 'dialog' });
  private readonly picks: Picks = {};
  private at = 0;

  constructor(private readonly wording: Wording) {
    const root = this.host.attachShadow({ mode: 'closed' });
    root.append(this.frame, this.bar);
    adoptSheet(root, pickCss);
    this.host.setAttribute('popover', 'manual');
    this.host.dataset['agentassist'] = 'false';
    document.body.append(this.host);
    this.host.showPopover();
    this.bar.setAttribute('aria-label', wording.say('pickTitle'));
    world.stopAgentAssistPick = () => this.stop();
    this.listen();
    this.ask();
  }

  private listen(): void {
    const capture = { signal: this.end.signal, capture: true };
    window.addEventListener('pointermove', event => this.outline(this.targetOf(event)), capture);
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'pointerup']) window.addEventListener(type, event => { if (this.isPicking(event)) this.swallow(event); }, capture);
    window.addEventListener('click', event => {
      if (!this.isPicking(event)) return;
      this.swallow(event);
      this.take(this.targetOf(event));
    }, capture);
    window.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      this.swallow(event);
      this.stop();
    }, capture);
  }

  private isPicking(event: Event): boolean {
    return event.target !== this.host && this.at < steps.length;
  }

  private targetOf(event: Event): Element | null {
    const target = event.composedPath()[0];
    return event.target !== this.host && target instanceof Element && !target.closest(uiTag) ? target : null;
  }

  private swallow(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private outline(target: Element | null): void {
    this.frame.hidden = target === null || this.at >= steps.length;
    if (!target) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    Object.assign(this.frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  }

  private take(target: Element | null): void {
    if (!target) return;
    this.picks[steps[this.at]!] = target;
    this.next();
  }

  private next(): void {
    this.at++;
    this.frame.hidden = true;
    if (this.at < steps.length) this.ask();
    else void this.finish();
  }

  private ask(): void {
    const { wording } = this;
    const step = steps[this.at]!;
    this.bar.replaceChildren(
      element('p', { role: 'status' }, element('strong', {}, wording.say('pickStep', this.at + 1, steps.length)), ' ', wording.say(`pick_${step}`)),
      element('p', { class: 'buttons' },
        button({ class: 'skip', disabled: step === 'composer' }, () => this.next(), wording.say('pickSkip')),
        button({ class: 'done', disabled: this.picks.composer === undefined }, () => { this.at = steps.length - 1; this.next(); }, wording.say('pickDone')),
        button({ class: 'move' }, () => this.bar.toggleAttribute('data-below'), wording.say('pickMove')),
        button({ class: 'cancel' }, () => this.stop(), wording.say('pickCancel'))));
  }

  /** It is tried at once: what was understood stands in the popup and the side panel. */
  private async finish(): Promise<void> {
    const { wording } = this;
    const adapter = adapterOf(this.picks, location, document.title)!;
    const json = `${JSON.stringify(adapter, null, 2)}\n`;
    const request: BackgroundRequest = { type: 'try-adapter', adapter };
    const errors = await chrome.runtime.sendMessage<BackgroundRequest, readonly string[]>(request);
    const file = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    this.end.signal.addEventListener('abort', () => URL.revokeObjectURL(file));
    const noSides = this.picks.customerMessage && this.picks.agentMessage && !adapter.messages;
    this.bar.replaceChildren(
      element('p', { role: 'status', class: 'result' }, errors.length > 0 ? errors.join(' ') : wording.say('pickTried'), noSides ? ` ${wording.say('pickNoSides')}` : ''),
      element('textarea', { class: 'json', readonly: true, rows: '12', 'aria-label': wording.say('pickJson'), 'data-agentassist': 'false' }, json),
      element('p', { class: 'buttons' },
        element('a', { class: 'export', href: file, download: `${adapter.id}.json` }, wording.say('pickExport')),
        button({ class: 'cancel' }, () => this.stop(), wording.say('close'))));
  }

  private stop(): void {
    this.end.abort();
    this.host.remove();
  }
}
