import type { Finding } from './finding';
import { wordsAfter, wordsBefore } from './neighbourhood';

/** `once`: until the reply is sent. `conversation`: in further replies of the conversation too. */
export type DismissalScope = 'once' | 'conversation';

interface Place {
  readonly rule: string;
  readonly words: string;
  /** The nearest first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

interface Dismissal extends Place {
  readonly scope: DismissalScope;
}

/**
 * What the agent does not want to see again. A dismissal knows its finding by the rule, its words and two words on either side instead of by offsets, so it
 * survives typing elsewhere and ends with edits here.
 */
export class Dismissals {
  private kept: Dismissal[] = [];

  add(finding: Finding, text: string, scope: DismissalScope): void {
    this.kept.push({ ...placeOf(finding, text), scope });
  }

  /** The reply was sent, or given up. */
  endOnce(): void {
    this.kept = this.kept.filter(({ scope }) => scope !== 'once');
  }

  /** What is left of the findings. One dismissal hides one finding. */
  sift(findings: readonly Finding[], text: string): readonly Finding[] {
    if (this.kept.length === 0) return findings;
    const left = new Set(findings);
    this.kept = this.kept.map(dismissal => {
      const finding = [...left].find(candidate => isSamePlace(dismissal, placeOf(candidate, text)));
      if (!finding) return dismissal;
      left.delete(finding);
      // Words that came at the edge of the text since then are part of the place from now on.
      return { ...placeOf(finding, text), scope: dismissal.scope };
    });
    return [...left];
  }
}

function placeOf({ diagnostic, range }: Finding, text: string): Place {
  return {
    rule: `${diagnostic.source}/${diagnostic.code}`, words: text.slice(range.start, range.end),
    before: wordsBefore(text, range.start), after: wordsAfter(text, range.end),
  };
}

/** At the edge of the text there were fewer words than two; what is typed there later does not end the dismissal. */
function isSamePlace(kept: Place, now: Place): boolean {
  const continues = (words: readonly string[], further: readonly string[]): boolean => words.every((word, index) => further[index] === word);
  return kept.rule === now.rule && kept.words === now.words && continues(kept.before, now.before) && continues(kept.after, now.after);
}
