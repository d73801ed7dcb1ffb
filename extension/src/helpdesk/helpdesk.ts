import type { Adapter } from '../adapters/adapter';
import { AdapterList } from '../adapters/adapterList';
import type { EditorContext } from '../overlay/editors/editorContext';
import { understand } from './understand';
import { contextOf, type AgentIdentity, type Understanding } from './understanding';

/** Reads the pages of helpdesks for the overlay. */
export class Helpdesk {
  private readonly adapters: AdapterList;

  constructor(adapters: readonly Adapter[], private readonly agent: AgentIdentity) {
    this.adapters = new AdapterList(adapters);
  }

  contextOf(editor: Element): EditorContext {
    return contextOf(this.understand(editor), this.agent);
  }

  understand(editor: Element): Understanding {
    return understand(editor, this.adapters);
  }
}
