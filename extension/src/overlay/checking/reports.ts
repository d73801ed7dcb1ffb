import type { Diagnostic, DraftCheckRequest, DraftCheckResponse, FeedbackReport, Suggestion } from '../protocol';
import type { DismissalScope } from './dismissals';
import type { Finding } from './finding';
import { withNeighbours } from './neighbourhood';

/** As much as the server takes. */
const longestWords = 300;
export const longestReason = 1000;
const mostRules = 20;

type Policy = DraftCheckResponse['policy'];

/** Makes what the server is told of findings and suggestions: rules and ids, and never more of the text than it asks for. */
export class Reports {
  private readonly frame: Pick<FeedbackReport, 'policy' | 'context'>;

  /** @param context `context` of the check */
  constructor(policy: Policy | null, context: object | undefined) {
    const known = nameable(context);
    this.frame = { ...policy && { policy }, ...known && { context: known } };
  }

  applied(finding: Finding): FeedbackReport {
    return { kind: 'applied', rules: [ruleOf(finding)], ...this.frame };
  }

  dismissed(finding: Finding, scope: DismissalScope): FeedbackReport {
    return { kind: 'dismissed', scope, rules: [ruleOf(finding)], ...this.frame };
  }

  wrong(finding: Finding, text: string): FeedbackReport {
    return { kind: 'wrong', words: withNeighbours(text, finding.range, longestWords), rules: [ruleOf(finding)], ...this.frame };
  }

  helpful(suggestion: Suggestion): FeedbackReport {
    return { kind: 'helpful', suggestion: suggestion.id, ...this.frame };
  }

  /** The only report that carries the draft and its conversation: the leads are asked to read them. */
  appeal(finding: Finding, reason: string, request: DraftCheckRequest): FeedbackReport {
    return { kind: 'appeal', reason: reason.slice(0, longestReason), case: request, rules: [ruleOf(finding)], ...this.frame };
  }

  /** @param stopping the findings for which the gate wanted a reason */
  sentAnyway(stopping: readonly Diagnostic[], reason: string): FeedbackReport {
    const rules = new Map(stopping.map(({ source, code }) => [`${source}/${code}`, { source, code }]));
    return { kind: 'sent-anyway', gate: 'confirm', reason: reason.slice(0, longestReason), rules: [...rules.values()].slice(0, mostRules), ...this.frame };
  }

  inserted(suggestion: Suggestion): FeedbackReport {
    return { kind: 'inserted', suggestion: suggestion.id, ...this.frame };
  }
}

function ruleOf({ diagnostic: { source, code } }: Finding): { readonly source: string; readonly code: string } {
  return { source, code };
}

/** Who and where, without names and other custom keys. */
function nameable(context: object | undefined): object | undefined {
  if (!context) return undefined;
  const { channel, topic, conversationId, agent, customer } = context as Record<string, unknown> & { agent?: Person; customer?: Person };
  return { channel, topic, conversationId, agent: agent && { id: agent.id, level: agent.level }, customer: customer && { id: customer.id } };
}

interface Person {
  readonly id?: unknown;
  readonly level?: unknown;
}
