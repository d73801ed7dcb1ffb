import { DOMParser as ModelParser, DOMSerializer } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { markup } from './bench';

/** An editor of the ProseMirror family. */
export function prose(schema, plugins) {
  return (place, paragraphs) => {
    const source = document.createElement('div');
    source.innerHTML = markup(paragraphs);
    const view = new EditorView(place, { state: EditorState.create({ doc: ModelParser.fromSchema(schema).parse(source, { preserveWhitespace: true }), plugins }) });
    return {
      editable: view.dom,
      text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
      html: () => {
        const box = document.createElement('div');
        box.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
        return box.innerHTML;
      },
      destroy: () => view.destroy(),
    };
  };
}
