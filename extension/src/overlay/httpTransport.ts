import type { DraftCheckRequest, DraftCheckResponse, FeedbackReport } from './protocol';
import { CheckError, type Transport } from './transport';

/** Asks the server by `fetch`. */
export class HttpTransport implements Transport {
  constructor(private readonly server: string, private readonly token = '') {}

  async check(request: DraftCheckRequest, signal: AbortSignal): Promise<DraftCheckResponse> {
    const response = await this.post('/v1/drafts/check', request, { signal });
    if (response.status === 401 || response.status === 403) throw new CheckError('unauthorized', `HTTP ${response.status}`);
    if (response.status >= 500) throw new CheckError('unreachable', `HTTP ${response.status}`);
    if (!response.ok) throw new CheckError('rejected', await problemOf(response));
    const answer = await response.json().catch(() => null) as Partial<DraftCheckResponse> | null;
    signal.throwIfAborted();
    if (!Array.isArray(answer?.diagnostics)) throw new CheckError('rejected', 'This is not the answer of an AgentAssist server.');
    return answer as DraftCheckResponse;
  }

  report(report: FeedbackReport): void {
    void this.send(report);
  }

  /** Ends when the report arrived or was lost. */
  async send(report: FeedbackReport): Promise<void> {
    await this.post('/v1/feedback', report, { keepalive: true }).catch(() => {});
  }

  private async post(path: string, body: object, options: { readonly signal?: AbortSignal; readonly keepalive?: boolean }): Promise<Response> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json' };
    if (this.token) headers['Authorization'] = `Bearer ${this.token}`;
    try {
      return await fetch(new URL(path, this.server), { method: 'POST', headers, body: JSON.stringify(body), cache: 'no-store', ...options });
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw new CheckError('unreachable', String(error));
    }
  }
}

/** One line for a person out of ProblemDetails. */
async function problemOf(response: Response): Promise<string> {
  const problem = await response.json().catch(() => null) as { title?: string; errors?: Record<string, string[]> } | null;
  const errors = Object.entries(problem?.errors ?? {}).map(([path, texts]) => `${path}: ${texts.join(' ')}`);
  return errors.join('; ') || problem?.title || `HTTP ${response.status}`;
}
