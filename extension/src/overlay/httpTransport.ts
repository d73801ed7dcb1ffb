import { eventsOf } from './eventStream';
import type { Approval, DraftCheckRequest, DraftCheckResponse, DraftCheckUpdate, FeedbackReport, Rewriter, RewriteRequest, RewriteResponse } from './protocol';
import { CheckError, type Transport } from './transport';

/** How long to wait before following an approval again after the line broke, in ms. */
const reconnectDelay = 1000;

/** Asks the server by `fetch`. */
export class HttpTransport implements Transport {
  constructor(private readonly server: string, private readonly token = '') {}

  async check(request: DraftCheckRequest, signal: AbortSignal, tell?: (response: DraftCheckResponse) => void): Promise<DraftCheckResponse> {
    const response = await accepted(await this.post('/v1/drafts/check', request, { signal, accept: tell ? 'text/event-stream' : 'application/json' }));
    if (tell && response.headers.get('Content-Type')?.startsWith('text/event-stream')) return this.steps(response, signal, tell);
    const answer = await response.json().catch(() => null) as Partial<DraftCheckResponse> | null;
    signal.throwIfAborted();
    if (!Array.isArray(answer?.diagnostics)) throw new CheckError('rejected', 'This is not the answer of an AgentAssist server.');
    tell?.(answer as DraftCheckResponse);
    return answer as DraftCheckResponse;
  }

  private async steps(stream: Response, signal: AbortSignal, tell: (response: DraftCheckResponse) => void): Promise<DraftCheckResponse> {
    let response: DraftCheckResponse | null = null;
    try {
      for await (const { name, data } of eventsOf(stream.body!)) {
        if (name === 'done' && response) return response;
        if (name === 'result') response = JSON.parse(data) as DraftCheckResponse;
        else if (name === 'update' && response) response = added(response, JSON.parse(data) as DraftCheckUpdate);
        else continue;
        tell(response);
      }
    } catch (error) {
      if (signal.aborted) throw error;
    }
    throw new CheckError('unreachable', 'The line broke before the check was done.');
  }

  async rewriter(): Promise<Rewriter | null> {
    const response = await this.fetch('/v1/model', {}).catch(() => null);
    const models = response?.ok ? await response.json().catch(() => null) as { rewriter?: Rewriter | null } | null : null;
    return models?.rewriter ?? null;
  }

  async rewrite(request: RewriteRequest): Promise<RewriteResponse | null> {
    const response = await this.post('/v1/drafts/rewrite', request, {}).catch(() => null);
    return response?.ok ? await response.json().catch(() => null) as RewriteResponse | null : null;
  }

  report(report: FeedbackReport): void {
    void this.send(report);
  }

  /** Ends when the report arrived or was lost. */
  async send(report: FeedbackReport): Promise<void> {
    await this.post('/v1/feedback', report, { keepalive: true }).catch(() => {});
  }

  async approve(asked: DraftCheckRequest | string, tell: (approval: Approval) => void, signal: AbortSignal): Promise<Approval> {
    let id = asked;
    if (typeof id !== 'string') {
      const approval = await (await accepted(await this.post('/v1/approvals', id, { signal }))).json() as Approval;
      tell(approval);
      if (approval.status !== 'pending') return approval;
      ({ id } = approval);
    }
    for (;;) {
      const ended = await this.follow(id, tell, signal);
      if (ended) return ended;
      await new Promise(resolve => setTimeout(resolve, reconnectDelay));
      signal.throwIfAborted();
    }
  }

  /** Null when the line broke before the end. */
  private async follow(id: string, tell: (approval: Approval) => void, signal: AbortSignal): Promise<Approval | null> {
    try {
      const response = await accepted(await this.fetch(`/v1/approvals/${encodeURIComponent(id)}/events`, { signal, headers: { Accept: 'text/event-stream' } }, signal));
      for await (const { data } of eventsOf(response.body!)) {
        const approval = JSON.parse(data) as Approval;
        tell(approval);
        if (approval.status !== 'pending') return approval;
      }
    } catch (error) {
      if (signal.aborted || error instanceof CheckError && error.failure !== 'unreachable') throw error;
    }
    return null;
  }

  private post(path: string, body: object, { accept = 'application/json', ...options }: { readonly signal?: AbortSignal; readonly keepalive?: boolean; readonly accept?: string }): Promise<Response> {
    return this.fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: accept }, body: JSON.stringify(body), ...options }, options.signal);
  }

  private async fetch(path: string, options: RequestInit, signal?: AbortSignal): Promise<Response> {
    const headers = { ...options.headers as Record<string, string>, ...this.token && { Authorization: `Bearer ${this.token}` } };
    try {
      return await fetch(new URL(path, this.server), { cache: 'no-store', ...options, headers });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new CheckError('unreachable', String(error));
    }
  }
}

async function accepted(response: Response): Promise<Response> {
  if (response.status === 401 || response.status === 403) throw new CheckError('unauthorized', `HTTP ${response.status}`);
  if (response.status >= 500) throw new CheckError('unreachable', `HTTP ${response.status}`);
  if (!response.ok) throw new CheckError('rejected', await problemOf(response));
  return response;
}

/** One line for a person out of ProblemDetails. */
async function problemOf(response: Response): Promise<string> {
  const problem = await response.json().catch(() => null) as { title?: string; errors?: Record<string, string[]> } | null;
  const errors = Object.entries(problem?.errors ?? {}).map(([path, texts]) => `${path}: ${texts.join(' ')}`);
  return errors.join('; ') || problem?.title || `HTTP ${response.status}`;
}

/** Updates only add. */
function added(response: DraftCheckResponse, update: DraftCheckUpdate): DraftCheckResponse {
  return {
    ...response, ...update,
    diagnostics: [...response.diagnostics, ...update.diagnostics],
    suggestions: [...response.suggestions, ...update.suggestions],
    incomplete: [...response.incomplete, ...update.incomplete],
  };
}
