// The reply box in its two kinds. Only one is on the page at a time; both hold the same draft.
const rich = document.getElementById('reply-rich');
const plain = document.getElementById('reply-plain');
const toolbar = document.getElementById('toolbar');
const modes = { rich: document.getElementById('mode-rich'), plain: document.getElementById('mode-plain') };

export const editor = {
  mode: 'rich',

  get element() {
    return this.mode === 'rich' ? rich : plain;
  },

  /** Paragraphs of runs: what is sent and kept between tickets. Markup other than bold and italic does not survive. */
  read() {
    return this.mode === 'rich' ? readRich(rich) : plain.value.split('\n').map((line) => [{ text: line }]);
  },

  write(paragraphs) {
    if (this.mode === 'rich') rich.replaceChildren(...richNodes(paragraphs));
    else plain.value = paragraphs.map((runs) => runs.map((run) => run.text).join('')).join('\n');
    // Editors tell the world about changes by this event; a program that sets a value must say so itself.
    this.element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }));
  },

  setMode(mode) {
    if (mode === this.mode) return;
    const draft = this.read();
    this.mode = mode;
    rich.hidden = toolbar.hidden = mode !== 'rich';
    plain.hidden = mode === 'rich';
    for (const [name, button] of Object.entries(modes)) button.setAttribute('aria-pressed', String(name === mode));
    this.write(draft);
    this.element.focus();
  },

  label(text) {
    for (const element of [rich, plain]) element.setAttribute('aria-label', text);
  },
};

export function paragraphsOf(text) {
  return text.split('\n').map((line) => [{ text: line }]);
}

export function isBlank(paragraphs) {
  return paragraphs.every((runs) => runs.every((run) => run.text.trim() === ''));
}

export function formattedNodes(paragraphs) {
  return paragraphs.flatMap((runs, index) => {
    const nodes = runs.map(runNode);
    return index === 0 ? nodes : [document.createTextNode('\n'), ...nodes];
  });
}

function richNodes(paragraphs) {
  if (isBlank(paragraphs)) return [];
  return paragraphs.map((runs) => {
    const line = document.createElement('div');
    const nodes = runs.filter((run) => run.text !== '').map(runNode);
    line.append(...(nodes.length > 0 ? nodes : [document.createElement('br')]));
    return line;
  });
}

function runNode(run) {
  let node = document.createTextNode(run.text);
  for (const name of ['bold', 'italic']) {
    if (!run[name]) continue;
    const wrapper = document.createElement(name === 'bold' ? 'strong' : 'em');
    wrapper.append(node);
    node = wrapper;
  }
  return node;
}

function readRich(root) {
  const paragraphs = [[]];
  const walk = (node, style) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) paragraphs.at(-1).push({ ...style, text: child.data.replaceAll('\u00a0', ' ') });
      else if (child.nodeName === 'BR') { if (child.nextSibling) paragraphs.push([]); }
      else if (child.nodeType === Node.ELEMENT_NODE) {
        if (/^(DIV|P|LI)$/.test(child.nodeName) && child.previousSibling) paragraphs.push([]);
        walk(child, {
          bold: style.bold || /^(B|STRONG)$/.test(child.nodeName),
          italic: style.italic || /^(I|EM)$/.test(child.nodeName),
        });
      }
    }
  };
  walk(root, {});
  return paragraphs;
}

function showPlaceholder() {
  rich.toggleAttribute('data-empty', rich.textContent === '' && rich.querySelectorAll('div, li').length < 2);
}

function showFormat() {
  for (const button of toolbar.querySelectorAll('[data-format]'))
    button.setAttribute('aria-pressed', String(document.activeElement === rich && document.queryCommandState(button.dataset.format)));
}

for (const [name, button] of Object.entries(modes)) button.addEventListener('click', () => editor.setMode(name));

toolbar.addEventListener('mousedown', (event) => event.preventDefault());
toolbar.addEventListener('click', (event) => {
  const button = event.target.closest('[data-format]');
  if (!button) return;
  rich.focus();
  document.execCommand(button.dataset.format);
  showFormat();
});
toolbar.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const buttons = [...toolbar.querySelectorAll('button')];
  const next = buttons[(buttons.indexOf(document.activeElement) + 1) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
});

document.addEventListener('selectionchange', showFormat);
rich.addEventListener('input', showPlaceholder);
rich.addEventListener('paste', (event) => {
  event.preventDefault();
  document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
});
showPlaceholder();
