// What every page offers to the tests as `window.bench`, whatever its editor.
// A document is a list of paragraphs, a paragraph a list of runs: a string, or {strong: string}.

const underlineNames = /^agentassist-(?:error|warning|information|hint)$/;

/**
 * @param create makes an editor in a place that holds the document:
 *   {editable, text(), html(), destroy()} where text and html come from the editor's own model, paragraphs joined by "\n"
 */
export function serve(create) {
  const place = document.querySelector('#place');
  let editor = null;
  const bench = {
    async mount(paragraphs = [['']]) {
      await bench.unmount();
      const inner = document.createElement('div');
      place.append(inner);
      editor = await create(inner, paragraphs);
    },
    async unmount() {
      await editor?.destroy();
      editor = null;
      place.replaceChildren();
    },
    /** Mounts, focuses and removes the editor again and again. */
    async remount(times, paragraphs) {
      for (let time = 0; time < times; time++) {
        await bench.mount(paragraphs);
        bench.editable.focus();
        await frame();
      }
      await bench.unmount();
      await frame();
      await frame();
    },
    get editable() { return editor.editable; },
    get view() { return editor.editable.ownerDocument.defaultView; },
    text: () => editor.text().replaceAll('\u00a0', ' '),
    html: () => editor.html(),
    hasFocus: () => editor.editable.getRootNode().activeElement === editor.editable || editor.editable.contains(editor.editable.getRootNode().activeElement),
    /** Where the editor is in the window of the page. */
    box: () => boxOf(editor.editable.getBoundingClientRect()),
    /** A point in its first line, brought into sight: further down where the box is turned, since a corner is its top then. */
    pointIn() {
      bench.editable.scrollIntoView({ block: 'nearest' });
      const { frameElement } = bench.view, target = frameElement ?? bench.editable, root = target.getRootNode();
      const { left, right, top, bottom } = frameElement ? frameElement.getBoundingClientRect() : bench.box(), x = (left + right) / 2;
      const isIn = y => target.contains(root.elementFromPoint(x, y));
      let y = Math.min(top + (frameElement ? 28 : 20), (top + bottom) / 2);
      while (y < bottom && !(isIn(y) && isIn(y - 4))) y += 4; // on the very edge browsers do not agree
      return { x, y };
    },
    underlines: () => [...bench.view.CSS.highlights].filter(([name]) => underlineNames.test(name))
      .flatMap(([name, highlight]) => [...highlight].map(range => ({ range, severity: name.slice('agentassist-'.length) })))
      .sort((one, other) => one.range.startContainer.getRootNode() === other.range.startContainer.getRootNode()
        ? one.range.compareBoundaryPoints(Range.START_TO_START, other.range) : 0)
      .map(({ range, severity }) => ({ severity, text: range.toString(), boxes: boxesOf(range) })),
    underlined: () => bench.underlines().map(({ text }) => text),
    /** The words whose card is open. */
    active: () => [...bench.view.CSS.highlights.get('agentassist-active') ?? []].map(String).join(),
    /** Where the browser lays the words out, found by a reading of the DOM that is not the overlay's. */
    boxesOfWords: words => boxesOf(rangeOf(words)),
    /** Scrolls a line that is longer than its field to the words. Hebrew stands behind what is Latin in it, so from right to left the Latin part begins there. */
    reveal(words) {
      const { editable } = bench;
      if (editable.tagName !== 'INPUT') return;
      const pen = document.createElement('canvas').getContext('2d'), style = getComputedStyle(editable), { value } = editable;
      pen.font = style.font;
      const widthTo = end => pen.measureText(value.slice(0, end)).width;
      const start = widthTo(value.indexOf(words)), half = editable.clientWidth / 2;
      editable.scrollLeft = style.direction === 'rtl' ? start - widthTo(value.search(/[\u0590-\u05ff]/)) + half : start - half;
    },
    selected() {
      const { editable } = bench, root = editable.getRootNode();
      if ('selectionStart' in editable) return editable.value.slice(editable.selectionStart, editable.selectionEnd);
      return String((root.getSelection ? root : bench.view).getSelection());
    },
    selectWords(words) {
      const start = bench.editable.value.indexOf(words);
      bench.editable.setSelectionRange(start, start + words.length);
    },
    /** How far the underline of each of the words is from where the words are, in px: the worst. */
    deviation: words => Math.max(...words.map(one => distance(bench.boxesOfWords(one), bench.underlines().find(({ text }) => text === one)?.boxes ?? []))),
    watch() {
      bench.changes = [];
      const note = records => bench.changes.push(...records.map(({ type, attributeName, target }) => `${type} ${attributeName ?? ''} of ${target.nodeName}`));
      bench.observer = new MutationObserver(note);
      bench.observer.observe(bench.editable.getRootNode() === document ? place : bench.editable.getRootNode(),
        { subtree: true, childList: true, characterData: true, attributes: true });
    },
    changed() {
      bench.observer.takeRecords();
      return bench.changes;
    },
    /** Every text that is underlined in any frame from now on. */
    watchUnderlines() {
      bench.seen = new Set();
      const look = () => {
        for (const text of bench.underlined()) bench.seen.add(text);
        requestAnimationFrame(look);
      };
      look();
    },
    seenUnderlined: () => [...bench.seen],
    /** Elements of the overlay and highlights that are there now, beyond the one interface of the page. */
    traces: () => ({
      elements: document.querySelectorAll('agentassist-mirror').length,
      interfaces: Math.max(0, document.querySelectorAll('agentassist-ui').length - 1),
      ranges: [...CSS.highlights].filter(([name]) => name.startsWith('agentassist-')).reduce((sum, [, highlight]) => sum + highlight.size, 0),
    }),
    frame,
  };
  window.bench = bench;

  /** In the window of the page, also for an editor in a frame. */
  function boxOf({ left, top, right, bottom }) {
    const frameBox = bench.view.frameElement?.getBoundingClientRect();
    const dx = frameBox ? frameBox.left + bench.view.frameElement.clientLeft : 0;
    const dy = frameBox ? frameBox.top + bench.view.frameElement.clientTop : 0;
    return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
  }

  function boxesOf(range) {
    return [...range.getClientRects()].filter(box => box.width > 0).map(boxOf);
  }

  function rangeOf(words) {
    const nodes = [], walker = document.createTreeWalker(bench.editable, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const start = nodes.map(node => node.data).join('').replaceAll('\u00a0', ' ').indexOf(words);
    if (start < 0) throw new Error(`${words} is not in the editor`);
    const place = (offset, atEnd) => {
      for (const node of nodes) {
        if (atEnd ? offset <= node.length : offset < node.length) return [node, offset];
        offset -= node.length;
      }
    };
    const range = bench.editable.ownerDocument.createRange();
    range.setStart(...place(start, false));
    range.setEnd(...place(start + words.length, true));
    return range;
  }
}

function distance(expected, actual) {
  if (expected.length !== actual.length) return Infinity;
  return Math.max(...expected.flatMap((box, index) => ['left', 'top', 'right', 'bottom'].map(side => Math.abs(box[side] - actual[index][side]))));
}

export const frame = () => new Promise(resolve => requestAnimationFrame(() => resolve()));

export const plain = paragraphs => paragraphs.map(runs => runs.map(run => run.strong ?? run).join('')).join('\n');

export const markup = (paragraphs, bold = 'strong') => paragraphs.map(runs => `<p>${inline(runs, bold)}</p>`).join('');

export function inline(runs, bold = 'strong') {
  const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return runs.map(run => run.strong ? `<${bold}>${escape(run.strong)}</${bold}>` : escape(run)).join('');
}

/** Text of the paragraphs in a saved HTML. */
export function textOfHtml(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return [...body.children].map(paragraph => paragraph.textContent).join('\n');
}
