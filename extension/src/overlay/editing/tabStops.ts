import type { TextRange } from '../protocol';
import type { TextChange } from '../text/textChange';

/** The places a snippet left to be filled in. They follow the text and end with the last one, or with a change that reaches over the border of one. */
export class TabStops {
  private at = 0;

  constructor(private stops: readonly TextRange[]) {}

  get isOpen(): boolean {
    return this.stops.length > 1;
  }

  /** The stop to go to; null when there is no further one in this direction, which ends them on the way forward. */
  step(direction: 1 | -1): TextRange | null {
    const next = this.stops[this.at + direction];
    if (next) this.at += direction;
    else if (direction > 0) this.stops = [];
    return next ?? null;
  }

  follow(change: TextChange): void {
    const moved = this.stops.map((stop, index) => followed(stop, change, index === this.at));
    this.stops = moved.every(stop => stop !== null) ? moved : [];
  }
}

/** @param isCurrent what is typed at the border of the stop one is in belongs to it */
function followed({ start, end }: TextRange, change: TextChange, isCurrent: boolean): TextRange | null {
  const by = change.newEnd - change.end;
  if (isCurrent && change.start >= start && change.end <= end) return { start, end: end + by };
  if (change.end <= start) return { start: start + by, end: end + by };
  return change.start >= end ? { start, end } : null;
}
